import BusinessDays
import Host
import Language
import Ledger
import ServiceStandards

// What the commands that record answer, in words.
extension CommandContext {
  /// The number, and what is due when, in a line that can be read over the telephone.
  func receiptText(_ answer: RecordedAnswer, _ ledger: Ledger) -> String {
    if answer.isUnpromised {
      return messages.received(
        safeForTerminal(answer.subject), before: ledger.rulebook.firstEffective) + "\n"
    }
    let waits = answer.obligations.filter {
      $0.standing.outcome == .waiting && $0.rule.start == .completeness
        && $0.standing.stop == nil
    }
    let promises = answer.obligations.filter { obligation in
      !waits.contains { $0.rule.standard.id == obligation.rule.standard.id }
    }.map { promise($0, ledger) }
    return messages.received(
      safeForTerminal(answer.subject), awaitsCompleteness: !waits.isEmpty, promises: promises)
      + "\n"
  }

  /// What was recorded, and where the promises that it concerns stand.
  func milestoneText(_ answer: RecordedAnswer, _ ledger: Ledger) -> String {
    let rulebook = ledger.rulebook
    guard let sequence = answer.sequence, let day = answer.day else { return "" }
    let milestone = rulebook.milestones.entries.first { $0.eventType == answer.type }
    let name = milestone.map(messages.milestone) ?? answer.type
    if let dossiers = answer.dossiers {
      return messages.recorded(
        name, ofCall: safeForTerminal(answer.subject), on: day, event: sequence,
        dossiers: dossiers, overruling(answer, rulebook)) + "\n"
    }
    let promises = answer.obligations.filter { isConcerned($0, answer) }
    let facts = [overruling(answer, rulebook), unpromised(answer, rulebook)].compactMap(\.self)
    let text =
      messages.recorded(
        name, of: safeForTerminal(answer.subject), on: day, event: sequence,
        promises: facts + promises.map { promise($0, ledger) }) + "\n"
    return text + (closedLateText(answer, ledger) ?? "")
  }

  /// What a closing after a due day does not undo, and how to take out a dossier that should not
  /// be there, such as a duplicate.
  private func closedLateText(_ answer: RecordedAnswer, _ ledger: Ledger) -> String? {
    guard answer.type == EventType.closed,
      answer.standing.map({ $0.event.body.type(ledger.rulebook) == EventType.closed }) ?? true,
      answer.obligations.contains(where: {
        $0.standing.outcome == .late && $0.standing.stop == answer.day
      }),
      let receipt = try? ledger.current.receipt(of: answer.subject)
    else { return nil }
    return messages.closedAfterDue(receipt: receipt.sequence) + "\n"
  }

  /// That the event recorded changes nothing, and which one stands.
  private func overruling(_ answer: RecordedAnswer, _ rulebook: Rulebook) -> String? {
    answer.standing.map { standing in
      messages.overruled(
        by: standing.sequence, messages.name(of: standing.event.body, rulebook),
        on: rulebook.day(of: standing.event.time.moment, office: rulebook.firstOffice))
    }
  }

  /// That nothing is promised, of a dossier received before anything was.
  private func unpromised(_ answer: RecordedAnswer, _ rulebook: Rulebook) -> String? {
    answer.isUnpromised ? messages.nothingPromised(before: rulebook.firstEffective) : nil
  }

  private func promise(_ obligation: AnsweredObligation, _ ledger: Ledger) -> String {
    messages.promise(
      obligation.rule, obligation.standing, days: obligation.elapsed, ledger.rulebook)
  }

  /// Whether an event has something to do with where an obligation stands.
  private func isConcerned(_ obligation: AnsweredObligation, _ answer: RecordedAnswer) -> Bool {
    let standing = obligation.standing
    return standing.start == answer.day || standing.stop == answer.day
      || standing.lifted == answer.day || standing.outcome == .open
      || standing.outcome == .overdue
  }

  /// What was corrected, and where the dossier's obligations stand now.
  func correctionText(
    _ voiding: Int64, _ target: RecordedEvent, _ amended: AdmittedEvent?,
    _ answer: RecordedAnswer, _ ledger: Ledger
  ) -> String {
    let rulebook = ledger.rulebook
    let type = target.event.body.type(rulebook)
    let milestone = rulebook.milestones.entries.first { $0.eventType == type }
    let name = milestone.map(messages.milestone) ?? type
    let subject = safeForTerminal(target.event.subject)
    var text: String
    if let amended {
      text = messages.amended(
        target.sequence, name, of: subject, voidedBy: voiding, replacedBy: amended.sequence)
    } else {
      text = messages.voided(target.sequence, name, of: subject, by: voiding)
    }
    text += "\n"
    if let overruling = overruling(answer, rulebook) { text += "  " + overruling + "\n" }
    if let unpromised = unpromised(answer, rulebook) { text += "  " + unpromised + "\n" }
    for obligation in answer.obligations { text += "  " + promise(obligation, ledger) + "\n" }
    return text
  }
}

extension IngestReport {
  /// Says on standard error why lines were refused: the first of them, and how many more; and what
  /// else there is to look at.
  func tellRefusals(_ context: CommandContext) {
    let messages = context.messages
    if counts.voidedDuplicates > 0 {
      let warning = messages.voidedDuplicates(counts.voidedDuplicates).sentence()
      context.errors.write(messages.failure(warning) + "\n")
    }
    let shown = rejects.prefix(IngestReport.shown)
    for reject in shown {
      let sentence = messages.refusedLine(
        file: reject.file, line: reject.line, code: reject.code,
        sentence: reject.message)
      context.errors.write(messages.failure(sentence) + "\n")
    }
    if counts.rejected > shown.count {
      let more = messages.moreRefusals(counts.rejected - shown.count)
      context.errors.write(messages.failure(more) + "\n")
    }
  }

  /// What became of the events, and where to find those that were refused.
  func text(_ context: CommandContext) -> String {
    let messages = context.messages
    var text = messages.ingested(counts, from: nil) + "\n"
    if counts.unpromised > 0 { text += messages.unpromised(counts.unpromised) + ".\n" }
    if counts.withoutEffect > 0 { text += messages.withoutEffect(counts.withoutEffect) + "\n" }
    if context.invocation.has(.dryRun) { text += messages.nothingRecorded + "\n" }
    for file in refusedFiles {
      text += messages.refusedLines(in: file, reasons: RefusedLines.reasonsPath(of: file)) + "\n"
    }
    return text
  }
}
