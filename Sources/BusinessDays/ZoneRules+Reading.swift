extension ZoneRules {
  /// The rules in the bytes of a zone's file: TZif, RFC 9636, versions 1 to 4. Of a version 1
  /// file, which says nothing of times after 2037, the last offset goes on for ever.
  public init(_ bytes: [UInt8]) throws(ZoneError) {
    guard bytes.count <= ZoneRules.maximumBytes else { throw .tooLong(bytes: bytes.count) }
    var reader = ByteReader(bytes)
    let header = try TZifHeader(&reader)
    guard header.version != .one else {
      let block = try TZifBlock(&reader, header, instantBytes: 4)
      self.init(first: block.first, changes: block.changes, rule: nil)
      return
    }
    // The later versions repeat everything in 64 bits after a block for readers of the first.
    try reader.skip(header.blockBytes(instantBytes: 4))
    guard reader.remaining >= TZifHeader.bytes else { throw .truncated }
    let wideHeader = try TZifHeader(&reader)
    let block = try TZifBlock(&reader, wideHeader, instantBytes: 8)
    let rule = try reader.footer()
    self.init(
      first: block.changes.isEmpty ? rule?.standard ?? block.first : block.first,
      changes: block.changes, rule: rule?.recurring)
  }
}

/// The versions of the TZif format, as far as they differ in reading.
private enum TZifVersion {
  case one
  case later
}

/// The counts at the head of a TZif file, and again before its 64-bit block.
private struct TZifHeader {
  /// How long a header is.
  static let bytes = 44

  let version: TZifVersion
  private let universalIndicators: Int
  private let standardIndicators: Int
  private let leapSeconds: Int
  let changes: Int
  let localTypes: Int
  let designationBytes: Int

  init(_ reader: inout ByteReader) throws(ZoneError) {
    guard reader.takes("TZif") else { throw .notTZif }
    switch try reader.byte() {
    case 0: version = .one
    case UInt8(ascii: "2")...UInt8(ascii: "4"): version = .later
    case let other: throw .unknownVersion(other)
    }
    try reader.skip(15)
    universalIndicators = try reader.count()
    standardIndicators = try reader.count()
    leapSeconds = try reader.count()
    changes = try reader.count()
    localTypes = try reader.count()
    designationBytes = try reader.count()
  }

  /// How long the block is that has so many bytes for each instant.
  func blockBytes(instantBytes: Int) -> Int {
    changes * (instantBytes + 1) + localTypes * 6 + trailingBytes(instantBytes: instantBytes)
  }

  /// How long the part of the block is that offsets do not need.
  func trailingBytes(instantBytes: Int) -> Int {
    designationBytes + leapSeconds * (instantBytes + 4) + standardIndicators + universalIndicators
  }

  var countsLeapSeconds: Bool { leapSeconds > 0 }
}

/// What a block of a TZif file says of offsets.
private struct TZifBlock {
  /// Before the first change, in seconds east.
  let first: Int32

  let changes: [OffsetChange]

  init(
    _ reader: inout ByteReader, _ header: TZifHeader, instantBytes: Int
  ) throws(ZoneError) {
    guard !header.countsLeapSeconds else { throw .countsLeapSeconds }
    guard header.localTypes > 0 else { throw .noLocalTime }
    // Checked before anything is made so long.
    guard header.blockBytes(instantBytes: instantBytes) <= reader.remaining else {
      throw .truncated
    }
    var instants: [Int64] = []
    for index in 0..<header.changes {
      let instant = try reader.integer(bytes: instantBytes)
      if let last = instants.last, instant <= last { throw .unordered(index: index) }
      instants.append(instant)
    }
    var types: [Int] = []
    for index in 0..<header.changes {
      types.append(Int(try reader.byte()))
      guard types[index] < header.localTypes else { throw .unknownLocalTime(index: index) }
    }
    var offsets: [Int32] = []
    for _ in 0..<header.localTypes {
      let offset = try reader.integer(bytes: 4)
      guard abs(offset) < ZoneRules.reach else { throw .offsetOutOfRange(seconds: Int(offset)) }
      offsets.append(Int32(offset))
      try reader.skip(2)
    }
    try reader.skip(header.trailingBytes(instantBytes: instantBytes))
    first = offsets[0]
    changes = zip(instants, types).map { OffsetChange(instant: $0, offset: offsets[$1]) }
  }
}

extension ByteReader {
  /// The rule between the line ends that close the file, nil when there is none.
  fileprivate mutating func footer() throws(ZoneError) -> PosixZone? {
    guard takes("\n") else { throw .truncated }
    guard let text = line() else { throw .truncated }
    return text.isEmpty ? nil : try PosixZone(text)
  }
}
