import Host

/// A file that is sent in pieces, and that may have to be sent again from its beginning.
final class UploadSource {
  /// Its length in bytes, `nil` for what is not a regular file.
  let size: Int?
  private let path: String
  private var file: InputFile
  /// How many pieces were read, and the first of them for what cannot be read twice.
  private var count = 0
  private var first: Piece?
  private var isFirstNext = false

  struct Piece {
    let bytes: [UInt8]
    /// Whether the file ends with it.
    let isLast: Bool
  }

  /// - Parameter path: `-` for the standard input.
  init(path: String) throws(HostError) {
    self.path = path
    file = path == "-" ? InputFile.standardInput() : try InputFile(path: path)
    size = file.size
  }

  /// The next piece, which is full unless it is the last.
  func next(size: Int) throws(HostError) -> Piece {
    if isFirstNext, let first {
      isFirstNext = false
      return first
    }
    var bytes = [UInt8](repeating: 0, count: size)
    var filled = 0
    var isLast = false
    while filled < size, !isLast {
      let read = try file.read(into: &bytes, at: filled)
      isLast = read == 0
      filled += read
    }
    bytes.removeLast(size - filled)
    let piece = Piece(bytes: bytes, isLast: isLast)
    count += 1
    first = count == 1 && path == "-" ? piece : nil
    return piece
  }

  /// Goes back to the beginning; answers whether it can: of what flows by, only the first piece is
  /// kept, until there is a second.
  func beginAgain() -> Bool {
    if path == "-" {
      isFirstNext = first != nil
      return count == 0 || isFirstNext
    }
    guard let again = try? InputFile(path: path) else { return false }
    file = again
    count = 0
    return true
  }
}
