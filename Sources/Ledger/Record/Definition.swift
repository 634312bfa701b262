import BusinessDays
public import ServiceStandards

/// A file that the counting rests on, as a ledger keeps it: its own bytes, word for word.
public struct Definition: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case declaration, calendar
  }
  public let kind: Kind
  public let id: String
  public let bytes: [UInt8]

  /// A declaration's file, read to make sure that it can be.
  public init(declaration bytes: [UInt8]) throws(LedgerError) {
    kind = .declaration
    self.bytes = bytes
    do { id = try Declaration(file: bytes).id } catch { throw .badDeclaration(id: "", error) }
  }

  /// A calendar's file, read to make sure that it can be.
  public init(calendar bytes: [UInt8]) throws(LedgerError) {
    kind = .calendar
    self.bytes = bytes
    do { id = try CalendarFile(bytes).id } catch { throw .badCalendar(id: "", error) }
  }

  /// A row of the ledger, which was read when it was recorded.
  init(kind: Kind, id: String, bytes: [UInt8]) {
    self.kind = kind
    self.id = id
    self.bytes = bytes
  }
}

/// A definition, and when the ledger was told of it.
struct Adoption {
  let definition: Definition
  /// In microseconds since 1970-01-01T00:00:00Z.
  let recorded: Int64
  /// The last event recorded before it.
  let after: Int64
}

/// Where the rules of time zones come from: the bytes of a file of the system's zone database.
public struct ZoneSource: Sendable {
  public enum Failure: Error, Hashable, Sendable {
    /// This system has no zone database at all.
    case noZoneData
    case noSuchZone
  }
  private let read: @Sendable (String) -> Result<[UInt8], Failure>

  public init(_ read: @escaping @Sendable (String) -> Result<[UInt8], Failure>) {
    self.read = read
  }

  func rules(of name: String) throws(LedgerError) -> ZoneRules? {
    switch read(name) {
    case .success(let bytes):
      do { return try ZoneRules(bytes) } catch { throw .badZone(name: name, error) }
    case .failure(.noZoneData): throw .noZoneData
    case .failure(.noSuchZone): return nil
    }
  }
}

extension Rulebook {
  /// The rulebook of definitions, in the order in which they were adopted: of two calendars with
  /// one id, the later takes the place of the earlier.
  public convenience init(
    _ definitions: [Definition], zones source: ZoneSource
  ) throws(LedgerError) {
    var declarations: [Declaration] = []
    var calendarBytes: [String: [UInt8]] = [:]
    for definition in definitions {
      switch definition.kind {
      case .declaration:
        let declaration: Declaration
        do { declaration = try Declaration(file: definition.bytes, .adopted) } catch {
          throw .badDeclaration(id: definition.id, error)
        }
        declarations.removeAll { $0.id == declaration.id }
        declarations.append(declaration)
      case .calendar: calendarBytes[definition.id] = definition.bytes
      }
    }
    // Only what the offices use is compiled: a command's start pays for it.
    var calendars: [String: BusinessCalendar] = [:]
    var zones: [String: ZoneRules] = [:]
    for office in declarations.flatMap(\.offices) {
      if calendars[office.calendar] == nil, let bytes = calendarBytes[office.calendar] {
        do { calendars[office.calendar] = BusinessCalendar(try CalendarFile(bytes)) } catch {
          throw .badCalendar(id: office.calendar, error)
        }
      }
      if zones[office.timeZone] == nil {
        zones[office.timeZone] = try source.rules(of: office.timeZone)
      }
    }
    do {
      try self.init(declarations: declarations, calendars: calendars, zones: zones)
    } catch { throw .rulebook(error) }
  }
}
