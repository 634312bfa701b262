import BusinessDays
import Ledger
import ServiceStandards
import StrictJSON

extension NightReport {
  /// The report as JSON and a line feed: counts only, and the summary as `summary` writes it.
  var json: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member("schema", "diligence/night/1")
    writeHeading(into: &json)
    json.member("made_late", timeliness == .late)
    if let recordedAhead {
      json.member("recorded_ahead", Timestamp(microseconds: recordedAhead, offset: 0).text)
    }
    json.key("changes")
    json.beginArray()
    for change in changes {
      json.beginObject()
      change.writeMembers(into: &json)
      json.endObject()
    }
    json.endArray()
    json.key("summary")
    summary.write(into: &json)
    json.key("newly_late")
    newlyLate.writeCounts(into: &json)
    json.key("due_soon")
    dueSoon.writeCounts(into: &json)
    json.key("anomalies")
    anomalies.writeCounts(into: &json)
    json.key("spool")
    spool.write(into: &json)
    json.endObject()
    json.endLine()
    return json.bytes
  }

  /// Of which night, and compared to which.
  func writeHeading(into json: inout JSONWriter) {
    night.writeMembers(into: &json)
    json.key("previous")
    previous.write(into: &json)
  }
}

extension Night {
  /// The day, and the instant in universal time.
  func writeMembers(into json: inout JSONWriter) {
    json.member("as_of", day.description)
    json.member("known_at", Timestamp(microseconds: instant, offset: 0).text)
  }
}

extension Night? {
  /// The night as an object, or null.
  func write(into json: inout JSONWriter) {
    guard let self else { return json.value(nil as String?) }
    json.beginObject()
    self.writeMembers(into: &json)
    json.endObject()
  }
}

extension VerdictChange {
  func writeMembers(into json: inout JSONWriter) {
    json.member("standard", standard.rule.standard.id)
    json.member("declaration", standard.declarationId)
    json.member("from", from.rawValue)
    json.member("to", to.rawValue)
  }
}

extension [ListedObligation] {
  /// How many dossiers they are of.
  var dossiers: Int { Set(lazy.map(\.dossier)).count }

  fileprivate func writeCounts(into json: inout JSONWriter) {
    json.beginObject()
    json.member("obligations", count)
    json.member("dossiers", dossiers)
    json.endObject()
  }
}

extension Anomalies {
  fileprivate func writeCounts(into json: inout JSONWriter) {
    json.beginObject()
    json.member("calls_without_dossiers", callsWithoutDossiers.count)
    json.member("asleep", asleep.count)
    json.key("calendars_ending")
    json.beginArray()
    for ending in endingCalendars {
      json.beginObject()
      json.member("calendar", ending.calendar)
      json.member("through", ending.through.description)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }
}

extension SpoolCounts {
  fileprivate func write(into json: inout JSONWriter) {
    json.beginObject()
    json.key("files")
    json.beginObject()
    json.member("in", filesIn)
    json.member("applied", filesApplied)
    json.member("refused", filesRefused)
    json.endObject()
    json.key("lines")
    json.beginObject()
    json.member("in", linesIn)
    json.member("accepted", linesAccepted)
    json.member("duplicates", linesDuplicate)
    json.member("refused", linesRefused)
    if unpromised > 0 { json.member("unpromised", unpromised) }
    json.endObject()
    json.endObject()
  }
}
