import SQLite

/// What covers all the events up to one.
struct KnownSeal {
  let sequence: Int64
  let digest: [UInt8]
}

extension Ledger {
  /// Keeps in mind what the file holds, outside any transaction.
  func learn() {
    if let last = try? lastSeal() { known = last }
  }

  func lastSeal() throws(LedgerError) -> KnownSeal? {
    var select = try database.prepare("SELECT seq, digest FROM seal ORDER BY seq DESC LIMIT 1")
    return try select.first { KnownSeal(sequence: $0.int64(0), digest: $0.blob(1)) }
  }

  /// Makes sure that the file still holds what this process knows to be in it. The same file may
  /// have been written over in place, which SQLite does not tell: numbers would be given twice.
  public func requireKnown() throws(LedgerError) {
    guard let known else { return }
    let digest: [UInt8]?
    do throws(LedgerError) {
      var select = try database.prepare("SELECT digest FROM seal WHERE seq = ?", known.sequence)
      digest = try select.first { $0.blob(0) }
    } catch {
      // There is no such table any more.
      guard case .storage(.other(_, _, .prepare)) = error else { throw error }
      digest = nil
    }
    if digest != known.digest { throw .storage(.moved(during: .open(path: path))) }
  }

  /// Looks at whether the file holds what is known to be in it, and keeps in mind that it does not.
  public func watch() {
    do throws(LedgerError) { try requireKnown() } catch { noteTrouble(error) }
  }
}
