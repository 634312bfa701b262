import BusinessDays
import Host
import Language
import Ledger
import ServiceStandards
import StrictJSON

extension Command {
  public static let declarationShow = Command(
    name: BilingualName("declaration show", "declaration montrer"), group: .count,
    right: .declaration, method: "declaration",
    reads: .definitions, cost: .short,
    operands: [.optional("declaration", .identifier(.declaration))],
    options: [.asOf, .knownAt, .data, .socket],
    formats: [.text, .json],
    summary: Text(fr: "montrer une déclaration de services", en: "show a declaration of services"),
    examples: [
      Example(
        fr: "declaration montrer --en-date-du 2026-04-01", "celle en vigueur ce jour-là",
        en: "declaration show --as-of 2026-04-01", "the one in force on that day")
    ],
    body: showDeclaration)
}

/// The promise that is counted with.
private func showDeclaration(_ context: CommandContext, _ definitions: Definitions)
  throws(CommandFailure)
  -> ExitStatus
{
  let rulebook = definitions.rulebook
  let day = try context.asOf(rulebook)
  // Before the first one, the one to come: its text says when it takes effect.
  let declaration = rulebook.declarations[rulebook.declaration(inForceOn: day) ?? 0]
  switch context.invocation.format {
  case .json, .csv:
    // The file itself, word for word: what another body would begin its own from.
    let file = definitions.definitions.last {
      $0.kind == .declaration && $0.id == declaration.id
    }
    if let file { context.output.write(file.bytes.span) }
  case .text: context.output.write(context.declarationText(declaration, rulebook))
  }
  return .done
}
