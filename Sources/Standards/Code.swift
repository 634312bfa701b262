/// A small number that stands for an entry of a rulebook's list: `Code<Service>` for a service.
///
/// It is only as good as the rulebook that gave it, and is stored in nothing but projections.
public struct Code<Entry>: Hashable, Comparable, Sendable {
  public let index: UInt16

  public init(_ index: Int) {
    precondition(index >= 0 && index < 0xFFFF, "a rulebook's list has fewer than 65,535 entries")
    self.index = UInt16(index)
  }

  public static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

/// Something that data names by a short id.
public protocol Identified {
  var id: String { get }
}

/// The entries of one kind that a rulebook knows, each under one id and one code.
public struct Catalogue<Entry: Identified & Sendable>: Sendable {
  public private(set) var entries: [Entry] = []
  private var codes: [String: Code<Entry>] = [:]

  public init() {}

  public init(_ entries: [Entry]) {
    for entry in entries { insert(entry) }
  }

  /// Adds an entry; under an id that is already there, the later entry takes the place of the
  /// earlier one and keeps its code.
  mutating func insert(_ entry: Entry) {
    if let code = codes[entry.id] {
      entries[Int(code.index)] = entry
    } else {
      codes[entry.id] = Code(entries.count)
      entries.append(entry)
    }
  }

  public subscript(code: Code<Entry>) -> Entry { entries[Int(code.index)] }

  public func code(of id: String) -> Code<Entry>? { codes[id] }

  public var ids: [String] { entries.map(\.id) }
  public var allCodes: [Code<Entry>] { entries.indices.map { Code($0) } }
}
