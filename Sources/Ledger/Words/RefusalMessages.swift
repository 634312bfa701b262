public import Language
import StrictCSV

extension Language {
  /// Why an event is refused, and what to do: one line, without the program's name.
  public func refusal(_ refusal: Refusal) -> String { fault(of: refusal).sentence() }

  /// The same, after the dossier or call that it is about, as it was asked for, where the refusal
  /// does not name it; nothing is named when `subject` is empty.
  public func refusal(_ refusal: Refusal, about subject: String) -> String {
    let fault = fault(of: refusal)
    if subject.isEmpty || fault.what.contains(shown(subject)) { return fault.sentence() }
    return event(subject, refused: fault.sentence())
  }
}

extension Language {
  /// Why a line, or one of the events that it holds, is refused, and what to do: the `message` of
  /// a refused line.
  public func refusal(_ rejection: Rejection) -> String {
    let sentence =
      switch rejection.reason {
      case .event(let refusal): fault(of: refusal).sentence()
      case .header(let error): fault(of: error).sentence()
      case .headerText(let error): fault(of: error.fact).sentence()
      }
    return rejection.event.map { event($0, refused: sentence) } ?? sentence
  }
}

extension Language {
  /// What to do about a field that is none of those known, which are named without the `data.`
  /// that it may have; nil when there are none.
  public func remedy(forUnknownField field: String, among known: [String]) -> String? {
    if known.isEmpty { return nil }
    let prefix = field.hasPrefix("data.") ? "data." : ""
    return suggestion(for: String(field.dropFirst(prefix.count)), among: known)
      .map { suggesting(prefix + $0) } ?? writeOne(of: known.map { prefix + $0 })
  }
}
