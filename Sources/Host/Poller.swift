import Glibc

/// Waits until one of many descriptors can be read or written. The list is emptied and made anew
/// at each turn, in the same memory; waiting takes time in proportion to its length.
public struct Poller: ~Copyable {
  /// What is waited for. With none, only that the descriptor is hung up.
  public struct Interest: OptionSet, Sendable {
    public let rawValue: Int16

    public init(rawValue: Int16) { self.rawValue = rawValue }

    /// That reading answers at once: bytes, the end, or a connection that waits.
    public static let reading = Interest(rawValue: Int16(POLLIN))

    /// That writing takes something at once.
    public static let writing = Interest(rawValue: Int16(POLLOUT))
  }

  /// What a descriptor is found to be.
  public struct Readiness: Hashable, Sendable {
    fileprivate let events: Int32

    /// Reading answers at once.
    public var isReadable: Bool { events & POLLIN != 0 }

    /// Writing takes something at once.
    package var isWritable: Bool { events & POLLOUT != 0 }

    /// The other end is gone, or the descriptor failed or is not open: what is left can be read,
    /// and reading or writing tells why. Said at each turn, asked for or not.
    public var isHungUp: Bool { events & (POLLHUP | POLLERR | POLLNVAL) != 0 }

    /// Whether there is anything to do.
    public var isReady: Bool { events != 0 }
  }

  private var requests: [pollfd] = []

  /// Begins with none.
  public init() {}

  /// How many descriptors there are.
  public var count: Int { requests.count }

  /// Forgets all, and keeps the memory.
  public mutating func removeAll() { requests.removeAll(keepingCapacity: true) }

  /// Adds a descriptor at the end; answers its place, from 0.
  @discardableResult
  public mutating func add(_ descriptor: Int32, _ interest: Interest) -> Int {
    requests.append(pollfd(fd: descriptor, events: interest.rawValue, revents: 0))
    return requests.count - 1
  }

  /// Waits until a descriptor is ready, for as many milliseconds at most: 0 does not wait, nil
  /// waits without end. Answers how many are ready.
  public mutating func wait(milliseconds: Int32?) -> Int {
    // Every negative number would be without end.
    let timeout = milliseconds.map { max($0, 0) } ?? -1
    while true {
      let count = unsafe requests.withUnsafeMutableBufferPointer { requests in
        unsafe poll(requests.baseAddress, nfds_t(requests.count), timeout)
      }
      if count >= 0 { return Int(count) }
      // Short of memory for a moment, or a signal that something else takes.
      precondition(errno == EINTR || errno == EAGAIN || errno == ENOMEM, "too many are waited for")
    }
  }

  /// What the descriptor at a place was found to be by the last `wait`.
  public func readiness(at place: Int) -> Readiness {
    Readiness(events: Int32(requests[place].revents))
  }
}
