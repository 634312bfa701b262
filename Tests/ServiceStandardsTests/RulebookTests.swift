import BusinessDays
import Definitions
import LedgerTestSupport
import ServiceStandards
import Testing

@Suite("A rulebook")
struct RulebookTests {
  private func ministry() throws -> Rulebook {
    try .of([try Declaration(file: try #require(Embedded.declarations.first).bytes)])
  }

  @Test("needs a declaration")
  func none() {
    #expect(throws: RulebookError.noDeclaration) {
      try Rulebook(declarations: [], calendars: [:], zones: [:])
    }
  }

  @Test("needs the calendar and the zone of each office")
  func missing() throws {
    let declaration = try Declaration(file: DeclarationText().bytes)
    let calendar = try Calendars.calendar(Calendars.publicService)
    let zone = try #require(SystemZones.rules(of: "America/Toronto"))
    #expect(throws: RulebookError.missingCalendar(Calendars.publicService, office: "nord")) {
      try Rulebook(
        declarations: [declaration], calendars: [:], zones: ["America/Toronto": zone])
    }
    #expect(throws: RulebookError.missingZone("America/Toronto", office: "nord")) {
      try Rulebook(
        declarations: [declaration], calendars: [Calendars.publicService: calendar], zones: [:])
    }
  }

  @Test("knows which milestones a service takes: those of its standards, completion and closing")
  func takes() throws {
    let rulebook = try ministry()
    let expected = [
      "renseignement": ["completed", "closed", "acknowledged", "replied"],
      "plainte": ["completed", "closed", "acknowledged", "replied"],
      "stage": ["completed", "closed", "acknowledged", "interviewed", "announced"],
      "projet": [
        "completed", "assessed", "closed", "acknowledged", "announced", "committee-met",
      ],
    ]
    for (service, milestones) in expected {
      let code = try #require(rulebook.services.code(of: service))
      let taken = rulebook.milestones.allCodes.filter { rulebook.takes($0, code) }
      #expect(Set(taken.map { rulebook.milestones[$0].id }) == Set(milestones), "\(service)")
    }
  }

  @Test("lets a dossier belong to a call only where a standard starts at a call's milestone")
  func calls() throws {
    let rulebook = try ministry()
    let services = rulebook.services.allCodes.filter(rulebook.belongsToCalls)
    #expect(services.map { rulebook.services[$0].id } == ["projet"])
  }

  @Test("hides what any edition hides, and what is hidden elsewhere where one does not say")
  func confidential() throws {
    func edition(_ id: String, _ effective: String, _ said: [String: Bool]) throws -> Declaration {
      var text = DeclarationText()
      (text.id, text.effective) = (id, effective)
      var file = String(decoding: text.bytes, as: UTF8.self)
      for (prefix, value) in said {
        let key = "\"prefix\":\"\(prefix)\""
        file = file.replacing(key, with: key + ",\"confidential\":\(value)")
      }
      return try Declaration(file: Array(file.utf8))
    }
    let silent = try edition("a", "2025-01-01", [:])
    let speaking = try edition("b", "2026-01-01", ["A": true, "B": false, "G": false])
    #expect(silent.services.map(\.isConfidential) == [nil, nil, nil])
    #expect(speaking.services.map(\.isConfidential) == [true, false, false])
    for (declarations, unsaid, hidden) in [
      ([silent], [], []), ([silent], ["beta", "plainte"], ["beta"]),
      ([speaking], ["beta"], ["alpha"]),
      ([silent, speaking], [], ["alpha"]), ([silent, speaking], ["beta"], ["alpha", "beta"]),
    ] as [([Declaration], Set<String>, Set<String>)] {
      #expect(try Rulebook.of(declarations).confidentialServices(whereUnsaid: unsaid) == hidden)
    }
  }

  @Test("takes the first office for what names none")
  func firstOffice() throws {
    let rulebook = try ministry()
    #expect(rulebook.offices[rulebook.firstOffice].id == "quebec")
  }

  @Test("answers for any day the declaration in force: before the first, none")
  func inForce() throws {
    var one = DeclarationText()
    one.id = "une"
    one.effective = "2024-01-01"
    var two = one
    two.id = "deux"
    two.effective = "2026-03-15"
    // Told in another order than that in which they take effect.
    let rulebook = try Rulebook.of(two, one)
    #expect(rulebook.declarations.map(\.id) == ["une", "deux"])
    #expect(rulebook.latest.id == "deux")
    for (text, expected) in [
      ("2000-01-01", nil), ("2023-12-31", nil), ("2024-01-01", "une"), ("2026-03-14", "une"),
      ("2026-03-15", "deux"), ("2099-01-01", "deux"),
    ] as [(String, String?)] {
      let place = rulebook.declaration(inForceOn: try day(text))
      #expect(place.map { rulebook.declarations[$0].id } == expected, "\(text)")
    }
    let (before, first) = (try day("2023-12-31"), try day("2024-01-01"))
    #expect(rulebook.declarations(inForceOn: before...before) == nil)
    #expect(rulebook.declarations(inForceOn: before...first) == 0...0)
    #expect(rulebook.declarations(inForceOn: before...(try day("2026-03-15"))) == 0...1)
  }

  @Test("of two declarations that take effect on one day lets the one adopted last prevail")
  func sameDay() throws {
    var one = DeclarationText()
    one.id = "une"
    var two = one
    two.id = "deux"
    let rulebook = try Rulebook.of(one, two)
    let place = rulebook.declaration(inForceOn: try day("2026-01-01"))
    #expect(place.map { rulebook.declarations[$0].id } == "deux")
  }

  @Test("gives an id one code in all declarations, named as the latest says")
  func codes() throws {
    var one = DeclarationText()
    one.id = "une"
    one.offices = [DeclarationText.Office("nord", calendar: Calendars.publicService)]
    var two = one
    two.id = "deux"
    two.effective = "2026-03-15"
    two.offices = [
      DeclarationText.Office("sud", calendar: Calendars.publicService),
      DeclarationText.Office("nord", calendar: Calendars.statutory),
    ]
    let rulebook = try Rulebook.of(one, two)
    #expect(rulebook.offices.ids == ["nord", "sud"])
    let north = try #require(rulebook.offices.code(of: "nord"))
    #expect(rulebook.offices[north].calendar == Calendars.statutory)
    #expect(rulebook.calendar(of: north).id == Calendars.statutory)
    // Each standard counts with its own declaration's calendar.
    #expect(
      rulebook.rules.map { $0.calendar(of: north).id } == [
        Calendars.publicService, Calendars.statutory,
      ])
    #expect(rulebook.offices[rulebook.firstOffice].id == "sud")
  }

  @Test("knows through which day every due day can be counted, and on which nothing can")
  func countable() throws {
    let rulebook = try Rulebook.of(DeclarationText())
    let countable = try #require(rulebook.countable)
    for rule in rulebook.rules {
      let day = countable.surelyThrough
      #expect(try rule.due(from: day, office: rulebook.firstOffice) > day)
    }
    #expect(countable.surelyThrough > (try day("2027-01-01")))
    for (text, isCountable) in [
      ("2023-12-31", false), ("2024-01-01", true), ("2028-12-31", true), ("2029-01-01", false),
    ] {
      #expect((countable.fault(on: try day(text)) == nil) == isCountable, "\(text)")
    }
  }

  @Test("is sure of due days until twice the greatest limit and a year before a calendar's end")
  func countableMargin() throws {
    var longest = DeclarationText.Standard("longest")
    longest.limit = 30
    let rulebook = try Rulebook.of(DeclarationText([DeclarationText.Standard("short"), longest]))
    // 426 days before 2028-12-31.
    #expect(try rulebook.countable?.surelyThrough == day("2027-11-01"))
  }

  @Test("gives the same codes to what was adopted first, whatever is adopted later")
  func stableCodes() throws {
    let one = DeclarationText()
    var earlier = one
    earlier.id = "anterieure"
    earlier.effective = "2024-01-01"
    earlier.offices = [DeclarationText.Office("est", calendar: Calendars.publicService)]
    let before = try Rulebook.of(one)
    let after = try Rulebook.of(one, earlier)
    #expect(after.declarations.map(\.id) == ["anterieure", "laboratory"])
    #expect(after.offices.code(of: "nord") == before.offices.code(of: "nord"))
    #expect(after.offices[after.firstOffice].id == "nord")
  }
}
