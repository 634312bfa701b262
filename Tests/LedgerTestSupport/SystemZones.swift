package import BusinessDays
import Foundation
package import Ledger

/// The system's zone database.
package enum SystemZones {
  package static let source = ZoneSource { name in
    guard let bytes = bytes(of: name) else { return .failure(.noSuchZone) }
    return .success(bytes)
  }

  /// The rules of a zone; `nil` when there is no such zone.
  package static func rules(of name: String) -> ZoneRules? {
    bytes(of: name).flatMap { try? ZoneRules($0) }
  }

  private static func bytes(of name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "/usr/share/zoneinfo/" + name).map { [UInt8]($0) }
  }
}
