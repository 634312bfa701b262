import Foundation

/// How many seeds the random tests are run with.
package enum Sweep {
  /// The seeds from 1 on: so many, or as many as `DILIGENCE_SWEEP` says when that is more, up to
  /// `most` where each takes long.
  package static func seeds(_ usual: Int, most: Int = .max) -> [UInt64] {
    let asked = ProcessInfo.processInfo.environment["DILIGENCE_SWEEP"].flatMap { Int($0) } ?? 0
    return (1...max(1, usual, min(asked, most))).map { UInt64($0) }
  }
}
