import BusinessDays
import ServiceStandards

/// Writes and reads the history of a dossier, or of a call, as the bytes that a projection keeps.
///
/// Each entry is a flag byte, the event's number, the moment, then what the flags announce, all
/// numbers as LEB128.
enum HistoryCodec {
  private struct Flags: OptionSet {
    let rawValue: UInt8
    static let receipt = Flags(rawValue: 1)
    static let date = Flags(rawValue: 2)
    static let voided = Flags(rawValue: 4)
    static let channel = Flags(rawValue: 8)
    /// Complete, of a receipt; admissible, of an assessment.
    static let affirmed = Flags(rawValue: 16)
    static let call = Flags(rawValue: 32)
  }

  static func encode(_ history: History) -> [UInt8] {
    var bytes: [UInt8] = []
    append(history, to: &bytes)
    return bytes
  }

  /// Appends the bytes of a history to others.
  static func append(_ history: History, to bytes: inout [UInt8]) {
    var writer = Writer()
    swap(&writer.bytes, &bytes)
    defer { swap(&writer.bytes, &bytes) }
    for receipt in history.receipts {
      var flags: Flags = [.receipt]
      if receipt.isComplete { flags.insert(.affirmed) }
      if receipt.call != nil { flags.insert(.call) }
      writer.entry(
        flags, receipt.sequence, receipt.moment, channel: receipt.channel,
        voidedBy: receipt.voidedBy)
      writer.number(UInt64(receipt.service.index))
      writer.number(UInt64(receipt.office.index))
      writer.text(receipt.number)
      if let call = receipt.call { writer.text(call) }
    }
    for mark in history.marks {
      writer.entry(
        mark.isAdmissible ? [.affirmed] : [], mark.sequence, mark.moment, channel: mark.channel,
        voidedBy: mark.voidedBy)
      writer.number(UInt64(mark.milestone.index))
    }
  }

  /// The history of these bytes; `nil` when they are none, or name what the rulebook does not
  /// know, as after tampering.
  static func decode(_ bytes: Span<UInt8>, _ rulebook: Rulebook) -> History? {
    var reader = Reader()
    var history = History()
    while reader.position < bytes.count {
      guard let entry = reader.entry(bytes, rulebook) else { return nil }
      if entry.flags.contains(.receipt) {
        guard let service = reader.code(bytes, among: rulebook.services),
          let office = reader.code(bytes, among: rulebook.offices), let number = reader.text(bytes)
        else { return nil }
        var call: String?
        if entry.flags.contains(.call) {
          guard let text = reader.text(bytes) else { return nil }
          call = text
        }
        history.receipts.append(
          Receipt(
            sequence: entry.sequence, moment: entry.moment, number: number,
            service: service, office: office, channel: entry.channel,
            isComplete: entry.flags.contains(.affirmed), call: call, voidedBy: entry.voidedBy))
      } else {
        guard let milestone = reader.code(bytes, among: rulebook.milestones) else { return nil }
        history.marks.append(
          Mark(
            sequence: entry.sequence, milestone: milestone, moment: entry.moment,
            channel: entry.channel, isAdmissible: entry.flags.contains(.affirmed),
            voidedBy: entry.voidedBy))
      }
    }
    return history
  }

  private struct Entry {
    let flags: Flags
    let sequence: Int64
    let moment: Moment
    let channel: Code<Choice>?
    let voidedBy: Int64?
  }

  private struct Writer {
    var bytes: [UInt8] = []

    mutating func entry(
      _ own: Flags, _ sequence: Int64, _ moment: Moment, channel: Code<Choice>?, voidedBy: Int64?
    ) {
      var flags = own
      let time: Int64
      switch moment {
      case .instant(let microseconds): time = microseconds
      case .date(let day):
        time = Int64(day.ordinal)
        flags.insert(.date)
      }
      if channel != nil { flags.insert(.channel) }
      if voidedBy != nil { flags.insert(.voided) }
      bytes.append(flags.rawValue)
      number(UInt64(bitPattern: sequence))
      number(UInt64(bitPattern: time << 1 ^ time >> 63))
      if let channel { number(UInt64(channel.index)) }
      if let voidedBy { number(UInt64(bitPattern: voidedBy)) }
    }

    mutating func number(_ value: UInt64) {
      var rest = value
      while rest >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(rest))
    }

    mutating func text(_ text: String) {
      number(UInt64(text.utf8.count))
      bytes.append(contentsOf: text.utf8)
    }
  }

  private struct Reader {
    var position = 0

    mutating func entry(_ bytes: Span<UInt8>, _ rulebook: Rulebook) -> Entry? {
      let flags = Flags(rawValue: bytes[position])
      position += 1
      guard let sequence = number(bytes), let zigzag = number(bytes) else { return nil }
      let time = Int64(bitPattern: zigzag >> 1) ^ -Int64(bitPattern: zigzag & 1)
      let moment: Moment
      if flags.contains(.date) {
        guard let day = Day(exactly: time) else { return nil }
        moment = .date(day)
      } else {
        moment = .instant(time)
      }
      var channel: Code<Choice>?
      if flags.contains(.channel) {
        guard let code = code(bytes, among: rulebook.channels) else { return nil }
        channel = code
      }
      var voidedBy: Int64?
      if flags.contains(.voided) {
        guard let voiding = number(bytes) else { return nil }
        voidedBy = Int64(bitPattern: voiding)
      }
      return Entry(
        flags: flags, sequence: Int64(bitPattern: sequence), moment: moment, channel: channel,
        voidedBy: voidedBy)
    }

    mutating func code<Entry>(_ bytes: Span<UInt8>, among known: Catalogue<Entry>)
      -> Code<Entry>?
    {
      guard let number = number(bytes), number < UInt64(known.entries.count) else { return nil }
      return Code(Int(number))
    }

    mutating func number(_ bytes: Span<UInt8>) -> UInt64? {
      var value: UInt64 = 0
      var shift: UInt64 = 0
      while position < bytes.count, shift < 64 {
        let byte = bytes[position]
        position += 1
        value |= UInt64(byte & 0x7F) << shift
        if byte < 0x80 { return value }
        shift += 7
      }
      return nil
    }

    mutating func text(_ bytes: Span<UInt8>) -> String? {
      guard let count = number(bytes), count <= UInt64(bytes.count - position) else { return nil }
      let end = position + Int(count)
      defer { position = end }
      var text: [UInt8] = []
      for index in position..<end { text.append(bytes[index]) }
      return String(validating: text, as: UTF8.self)
    }
  }
}
