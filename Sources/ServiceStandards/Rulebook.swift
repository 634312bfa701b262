public import BusinessDays

/// Everything that counting rests on, checked and compiled: declarations, calendars, zones.
///
/// An id means the same thing in all of a ledger's declarations; the latest one names it.
///
/// A class because it is large and is asked by everything, for each event: to pass it on costs a
/// reference, not a copy of its tables.
public final class Rulebook: Sendable {
  /// In the order in which they take effect; never empty.
  public let declarations: [Declaration]
  public let milestones: Catalogue<Milestone>
  public let services: Catalogue<Service>
  public let offices: Catalogue<Office>
  public let channels: Catalogue<Choice>
  public let reasons: Catalogue<Reason>
  /// By code; in the declarations' order, each in the order of its declaration.
  public let rules: [StandardRule]

  /// The office of a dossier that names none; also the one that dates calls and counts trends.
  public let firstOffice: Code<Office>

  /// The built-in milestones' codes.
  public let completed: Code<Milestone>
  public let assessed: Code<Milestone>
  public let closed: Code<Milestone>

  /// By office code.
  private let zones: [ZoneRules]
  private let officeCalendars: [BusinessCalendar]
  private let rulesOfService: [[Code<StandardRule>]]
  private let milestonesOfService: [CodeSet<Milestone>]
  private let servicesWithCalls: CodeSet<Service>

  public init(
    declarations: [Declaration], calendars: [String: BusinessCalendar], zones: [String: ZoneRules]
  ) throws(RulebookError) {
    guard !declarations.isEmpty else { throw .noDeclaration }
    // A stable sort: of two that take effect on one day, the one adopted last prevails.
    let ordered = declarations.enumerated().sorted {
      ($0.element.effective, $0.offset) < ($1.element.effective, $1.offset)
    }.map(\.element)
    self.declarations = ordered

    // Codes are given in the order of adoption: what is kept under them means the same in a
    // rulebook of fewer declarations, as it was before the later ones were adopted. Names are
    // those of the latest declaration.
    let named = Catalogues(declarations + ordered)
    milestones = named.milestones
    services = named.services
    offices = named.offices
    channels = named.channels
    reasons = named.reasons
    firstOffice = offices.code(of: ordered[ordered.count - 1].offices[0].id) ?? Code(0)
    completed = Code(1)
    assessed = Code(2)
    closed = Code(3)

    self.zones = try Rulebook.each(offices.entries) { office throws(RulebookError) in
      guard let zone = zones[office.timeZone] else {
        throw .missingZone(office.timeZone, office: office.id)
      }
      return zone
    }
    officeCalendars = try Rulebook.each(offices.entries) { office throws(RulebookError) in
      try Rulebook.calendar(of: office, among: calendars)
    }
    let rules = try Rulebook.rules(of: ordered, named, calendars)
    self.rules = rules

    var rulesOfService: [[Code<StandardRule>]] = []
    var milestonesOfService: [CodeSet<Milestone>] = []
    var servicesWithCalls = CodeSet<Service>()
    for service in services.allCodes {
      let codes = rules.indices.filter { rules[$0].services.contains(service) }
      rulesOfService.append(codes.map { Code($0) })
      var taken = CodeSet([completed, closed])
      for index in codes {
        taken.formUnion(rules[index].stops)
        if rules[index].standard.admissibleOnly { taken.insert(assessed) }
        if case .milestone(let start) = rules[index].start {
          taken.insert(start)
          if milestones[start].subject == .call { servicesWithCalls.insert(service) }
        }
      }
      milestonesOfService.append(taken)
    }
    self.rulesOfService = rulesOfService
    self.milestonesOfService = milestonesOfService
    self.servicesWithCalls = servicesWithCalls
  }
}

// MARK: - Questions

extension Rulebook {
  /// The declaration that takes effect last.
  public var latest: Declaration { declarations[declarations.count - 1] }

  /// The first day on which anything is promised.
  public var firstEffective: Day { declarations[0].effective }

  /// The place of the declaration in force on a day; `nil` before the first one, when nothing was
  /// promised.
  public func declaration(inForceOn day: Day) -> Int? {
    declarations.lastIndex { $0.effective <= day }
  }

  /// The places of the declarations in force on some days; `nil` when all are before the first one.
  public func declarations(inForceOn days: ClosedRange<Day>) -> ClosedRange<Int>? {
    declaration(inForceOn: days.upperBound).map {
      (declaration(inForceOn: days.lowerBound) ?? 0)...$0
    }
  }

  /// The day of a receipt for which nothing was promised, since no declaration was in force yet;
  /// `nil` of every other.
  public func unpromisedDay(of receipt: Receipt) -> Day? {
    let day = day(of: receipt.moment, office: receipt.office)
    return declaration(inForceOn: day) == nil ? day : nil
  }

  public func rule(_ code: Code<StandardRule>) -> StandardRule { rules[Int(code.index)] }

  public func rules(of service: Code<Service>) -> [Code<StandardRule>] {
    rulesOfService[Int(service.index)]
  }

  /// Whether a dossier of this service can reach a milestone of its own.
  public func takes(_ milestone: Code<Milestone>, _ service: Code<Service>) -> Bool {
    milestonesOfService[Int(service.index)].contains(milestone)
  }

  /// Whether a dossier of this service may belong to a call.
  public func belongsToCalls(_ service: Code<Service>) -> Bool {
    servicesWithCalls.contains(service)
  }

  /// The ids of the services whose dossiers only some may see: what one declaration hides, no other
  /// one shows.
  ///
  /// - Parameter unsaid: the ids of those that are, as far as a declaration does not say.
  public func confidentialServices(whereUnsaid unsaid: Set<String>) -> Set<String> {
    let named = declarations.flatMap(\.services)
    return Set(named.filter { $0.isConfidential ?? unsaid.contains($0.id) }.map(\.id))
  }

  public func zone(of office: Code<Office>) -> ZoneRules { zones[Int(office.index)] }

  public func calendar(of office: Code<Office>) -> BusinessCalendar {
    officeCalendars[Int(office.index)]
  }

  public func day(of moment: Moment, office: Code<Office>) -> Day {
    moment.day(in: zones[Int(office.index)])
  }

  /// The days that can be counted; `nil` when nothing is counted at all.
  public var countable: CountableDays? { CountableDays(rules) }
}

// MARK: - Construction

/// What declarations name; of two things of the same name, the later one.
private struct Catalogues {
  var milestones = Catalogue(BuiltInMilestone.all.map(Milestone.init(builtIn:)))
  var services = Catalogue<Service>()
  var offices = Catalogue<Office>()
  var channels = Catalogue<Choice>()
  var reasons = Catalogue<Reason>()

  init(_ declarations: [Declaration]) {
    for declaration in declarations {
      for milestone in declaration.milestones { milestones.insert(milestone) }
      for service in declaration.services { services.insert(service) }
      for office in declaration.offices { offices.insert(office) }
      for channel in declaration.channels { channels.insert(channel) }
      for reason in declaration.reasons { reasons.insert(reason) }
    }
  }
}

extension Rulebook {
  /// Every declaration's standards, compiled.
  private static func rules(
    of declarations: [Declaration], _ named: Catalogues, _ calendars: [String: BusinessCalendar]
  ) throws(RulebookError) -> [StandardRule] {
    var rules: [StandardRule] = []
    for (index, declaration) in declarations.enumerated() {
      let own = Catalogue(declaration.offices)
      let officeCalendars = try each(named.offices.entries) { office throws(RulebookError) in
        // An office that this declaration does not name counts as the latest one says.
        let office = own.code(of: office.id).map { own[$0] } ?? office
        return try calendar(of: office, among: calendars)
      }
      for standard in declaration.standards {
        rules.append(
          StandardRule(
            standard: standard, declaration: index,
            start: start(of: standard, milestones: named.milestones),
            stops: CodeSet(standard.stops.compactMap(named.milestones.code(of:))),
            stoppingChannels: declaration.policies.stoppingChannels.map {
              CodeSet($0.compactMap(named.channels.code(of:)))
            },
            services: CodeSet(standard.services.compactMap(named.services.code(of:))),
            receivedOutsideHours: declaration.policies.receivedOutsideHours,
            calendars: officeCalendars))
      }
    }
    return rules
  }

  private static func each<Entry, Result>(
    _ entries: [Entry], _ transform: (Entry) throws(RulebookError) -> Result
  ) throws(RulebookError) -> [Result] {
    var results: [Result] = []
    for entry in entries { results.append(try transform(entry)) }
    return results
  }

  private static func calendar(of office: Office, among calendars: [String: BusinessCalendar])
    throws(RulebookError) -> BusinessCalendar
  {
    guard let calendar = calendars[office.calendar] else {
      throw .missingCalendar(office.calendar, office: office.id)
    }
    return calendar
  }

  private static func start(of standard: Standard, milestones: Catalogue<Milestone>)
    -> StandardRule.Start
  {
    if standard.start == BuiltInMilestone.received { return .receipt }
    if standard.start == BuiltInMilestone.completed { return .completeness }
    // The declaration's reader has checked that the milestone is declared.
    return .milestone(milestones.code(of: standard.start) ?? Code(0))
  }
}

extension Milestone {
  /// A milestone that needs no declaring; its name and column are worded with the program's own.
  init(builtIn id: String) {
    let unnamed = BilingualText(french: id, english: id)
    self.init(id: id, subject: .dossier, name: unnamed, column: unnamed)
  }
}

/// Why declarations, calendars and zones do not make a rulebook.
public enum RulebookError: Error, Hashable, Sendable {
  case noDeclaration
  case missingCalendar(String, office: String)
  case missingZone(String, office: String)
}
