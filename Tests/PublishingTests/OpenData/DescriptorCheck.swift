/// The rules of Data Package, Table Schema and CSV Dialect that our descriptors use, written anew
/// in another language.
enum DescriptorCheck {
  /// Reads the path of a folder, and prints how many tables are as its `datapackage.json` says; or
  /// what is not.
  static let script = """
    import csv, datetime, decimal, json, os, re, sys

    def value(field, cell):
        if field['type'] == 'integer':
            assert re.fullmatch('[0-9]+', cell), cell
            return int(cell)
        if field['type'] == 'number':
            assert re.fullmatch('[0-9]+(' + re.escape(field['decimalChar']) + '[0-9]+)?', cell), cell
            return decimal.Decimal(cell.replace(field['decimalChar'], '.'))
        if field['type'] == 'date':
            return datetime.date.fromisoformat(cell)
        assert field['type'] == 'string'
        return cell

    def check(field, cell, missing):
        constraints = field['constraints']
        if cell in missing:
            assert not constraints['required'], field['name']
            return None
        read = value(field, cell)
        if 'enum' in constraints: assert read in constraints['enum'], cell
        if 'minimum' in constraints: assert read >= constraints['minimum'], cell
        if 'maximum' in constraints: assert read <= constraints['maximum'], cell
        return read

    def table(folder, resource):
        dialect, schema = resource['dialect'], resource['schema']
        assert resource['encoding'] == 'utf-8' and resource['profile'] == 'tabular-data-resource'
        with open(os.path.join(folder, resource['path']), 'rb') as file:
            text = file.read().decode('utf-8-sig')
        assert text.endswith(dialect['lineTerminator'])
        import io
        rows = list(csv.reader(io.StringIO(text, newline=''), delimiter=dialect['delimiter'],
                               quotechar=dialect['quoteChar'], doublequote=dialect['doubleQuote'],
                               skipinitialspace=dialect['skipInitialSpace'], strict=True))
        names = [field['name'] for field in schema['fields']]
        assert dialect['header'] and rows[0] == names
        keys = set()
        for row in rows[1:]:
            read = dict(zip(names, [check(field, cell, schema['missingValues'])
                                    for field, cell in zip(schema['fields'], row, strict=True)]))
            key = tuple(read[name] for name in schema['primaryKey'])
            assert None not in key and key not in keys, key
            keys.add(key)
            met, all = read['volume_meeting_target'], read['total_volume']
            if all is None: assert met is None and read['comments_fr'] and read['target_met'] is None
            elif all == 0: assert read['target_met'] == 'NA' and read['performance'] is None
            else:
                reached = decimal.Decimal(met) >= read['target'] * all
                assert read['target_met'] == ('Y' if reached else 'N')
                assert (read['performance'] >= read['target']) == reached
                assert abs(read['performance'] * all - met) <= decimal.Decimal(all) / 1000
        for field in schema['fields']:
            assert field['title'] and field['description'] and field['format'] == 'default'

    for line in sys.stdin:
        folder = line.strip()
        with open(os.path.join(folder, 'datapackage.json'), encoding='utf-8') as file:
            package = json.load(file)
        assert package['profile'] == 'tabular-data-package'
        assert re.fullmatch('[a-z0-9._-]+', package['name'])
        for resource in package['resources']:
            assert re.fullmatch('[a-z0-9._-]+', resource['name'])
            table(folder, resource)
        print(len(package['resources']), 'tables')
    """
}
