import BusinessDays
import Ledger
import LedgerTestSupport
import ServiceStandards

/// The slow, obvious model of a ledger: a list of what was accepted, read again for each question.
struct SlowLedger {
  /// In the order in which they take effect.
  let promises: [Declaration]
  let calendars: [String: BusinessCalendar]
  let zones: [String: ZoneRules]
  private(set) var held: [Held] = []

  /// An event that was accepted.
  struct Held {
    let told: Told
    let moment: Moment
    let sequence: Int64
    let recorded: Int64
  }

  init(_ definitions: [Definition]) throws {
    var promises: [Declaration] = []
    var calendars: [String: BusinessCalendar] = [:]
    var zones: [String: ZoneRules] = [:]
    for definition in definitions {
      switch definition.kind {
      case .declaration: promises.append(try Declaration(file: definition.bytes, .adopted))
      case .calendar:
        calendars[definition.id] = BusinessCalendar(try CalendarFile(definition.bytes))
      }
    }
    for office in promises.flatMap(\.offices) {
      zones[office.timeZone] = SystemZones.rules(of: office.timeZone)
    }
    self.promises = promises.sorted { $0.effective < $1.effective }
    self.calendars = calendars
    self.zones = zones
  }

  /// The same, without what was recorded after a time, in microseconds.
  func known(at time: Int64) -> SlowLedger {
    var known = self
    known.held = held.filter { $0.recorded <= time }
    return known
  }
}

// MARK: - Admission

extension SlowLedger {
  /// Takes an event in, or not; answers `accepted`, `duplicate`, or the code of the refusal.
  mutating func offer(_ told: Told, recorded: Int64) throws -> String {
    let moment = try Timestamp(told.time).moment
    if let same = held.first(where: { $0.told.source == told.source && $0.told.id == told.id }) {
      return content(same.told, same.moment) == content(told, moment) ? "duplicate" : "id-conflict"
    }
    if let code = refusal(of: told, moment) { return code }
    held.append(
      Held(
        told: told, moment: moment, sequence: Int64(held.count + 1), recorded: recorded))
    return "accepted"
  }

  private struct Content: Equatable {
    let type: String
    let subject: String
    let moment: Moment
    let data: [String: Told.Datum]
  }

  /// What an event says, with what it leaves to be understood.
  private func content(_ told: Told, _ moment: Moment) -> Content {
    var data = told.data
    switch told.type {
    case "dossier.received":
      data["complete"] = data["complete"] ?? .flag(true)
      data["office"] = data["office"] ?? .text(firstOffice)
    case "event.voided", "dossier.assessed", "dossier.closed": break
    default: data["automatic"] = data["automatic"] ?? .flag(false)
    }
    return Content(type: told.type, subject: told.subject, moment: moment, data: data)
  }

  private func refusal(of told: Told, _ moment: Moment) -> String? {
    if told.type == "event.voided" {
      let target = held.first {
        $0.told.source == told.text("source") && $0.told.id == told.subject
      }
      guard let target, target.told.type != "event.voided", !isVoided(target) else {
        return "unknown-event"
      }
      return nil
    }
    if told.type.hasPrefix("call.") { return nil }
    let receipt = receipt(of: told.subject)
    if told.type == "dossier.received" { return receipt == nil ? nil : "dossier-exists" }
    guard let receipt else { return "unknown-dossier" }
    let milestone = String(told.type.dropFirst("dossier.".count))
    if !takes(milestone, receipt.told.text("service") ?? "") { return "not-for-this-service" }
    if milestone == "completed", receipt.told.flag("complete") != false {
      return "already-complete"
    }
    let office = office(of: receipt)
    return day(of: moment, office) < day(of: receipt.moment, office) ? "before-receipt" : nil
  }

  private func takes(_ milestone: String, _ service: String) -> Bool {
    if milestone == "completed" || milestone == "closed" { return true }
    return promises.flatMap(\.standards).contains {
      guard $0.services.contains(service) else { return false }
      return $0.start == milestone || $0.stops.contains(milestone)
        || (milestone == "assessed" && $0.admissibleOnly)
    }
  }
}

// MARK: - What is there

extension SlowLedger {
  func isVoided(_ event: Held) -> Bool {
    held.contains {
      $0.told.type == "event.voided" && $0.told.subject == event.told.id
        && $0.told.text("source") == event.told.source
    }
  }

  /// Events that count: neither voided nor voidings.
  var inForce: [Held] { held.filter { $0.told.type != "event.voided" && !isVoided($0) } }

  private func receipt(of number: String) -> Held? {
    inForce.last {
      $0.told.type == "dossier.received" && $0.told.subject.lowercased() == number.lowercased()
    }
  }

  var firstOffice: String { promises[promises.count - 1].offices[0].id }

  func office(of receipt: Held) -> String { receipt.told.text("office") ?? firstOffice }

  /// The office as the latest declaration that names it says, or as one of them does.
  func office(_ id: String, of promise: Declaration? = nil) -> Office {
    let own = promise?.offices.first { $0.id == id }
    let latest = promises.flatMap(\.offices).last { $0.id == id }
    guard let office = own ?? latest else { preconditionFailure("an office is declared") }
    return office
  }

  func calendar(_ office: Office) -> BusinessCalendar {
    guard let calendar = calendars[office.calendar] else {
      preconditionFailure("an office's calendar is there")
    }
    return calendar
  }

  func day(of moment: Moment, _ office: String) -> Day {
    switch moment {
    case .date(let day): return day
    case .instant(let microseconds):
      guard let zone = zones[self.office(office).timeZone] else {
        preconditionFailure("an office's zone is there")
      }
      return zone.day(at: microseconds)
    }
  }

  /// The place of the declaration in force on a day; `nil` before the first one.
  func promise(inForceOn day: Day) -> Int? {
    var place: Int?
    for (index, promise) in promises.enumerated() where promise.effective <= day { place = index }
    return place
  }
}
