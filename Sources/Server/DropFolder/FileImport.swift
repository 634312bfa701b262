import Commands
import Host
import Language
import Ledger

/// A dropped file that is being taken in, piece by piece.
final class FileImport {
  /// How much of a file is held at once, in bytes, and taken in at most.
  static let pieceSize = 1 << 18

  /// How far it is after a piece.
  enum Outcome {
    /// So many bytes were taken in, and others come.
    case taken(bytes: Int)
    /// All is in the ledger, and its refused lines are on the disk.
    case complete
    /// Somebody writes to it: its end cannot be trusted.
    case changed
    /// It is not there any more: whoever dropped it took it back.
    case gone
  }

  let name: String
  let fingerprint: Fingerprint
  /// Files before it that were not in yet when it was begun.
  let behind: Set<Fingerprint>
  let ledger: Ledger
  private let input: InputFile
  private let folders: DropFolderPaths
  private var ingest: FileIngest<RefusedKeeper>
  private var left: Int64

  var counts: IngestCounts { ingest.counts }
  var hasRefusedLines: Bool { ingest.listener.lines != nil }

  init(
    _ name: String, _ input: consuming InputFile, _ fingerprint: Fingerprint,
    behind: Set<Fingerprint>, into ledger: Ledger, clock: @escaping () -> Int64,
    _ folders: DropFolderPaths, _ messages: Language
  ) {
    self.name = name
    self.input = input
    self.fingerprint = fingerprint
    self.behind = behind
    self.ledger = ledger
    self.folders = folders
    left = fingerprint.size
    ingest = FileIngest(
      into: ledger, clock: clock,
      listener: RefusedKeeper(name, as: PendingMove.workingName(fingerprint), folders, messages),
      pieceSize: Self.pieceSize, isNamedTable: DropName.isTable(name))
  }

  /// Takes the next piece in, of so many bytes at most.
  ///
  /// No more is read than there was at the beginning: a file that grows without end ends here. And
  /// its last record is only made of what is there while nobody has written: half a line could
  /// read as a whole one.
  func advance(atMost most: Int) throws(FileIngest<RefusedKeeper>.Failure) -> Outcome {
    if try isGone() { return .gone }
    let size = Int(min(left, Int64(most)))
    let isLast = left == Int64(size)
    if isLast, try hasChanged() { return .changed }
    let count = try ingest.push(isLast ? .last : .notLast) { bytes throws(HostError) in
      try self.read(size, into: &bytes)
    }
    left -= Int64(count)
    if count < size { return .changed }
    if !isLast { return .taken(bytes: count) }
    if try hasChanged() { return .changed }
    do { try ingest.listener.lines?.sync() } catch { throw .listener(error) }
    if hasRefusedLines { do { try folders.refused.sync() } catch { throw .listener(error) } }
    return .complete
  }

  private func read(_ size: Int, into bytes: inout [UInt8]) throws(HostError) {
    if size == 0 { return }
    var end = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: size))
    let whole = bytes.count
    while end < whole {
      let count = try input.read(into: &bytes, at: end)
      if count == 0 { break }
      end += count
    }
    bytes.removeLast(whole - end)
  }

  private func isGone() throws(FileIngest<RefusedKeeper>.Failure) -> Bool {
    do { return try folders.drop.inspect(name) == nil } catch { throw .listener(error) }
  }

  private func hasChanged() throws(FileIngest<RefusedKeeper>.Failure) -> Bool {
    do { return Fingerprint(try input.facts()) != fingerprint } catch { throw .listener(error) }
  }

  /// Forgets the lines refused so far: the file is to be taken in from its beginning.
  func abandon() {
    // What cannot be removed is written over by then, or removed at the next start.
    let workingName = PendingMove.workingName(fingerprint)
    try? folders.refused.remove(workingName)
    try? folders.refused.remove(RefusedLines.reasonsPath(of: workingName))
  }
}
