public import Host

extension Outbox {
  /// Without any child's end being told by a signal, it is asked for so often, in milliseconds.
  private static let glance: Int32 = 50

  /// Sends all that is due, and waits for the end of each: for a process that does nothing else.
  /// What was not taken is due again later, at another call.
  ///
  /// Throws `locked` when another process is sending.
  ///
  /// - Parameter clock: microseconds since 1970-01-01T00:00:00Z.
  public func deliverAll(clock: () -> Int64) throws(HostError) {
    look()
    var poller = Poller()
    while true {
      step(now: clock())
      if let trouble { throw trouble }
      guard isBusy else { return }
      poller.removeAll()
      for (number, interest) in descriptors { poller.add(number, interest) }
      _ = poller.wait(milliseconds: Self.glance)
    }
  }
}
