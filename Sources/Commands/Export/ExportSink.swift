import Host
import Language

/// Where an export goes: standard output, or a file that is there whole or not at all.
///
/// A write that fails is kept, and thrown at the end.
final class ExportSink {
  private let output: Output
  private var file: AtomicFile?
  private var pending: [UInt8] = []
  private var failure: HostError?

  private static let capacity = 65_536

  init(_ context: CommandContext) throws(CommandFailure) {
    output = context.output
    if let path = context.invocation.value(of: .output) {
      if try ExportSink.isDatabase(path) { throw .request(.isDatabase(path: path)) }
      file = try touching { () throws(HostError) in try AtomicFile(path: path) }
    }
  }

  /// Whether a file, or what a link leads to, is an SQLite database.
  private static func isDatabase(_ path: String) throws(CommandFailure) -> Bool {
    try touching { () throws(HostError) in
      guard try FileSystem.kind(of: path) == .regular else { return false }
      var head = [UInt8](repeating: 0, count: 15)
      let file = try InputFile(path: path)
      return try file.read(into: &head) == 15 && head == Array("SQLite format 3".utf8)
    }
  }

  func write(_ bytes: Span<UInt8>) {
    guard file != nil else { return output.write(bytes) }
    for index in bytes.indices { pending.append(bytes[index]) }
    if pending.count >= ExportSink.capacity { flush() }
  }

  private func flush() {
    if failure == nil {
      let bytes = pending
      do throws(HostError) { try file?.write(bytes.span) } catch { failure = error }
    }
    pending.removeAll(keepingCapacity: true)
  }

  /// Puts the file in its place.
  func finish() throws(CommandFailure) {
    flush()
    if let failure { throw .host(failure) }
    if let file = file.take() {
      do { try file.commit() } catch { throw .host(error) }
    }
  }
}
