import Foundation

/// How many seeds the random tests are run with.
package enum Sweep {
  /// The seeds from 1 on: so many, or as many as `DILIGENCE_SWEEP` says.
  package static func seeds(_ usual: Int) -> [UInt64] {
    let asked = ProcessInfo.processInfo.environment["DILIGENCE_SWEEP"].flatMap { Int($0) }
    return (1...max(1, asked ?? usual)).map { UInt64($0) }
  }
}
