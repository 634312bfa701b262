import Host

/// The passes over the names in the drop folder: when one begins, and which name is next.
///
/// A pass goes through all names in the order of their bytes, and holds a part of them at a time.
/// One begins when the folder has changed since the last one was begun, or when it was asked for.
struct DropPass {
  /// Changes within the same second as a look may not show: it is then looked again.
  private static let second: Int64 = 1_000_000_000

  /// The least time between the end of a pass and the next one, in nanoseconds.
  private static let pause: Int64 = 100_000_000

  /// The names that are known, the next one last.
  private var names: [[UInt8]] = []
  private var areOthersAfter = false
  private var cursor: [UInt8] = []
  private var listing: DropListing?
  private(set) var isUnderWay = false

  /// When the folder had changed last, when the last pass began.
  private var modified: Int64?
  /// When a pass is due whether the folder has changed or not, by the steady clock.
  private var due = Int64.max
  private var ended = Int64.min

  /// Has a pass begin after so many nanoseconds at most.
  mutating func ask(within delay: Int64, now: Int64) { due = min(due, now + delay) }

  /// When a pass that was asked for is due.
  var nextDue: Int64 { due }

  /// Begins a pass, if there is a reason; answers whether it did.
  mutating func begin(_ folder: borrowing OpenFolder, _ clocks: DropFolderClocks) throws(HostError)
    -> Bool
  {
    let now = clocks.steady()
    if ended != .min, now < ended + Self.pause { return false }
    let changed = try folder.facts().modified
    guard changed != modified || now >= due else { return false }
    isUnderWay = true
    cursor = []
    listing = try DropListing(folder, after: [])
    modified = changed
    due = Int64.max
    if clocks.files() < changed + Self.second { ask(within: Self.second, now: now) }
    return true
  }

  /// The next name, when it is known.
  mutating func next() -> [UInt8]? {
    guard let name = names.popLast() else { return nil }
    cursor = name
    return name
  }

  /// Finds more names out; answers whether the pass goes on.
  mutating func look(_ folder: borrowing OpenFolder) throws(HostError) -> Bool {
    if let listing {
      guard let found = try listing.read() else { return true }
      names = found.names
      areOthersAfter = found.isCut
      self.listing = nil
      return true
    }
    if areOthersAfter {
      areOthersAfter = false
      listing = try DropListing(folder, after: cursor)
      return true
    }
    return false
  }

  /// Ends the pass, whatever names are left.
  mutating func end(now: Int64) {
    names = []
    areOthersAfter = false
    listing = nil
    isUnderWay = false
    ended = now
  }
}
