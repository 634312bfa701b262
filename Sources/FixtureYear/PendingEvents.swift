/// Events that are not yet written, the earliest recorded first: a binary heap. Those recorded at
/// the same second come out in the order in which they were put in.
struct PendingEvents {
  private struct Entry {
    let event: FixtureEvent
    let serial: UInt64

    func comes(before other: Entry) -> Bool {
      event.recorded == other.event.recorded
        ? serial < other.serial : event.recorded < other.event.recorded
    }
  }

  private var heap: [Entry] = []
  private var serial: UInt64 = 0

  /// When the earliest was recorded.
  var earliest: Instant? { heap.first?.event.recorded }

  mutating func insert(_ event: FixtureEvent) {
    heap.append(Entry(event: event, serial: serial))
    serial += 1
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child].comes(before: heap[parent]) else { break }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  mutating func popEarliest() -> FixtureEvent? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    if !heap.isEmpty {
      heap[0] = last
      sink()
    }
    return first.event
  }

  /// Puts the first entry where it belongs.
  private mutating func sink() {
    var parent = 0
    while true {
      var earliest = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
        if heap[child].comes(before: heap[earliest]) { earliest = child }
      }
      if earliest == parent { return }
      heap.swapAt(parent, earliest)
      parent = earliest
    }
  }
}
