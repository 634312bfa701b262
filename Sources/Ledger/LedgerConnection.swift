public import BusinessDays
public import SQLite

/// A row of a query: reading its columns cannot fail.
typealias Row = Statement

/// The connection of a ledger to its file. Every statement goes through it, so that a failure of
/// SQLite is thrown as the ledger's own error.
final class LedgerConnection {
  private let database: Database

  private init(_ database: consuming Database) { self.database = database }

  static func inMemory() throws(LedgerError) -> LedgerConnection {
    try mappingErrors(LedgerError.storage, LedgerConnection(try Database.inMemory()))
  }

  convenience init(path: String, access: Ledger.Access) throws(LedgerError) {
    do throws(SQLiteError) {
      switch access {
      case .writing: self.init(try LedgerConnection.openForWriting(path))
      case .reading: self.init(try LedgerConnection.openForReading(path))
      }
    } catch {
      switch error {
      // ENOENT, and ENOTDIR: a file is where the ledger's folder was to be.
      case .cannotOpen(_, let systemError) where [0, 2, 20].contains(systemError):
        throw .absent(path: path)
      case .notADatabase: throw .notALedger(path: path)
      default: throw .storage(error)
      }
    }
  }

  /// Sets what makes an acknowledgement durable: `TRUNCATE` with `EXTRA` syncs the journal, the
  /// file and their folder, which `DELETE` with `FULL` does not. Every setting is read back.
  private static func openForWriting(_ path: String) throws(SQLiteError) -> Database {
    let database = try Database(path: path, mode: .readWrite, busyTimeout: Ledger.patience)
    try database.set(pragma: "recursive_triggers", to: 1)
    try database.set(pragma: "synchronous", to: 3)
    // A cache that spills takes the exclusive lock early and turns readers away.
    try database.set(pragma: "cache_size", to: -65_536)
    try database.set(pragma: "cache_spill", to: 0)
    try database.set(pragma: "journal_mode", to: "truncate")
    return database
  }

  /// A reader opens for writing where it may, so that what a killed writer left can be rolled
  /// back, and then forbids itself to write.
  private static func openForReading(_ path: String) throws(SQLiteError) -> Database {
    let database: Database
    do throws(SQLiteError) {
      database = try Database(path: path, mode: .readWrite, busyTimeout: Ledger.patience)
    } catch {
      guard case .readOnly = error else { throw error }
      return try Database(path: path, mode: .readOnly, busyTimeout: Ledger.patience)
    }
    try database.set(pragma: "query_only", to: 1)
    return database
  }

  /// Whether no transaction is open.
  var isAutocommit: Bool { database.isAutocommit }

  func keepStatements() { database.keepStatements() }

  func set(pragma name: String, to value: Int64) throws(LedgerError) {
    try mappingErrors(LedgerError.storage, try database.set(pragma: name, to: value))
  }

  func execute(_ sql: String) throws(LedgerError) {
    try mappingErrors(LedgerError.storage, try database.execute(sql))
  }

  func prepare(_ sql: String) throws(LedgerError) -> LedgerStatement {
    LedgerStatement(
      try mappingErrors(LedgerError.storage, try database.prepare(sql)))
  }

  /// Prepares a statement and binds values to its parameters, from the first one on.
  func prepare<each Value: Bindable>(
    _ sql: String, _ values: repeat each Value
  ) throws(LedgerError) -> LedgerStatement {
    var statement = try prepare(sql)
    try statement.bindAll(repeat each values)
    return statement
  }

  /// The first column of the first row, a number; 0 when there is none.
  func integer(_ sql: String) throws(LedgerError) -> Int64 {
    var statement = try prepare(sql)
    return try statement.first { $0.int64(0) } ?? 0
  }

  /// Reads in one transaction, so that several queries see one state.
  func reading<Result>(_ body: () throws(LedgerError) -> Result) throws(LedgerError) -> Result {
    try database.transaction(.deferred, wrapping: LedgerError.storage, body)
  }

  /// Commits when `body` returns, and rolls back when it throws.
  func writing<Result>(_ body: () throws(LedgerError) -> Result) throws(LedgerError) -> Result {
    try writing(wrapping: \.self, body)
  }

  /// The same with a body that throws errors of its own.
  func writing<Result, Failure: Error>(
    wrapping: (LedgerError) -> Failure, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try database.transaction(.immediate, wrapping: { wrapping(.storage($0)) }, body)
  }

  func backup(to path: String) throws(LedgerError) {
    try mappingErrors(LedgerError.storage, try database.backup(to: path))
  }

  /// The bytes that a file of this database would have.
  func image() throws(LedgerError) -> [UInt8] {
    try mappingErrors(LedgerError.storage, try database.image())
  }
}

/// A prepared statement of a ledger's connection. Parameters count from 1, columns from 0.
struct LedgerStatement: ~Copyable {
  private var statement: Statement

  fileprivate init(_ statement: consuming Statement) { self.statement = statement }

  mutating func bind(_ value: Int64, at index: Int32) { statement.bind(value, at: index) }

  mutating func bind(_ day: Day?, at index: Int32) {
    if let day { bind(Int64(day.ordinal), at: index) } else { bindNull(at: index) }
  }

  mutating func bindNull(at index: Int32) { statement.bindNull(at: index) }

  mutating func bind<Value: Bindable>(_ value: Value, at index: Int32) throws(LedgerError) {
    try mappingErrors(LedgerError.storage, try value.bind(to: &statement, at: index))
  }

  /// Binds bytes as a text. The caller answers for their being UTF-8.
  mutating func bind(utf8: Span<UInt8>, at index: Int32) throws(LedgerError) {
    try mappingErrors(LedgerError.storage, try statement.bind(utf8: utf8, at: index))
  }

  mutating func bind(blob: Span<UInt8>, at index: Int32) throws(LedgerError) {
    try mappingErrors(LedgerError.storage, try statement.bind(blob: blob, at: index))
  }

  /// Binds values from the first parameter on, at 20 ns a value more than one by one: not for loops
  /// over a whole ledger.
  mutating func bindAll<each Value: Bindable>(_ values: repeat each Value) throws(LedgerError) {
    try mappingErrors(LedgerError.storage, try statement.bindAll(repeat each values))
  }

  /// Runs to the end, ignoring rows.
  mutating func run() throws(LedgerError) { while try step() {} }

  mutating func run<each Value: Bindable>(_ values: repeat each Value) throws(LedgerError) {
    try bindAll(repeat each values)
    try run()
  }

  /// Goes to the next row, and answers whether there is one. At the end, and when it throws, the
  /// statement is reset.
  mutating func step() throws(LedgerError) -> Bool {
    return try mappingErrors(LedgerError.storage, try statement.step())
  }

  /// The row that the last step went to.
  var row: Row { _read { yield statement } }

  mutating func reset() { statement.reset() }

  /// What `read` makes of the first row, nil when there is none. The statement is reset.
  mutating func first<Result>(
    _ read: (borrowing Row) throws(LedgerError) -> Result
  ) throws(LedgerError) -> Result? {
    guard try step() else { return nil }
    defer { reset() }
    return try read(statement)
  }

  /// Hands out each row, up to the end or to the first failure.
  mutating func eachRow(_ body: (borrowing Row) throws(LedgerError) -> Void) throws(LedgerError) {
    while try step() {
      do throws(LedgerError) { try body(statement) } catch {
        reset()
        throw error
      }
    }
  }

  /// What `read` makes of each row.
  mutating func all<Result>(_ read: (borrowing Row) throws(LedgerError) -> Result)
    throws(LedgerError) -> [Result]
  {
    var results: [Result] = []
    try eachRow { row throws(LedgerError) in results.append(try read(row)) }
    return results
  }
}

extension Day: Bindable {
  /// Binds the day's ordinal.
  public func bind(to statement: inout Statement, at index: Int32) {
    statement.bind(Int64(ordinal), at: index)
  }
}
