import CSQLite

extension SQLiteError {
  /// The fact that a result code stands for. `connection` is asked for the words and the errno of
  /// its last failure, so this is built before anything else is done with it.
  ///
  /// SQLite's sentence for a failed statement can quote a bound value (a JSON path, a full-text
  /// query), except where a constraint failed: there it quotes the schema. So a statement that is
  /// running keeps the sentence for constraints only, and has the code's general one for the rest.
  init(code: Int32, connection: OpaquePointer?, during operation: SQLiteOperation) {
    let systemError = unsafe connection.map { unsafe sqlite3_system_errno($0) } ?? 0
    switch code & 0xff {
    case SQLITE_BUSY:
      self = .busy(during: operation)
    case SQLITE_FULL:
      self = .full(during: operation)
    case SQLITE_READONLY where code == Self.readOnlyMoved:
      self = .moved(during: operation)
    case SQLITE_READONLY:
      self = .readOnly(code: code, during: operation)
    case SQLITE_CANTOPEN:
      let path = unsafe operation.path ?? Self.fileName(of: connection)
      self = .cannotOpen(path: path, systemError: systemError)
    case SQLITE_NOTADB:
      self = .notADatabase(during: operation)
    case SQLITE_CORRUPT:
      self = .corrupt(during: operation)
    case SQLITE_CONSTRAINT:
      let message = unsafe Self.lastMessage(of: connection, code: code)
      self = .constraint(Constraint(extendedCode: code), message: message, during: operation)
    case SQLITE_IOERR:
      self = .ioError(code: code, systemError: systemError, during: operation)
    default:
      let message =
        operation.canQuoteValues
        ? Self.generalMessage(code: code) : unsafe Self.lastMessage(of: connection, code: code)
      self = .other(code: code, message: message, during: operation)
    }
  }

  /// `SQLITE_READONLY_DBMOVED`, a macro with arithmetic, which Swift does not import.
  private static let readOnlyMoved = SQLITE_READONLY | 4 << 8

  /// SQLite's sentence for the last failure of the connection.
  private static func lastMessage(of connection: OpaquePointer?, code: Int32) -> String {
    guard let connection = unsafe connection, let text = unsafe sqlite3_errmsg(connection) else {
      return generalMessage(code: code)
    }
    return unsafe String(cString: text)
  }

  /// SQLite's sentence for a result code, whatever it was about.
  private static func generalMessage(code: Int32) -> String {
    guard let text = unsafe sqlite3_errstr(code) else { return "" }
    return unsafe String(cString: text)
  }

  /// The path of the connection's main database.
  private static func fileName(of connection: OpaquePointer?) -> String {
    guard let connection = unsafe connection,
      let name = unsafe sqlite3_db_filename(connection, "main")
    else { return "" }
    return unsafe String(cString: name)
  }
}

extension SQLiteOperation {
  /// The path that the operation names, nil for a statement.
  fileprivate var path: String? {
    switch self {
    case .open(let path), .backup(let path): path
    case .prepare, .step: nil
    }
  }

  /// Whether parameters have values, which SQLite's sentences could quote.
  fileprivate var canQuoteValues: Bool {
    switch self {
    case .step: true
    case .open, .prepare, .backup: false
    }
  }
}

extension Constraint {
  /// The kind that an extended result code names. The codes are macros with arithmetic, which
  /// Swift does not import: `SQLITE_CONSTRAINT | (n << 8)` in sqlite3.h.
  fileprivate init(extendedCode: Int32) {
    switch extendedCode >> 8 {
    case 1: self = .check
    case 3: self = .foreignKey
    case 5: self = .notNull
    case 6: self = .primaryKey
    case 7: self = .trigger
    case 8: self = .unique
    case 10: self = .rowid
    case 12: self = .dataType
    default: self = .other(code: extendedCode)
    }
  }
}
