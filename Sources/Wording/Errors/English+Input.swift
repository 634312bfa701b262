public import CommandLine

extension English {
  public var nowhere: String {
    Fault(
      "no place for the ledger: neither HOME, nor XDG_DATA_HOME, nor DILIGENCE_DATA",
      "give \(written(.data))"
    ).sentence()
  }

  public func unreadable(_ text: String, as kind: ValueKind) -> String {
    switch kind {
    case .date:
      Fault("unreadable date \(quoted(text))", "write the year, month and day: 2026-11-20")
        .sentence()
    case .time:
      Fault(
        "unreadable time \(quoted(text))",
        "write 2026-11-20, '2026-11-20 14:30', 14:30, yesterday or 2026-11-20T14:30:00-05:00"
      ).sentence()
    case .period:
      Fault(
        "unreadable period \(quoted(text))",
        "write a fiscal year (2026-2027), a month (2026-11) or two dates (2026-04-01..2026-09-30)"
      ).sentence()
    case .dossierNumber:
      Fault(
        "ill-formed number \(quoted(text))",
        "write 1 to 40 letters without accents, digits, hyphens, dots, _ or /"
      ).sentence()
    case .count:
      Fault("impossible number \(quoted(text))", "write a smaller whole number").sentence()
    case .directory, .file, .text, .choice, .identifier, .verb:
      Fault("unreadable value \(quoted(text))", "write \(metavariable(for: kind))").sentence()
    }
  }

  public func unknown(_ id: String, _ kind: Identifier, known: [String]) -> String {
    let noun =
      switch kind {
      case .service: "service"
      case .standard: "standard"
      case .office: "office"
      case .channel: "channel"
      case .reason: "closing reason"
      case .calendar: "calendar"
      case .declaration: "declaration"
      case .dossier: "dossier"
      case .call: "call"
      case .milestone: "milestone"
      case .event: "event"
      case .subject: "subject"
      }
    return Fault(
      "unknown \(noun) \(quoted(id))",
      known.isEmpty ? "check it" : remedy(forUnknown: id, among: known)
    ).sentence()
  }

  public func unknownDossier(_ number: String, suggestion: String?) -> String {
    Fault(
      "unknown dossier \(quoted(number))",
      suggestion.map(suggesting) ?? "check the number, or the ledger with \(written(.data))"
    ).sentence()
  }

  public func unknownEvent(_ name: String) -> String {
    Fault(
      "unknown event \(quoted(name))",
      "take the number that \(typed("diligence show DOSSIER")) prints before each"
    ).sentence()
  }

  public func ambiguousEvent(_ id: String, numbers: [Int64]) -> String {
    Fault(
      "several events have the id \(quoted(id))",
      "give the number instead: \(list(numbers.map { "\($0)" }, .or))"
    ).sentence()
  }

  public func voidingIsFinal(_ name: String) -> String {
    Fault(
      "the event \(quoted(name)) is a voiding, which is final", "record again what it voids"
    ).sentence()
  }

  public func hourTwice(_ text: String, offsets: [Int]) -> String {
    Fault(
      "the hour \(quoted(text)) comes twice, when the clock goes back", giving(offsets)
    ).sentence()
  }

  public func hourNever(_ text: String, offsets: [Int]) -> String {
    Fault(
      "the hour \(quoted(text)) does not come, since the clock goes forward", giving(offsets)
    ).sentence()
  }

  private func giving(_ offsets: [Int]) -> String {
    "write it in full, as in 2026-11-20T14:30:00-05:00, with the offset "
      + list(offsets.map { offset(minutes: $0) }, .or)
  }

  public func option(_ option: Option, needs needed: Option) -> String {
    Fault(
      "option \(name(of: option)) has no effect without \(name(of: needed))",
      "add \(name(of: needed)), or take it out"
    ).sentence()
  }

  public func option(_ option: Option, uselessFor eventType: String) -> String {
    Fault(
      "option \(name(of: option)) has no effect on an event \(quoted(eventType))", "take it out"
    ).sentence()
  }

  public func nothingToAmend(_ options: [Option]) -> String {
    Fault(
      "nothing of the event would change",
      "give what is to change: \(list(options.map(name), .or))"
    ).sentence()
  }
}
