import StrictCSV

extension FileIngest {
  /// Tells what the file is made of, once its first record is there, or as much as is ever held.
  mutating func begin(_ part: Part) throws(Failure) {
    var probe = text
    probe.skipByteOrderMark()
    let first = firstRecord(&probe, part)
    if first == nil, part == .notLast, text.rest < pieceSize { return }
    text.skipByteOrderMark()
    stage = .records
    if let first { try recognize(first, rows: probe) }
  }

  /// The first line that is not blank, when its end has come; `probe` is left after it.
  private func firstRecord(_ probe: inout RecordText, _ part: Part) -> RecordText.Record? {
    while let record = probe.next(isEnd: part == .last) {
      if !isBlank(record.content) { return record }
    }
    return nil
  }

  /// Tells JSON Lines from a table by the first line.
  private mutating func recognize(
    _ first: RecordText.Record, rows: RecordText
  ) throws(Failure) {
    guard let byte = firstVisible(first.content), byte != UInt8(ascii: "{") else { return }
    let bytes = text.bytes
    let separator =
      CSVSeparator(header: bytes.span.extracting(first.content)) ?? (isNamedTable ? .comma : nil)
    guard let separator else { return }
    splitter = CSVSplitter(separator: separator)
    let cells: [String]
    do throws(CSVError) { cells = try split(first.content) } catch {
      guard isNamedTable else { return }
      return try refuseHeader(.headerText(error), first, rows: rows)
    }
    guard isNamedTable || EventTable.isHeader(cells) else { return }
    do { table = try EventTable(header: cells, ledger.rulebook) } catch {
      return try refuseHeader(.header(error), first, rows: rows)
    }
    text = rows
    text.form = .table(separator)
    try mappingErrors(
      Failure.listener, try listener.table(header: bytes.span.extracting(first.whole)))
  }

  private mutating func refuseHeader(
    _ reason: Rejection.Reason, _ record: RecordText.Record, rows: RecordText
  ) throws(Failure) {
    counts.rejected += 1
    let bytes = text.bytes
    try mappingErrors(
      Failure.listener, try listener.table(header: bytes.span.extracting(record.whole)))
    try reject(Rejection(line: record.line, reason: reason, event: nil))
    text = rows
    stage = .rowsOfRefusedTable
  }

  /// No row can be read of a table whose header is refused: all are kept with it, to be taken in
  /// when it is mended.
  mutating func keepRows() throws(Failure) {
    text.drop()
    try keep(first: text.rest)
    text.dropAll()
  }

  mutating func split(_ record: Range<Int>) throws(CSVError) -> [String] {
    let bytes = text.bytes
    try splitter.split(bytes.span, from: record.lowerBound, to: record.upperBound)
    return splitter.fields.map { $0.text(in: bytes.span) }
  }

  func isBlank(_ range: Range<Int>) -> Bool { firstVisible(range) == nil }

  private func firstVisible(_ range: Range<Int>) -> UInt8? {
    let span = text.bytes.span
    for index in range where span[index] != 0x20 { return span[index] }
    return nil
  }
}
