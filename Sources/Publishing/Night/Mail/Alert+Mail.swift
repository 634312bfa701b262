import BusinessDays
public import Language
import Ledger
import ServiceStandards

extension Alert {
  /// The alert as a message for the system's `sendmail` (RFC 5322): lines end with a line feed, as
  /// it wants them. It is dated of the night, and is identified by it and by what it says: sent
  /// twice by mishap, it is the same message.
  ///
  /// - Parameter recipients: one at least.
  public func mail(from sender: MailAddress, to recipients: [MailAddress], _ messages: Language)
    -> [UInt8]
  {
    precondition(!recipients.isEmpty, "a mail goes to somebody")
    let headers = [
      "From: \(sender.text)",
      "To: \(recipients.map(\.text).joined(separator: ",\n "))",
      "Date: \(date)",
      "Message-ID: <diligence.\(id)@\(sender.domain)>",
      "Subject: \(EncodedWords(subject(messages), after: "Subject: ".utf8.count).text)",
      "Auto-Submitted: auto-generated",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable",
    ]
    let text = headers.joined(separator: "\n") + "\n\n" + QuotedPrintable.encoded(body(messages))
    return Array(text.utf8)
  }

  /// What the mail says, without a line feed at its end.
  func body(_ messages: Language) -> String {
    var text = messages.alertIntroduction(since: since?.day) + "\n\n"
    for change in changes {
      text += "  " + change.text(messages) + "\n"
      text += "    " + messages.text(change.standard.rule.standard.text) + "\n"
    }
    text += "\n" + summary.text(messages, rulebook, .plain, by: nil)
    return text + "\n" + messages.automaticMail
  }

  /// The night's instant as RFC 5322 writes it, by the clocks of the first office.
  private var date: String {
    let clock = rulebook.zone(of: rulebook.firstOffice).wallClock(at: night.instant)
    let names = Language.english
    let (year, month, day) = clock.day.yearMonthDay
    let minute = clock.secondOfDay / 60
    let time = [minute / 60, minute % 60, clock.secondOfDay % 60].map(twoDigits)
    let offset = abs(clock.offset) / 60
    return names.weekdayName(clock.day.weekday.rawValue).prefix(3) + ", \(day) "
      + names.monthName(month).prefix(3) + " \(year) " + time.joined(separator: ":")
      + (clock.offset < 0 ? " -" : " +") + twoDigits(offset / 60) + twoDigits(offset % 60)
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
