package import BusinessDays
import Definitions
import Foundation
package import Ledger

/// The embedded calendars, cut down to a few years so that a ledger opens quickly.
package enum Calendars {
  package static let publicService = "qc-fonction-publique"
  package static let statutory = "qc-loi-interpretation"

  /// The years that tests are about.
  package static let years = 2024...2028

  package static func definition(_ id: String) throws -> Definition {
    try Definition(calendar: try bytes(id))
  }

  package static func calendar(_ id: String) throws -> BusinessCalendar {
    BusinessCalendar(try CalendarFile(try bytes(id)))
  }

  private static func bytes(_ id: String) throws -> [UInt8] {
    let file = Embedded.calendars.first { $0.name == id + ".json" }
    let text = String(decoding: file?.bytes ?? [], as: UTF8.self)
    let short = text.replacingOccurrences(
      of: #""years": { "first": 1990, "last": 2100 }"#,
      with: #""years": { "first": \#(years.lowerBound), "last": \#(years.upperBound) }"#)
    return Array(short.utf8)
  }
}
