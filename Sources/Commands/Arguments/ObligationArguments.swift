import Language
import Ledger
import ServiceStandards

// The ids that options name, which the declaration must define.
extension CommandContext {
  func filter(_ rulebook: Rulebook) throws(CommandFailure) -> ObligationFilter {
    ObligationFilter(
      service: try code(.service, .service, rulebook.services),
      standard: try standard(rulebook),
      office: try code(.office, .office, rulebook.offices))
  }

  /// The code of the id given to an option; `nil` when it was not given.
  func code<Entry>(
    _ option: Option, _ kind: RequestFault.IdKind, _ catalogue: Catalogue<Entry>
  ) throws(CommandFailure) -> Code<Entry>? {
    guard let id = invocation.value(of: option) else { return nil }
    return try code(id, kind, catalogue)
  }

  /// The id given to an option, as the catalogue spells it; `nil` when it was not given.
  func id<Entry>(
    _ option: Option, _ kind: RequestFault.IdKind, _ catalogue: Catalogue<Entry>
  ) throws(CommandFailure) -> String? {
    guard let code = try code(option, kind, catalogue) else { return nil }
    return catalogue[code].id
  }

  /// The code of an id, whatever its case and accents.
  func code<Entry>(
    _ id: String, _ kind: RequestFault.IdKind, _ catalogue: Catalogue<Entry>
  ) throws(CommandFailure) -> Code<Entry> {
    if let code = catalogue.code(of: id) { return code }
    let alike = catalogue.ids.filter { folded($0) == folded(id) }
    guard alike.count == 1, let code = catalogue.code(of: alike[0]) else {
      throw .request(.unknownId(id, kind, known: catalogue.ids))
    }
    return code
  }

  private func standard(_ rulebook: Rulebook) throws(CommandFailure) -> String? {
    guard let id = invocation.value(of: .standard) else { return nil }
    let known = rulebook.rules.map(\.standard.id)
    guard known.contains(id) else { throw .request(.unknownId(id, .standard, known: known)) }
    return id
  }
}
