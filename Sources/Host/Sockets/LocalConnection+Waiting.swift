import Glibc

/// For a client, which has nothing else to do.
extension LocalConnection {
  /// Reads as `read(into:atMost:)`, and first waits for something to come, as many milliseconds as
  /// said at most; without end for nil. `nothingYet` when nothing came in time.
  public func read(
    into buffer: inout [UInt8], atMost count: Int, waiting milliseconds: Int32?
  ) throws(HostError) -> Received {
    let patience = Patience(milliseconds: milliseconds)
    while true {
      let received = try read(into: &buffer, atMost: count)
      if received != .nothingYet { return received }
      if !patience.wait(for: .reading, on: descriptor) { return .nothingYet }
    }
  }

  /// Writes all the bytes. Throws `ETIMEDOUT` when they are not taken within as many milliseconds;
  /// without end for nil.
  public func writeAll(
    _ bytes: Span<UInt8>, waiting milliseconds: Int32? = nil
  ) throws(HostError) {
    let patience = Patience(milliseconds: milliseconds)
    var written = 0
    while written < bytes.count {
      let count = try write(bytes.extracting(written...))
      written += count
      if count == 0, !patience.wait(for: .writing, on: descriptor) {
        throw .cannotWrite(path: path, SystemError(number: ETIMEDOUT))
      }
    }
  }
}

extension Descriptor {
  /// Has a socket give up connecting and sending after so many milliseconds, with EAGAIN.
  func limitSending(milliseconds: Int32) throws(SystemError) {
    // No time at all would mean for ever.
    let milliseconds = max(milliseconds, 1)
    var time = timeval(
      tv_sec: Int(milliseconds / 1_000), tv_usec: Int(milliseconds % 1_000) * 1_000)
    let length = socklen_t(MemoryLayout<timeval>.size)
    _ = try systemCall {
      unsafe setsockopt(number, SOL_SOCKET, SO_SNDTIMEO, &time, length)
    }
  }
}

/// How long is left to wait, from one moment on.
private struct Patience {
  /// Nil for ever.
  private let end: Int64?

  init(milliseconds: Int32?) {
    end = milliseconds.map { SystemClock.monotonicNanoseconds() + Int64($0) * 1_000_000 }
  }

  /// Whether a descriptor was ready before the end.
  func wait(for interest: Poller.Interest, on descriptor: Int32) -> Bool {
    var poller = Poller()
    poller.add(descriptor, interest)
    guard let end else { return poller.wait(milliseconds: nil) > 0 }
    let left = max(0, end - SystemClock.monotonicNanoseconds())
    // Rounded up, lest the last part of a millisecond be spent turning round.
    return poller.wait(milliseconds: Int32(clamping: (left + 999_999) / 1_000_000)) > 0
  }
}
