import BusinessDays
import Host
import Language
import Ledger
import Publishing
import ServiceStandards

extension CommandContext {
  /// Says, above an answer in words, that it rests on what was known at the time of `--known-at`.
  func tellKnownAt(_ rulebook: Rulebook) throws(CommandFailure) {
    guard invocation.format == .text, let text = invocation.value(of: .knownAt) else { return }
    let zone = rulebook.zone(of: rulebook.firstOffice)
    let moment =
      switch try timestamp(text, zone).moment {
      case .date(let day): messages.date(day)
      case .instant(let instant): messages.moment(zone.wallClock(at: instant))
      }
    output.write(messages.knownAt(moment) + "\n\n")
  }
}
