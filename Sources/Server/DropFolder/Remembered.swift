/// What is remembered of names from one pass to the next: as much as there is room for, and only
/// of those that the last pass met.
struct Remembered<Value: Equatable> {
  /// How many names are remembered at most.
  static var room: Int { 1_000 }

  private var before: [String: Value] = [:]
  private var met: [String: Value] = [:]

  /// What is remembered of a name.
  subscript(name: String) -> Value? { met[name] ?? before[name] }

  /// Whether there is room for one more name.
  var hasRoom: Bool { met.count < Self.room }

  /// Remembers this of a name, if there is room.
  mutating func remember(_ name: String, _ value: Value) {
    if hasRoom || met[name] != nil { met[name] = value }
  }

  /// Forgets the names that a whole pass did not meet.
  mutating func endWholePass() {
    before = met
    met = [:]
  }
}
