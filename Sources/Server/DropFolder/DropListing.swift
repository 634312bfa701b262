import Host

/// One look at the names in the drop folder, in parts: keeps the first ones after a given name, in
/// the order of their bytes, however many there are.
final class DropListing {
  /// How many names are kept.
  static let kept = 2_048

  /// How many names are read at once.
  private static let readAtOnce = 8_192

  private let after: [UInt8]
  private let listing: FolderListing
  private var names: [[UInt8]] = []
  private var isCut = false

  /// - Parameter after: the name after which to begin; nothing for the first.
  init(_ folder: borrowing OpenFolder, after: [UInt8]) throws(HostError) {
    self.after = after
    listing = try folder.listing()
  }

  /// The names found, last one first, and whether others come after them.
  struct Found {
    var names: [[UInt8]]
    let isCut: Bool
  }

  /// Reads more; answers what was found once all was read, nil before.
  func read() throws(HostError) -> Found? {
    for _ in 0..<Self.readAtOnce {
      guard let name = try listing.next() else {
        cut()
        return Found(names: names.reversed(), isCut: isCut)
      }
      guard after.lexicographicallyPrecedes(name) else { continue }
      names.append(name)
      if names.count >= 2 * Self.kept { cut() }
    }
    return nil
  }

  private func cut() {
    names.sort { $0.lexicographicallyPrecedes($1) }
    if names.count > Self.kept {
      names.removeSubrange(Self.kept...)
      isCut = true
    }
  }
}
