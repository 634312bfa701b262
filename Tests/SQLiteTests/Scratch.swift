import Foundation
import SQLite

/// A folder for one test, removed with all that is in it.
final class Scratch {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "sqlite-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  func database(
    _ name: String = "a.db", _ mode: Database.Mode = .create, busyTimeout: Int32 = 0
  ) throws -> Database {
    try Database(path: file(name), mode: mode, busyTimeout: busyTimeout)
  }
}

extension Database {
  /// The number that a query answers.
  func number(_ sql: String) throws -> Int64? {
    var statement = try prepare(sql)
    return try statement.first { $0.int64(0) }
  }
}

/// What a block throws.
func failure(of body: () throws -> Void) -> SQLiteError? {
  do { try body() } catch { return error as? SQLiteError }
  return nil
}
