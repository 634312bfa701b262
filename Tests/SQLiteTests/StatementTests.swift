import SQLite
import Testing

@Suite struct StatementTests {
  @Test("what is bound is what is read")
  func roundTrip() throws {
    let database = try Database.inMemory()
    try database.execute("CREATE TABLE t (a INTEGER, b TEXT, c BLOB, d TEXT) STRICT; -- end\n")
    var insert = try database.prepare("INSERT INTO t VALUES (?, ?, ?, ?)")
    insert.bind(Int64.min, at: 1)
    try insert.bind("é\0 日本 🐟", at: 2)
    try insert.bind(blob: ([0, 1, 0, 255] as [UInt8]).span, at: 3)
    insert.bindNull(at: 4)
    try insert.run()
    #expect(database.lastInsertRowid == 1 && database.changes == 1)
    var select = try database.prepare("SELECT a, b, c, d FROM t")
    #expect(try select.step())
    #expect(select.int64(0) == Int64.min)
    #expect(select.text(1) == "é\0 日本 🐟")
    #expect(select.blob(2) == [0, 1, 0, 255])
    #expect(select.isNull(3) && !select.isNull(0))
    #expect(try !select.step())
  }
}
