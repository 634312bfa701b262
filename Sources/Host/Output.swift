import Glibc

/// A standard stream being written to, through a buffer.
///
/// A write that fails is kept as a fact and what follows is dropped, so that a report is written
/// without a `try` at each line; `finish` throws the fact at the end. To be finished before exit.
public final class Output {
  /// Where what is written goes.
  public enum Stream: Hashable, Sendable {
    /// Sent when there is enough of it, and at the end.
    case standardOutput

    /// Sent at each write, so that what it says is not lost.
    case standardError

    /// Nowhere: it is kept in `collected`.
    case memory
  }

  /// The first write that failed, nil as long as none did.
  public private(set) var failure: HostError?

  /// What was written and is not sent yet: everything, for the stream `memory`.
  public private(set) var collected: [UInt8] = []

  private let descriptor: Int32?
  private let send: ((Span<UInt8>) throws(HostError) -> Void)?
  private let path: String
  private let capacity: Int
  private var hasSent = false

  /// Begins with nothing written.
  public convenience init(_ stream: Stream) {
    let capacity =
      switch stream {
      case .standardOutput: 65_536
      case .standardError: 1
      case .memory: Int.max
      }
    self.init(descriptor: stream.descriptor, path: stream.path, capacity: capacity)
  }

  /// Writes to a descriptor, each time that so many bytes are collected.
  package init(descriptor: Int32?, path: String, capacity: Int) {
    self.descriptor = descriptor
    send = nil
    self.path = path
    self.capacity = capacity
  }

  /// Hands over what is written, each time that so many bytes are collected: never a part of what
  /// was written at once.
  public init(capacity: Int, to send: @escaping (Span<UInt8>) throws(HostError) -> Void) {
    descriptor = nil
    path = ""
    self.capacity = capacity
    self.send = send
  }

  /// Writes a text.
  public func write(_ text: String) {
    collected.append(contentsOf: text.utf8)
    if collected.count >= capacity { flush() }
  }

  /// Writes bytes.
  public func write(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe collected.append(contentsOf: $0) }
    if collected.count >= capacity { flush() }
  }

  /// Sends what is collected.
  public func flush() {
    guard !collected.isEmpty else { return }
    if let send {
      let bytes = collected
      if failure == nil {
        do throws(HostError) { try send(bytes.span) } catch { failure = error }
      }
      collected.removeAll(keepingCapacity: true)
      return
    }
    guard let descriptor else { return }
    if failure == nil {
      do throws(SystemError) {
        try Descriptor(borrowing: descriptor).write(collected.span)
      } catch {
        failure = .cannotWrite(path: path, error)
      }
    }
    hasSent = true
    collected.removeAll(keepingCapacity: true)
  }

  /// Sends what is left, and throws the first write that failed.
  public func finish() throws(HostError) {
    flush()
    if let failure { throw failure }
    guard let descriptor, hasSent else { return }
    // Some disks tell only when a file is closed that they do not hold what was written. Closing
    // a second descriptor of the same file is enough for that.
    try mappingErrors(path, HostError.cannotWrite, try Descriptor(copyOf: descriptor).close())
  }
}
