/// What an operand or an option's value is: what help shows in its place, what a shell can
/// complete it with, and how much of it the parser checks.
public enum ValueKind: Hashable, Sendable {
  /// A civil date, `2026-11-20`, or a word for one.
  case date
  /// An instant or a date, in the forms that `--at` takes.
  case time
  /// A span of days: a year, a quarter, a month, from one month or day to another.
  case period
  /// A fiscal year, `2026-2027`, or `2026` where it begins on 1 January.
  case fiscalYear
  case directory
  case file
  /// A whole number, checked: 1 to 9 digits.
  case count
  /// How many business days are looked at, the first included: a `count` that is not 0.
  case dayCount
  /// The number of a dossier that may not exist yet.
  case dossierNumber
  /// Free text.
  case text
  /// One of a fixed list, checked, and given as its English name.
  case choice([BilingualName])
  /// The id of something that a declaration or a ledger knows.
  case identifier(Identifier)
  /// A command, as `help` takes it.
  case command
}

/// The kinds of things that have ids known only once a declaration or a ledger is read.
public enum Identifier: String, CaseIterable, Hashable, Sendable {
  case service, standard, office, channel, reason, calendar, declaration
  case dossier, call, milestone, event
  /// What a milestone happened to: a dossier or a call.
  case subject
}
