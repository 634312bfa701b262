import BusinessDays
package import Ledger
import StrictJSON

/// The text of a declaration of nobody's, whose standards a test chooses.
///
/// Its dossiers are of services `alpha`, `beta` and `gamma`; they are `acknowledged`, `answered`,
/// `interviewed`; their calls have a `committee`.
package struct DeclarationText: Sendable {
  package struct Office: Sendable {
    package var id: String
    package var zone: String
    package var calendar: String
    package var hours = [("08:30", "12:00"), ("13:00", "16:30")]

    package init(_ id: String, zone: String = "America/Toronto", calendar: String) {
      self.id = id
      self.zone = zone
      self.calendar = calendar
    }
  }

  package struct Standard: Sendable {
    package var id: String
    package var services = ["alpha"]
    package var start = "completed"
    package var restarts = false
    package var stops = ["answered"]
    package var admissibleOnly = false
    package var limit = 5
    package var unit = "business-days"
    /// In hundredths of a percent.
    package var target = 9_000

    package init(_ id: String) { self.id = id }
  }

  package var id = "laboratory"
  package var effective = "2025-01-01"
  package var fiscalYearBegins = "04-01"
  package var trendDays = 20
  package var slippingMisses = 2
  package var outsideHours = "same-date"
  /// `nil` for any.
  package var stoppingChannels: [String]?
  package var offices = [Office("nord", calendar: Calendars.publicService)]
  package var standards: [Standard]

  package init(_ standards: [Standard] = [Standard("answer")]) { self.standards = standards }

  package static let services = ["alpha", "beta", "gamma"]
  package static let channels = ["courriel", "poste", "guichet"]
  package static let reasons = ["desistement", "doublon"]
  package static let milestones = ["acknowledged", "answered", "interviewed"]
  package static let callMilestone = "committee"

  package func definition() throws -> Definition { try Definition(declaration: bytes) }

  package var bytes: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member("id", id)
    json.member("effective", effective)
    for key in ["organization", "title", "source", "footnote"] { json.bilingual(key, key) }
    json.member("fiscal_year_begins", fiscalYearBegins)
    json.key("trend")
    json.beginObject()
    json.member("business_days", trendDays)
    json.member("slipping_misses", slippingMisses)
    json.endObject()
    writePolicies(into: &json)
    writeOffices(into: &json)
    json.list("channels", Self.channels) { json, id in json.named(id) }
    json.list("reasons", Self.reasons) { json, id in json.named(id) }
    writeMilestones(into: &json)
    json.list("services", Self.services) { json, id in
      json.named(id)
      json.member("prefix", String(id.prefix(1)).uppercased())
    }
    writeStandards(into: &json)
    json.endObject()
    return json.bytes
  }

  private func writePolicies(into json: inout JSONWriter) {
    json.key("policies")
    json.beginObject()
    json.member("received_outside_hours", outsideHours)
    if let stoppingChannels {
      json.strings("stopping_channels", stoppingChannels)
    } else {
      json.member("stopping_channels", "any")
    }
    json.endObject()
  }

  private func writeOffices(into json: inout JSONWriter) {
    json.list("offices", offices) { json, office in
      json.named(office.id)
      json.member("time_zone", office.zone)
      json.member("calendar", office.calendar)
      json.key("hours")
      json.beginArray()
      for (opening, closing) in office.hours {
        json.beginArray()
        json.value(opening)
        json.value(closing)
        json.endArray()
      }
      json.endArray()
    }
  }

  private func writeMilestones(into json: inout JSONWriter) {
    json.list("milestones", Self.milestones + [Self.callMilestone]) { json, id in
      json.named(id)
      json.member("of", id == Self.callMilestone ? "call" : "dossier")
      json.bilingual("column", id)
    }
  }

  private func writeStandards(into json: inout JSONWriter) {
    json.list("standards", standards) { json, standard in
      json.named(standard.id)
      json.strings("services", standard.services)
      json.member("start", standard.start)
      json.member("restarts", standard.restarts)
      json.strings("stops", standard.stops)
      json.member("admissible_only", standard.admissibleOnly)
      json.member("limit", standard.limit)
      json.member("unit", standard.unit)
      json.key("target")
      json.value(standard.target, fractionDigits: 2)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func named(_ id: String) {
    member("id", id)
    member("fr", id)
    member("en", id)
  }

  fileprivate mutating func bilingual(_ key: String, _ text: String) {
    self.key(key)
    beginObject()
    member("fr", text)
    member("en", text)
    endObject()
  }

  fileprivate mutating func strings(_ key: String, _ texts: [String]) {
    self.key(key)
    beginArray()
    for text in texts { value(text) }
    endArray()
  }

  fileprivate mutating func list<Element>(
    _ key: String, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    self.key(key)
    beginArray()
    for element in elements {
      beginObject()
      write(&self, element)
      endObject()
    }
    endArray()
  }
}
