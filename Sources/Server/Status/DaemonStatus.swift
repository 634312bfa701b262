import BusinessDays
import Commands
import Host
import Language
import Ledger
import ServiceStandards
import StrictJSON

/// What the daemon says of itself.
struct DaemonStatus {
  /// When it began, in microseconds since 1970-01-01T00:00:00Z.
  let since: Int64
  let connections: Int
  let events: Int64
  let head: String
  /// The last night that was made, and the next: dates, or instants.
  let lastNight: String?
  let nextNight: Int64?
  /// Whether the clock is a file's: a rehearsal.
  let isRehearsal: Bool
  /// When the last recording was, where that is later than the clock.
  let recordedAhead: Int64?
  let rulebook: Rulebook
  /// What is wrong when the ledger's file is no longer in its place.
  let replaced: LedgerError?
  /// Why nothing can be recorded, while that lasts.
  let trouble: RecordingTrouble?

  /// The status as it is answered to a call.
  func answer(_ call: CommandCall, _ usual: Language) -> [UInt8] {
    let messages = call.reader?.language ?? usual
    if call.reader != nil, call.invocation.format == .text {
      var text = messages.daemonStatus(facts(messages))
      if let replaced { text += "  " + messages.ledgerError(replaced) + "\n" }
      if let recordedAhead {
        text += "  " + messages.recordedAhead(messages.moment(recordedAhead, rulebook)) + "\n"
      }
      return Array(text.utf8)
    }
    var json = JSONWriter()
    json.beginObject()
    json.member("schema", "diligence/status/1")
    json.member("process", Int(ThisProcess.id))
    json.member("since", text(since))
    json.member("connections", connections)
    json.member("events", Int(events))
    json.member("head", head)
    json.member("last_night", lastNight)
    json.member("next_night", nextNight.map(text))
    json.member("rehearsal", isRehearsal)
    if replaced != nil { json.member("ledger_replaced", true) }
    if let recordedAhead { json.member("recorded_ahead", text(recordedAhead)) }
    json.member("recording", trouble == nil)
    json.member("trouble_since", trouble.map { text($0.since) })
    json.member("trouble", trouble.map { messages.ledgerError($0.error) })
    json.endObject()
    json.endLine()
    return json.bytes
  }

  private func facts(_ messages: Language) -> DaemonFacts {
    DaemonFacts(
      process: ThisProcess.id, since: text(since), connections: connections, events: Int(events),
      head: head, lastNight: lastNight, nextNight: nextNight.map(text),
      isRehearsal: isRehearsal,
      trouble: trouble.map {
        DaemonFacts.Trouble(since: text($0.since), sentence: messages.ledgerError($0.error))
      })
  }

  private func text(_ instant: Int64) -> String {
    Timestamp(microseconds: instant / 1_000_000 * 1_000_000, offset: 0).text
  }
}

extension Language {
  /// An instant by the clocks of the first office.
  func moment(_ instant: Int64, _ rulebook: Rulebook) -> String {
    moment(rulebook.zone(of: rulebook.firstOffice).wallClock(at: instant))
  }
}
