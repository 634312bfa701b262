import BusinessDays
import LedgerTestSupport
package import ServiceStandards
import StrictJSON

/// A declaration of two services, two offices and two channels, whose names a test chooses.
package struct NamedDeclaration {
  /// One of its promises; of which service is `services`.
  package struct Promise {
    package var id: String
    package var services = ["demande"]
    package var target = 9_000
    package var limit = 10
    package var unit = "business-days"

    package init(_ id: String, services: [String] = ["demande"], target: Int = 9_000) {
      self.id = id
      self.services = services
      self.target = target
    }
  }

  package var id = "essai"
  package var effective = "2024-04-01"
  package var promises = [Promise("reponse")]
  /// What every name is made of: the answer to the place that it has.
  package var name: (String) -> String = { $0 }
  package var calendars = [Calendars.publicService, Calendars.publicService]

  package init() {}

  /// The declaration, read from its file.
  package func declaration() throws -> Declaration { try Declaration(file: bytes) }

  /// What counts with these.
  package static func rulebook(_ declarations: NamedDeclaration...) throws -> Rulebook {
    var calendars: [String: BusinessCalendar] = [:]
    for id in declarations.flatMap(\.calendars) { calendars[id] = try Calendars.calendar(id) }
    return try Rulebook(
      declarations: try declarations.map { try $0.declaration() }, calendars: calendars,
      zones: SystemZones.rules(of: "America/Toronto").map { ["America/Toronto": $0] } ?? [:])
  }

  /// The declaration's file.
  package var bytes: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member("id", id)
    json.member("effective", effective)
    for key in ["organization", "title", "source", "footnote"] {
      json.key(key)
      json.beginObject()
      names(key, &json)
      json.endObject()
    }
    json.member("fiscal_year_begins", "04-01")
    json.key("trend")
    json.beginObject()
    json.member("business_days", 20)
    json.member("slipping_misses", 2)
    json.endObject()
    json.key("policies")
    json.beginObject()
    json.member("received_outside_hours", "same-date")
    json.member("stopping_channels", "any")
    json.endObject()
    list("offices", zip(["nord", "sud"], calendars).map { $0 }, &json) { office, json in
      named(office.0, &json)
      json.member("time_zone", "America/Toronto")
      json.member("calendar", office.1)
      json.key("hours")
      json.beginArray()
      json.beginArray()
      json.value("08:30")
      json.value("16:30")
      json.endArray()
      json.endArray()
    }
    list("channels", ["courriel", "poste"], &json) { named($0, &$1) }
    list("reasons", ["desistement"], &json) { named($0, &$1) }
    list("milestones", ["answered"], &json) { id, json in
      named(id, &json)
      json.member("of", "dossier")
      json.key("column")
      json.beginObject()
      names("column", &json)
      json.endObject()
    }
    list("services", ["demande", "plainte"], &json) { id, json in
      named(id, &json)
      json.member("prefix", String(id.prefix(1)).uppercased())
    }
    list("standards", promises, &json) { write($0, &$1) }
    json.endObject()
    return json.bytes
  }

  private func write(_ promise: Promise, _ json: inout JSONWriter) {
    named(promise.id, &json)
    json.key("services")
    json.beginArray()
    for service in promise.services { json.value(service) }
    json.endArray()
    json.member("start", "completed")
    json.key("stops")
    json.beginArray()
    json.value("answered")
    json.endArray()
    json.member("limit", promise.limit)
    json.member("unit", promise.unit)
    json.key("target")
    json.value(promise.target, fractionDigits: 2)
  }

  private func named(_ id: String, _ json: inout JSONWriter) {
    json.member("id", id)
    names(id, &json)
  }

  private func names(_ place: String, _ json: inout JSONWriter) {
    json.member("fr", name(place + ".fr"))
    json.member("en", name(place + ".en"))
  }

  private func list<Element>(
    _ key: String, _ elements: [Element], _ json: inout JSONWriter,
    _ write: (Element, inout JSONWriter) -> Void
  ) {
    json.key(key)
    json.beginArray()
    for element in elements {
      json.beginObject()
      write(element, &json)
      json.endObject()
    }
    json.endArray()
  }
}
