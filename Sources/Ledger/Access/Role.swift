/// What somebody is for: a group of the machine's, named in the configuration. A person may have
/// several, and has the rights of them all.
public enum Role: String, CaseIterable, Hashable, Sendable {
  /// Records events, and sees the dossiers of their offices that are not confidential.
  case saisie
  /// Answers complaints: does what `saisie` does, and sees confidential dossiers.
  case plaintes
  /// Sees counts, never a dossier.
  case direction
  /// Does everything.
  case administration
}
