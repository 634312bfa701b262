import SQLite

/// What a ledger's projections say, without the keys and the empty rows that depend on the way
/// by which they came to say it.
struct ProjectionRows: Equatable {
  private(set) var lines: Set<String> = []

  private static let counts = ["waiting", "running", "on_time", "missed", "late_ended", "lifted"]

  private struct Query {
    let table: String
    let columns: String
    let source: String
  }

  private static let queries: [Query] = {
    let slice = "s.standard, s.service, s.office, s.channel"
    let counts = Self.counts.joined(separator: ", ")
    let isFull = "(\(counts)) <> (0, 0, 0, 0, 0, 0)"
    let dossier = "JOIN dossier d ON d.key = o.key / 4096"
    return [
      Query(table: "dossier", columns: "number, call, hex(history)", source: "dossier"),
      Query(table: "call", columns: "id, hex(history)", source: "call"),
      Query(
        table: "unpromised", columns: "d.number, u.received",
        source: "unpromised u JOIN dossier d ON d.key = u.dossier"),
      Query(table: "serial", columns: "prefix, year, greatest", source: "serial"),
      Query(
        table: "obligation",
        columns: "d.number, o.key % 4096, o.since, o.start, o.due, o.stop, o.lifted",
        source: "obligation o \(dossier)"),
      Query(
        table: "version",
        columns: "d.number, o.key % 4096, o.since, o.until, o.start, o.due, o.stop, o.lifted",
        source: "version o \(dossier)"),
      Query(
        table: "tally", columns: "t.key >> 16, \(slice), \(counts)",
        source: "tally t JOIN slice s ON s.key = t.key & 65535 WHERE \(isFull)"),
      Query(
        table: "total", columns: "\(slice), \(counts)",
        source: "total t JOIN slice s ON s.key = t.slice WHERE \(isFull)"),
      Query(
        table: "taken_back", columns: "\(slice), lifted, until, count",
        source: "taken_back t JOIN slice s ON s.key = t.slice WHERE count <> 0"),
      Query(
        table: "orphan", columns: "key",
        source: "obligation WHERE key / 4096 NOT IN (SELECT key FROM dossier)"),
      Query(
        table: "orphan", columns: "key",
        source: "version WHERE key / 4096 NOT IN (SELECT key FROM dossier)"),
      Query(
        table: "orphan", columns: "dossier",
        source: "unpromised WHERE dossier NOT IN (SELECT key FROM dossier)"),
    ]
  }()

  init(of path: String) throws {
    let database = try Database(path: path, mode: .readOnly, busyTimeout: 1_000)
    for query in Self.queries {
      let rows = try database.texts("SELECT json_array(\(query.columns)) FROM \(query.source)")
      for row in rows { lines.insert("\(query.table) \(row)") }
    }
  }

  func rows(of tables: [String]) -> [String] {
    lines.filter { line in tables.contains { line.hasPrefix($0 + " ") } }.sorted()
  }

  /// The slices whose total is not what their tallies add up to.
  static func strayTotals(of path: String) throws -> [String] {
    let database = try Database(path: path, mode: .readOnly, busyTimeout: 1_000)
    let totals = counts.map { "coalesce(t.\($0), 0)" }.joined(separator: ", ")
    let sums = counts.map { "coalesce(sum(\($0)), 0)" }.joined(separator: ", ")
    return try database.texts(
      """
      SELECT s.key FROM slice s LEFT JOIN total t ON t.slice = s.key
      WHERE (\(totals)) IS NOT (SELECT \(sums) FROM tally WHERE tally.key & 65535 = s.key)
      """)
  }
}

extension Database {
  /// The first column of each row of a query.
  func texts(_ sql: String) throws -> [String] {
    var statement = try prepare(sql)
    var texts: [String] = []
    while try statement.step() { texts.append(statement.text(0)) }
    return texts
  }
}
