import BLAKE2
import BusinessDays
public import Language
public import Ledger
import ServiceStandards

/// What is told of a working morning on which verdicts are worse or better than they were.
///
/// An alert speaks when a standard goes from one verdict to another among reached, slipping,
/// recovering and not reached. Where there was no data, it speaks of a target that is not reached
/// or slips, not of one that is reached; where there is none now, as on the first morning of a
/// fiscal year, it says nothing. It names standards and counts, never a dossier.
public struct Alert {
  /// How urgent it is to read.
  public enum Priority: String, Hashable, Comparable, Sendable {
    /// Nothing is worse.
    case notice
    /// A standard is worse, and none came to be off target.
    case warning
    /// A standard came to be off target.
    case error

    public static func < (left: Priority, right: Priority) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .notice: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  public let night: Night
  /// The working morning that the verdicts are compared with; `nil` when there was none, which
  /// counts as no data.
  public let since: Night?
  /// What got worse or better, in the order of the table; never empty.
  public let changes: [VerdictChange]
  public let priority: Priority
  /// Where every standard stands.
  public let summary: Summary

  /// What the alert counts with, as it was known.
  let rulebook: Rulebook

  /// The alert of a night; `nil` when its day is no business day of the first office's calendar,
  /// or when nothing is worse or better.
  ///
  /// - Parameter morning: the last working morning that was looked at, whether or not there was
  ///   anything to say: what changed on closed days since is told once, on the next one.
  public init?(_ ledger: Ledger, _ night: Night, since morning: Night?) throws(LedgerError) {
    guard try Alert.isWorkingMorning(night, ledger) else { return nil }
    let (view, summary, before) = try ledger.reading { () throws(LedgerError) in
      let now = try NightView(ledger, night)
      var before: Summary?
      if let morning { before = try NightView(ledger, morning).summary() }
      return (now, try now.summary(), before)
    }
    let changes = VerdictChange.between(before, and: summary).filter { $0.direction != nil }
    guard let worst = changes.map(\.priority).max() else { return nil }
    self.night = night
    since = morning
    self.changes = changes
    priority = worst
    self.summary = summary
    rulebook = view.recent.rulebook
  }

  /// Whether a night's day is a business day of the first office's calendar, as it was known:
  /// mornings of other days say nothing.
  public static func isWorkingMorning(_ night: Night, _ ledger: Ledger) throws(LedgerError)
    -> Bool
  {
    let rulebook = try ledger.view(of: night).rulebook
    do {
      return try rulebook.calendar(of: rulebook.firstOffice).isBusinessDay(night.day)
    } catch { throw .calendar(error) }
  }
}

extension VerdictChange {
  /// How urgent one change is.
  fileprivate var priority: Alert.Priority {
    switch (direction, to) {
    case (.worse, .offTarget): .error
    case (.worse, _): .warning
    case (.better, _), (nil, _): .notice
    }
  }
}

extension Alert {
  /// What identifies the alert among all: its day, and a digest of what it says changed. The same
  /// in every language, and on a second run.
  public var id: String {
    var text = since.map { $0.day.description } ?? ""
    for change in changes {
      text += "\n\(change.standard.declarationId)/\(change.standard.rule.standard.id)"
      text += " \(change.from.rawValue) \(change.to.rawValue)"
    }
    let digest = BLAKE2b.digest(of: Array(text.utf8).span, length: 8)
    return "\(night.day)." + digest.map(hexadecimal).joined()
  }

  private func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }

  /// The counts first, then the day: a mail's subject.
  public func subject(_ messages: Language) -> String {
    var counts = ChangeCounts()
    for change in changes {
      switch change.to {
      case .offTarget: counts.offTarget += 1
      case .slipping: counts.slipping += 1
      case .recovering: counts.recovering += 1
      case .onTarget: counts.onTarget += 1
      // No alert speaks of what has no data.
      case .noData: break
      }
    }
    return messages.alertSubject(counts, asOf: night.day)
  }

  /// One line for a journal: the subject, then each change.
  public func line(_ messages: Language) -> String {
    messages.alertLine(subject(messages), changes: changes.map { $0.text(messages) })
  }
}
