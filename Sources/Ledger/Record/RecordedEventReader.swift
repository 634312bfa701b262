import BusinessDays
import SQLite
import ServiceStandards

/// Reads events back from the rows of a query.
final class RecordedEventReader {
  /// What a query for this reader selects, and from where.
  static let columns = """
    e.seq, s.text, e.id, t.text, e.subject, e.time, e.zone, e.recorded, e.data
    FROM event e JOIN word s ON s.key = e.source JOIN word t ON t.key = e.type
    """

  private let validator: EventValidator
  private var json = EventJSONReader()
  private var fields = EventFields()

  init(_ validator: EventValidator) { self.validator = validator }

  /// The event of a row, which must be one.
  func required(_ row: borrowing Row) throws(LedgerError) -> RecordedEvent {
    guard let event = event(row) else { throw .damagedEvent(sequence: row.int64(0)) }
    return event
  }

  /// The event of a row; `nil` when it is none, as after tampering.
  func event(_ row: borrowing Row) -> RecordedEvent? {
    let time: Timestamp
    if row.isNull(6) {
      guard let day = Day(exactly: row.int64(5)) else { return nil }
      time = Timestamp(date: day)
    } else {
      guard let instant = instant(row.int64(5), offset: row.int64(6)) else { return nil }
      time = instant
    }
    guard instant(row.int64(7), offset: 0) != nil else { return nil }
    fields.clear()
    if !row.isNull(8) {
      let isRead = row.withBytes(8) { data in
        do throws(Refusal) {
          try json.readData(data, into: &fields)
          return true
        } catch { return false }
      }
      guard isRead else { return nil }
    }
    let body: Event.Body
    do { body = try validator.body(type: row.text(3), data: fields) } catch { return nil }
    return RecordedEvent(
      sequence: row.int64(0), recorded: row.int64(7),
      event: Event(
        source: row.text(1), id: StoredId.text(row, 2), subject: row.text(4), time: time,
        body: body))
  }

  /// An instant at an offset, in minutes; `nil` when it is on no day that there is.
  private func instant(_ microseconds: Int64, offset: Int64) -> Timestamp? {
    guard (-1439...1439).contains(offset),
      case (let local, false) = microseconds.addingReportingOverflow(offset * 60_000_000),
      Day(exactly: floorDivide(local, by: 86_400_000_000)) != nil
    else { return nil }
    return Timestamp(microseconds: microseconds, offset: Int(offset))
  }

  private func floorDivide(_ number: Int64, by divisor: Int64) -> Int64 {
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
