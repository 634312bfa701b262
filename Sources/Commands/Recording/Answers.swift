import BusinessDays
import Host
import Language
import Ledger
import ServiceStandards
import StrictJSON

/// What a command that records answers for one dossier or call: what was recorded, and where its
/// obligations stand now.
struct RecordedAnswer {
  let subject: String
  /// The event's number; `nil` when it was refused.
  let sequence: Int64?
  let type: String
  /// The day on which it happened.
  let day: Day?
  /// How many dossiers a call has; `nil` for what happened to one dossier.
  let dossiers: Int?
  /// Whether the dossier was received before anything was promised.
  var isUnpromised = false
  var obligations: [AnsweredObligation]
  /// The event because of which it changes nothing of these, if it does not.
  var standing: RecordedEvent?
  /// What is odd about the call that it names, or should name.
  var callWarning: CallWarning?
  let refusal: String?
  let refusalCode: String?
}

/// Where one obligation stands after a command.
struct AnsweredObligation {
  let rule: StandardRule
  let standing: Standing
  /// Days from the start to the stop, else to today; `nil` when waiting, lifted or uncounted.
  let elapsed: Int?
  /// Why the days could not be counted, if they could not.
  var uncounted: CalendarError?
}

extension LedgerView {
  /// Where the obligations of a dossier stand as of a day.
  func answered(_ report: DossierReport, asOf day: Day) throws(LedgerError)
    -> [AnsweredObligation]
  {
    guard let receipt = report.receipt else { return [] }
    var answered: [AnsweredObligation] = []
    for obligation in report.obligations where obligation.holds(on: day) {
      let standing = obligation.standing(asOf: day)
      var elapsed: Int?
      var uncounted: CalendarError?
      // What is recorded is answered for, also on a day that a calendar does not know.
      do throws(LedgerError) {
        elapsed = try self.elapsed(standing, obligation.standard, receipt, asOf: day)
      } catch {
        guard case .calendar(let why) = error else { throw error }
        uncounted = why
      }
      answered.append(
        AnsweredObligation(
          rule: rulebook.rule(obligation.standard), standing: standing, elapsed: elapsed,
          uncounted: uncounted))
    }
    return answered
  }
}

extension RecordedAnswer {
  func write(into json: inout JSONWriter, _ messages: Language) {
    json.beginObject()
    json.member("subject", subject)
    json.member("type", type)
    json.member("event", sequence.map { Int($0) })
    json.member("day", day?.description)
    if let refusalCode {
      json.member("code", refusalCode)
      json.member("message", refusal)
    }
    if let dossiers { json.member("dossiers", dossiers) }
    if isUnpromised { json.member("unpromised", true) }
    json.array("obligations", obligations) { json, obligation in obligation.write(into: &json) }
    json.member("overruled_by", standing.map { Int($0.sequence) })
    writeWarnings(into: &json, messages)
    json.endObject()
  }
}

extension RecordedAnswer {
  /// Why the days of some obligations are not counted, if they are not.
  private var uncounted: CalendarError? { obligations.lazy.compactMap(\.uncounted).first }

  /// What is to be looked at, for a program; nothing when there is nothing.
  func writeWarnings(into json: inout JSONWriter, _ messages: Language) {
    guard let sequence, callWarning != nil || uncounted != nil else { return }
    json.key("warnings")
    json.beginArray()
    if let callWarning {
      json.beginObject()
      json.member("code", "unknown-call")
      json.member("message", messages.warning(callWarning, event: sequence).sentence())
      json.member("nearest", callWarning.nearest)
      json.endObject()
    }
    if let uncounted {
      json.beginObject()
      json.member("code", "beyond-calendar")
      json.member("message", messages.uncounted(uncounted).sentence())
      json.endObject()
    }
    json.endArray()
  }

  /// The same, for a person, on standard error.
  func tellWarnings(_ context: CommandContext) {
    guard let sequence else { return }
    let messages = context.messages
    let warnings = [
      callWarning.map { messages.warning($0, event: sequence) }, uncounted.map(messages.uncounted),
    ]
    for warning in warnings.compactMap(\.self) {
      context.errors.write(messages.failure(warning.sentence()) + "\n")
    }
  }
}

extension AnsweredObligation {
  func write(into json: inout JSONWriter) {
    json.beginObject()
    writeMembers(into: &json)
    json.endObject()
  }

  func writeMembers(into json: inout JSONWriter) {
    json.member("standard", rule.standard.id)
    json.member("limit", rule.standard.limit)
    json.member("unit", rule.standard.unit.rawValue)
    json.member("start", standing.start?.description)
    json.member("due", standing.due?.description)
    json.member("stop", standing.stop?.description)
    json.member("lifted", standing.lifted?.description)
    json.member("outcome", standing.outcome.rawValue)
    json.member("elapsed", elapsed)
  }
}
