import Host

/// By what a file is known again: which file it is, and that nobody has written to it since.
struct Fingerprint: Hashable {
  let device: UInt64
  let inode: UInt64
  let size: Int64
  /// In nanoseconds since 1970-01-01T00:00:00Z.
  let modified: Int64

  /// Of what is no file nothing is read: what happens inside does not make it another.
  init(_ facts: FileFacts) {
    device = facts.identity.device
    inode = facts.identity.inode
    size = facts.kind == .regular ? facts.size : 0
    modified = facts.kind == .regular ? facts.modified : 0
  }

  /// The same as one word, of the characters that a file name may have.
  var text: String { "\(device):\(inode):\(size):\(modified)" }

  /// Reads what `text` wrote; nil when it is something else.
  init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 4, let device = UInt64(parts[0]), let inode = UInt64(parts[1]),
      let size = Int64(parts[2]), let modified = Int64(parts[3])
    else { return nil }
    self.device = device
    self.inode = inode
    self.size = size
    self.modified = modified
  }
}
