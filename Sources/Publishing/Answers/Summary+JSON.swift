public import BusinessDays
public import Ledger
import ServiceStandards
public import StrictJSON

extension Summary {
  /// The summary as JSON: ratios as integers, verdicts by their ids.
  public func write(into json: inout JSONWriter) {
    json.beginObject()
    json.member("schema", "diligence/summary/1")
    json.member("as_of", asOf.description)
    json.key("period")
    json.beginObject()
    json.member("from", period.from.description)
    json.member("through", period.through.description)
    json.member("label", period.label)
    json.endObject()
    json.member("declaration", declaration?.id)
    json.member("unpromised", unpromised)
    json.key("standards")
    json.beginArray()
    let hasSeveral = Set(standards.map(\.rule.declaration)).count > 1
    for standard in standards {
      json.beginObject()
      standard.writeMembers(into: &json, trendFrom: trendFrom, namesDeclaration: hasSeveral)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }
}

extension StandardSummary {
  /// Writes what is told of one standard as members of an object that was begun.
  ///
  /// - Parameters:
  ///   - trendFrom: the first day of the trend window.
  ///   - tellsTrend: whether the counts of the trend are told, or said to be withheld.
  ///   - namesDeclaration: whether standards of several declarations are told.
  public func writeMembers(
    into json: inout JSONWriter, trendFrom: Day, tellsTrend: Bool = true, namesDeclaration: Bool
  ) {
    let standard = rule.standard
    json.member("standard", standard.id)
    json.key("services")
    json.beginArray()
    for service in standard.services { json.value(service) }
    json.endArray()
    json.member("limit", standard.limit)
    json.key("target")
    // In percent: a whole number when it is one.
    json.value(standard.target.hundredthsOfPercent, fractionDigits: 2)
    counts.write(into: &json)
    json.member("margin", counts.rate.margin(standard.target))
    json.member("recovery", counts.rate.recovery(standard.target))
    json.key("trend")
    json.beginObject()
    json.member("from", trendFrom.description)
    if tellsTrend {
      json.member("on_time", trend.onTime)
      json.member("missed", trend.missed)
    } else {
      json.member("withheld", true)
    }
    json.endObject()
    json.member("verdict", verdict.rawValue)
    json.member("unit", standard.unit.rawValue)
    if namesDeclaration { json.member("declaration", declarationId) }
    guard let groups else { return }
    json.key("groups")
    json.beginArray()
    for group in groups {
      json.beginObject()
      json.member("key", group.key)
      group.counts.write(into: &json)
      json.endObject()
    }
    json.endArray()
  }
}

extension StandardCounts {
  fileprivate func write(into json: inout JSONWriter) {
    json.member("on_time", rate.onTime)
    json.member("missed", rate.missed)
    json.member("overdue", overdue)
    json.member("open", open)
    json.member("waiting", waiting)
    json.member("lifted", lifted)
    json.member("pending", pending)
  }
}
