import Host

/// The names in a drop folder that are not those of files of events.
struct UnknownFileCount {
  /// How many are told of one by one.
  static let named = 20

  var known = Remembered<Bool>()
  private var others = 0
  private var othersBefore = 0

  /// Answers whether a name is to be told of.
  mutating func meet(_ name: String) -> Bool {
    let isKnown = known[name] != nil
    if !isKnown, !known.hasRoom {
      others += 1
      return false
    }
    known.remember(name, true)
    return !isKnown
  }

  /// How many names were not told of one by one, when that is news.
  mutating func endWholePass() -> Int? {
    known.endWholePass()
    defer { (others, othersBefore) = (0, others) }
    return others > 0 && others != othersBefore ? others : nil
  }
}

extension DropFolder {
  func meetStranger(_ bytes: [UInt8]) throws(Trouble) {
    let name = String(decoding: bytes, as: UTF8.self)
    if name == DropFolderPaths.doneName || name == DropFolderPaths.refusedName { return }
    let now = clocks.steady()
    // A name that is no text cannot be asked about: it is as old as it will be.
    if Array(name.utf8) == bytes {
      let facts: FileFacts?
      do throws(HostError) { facts = try folders.drop.inspect(name) } catch { throw .host(error) }
      guard let facts else { return }
      let age = clocks.files() - facts.modified
      if age >= 0, age < Self.unknownFileAge {
        return pass.ask(within: Self.troublePause, now: now)
      }
    }
    if unknownFiles.meet(name) { tell(.leftAlone(name: name)) }
  }
}
