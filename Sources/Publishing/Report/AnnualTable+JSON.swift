import BusinessDays
import Ledger
import ServiceStandards
import StrictJSON

extension AnnualTable {
  func write(into json: inout JSONWriter) {
    json.beginObject()
    json.key("years")
    json.beginArray()
    for year in years { year.write(into: &json) }
    json.endArray()
    json.key("rows")
    json.beginArray()
    for row in rows { write(row, into: &json) }
    json.endArray()
    json.endObject()
  }

  private func write(_ row: AnnualRow, into json: inout JSONWriter) {
    json.beginObject()
    json.member("standard", row.standard.id)
    json.member("limit", row.standard.limit)
    json.member("unit", row.standard.unit.rawValue)
    json.key("target")
    json.value(row.standard.target.hundredthsOfPercent, fractionDigits: 2)
    json.key("results")
    json.beginArray()
    for (year, result) in zip(years, row.results) {
      json.beginObject()
      json.member("year", year.label)
      result.rate.writeMembers(into: &json)
      json.member("median", result.median)
      json.key("remarks")
      json.beginArray()
      for remark in result.remarks { json.value(remark.id) }
      json.endArray()
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }
}

extension AnnualRemark {
  /// Its name in data.
  public var id: String {
    switch self {
    case .nothingSettled: "nothing-settled"
    case .running: "running"
    case .notPromised: "not-promised"
    }
  }
}

extension Evidence {
  func write(into json: inout JSONWriter) {
    json.beginObject()
    json.member("events", ledger.events)
    json.member("dossiers", ledger.dossiers)
    json.member("unpromised", ledger.unpromised)
    json.member("head", ledger.head)
    json.member("head_event", ledger.headEvent)
    json.member("last_recorded", ledger.lastRecorded.map(instant))
    json.key("checks")
    json.beginObject()
    for check in checks { json.member(check.id, check.outcome) }
    json.endObject()
    json.key("adopted")
    json.beginArray()
    for adopted in ledger.adopted {
      json.beginObject()
      json.member("kind", adopted.kind.rawValue)
      json.member("id", adopted.id)
      json.member("recorded", instant(adopted.recorded))
      json.member("effective", adopted.effective?.description)
      json.endObject()
    }
    json.endArray()
    json.member("corrections", ledger.corrections)
    json.member("corrections_since", ledger.correctionsSince)
    json.member("happened", ledger.happened)
    json.member("recorded_late", ledger.recordedLate)
    json.key("signs")
    json.beginObject()
    for (name, count) in signs.members { json.member(name, count) }
    json.endObject()
    json.endObject()
  }

  private func instant(_ microseconds: Int64) -> String {
    Timestamp(microseconds: microseconds, offset: 0).text
  }
}

extension Evidence.Check {
  /// Its name in data.
  public var id: String {
    switch self {
    case .sealed: "sealed"
    case .recounted: "recounted"
    case .proved: "proved"
    }
  }

  /// Whether it was passed; `nil` when it was not made.
  public var outcome: Bool? {
    switch self {
    case .sealed(let isPassed), .recounted(let isPassed): isPassed
    case .proved(let isPassed): isPassed
    }
  }
}

extension AuditSigns {
  /// The counts, by their names in data.
  fileprivate var members: [(String, Int)] {
    [
      ("settled", settled), ("stopped_before_start", stoppedBeforeStart),
      ("answered_again_after_due", answeredAgainAfterDue),
      ("corrected_after_due", correctedAfterDue), ("closed", closed),
      ("closed_near_due", closedNearDue), ("received", received),
      ("received_incomplete", receivedIncomplete), ("turned_incomplete", turnedIncomplete),
      ("answers", answers), ("automatic_answers", automaticAnswers),
    ]
  }
}
