import CSQLite

/// Compiled statements of one connection that nobody uses at the moment, by their text. Compiling
/// the few dozen statements of a small transaction takes longer than running them.
final class StatementShelf {
  @safe private struct Shelved {
    let handle: OpaquePointer
  }

  private var statements: [String: [Shelved]] = [:]
  private var count = 0

  /// So many are kept; statements are a handful of kilobytes each.
  private static let keptAtMost = 512

  deinit {
    for shelved in statements.values.joined() { _ = unsafe sqlite3_finalize(shelved.handle) }
  }

  /// A statement of that text, ready to be bound; `nil` when there is none.
  func take(_ sql: String) -> OpaquePointer? {
    guard let shelved = statements[sql]?.popLast() else { return nil }
    count -= 1
    return unsafe shelved.handle
  }

  /// Takes a statement back. Its parameters are forgotten: their bytes are about to be freed.
  func give(_ handle: OpaquePointer) {
    guard count < StatementShelf.keptAtMost, let text = unsafe sqlite3_sql(handle) else {
      _ = unsafe sqlite3_finalize(handle)
      return
    }
    _ = unsafe sqlite3_reset(handle)
    _ = unsafe sqlite3_clear_bindings(handle)
    statements[unsafe String(cString: text), default: []].append(unsafe Shelved(handle: handle))
    count += 1
  }
}
