import Host

// What a turn of the loop waits for.
extension Daemon {
  func wait() {
    poller.removeAll()
    poller.add(signals.descriptor, .reading)
    let now = SystemClock.monotonicNanoseconds()
    let accepts =
      listener != nil && now >= acceptsAgain
      && connections.count < configuration.limits.connections
    if accepts, let descriptor = listener.descriptor { poller.add(descriptor, .reading) }
    var places: [Int?] = []
    places.reserveCapacity(connections.count)
    for connection in connections {
      if case .lent = connection.stage {
        places.append(nil)
      } else {
        places.append(poller.add(connection.descriptor, connection.interest))
      }
    }
    for errand in errands {
      if let descriptor = errand.inputDescriptor { poller.add(descriptor, .writing) }
      if let descriptor = errand.errorDescriptor { poller.add(descriptor, .reading) }
    }
    for enquiry in enquiries {
      if let descriptor = enquiry.enquiry.inputDescriptor { poller.add(descriptor, .writing) }
      if let descriptor = enquiry.enquiry.answerDescriptor { poller.add(descriptor, .reading) }
    }
    for (number, interest) in outbox.descriptors { poller.add(number, interest) }
    let hasMore =
      hasNightsLeft || hasReadable
      || connections.contains(where: \.isReadyToAnswer)
    var rests = spool == nil ? Daemon.turn : min(spoolRests, Daemon.turn)
    if acceptsAgain > now {
      rests = min(rests, Int32(clamping: (acceptsAgain - now) / 1_000_000 + 1))
    }
    _ = poller.wait(milliseconds: hasMore ? 0 : rests)
    signalsCame = poller.readiness(at: 0).isReady
    listenerReady = accepts && poller.readiness(at: 1).isReadable
    readable.removeAll(keepingCapacity: true)
    for place in places {
      let readiness = place.map { poller.readiness(at: $0) }
      readable.append(readiness.map { $0.isReadable || $0.isHungUp } ?? false)
    }
  }
}

extension LocalListener? {
  fileprivate var descriptor: Int32? {
    switch self {
    case .some(let listener): listener.descriptor
    case .none: nil
    }
  }
}
