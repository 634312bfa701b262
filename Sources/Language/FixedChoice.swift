/// A list of words fixed by the program, each with its name in both languages; the raw value is
/// the English one.
public protocol FixedChoice: CaseIterable, Hashable, RawRepresentable<String>, Sendable {
  /// What people type for it.
  var name: BilingualName { get }
}

/// The form of an answer.
public enum OutputFormat: String, FixedChoice {
  case text, json, csv

  public var name: BilingualName {
    switch self {
    case .text: BilingualName("text", "texte")
    case .json: BilingualName(both: "json")
    case .csv: BilingualName(both: "csv")
    }
  }
}

/// What the lines of a compliance table are split by.
public enum Grouping: String, FixedChoice {
  case service, office, channel, month

  public var name: BilingualName {
    switch self {
    case .service: BilingualName(both: "service")
    case .office: BilingualName("office", "bureau")
    case .channel: BilingualName("channel", "canal")
    case .month: BilingualName("month", "mois")
    }
  }
}

/// The languages that the program speaks, by their ISO 639-1 codes.
public enum Language: String, FixedChoice {
  case french = "fr"
  case english = "en"

  public var name: BilingualName { BilingualName(both: rawValue) }
}

/// The shells that completions are made for.
public enum Shell: String, FixedChoice {
  case bash, zsh, fish

  public var name: BilingualName { BilingualName(both: rawValue) }
}

extension ValueKind {
  /// The choice among `values`.
  public static func choice(among values: [some FixedChoice]) -> ValueKind {
    .choice(values.map(\.name))
  }
}
