/// Events that are not yet written, the earliest recorded first: a binary heap. Those recorded at
/// the same second come out in the order in which they were put in.
///
/// The heap's entries say where an event is, so that ordering them moves no event.
struct PendingEvents {
  private struct Entry {
    let recorded: Instant
    let serial: UInt64
    let slot: Int

    func comes(before other: Entry) -> Bool {
      recorded == other.recorded ? serial < other.serial : recorded < other.recorded
    }
  }

  private var heap: [Entry] = []
  private var serial: UInt64 = 0
  private var slots: [FixtureEvent] = []
  private var freeSlots: [Int] = []

  /// When the earliest was recorded.
  var earliest: Instant? { heap.first?.recorded }

  /// Puts an event among those that wait.
  mutating func insert(_ event: FixtureEvent) {
    heap.append(Entry(recorded: event.recorded, serial: serial, slot: keep(event)))
    serial += 1
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child].comes(before: heap[parent]) else { break }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  /// Takes the earliest out, nil when none waits.
  mutating func popEarliest() -> FixtureEvent? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    if !heap.isEmpty {
      heap[0] = last
      sink()
    }
    freeSlots.append(first.slot)
    return slots[first.slot]
  }

  private mutating func keep(_ event: FixtureEvent) -> Int {
    if let slot = freeSlots.popLast() {
      slots[slot] = event
      return slot
    }
    slots.append(event)
    return slots.count - 1
  }

  /// Puts the first entry where it belongs.
  private mutating func sink() {
    var parent = 0
    while true {
      var earliest = parent
      for child in 2 * parent + 1...2 * parent + 2 where child < heap.count {
        if heap[child].comes(before: heap[earliest]) { earliest = child }
      }
      if earliest == parent { return }
      heap.swapAt(parent, earliest)
      parent = earliest
    }
  }
}
