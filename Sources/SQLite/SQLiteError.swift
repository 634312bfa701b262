/// What SQLite refused or failed to do. Texts here come from the program's own SQL and schema,
/// from paths, and from SQLite's own sentences; values bound to parameters are never among them.
public indirect enum SQLiteError: Error, Hashable, Sendable {
  /// Another connection kept its lock for longer than the busy timeout.
  case busy(during: SQLiteOperation)

  /// The disk, or the database's `max_page_count`, has no room left.
  case full(during: SQLiteOperation)

  /// The file, its folder or the connection does not allow writing. So fails reading too, where a
  /// writer was cut short and its journal must be rolled back first: then `code`, SQLite's
  /// extended result code, is `SQLITE_READONLY_ROLLBACK` (776) or `SQLITE_READONLY_RECOVERY` (264).
  case readOnly(code: Int32, during: SQLiteOperation)

  /// The path no longer leads to the file that is open: it was replaced, moved or removed. Nothing
  /// is written to it.
  case moved(during: SQLiteOperation)

  /// The database, or a file it needs beside it, cannot be opened or created.
  /// `systemError` is the errno met, 0 when there was none.
  case cannotOpen(path: String, systemError: Int32)

  /// The file is there and is not an SQLite database.
  case notADatabase(during: SQLiteOperation)

  /// The file is an SQLite database whose content contradicts itself.
  case corrupt(during: SQLiteOperation)

  /// A rule of the schema refused the change. `message` names the columns, or is the text that a
  /// trigger gives to `RAISE`.
  case constraint(Constraint, message: String, during: SQLiteOperation)

  /// Reading, writing, syncing or locking failed. After one in a commit it is unknown whether the
  /// transaction is in the file. `code` is SQLite's extended result code, `systemError` the
  /// errno, 0 where SQLite has lost it.
  case ioError(code: Int32, systemError: Int32, during: SQLiteOperation)

  /// A pragma, or a switch of the connection, read back as something else than what was asked.
  case settingNotTaken(name: String, wanted: String, found: String?)

  /// Anything else, with SQLite's extended result code and sentence.
  case other(code: Int32, message: String, during: SQLiteOperation)
}

/// What was being done when SQLite failed.
public enum SQLiteOperation: Hashable, Sendable {
  /// Opening the database at this path.
  case open(path: String)

  /// Preparing this SQL.
  case prepare(sql: String)

  /// Binding or running this SQL, as the program wrote it: its parameters are not filled.
  case step(sql: String)

  /// Copying the database to this path.
  case backup(path: String)
}

/// The kind of rule that refused a change.
public enum Constraint: Hashable, Sendable {
  /// A CHECK does not hold.
  case check

  /// A value of another type than its column's, in a STRICT table.
  case dataType

  /// A row refers to one that is not there, or is referred to by one that is.
  case foreignKey

  /// A null where there can be none.
  case notNull

  /// The primary key is another row's.
  case primaryKey

  /// The rowid is another row's.
  case rowid

  /// A trigger refused, with `RAISE`.
  case trigger

  /// What must be unique is another row's.
  case unique

  /// A kind that has no name here, by its extended result code.
  case other(code: Int32)
}
