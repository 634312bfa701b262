import BusinessDays
import Language
import Ledger
import ServiceStandards

/// What whoever signs that the annual figures are reliable can rest on.
struct EvidencePage {
  let context: SiteContext
  let evidence: Evidence

  private var messages: Language { context.messages }

  var bytes: [UInt8] {
    let frame = PageFrame(
      context: context, kind: .evidence, title: messages.evidenceTitle(context.report.period.label))
    return frame.page {
      frame.opening()
      Tag.p(.class("lede")) { messages.evidenceLede }
      ledger
      checks
      recordings
      adopted
      signs
      attestation
    }
  }

  private var ledger: Markup {
    part("registre", context.label(.ledger)) {
      Tag.dl(.class("facts")) {
        fact(context.label(.events), messages.marked(evidence.ledger.events))
        fact(context.label(.dossiers), messages.marked(evidence.ledger.dossiers))
        fact(context.label(.unpromised), messages.marked(evidence.ledger.unpromised))
        fact(
          context.label(.lastRecorded),
          evidence.ledger.lastRecorded.map(moment) ?? MarkedText(messages.nothingRecordedYet))
        Tag.div(.class("whole")) {
          Tag.dt { context.label(.head) }
          Tag.dd(.class("head")) { evidence.ledger.head }
        }
      }
      Tag.p(.class("quiet")) { messages.headMeaning }
    }
  }

  /// A moment at the clocks of the first office.
  private func moment(_ microseconds: Int64) -> MarkedText {
    let zone = context.report.rulebook.zone(of: context.report.rulebook.firstOffice)
    let clock = zone.wallClock(at: microseconds)
    return messages.marked(moment: messages.moment(clock), iso: iso(clock))
  }

  private func iso(_ clock: WallClock) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    func time(_ minutes: Int) -> String { "\(two(minutes / 60)):\(two(minutes % 60))" }
    let offset = Int(clock.offset.magnitude) / 60
    return "\(clock.day)T\(time(clock.secondOfDay / 60))\(clock.offset < 0 ? "-" : "+")"
      + time(offset)
  }

  private var checks: Markup {
    part("verifications", context.label(.checks)) {
      Tag.ul(.class("checks")) {
        for check in evidence.checks {
          let (name, outcome) = words(check)
          Tag.li(.class("check-\(word(outcome))")) {
            verdictSign(sign(outcome))
            Tag.span {
              Tag.strong { messages.outcome(of: outcome) }
              " "
              Tag.span { messages.check(name) }
            }
          }
        }
      }
    }
  }

  private func words(_ check: Evidence.Check) -> (EvidenceCheck, CheckOutcome) {
    switch check {
    case .sealed(let isSo): (.sealed, isSo ? .passed : .failed)
    case .recounted(let isSo): (.recounted, isSo ? .passed : .failed)
    case .proved(let isSo): (.proved, isSo.map { $0 ? .passed : .failed } ?? .notMade)
    }
  }

  private func word(_ outcome: CheckOutcome) -> String {
    switch outcome {
    case .passed: "passed"
    case .failed: "failed"
    case .notMade: "not-made"
    }
  }

  private func sign(_ outcome: CheckOutcome) -> Verdict {
    switch outcome {
    case .passed: .onTarget
    case .failed: .offTarget
    case .notMade: .noData
    }
  }

  private var recordings: Markup {
    part("consignation", context.label(.recordings)) {
      Tag.dl(.class("facts")) {
        fact(context.label(.corrections), messages.marked(evidence.ledger.corrections))
        fact(context.label(.correctionsSince), messages.marked(evidence.ledger.correctionsSince))
        fact(
          context.label(.recordedLate),
          messages.outOf(evidence.ledger.recordedLate, evidence.ledger.happened))
      }
    }
  }

  private var adopted: Markup {
    part("adoptions", context.label(.adopted)) {
      scrolling(messages.scrolls(context.label(.adopted))) {
        SimpleTable(
          caption: context.label(.adopted), isCaptionSeen: false,
          heads: [.name, .kind, .inForceSince, .adoptedWhen].map(context.label),
          rows: evidence.ledger.adopted.map { entry in
            (
              head: MarkedText(entry.id),
              cells: [
                .words(
                  MarkedText(
                    context.label(entry.kind == .declaration ? .declaration : .calendar))),
                .words(entry.effective.map(messages.marked) ?? "–"),
                .words(moment(entry.recorded)),
              ]
            )
          }
        ).markup
      }
    }
  }

  private var signs: Markup {
    part("signes", context.label(.signs)) {
      Tag.p { messages.signsCaution }
      scrolling(messages.scrolls(context.label(.signs))) {
        EvidenceSigns(context: context, signs: evidence.signs).table
      }
    }
  }

  private var attestation: Markup {
    part("attestation", context.label(.attestation)) {
      Tag.p { messages.attestation(context.report.period.label) }
      Tag.dl(.class("to-fill")) {
        for label in [SiteLabel.name, .title, .date, .signature] {
          Tag.div {
            Tag.dt { context.label(label) }
            Tag.dd {}
          }
        }
      }
    }
  }
}

/// The table of the counts in which a rate made to look better would show.
struct EvidenceSigns {
  let context: SiteContext
  let signs: AuditSigns

  var table: Markup {
    SimpleTable(
      caption: context.label(.signs), isCaptionSeen: false,
      heads: [.whatIsCounted, .howMany, .whatItMeans].map(context.label),
      rows: EvidenceSign.allCases.map { sign in
        (
          head: MarkedText(context.messages.sign(sign)),
          cells: [
            .number(count(sign)), .words(MarkedText(context.messages.meaning(of: sign))),
          ]
        )
      }, kind: "plain signs", stacks: true
    ).markup
  }

  /// How many, out of how many.
  private func count(_ sign: EvidenceSign) -> MarkedText {
    let (count, whole) =
      switch sign {
      case .stoppedBeforeStart: (signs.stoppedBeforeStart, signs.settled)
      case .closedNearDue: (signs.closedNearDue, signs.closed)
      case .answeredAgainAfterDue: (signs.answeredAgainAfterDue, signs.settled)
      case .correctedAfterDue: (signs.correctedAfterDue, signs.settled)
      case .receivedIncomplete: (signs.receivedIncomplete, signs.received)
      case .turnedIncomplete: (signs.turnedIncomplete, signs.receivedIncomplete)
      case .automaticAnswers: (signs.automaticAnswers, signs.answers)
      }
    return context.messages.outOf(count, whole)
  }
}
