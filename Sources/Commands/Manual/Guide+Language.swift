public import Guides
public import Language

extension Guide {
  /// The guide of that name in either language, whatever its case and accents.
  public init?(named word: String) {
    let typed = folded(word)
    guard let guide = Guide.allCases.first(where: { $0.names.spellings.contains(typed) }) else {
      return nil
    }
    self = guide
  }

  /// The words that ask for it.
  public var names: BilingualName { BilingualName(englishName, frenchName) }

  /// The page in `language`, in Markdown.
  public func text(in language: Language) -> String {
    switch language {
    case .french: french
    case .english: english
    }
  }

  private func firstLine(in language: Language) -> String {
    let bytes = text(in: language).utf8
    return String(bytes.prefix { $0 != 0x0A }) ?? ""
  }

  /// What the page is about: its title.
  public func title(in language: Language) -> String {
    // The first line alone: help lists all titles at once.
    guard case .heading(level: 1, let title) = GuideBlock.parse(firstLine(in: language)).first
    else { return names[language] }
    return title
  }
}

/// A guide as a terminal or a file shows it: text of at most 80 columns.
public func guidePage(_ guide: Guide, in language: Language) -> String {
  GuideBlock.parse(guide.text(in: language)).flatMap { $0.lines() }.dropLast()
    .joined(separator: "\n") + "\n"
}
