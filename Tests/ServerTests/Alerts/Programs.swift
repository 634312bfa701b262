import Foundation
import Host
import LedgerTestSupport
import Publishing
import Server
import Testing

extension Laboratory {
  /// Has alerts go to a `sendmail` and to a command, both scripts that take all.
  func configureAlerts() throws {
    let from = try #require(MailAddress("diligence@exemple.org"))
    let to = try #require(MailAddress("direction@exemple.org"))
    var mail = AlertSettings.Mail(from: from, to: [to])
    mail.sendmail = folder.file("sendmail")
    configuration.alerts.mail = mail
    configuration.alerts.command = [folder.file("commande"), "un mot", ""]
    try install("sendmail", Self.taking)
    try install("commande", Self.taking)
  }

  /// Notes its arguments and what it reads.
  static let taking = """
    { for word; do printf '<%s>' "$word"; done; echo; cat; } >> "$0.received"
    """

  /// Puts a shell script in the folder.
  func install(_ name: String, _ script: String) throws {
    let path = folder.file(name)
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(filePath: path), options: .atomic)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  /// What a script noted; nil when it was never run.
  func received(_ name: String) -> String? {
    FileManager.default.contents(atPath: folder.file(name + ".received")).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// Puts an alert into the outbox.
  func put(_ name: String, _ text: String) throws {
    let path = configuration.data + "/alertes/a-envoyer"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: path + "/" + name))
  }

  func outbox(steady: @escaping () -> Int64 = SystemClock.monotonicNanoseconds) -> Outbox {
    Outbox(configuration: configuration, journal: journal, steady: steady)
  }

  /// Steps until nothing is sent any more, as a loop does.
  func run(_ outbox: Outbox, now: Int64) {
    let end = SystemClock.monotonicNanoseconds() + 20_000_000_000
    outbox.look()
    var poller = Poller()
    repeat {
      outbox.step(now: now)
      poller.removeAll()
      for (number, interest) in outbox.descriptors { poller.add(number, interest) }
      _ = poller.wait(milliseconds: outbox.isBusy ? 10 : 0)
      if SystemClock.monotonicNanoseconds() > end {
        Issue.record("it does not end")
        return
      }
    } while outbox.isBusy
  }
}
