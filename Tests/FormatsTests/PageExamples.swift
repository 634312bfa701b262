import StrictCSV
import StrictJSON
import Testing

/// The examples of the pages `StrictJSON.docc` and `StrictCSV.docc`, word for word.
@Suite("The examples of the pages on formats")
struct PageExamples {
  @Test("an object is read by name")
  func object() throws {
    let node = try JSONNode.parse([UInt8](#"{"line_bytes": 4096, "idle_seconds": 60}"#.utf8))
    var reader = try JSONObjectReader(node)
    let size = try reader.integer("line_bytes", in: 1...65_536)  // 4096
    let idle = try reader.integer("idle_seconds", in: 1...3600)  // 60
    try reader.finish()
    #expect(size == 4096 && idle == 60)
  }

  @Test("an error has a place")
  func place() {
    var place: TextPlace?
    let text = [UInt8](#"{"a": 1, "a": 2}"#.utf8)
    do throws(JSONError) {
      _ = try JSONNode.parse(text)
    } catch {
      place = error.place(in: text)  // line 1, column 11
    }
    #expect(place.map { [$0.line, $0.column] } == [1, 11])
  }

  @Test("JSON is written")
  func writing() {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("schema", "diligence/late/1")
    writer.member("count", 3)
    writer.endObject()
    // {"schema":"diligence/late/1","count":3}
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == #"{"schema":"diligence/late/1","count":3}"#)
  }

  @Test("a row is split")
  func row() throws {
    let row = [UInt8](#"P-1;"l'accueil; Québec";2026-11-20"#.utf8)
    var splitter = CSVSplitter(separator: .semicolon)
    try splitter.split(row.span, from: 0, to: row.count)
    let cells = splitter.fields.map { $0.text(in: row.span) }  // P-1, l'accueil; Québec, 2026-11-20
    #expect(cells == ["P-1", "l'accueil; Québec", "2026-11-20"])
  }

  @Test("a formula is neutralised")
  func formula() {
    var writer = CSVWriter(separator: .comma, lineEnd: .lineFeed, formulas: .neutralised)
    writer.record(["P-1", "=1+1"])
    // P-1,'=1+1
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "P-1,'=1+1\n")
  }
}
