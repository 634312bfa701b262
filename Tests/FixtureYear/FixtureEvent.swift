import BusinessDays

/// An event as it will be written, and when it was recorded, which orders the file.
struct FixtureEvent: Sendable {
  /// What happened.
  enum Detail: Hashable, Sendable {
    case received(Receipt)
    case reached(String, channel: String?, automatic: Bool)
    case assessed(admissible: Bool)
    case closed(reason: String)
    case committeeMet
    case voided(source: String, reason: String)
  }

  /// What a receipt says.
  struct Receipt: Hashable, Sendable {
    var service: Service
    var channel: String
    var office: String
    var complete: Bool
    var call: String?
  }

  /// What happened.
  var detail: Detail
  /// Who says so.
  var source: String
  /// To which dossier or call, or which event is voided.
  var subject: String
  /// When it was recorded.
  var recorded: Instant

  /// When it happened, when it is not when it was recorded: what is amended.
  var happened: Instant?

  /// Whether its time is written as a bare date, as of what came or went by post.
  var isBareDate = false

  /// Its id, once it has one.
  var id = ""

  /// When it happened.
  var time: Instant { happened ?? recorded }

  /// Its time as it is written.
  var timeText: String { isBareDate ? time.day.description : time.text }

  /// The event's type.
  var type: String {
    switch detail {
    case .received: "dossier.received"
    case .reached(let milestone, _, _): "dossier." + milestone
    case .assessed: "dossier.assessed"
    case .closed: "dossier.closed"
    case .committeeMet: "call.committee-met"
    case .voided: "event.voided"
    }
  }

  /// Gives it its id, a UUID of version 7: the time of the event, and bits of the seed.
  mutating func identify(_ numbers: inout SeededNumbers) {
    let milliseconds =
      isBareDate ? Instant(time.day, secondOfDay: 0).milliseconds : time.milliseconds
    let high = UInt64(milliseconds) << 16 | 0x7000 | numbers.bits() & 0x0FFF
    let low = 1 << 63 | numbers.bits() >> 2
    let digits = Array("0123456789abcdef".utf8)
    var characters: [UInt8] = []
    characters.reserveCapacity(36)
    for position in 0..<32 {
      if [8, 12, 16, 20].contains(position) { characters.append(UInt8(ascii: "-")) }
      let word = position < 16 ? high : low
      characters.append(digits[Int(word >> UInt64(60 - position % 16 * 4) & 0xF)])
    }
    id = String(decoding: characters, as: UTF8.self)
  }
}
