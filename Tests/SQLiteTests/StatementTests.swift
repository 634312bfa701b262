import Foundation
import SQLite
import Testing

@Suite struct StatementTests {
  @Test("what is bound is what is read")
  func roundTrip() throws {
    let database = try Database.inMemory()
    try database.execute("CREATE TABLE t (a INTEGER, b TEXT, c BLOB, d TEXT) STRICT; -- end\n")
    var insert = try database.prepare("INSERT INTO t VALUES (?, ?, ?, ?)")
    try insert.run(Int64.min, "é\0 日本 🐟", [0, 1, 0, 255] as [UInt8], nil as String?)
    #expect(database.changes == 1)
    var select = try database.prepare("SELECT a, b, c, d FROM t")
    #expect(try select.step())
    #expect(select.int64(0) == Int64.min)
    #expect(select.text(1) == "é\0 日本 🐟")
    #expect(select.blob(2) == [0, 1, 0, 255])
    #expect(select.isNull(3) && !select.isNull(0))
    #expect((0..<4).map { select.type($0) } == [.integer, .text, .blob, .null])
    #expect(try !select.step())
  }

  @Test("empty texts and blobs are not null")
  func empty() throws {
    let database = try Database.inMemory()
    var select = try database.prepare("SELECT ?1, ?2, ?3")
    try select.bindAll("", [] as [UInt8], nil as Int?)
    #expect(try select.step())
    #expect((0..<3).map { select.type($0) } == [.text, .blob, .null])
    #expect(select.text(0).isEmpty && select.blob(1).isEmpty && select.text(2).isEmpty)
  }

  @Test("bytes are appended to and lent without going through a text")
  func bytes() throws {
    let database = try Database.inMemory()
    var select = try database.prepare("SELECT ?1, 12345, 'é'")
    try select.bind(utf8: Array("ab\0c".utf8).span, at: 1)
    #expect(try select.step())
    var bytes = Array("<".utf8)
    for column: Int32 in 0..<3 { select.append(column, to: &bytes) }
    #expect(String(decoding: bytes, as: UTF8.self) == "<ab\0c12345é")
    #expect(select.withBytes(0) { $0.count } == 4)
  }

  @Test(
    "values of any length are kept apart, whatever was bound before",
    arguments: [0, 1, 63, 64, 65, 200, 65_535, 65_536, 65_537, 1_000_000])
  func lengths(count: Int) throws {
    let database = try Database.inMemory()
    var select = try database.prepare("SELECT ?1, ?2")
    let long = String(repeating: "x", count: count)
    for text in ["short", long, "", long, "é"] {
      try select.bind(text, at: 1)
      try select.bind(blob: Array((text + "!").utf8).span, at: 2)
      #expect(try select.step())
      #expect(select.text(0) == text)
      #expect(select.blob(1) == Array((text + "!").utf8))
      #expect(try !select.step())
    }
  }

  @Test("parameters keep their values")
  func kept() throws {
    let database = try Database.inMemory()
    var select = try database.prepare("SELECT ?1, ?2")
    try select.bindAll("kept", 7)
    for _ in 0..<2 {
      #expect(try select.step())
      #expect(select.text(0) == "kept" && select.int64(1) == 7)
      select.reset()
    }
    try select.bind("other", at: 1)
    #expect(try select.first { $0.text(0) + $0.text(1) } == "other7")
  }

  @Test("a statement that failed can be run again")
  func afterFailure() throws {
    let database = try Database.inMemory()
    try database.execute("CREATE TABLE t (a INTEGER PRIMARY KEY)")
    var insert = try database.prepare("INSERT INTO t VALUES (?)")
    try insert.run(1)
    #expect(throws: SQLiteError.self) { try insert.run(1) }
    try insert.run(2)
    #expect(try database.number("SELECT count(*) FROM t") == 2)
  }

  @Test("a statement that outlives its database still reads")
  func outlives() throws {
    func orphan() throws -> Statement { try Database.inMemory().prepare("SELECT 42") }
    var select = try orphan()
    #expect(try select.first { $0.int64(0) } == 42)
  }

  @Test("rows read across a change of the schema are those of the new one")
  func schemaChange() throws {
    let database = try Database.inMemory()
    try database.execute("CREATE TABLE t (a); INSERT INTO t VALUES (1)")
    var select = try database.prepare("SELECT * FROM t")
    #expect(try select.first { $0.int64(0) } == 1)
    try database.execute("ALTER TABLE t ADD COLUMN b DEFAULT 5")
    #expect(try select.first { $0.int64(1) } == 5)
  }

  @Test("texts that are not UTF-8 keep their bytes")
  func invalid() throws {
    let database = try Database.inMemory()
    var select = try database.prepare("SELECT ?1")
    try select.bind(utf8: ([0x61, 0xFF] as [UInt8]).span, at: 1)
    #expect(try select.step())
    #expect(select.blob(0) == [0x61, 0xFF] && select.text(0) == "a\u{FFFD}")
  }

  @Test("a database that stores UTF-16 reads the same")
  func utf16() throws {
    let database = try Database.inMemory()
    try database.execute("PRAGMA encoding = 'UTF-16'; CREATE TABLE t (a TEXT)")
    var insert = try database.prepare("INSERT INTO t VALUES (?)")
    try insert.run("é🐟")
    var select = try database.prepare("SELECT a FROM t")
    #expect(try select.first { $0.text(0) } == "é🐟")
  }

  @Test("random values come back as they went in")
  func random() throws {
    let seed = UInt64.random(in: .min ... .max)
    var generator = SplitMix(state: seed)
    let database = try Database.inMemory()
    try database.execute("CREATE TABLE t (a INTEGER, b BLOB) STRICT")
    var insert = try database.prepare("INSERT INTO t VALUES (?, ?)")
    var model: [(Int64, [UInt8]?)] = []
    for _ in 0..<500 {
      let number = Int64.random(in: .min ... .max, using: &generator)
      let count = Int.random(in: -1...300, using: &generator)
      let bytes =
        count < 0
        ? nil : (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      model.append((number, bytes))
      try insert.run(number, bytes)
    }
    var select = try database.prepare("SELECT a, b FROM t ORDER BY rowid")
    for (number, bytes) in model {
      #expect(try select.step(), "seed \(seed)")
      #expect(select.int64(0) == number, "seed \(seed)")
      #expect((select.isNull(1) ? nil : select.blob(1)) == bytes, "seed \(seed)")
    }
    #expect(try !select.step(), "seed \(seed)")
  }
}

/// A generator of numbers that can be given its seed again.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
