import Host
import Language
import Ledger
import StrictJSON

extension Command {
  public static let verify = Command(
    name: BilingualName("verify", "verifier"), group: .keep, right: .verify,
    reads: .everything, cost: .long,
    options: [.head, .data, .socket],
    formats: [.text, .json],
    summary: Text(fr: "vérifier que le registre est intact", en: "prove that the ledger is whole"),
    details: Text(
      fr: """
        Le code de retour est 1 quand quelque chose est trouvé\u{A0}: mieux vaut alors ne plus \
        rien consigner avant d’avoir comparé le registre à une copie de sauvegarde.
        """,
      en: """
        The exit status is 1 when something is found: the ledger should then not be used before \
        it is compared with a backup.
        """),
    examples: [
      Example(
        fr: "verifier", "à faire après une panne ou une restauration",
        en: "verify", "worth doing after a failure or a restoration")
    ],
    body: verifyLedger)
}

/// Proves the ledger whole; 1 when it is not.
private func verifyLedger(_ context: CommandContext, _ view: LedgerView) throws(CommandFailure)
  -> ExitStatus
{
  let noted = context.invocation.value(of: .head)
  if let noted, !isHead(noted) { throw .request(.badText(noted, .head)) }
  let ledger = view.ledger
  var (verification, ahead) = try asking { () throws(LedgerError) in
    (try ledger.verify(noted: noted), try ledger.recordedAhead(of: context.now))
  }
  if let file = context.environment.server?.file, !file.isInPlace {
    verification.find(.replacedFile(path: file.path))
  }
  switch context.invocation.format {
  case .json:
    context.writeObject { json in
      json.member("whole", verification.isWhole)
      json.member("events", Int(verification.events))
      json.member("dossiers", verification.dossiers)
      json.member("head", verification.head)
      json.member(
        "last_recorded",
        verification.lastRecorded.map { Timestamp(microseconds: $0, offset: 0).text })
      if let ahead {
        json.member("recorded_ahead", Timestamp(microseconds: ahead, offset: 0).text)
      }
      json.array("findings", verification.findings) { json, finding in
        json.value(context.messages.finding(finding))
      }
    }
  case .text, .csv:
    context.output.write(context.verificationText(verification, ledger.rulebook))
    if let ahead {
      context.output.write(
        context.messages.recordedAhead(context.moment(ahead, ledger.rulebook)) + "\n")
    }
  }
  return verification.isWhole ? .done : .found
}

/// Whether a text may be a head of the chain: 32 bytes in hexadecimal, in either case.
private func isHead(_ text: String) -> Bool {
  text.utf8.count == 64 && text.unicodeScalars.allSatisfy(\.properties.isASCIIHexDigit)
}
