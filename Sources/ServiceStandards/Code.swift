/// A small number that stands for an entry of a rulebook's list: `Code<Service>` for a service.
///
/// It is only as good as the rulebook that gave it, and is stored in nothing but projections.
public struct Code<Entry>: Hashable, Comparable, Sendable {
  public let index: UInt16

  @inlinable public init(_ index: Int) {
    precondition(index >= 0 && index < 0xFFFF, "a rulebook's list has fewer than 65,535 entries")
    self.index = UInt16(index)
  }

  public static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

/// A set of codes. A rulebook's lists are short: to ask costs one look-up in an array.
public struct CodeSet<Entry>: Sendable {
  @usableFromInline var isMember: [Bool] = []

  public init() {}

  public init(_ codes: [Code<Entry>]) {
    for code in codes { insert(code) }
  }

  @inlinable public func contains(_ code: Code<Entry>) -> Bool {
    Int(code.index) < isMember.count && isMember[Int(code.index)]
  }

  mutating func insert(_ code: Code<Entry>) {
    while isMember.count <= Int(code.index) { isMember.append(false) }
    isMember[Int(code.index)] = true
  }

  mutating func formUnion(_ other: CodeSet) {
    for index in other.isMember.indices where other.isMember[index] { insert(Code(index)) }
  }
}

/// Something that data names by a short id.
public protocol Identified {
  var id: String { get }
}

/// The entries of one kind that a rulebook knows, each under one id and one code.
public struct Catalogue<Entry: Identified & Sendable>: Sendable {
  public private(set) var entries: [Entry] = []
  /// In the order of the codes.
  public private(set) var ids: [String] = []
  @usableFromInline var codes: [String: Code<Entry>] = [:]

  /// Up to so many ids are looked through faster than one is hashed.
  @usableFromInline static var shortList: Int { 16 }

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
      ids.append(entry.id)
    }
  }

  @inlinable public subscript(code: Code<Entry>) -> Entry { entries[Int(code.index)] }

  @inlinable public func code(of id: String) -> Code<Entry>? {
    guard ids.count <= Self.shortList else { return codes[id] }
    return ids.firstIndex(of: id).map { Code($0) }
  }

  public var allCodes: [Code<Entry>] { entries.indices.map { Code($0) } }
}
