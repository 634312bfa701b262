import Host
import Language

extension Command {
  public static let manual = Command(
    name: BilingualName("manual", "manuel"), group: .learn, right: nil,
    reads: .nothing, cost: .short,
    operands: [.optional(nil, .choice(ManualPage.allCases.map(\.name)))],
    formats: [],
    summary: Text(
      fr: "produire une page du manuel, en roff", en: "write a page of the manual, in roff"),
    details: Text(
      fr: "Sans nom, c’est la page de diligence. Toutes sont faites de l’aide et des guides.",
      en: "Without a name, the page of diligence. All are made from the help and the guides."),
    examples: [
      Example(
        fr: "manuel", "la page de diligence, que man affiche une fois installée",
        en: "manual", "the page of diligence, which man shows once installed"),
      Example(
        fr: "manuel diligence-declaration", "la page de la déclaration de services",
        en: "manual diligence-declaration", "the page of the service statement"),
    ],
    body: writeManual)
}

/// A page of the manual, in the reader's language.
private func writeManual(_ context: CommandContext, _: Void) throws(CommandFailure) -> ExitStatus {
  let page = context.invocation.operands.first.flatMap(ManualPage.init) ?? .diligence
  context.output.write(page.text(in: context.messages, context.table))
  return .done
}
