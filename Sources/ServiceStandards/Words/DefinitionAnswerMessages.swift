import BusinessDays

/// The parts of a declaration, as they are shown.
public enum DeclarationSection: CaseIterable, Hashable, Sendable {
  case standards, services, milestones, offices, channels, reasons, policies, notes
}
