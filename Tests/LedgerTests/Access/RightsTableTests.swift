import Ledger
import Testing

@Suite("Who may do what")
struct RightsTableTests {
  /// The table as it was decided, written a second time: a right for each role, then for whoever
  /// has none.
  static let decided = """
    method              saisie   plaintes direction administration none
    ingest              seen     seen     never     always         never
    receive             always   always   never     always         never
    record              seen     seen     never     always         never
    amend               own      own      never     always         never
    void                own      own      never     always         never
    summary             always   always   always    always         never
    report              always   always   always    always         never
    check               always   always   always    always         never
    late                seen     seen     never     always         never
    due                 seen     seen     never     always         never
    show                seen     seen     never     always         never
    explain             seen     seen     never     always         never
    export-events       never    never    never     always         never
    export-obligations  never    never    never     always         never
    export-results      always   always   always    always         never
    deadline            always   always   always    always         never
    elapsed             always   always   always    always         never
    calendars           always   always   always    always         never
    calendar            always   always   always    always         never
    declaration         always   always   always    always         never
    verify              never    never    never     always         never
    rebuild             never    never    never     always         never
    backup              never    never    never     always         never
    status              always   always   always    always         always
    describe            always   always   always    always         always
    """

  private static let rows = decided.split(separator: "\n").map { line in
    line.split(separator: " ").map(String.init)
  }

  private func caller(_ roles: Set<Role>) -> Caller {
    Caller(
      uid: 1001, login: "agent", roles: roles, offices: ["quebec"],
      confidentialServices: ["plainte"])
  }

  private func right(_ word: String) throws -> Right {
    try #require(Right.allCases.first { "\($0)" == word })
  }

  @Test("the table that was decided has a row for each method and a column for each role")
  func shape() {
    #expect(Self.rows[0].dropFirst().dropLast() == Role.allCases.map(\.rawValue)[...])
    #expect(Self.rows.dropFirst().map { $0[0] } == Method.allCases.map(\.rawValue))
  }

  @Test("every cell is as it was decided", arguments: rows.dropFirst())
  func cells(row: [String]) throws {
    let method = try #require(Method(rawValue: row[0]))
    #expect(row.count == 2 + Role.allCases.count)
    for (role, word) in zip(Role.allCases, row.dropFirst()) {
      #expect(role.right(to: method) == (try right(word)), "\(method), \(role)")
      #expect(caller([role]).right(to: method) == (try right(word)), "\(method), \(role)")
      #expect(method.rolesThatMay.contains(role) == (word != "never"), "\(method), \(role)")
    }
    #expect(caller([]).right(to: method) == (try right(row.last ?? "")), "\(method), no role")
  }

  @Test("somebody with several roles has the farthest right of them")
  func unions() throws {
    for row in Self.rows.dropFirst() {
      let method = try #require(Method(rawValue: row[0]))
      for bits in 0..<(1 << Role.allCases.count) {
        let held = Role.allCases.enumerated().filter { bits >> $0.offset & 1 == 1 }
        var words = held.map { row[1 + $0.offset] }
        words.append(row[1 + Role.allCases.count])
        let farthest = ["always", "seen", "own", "never"].first(where: words.contains)
        let roles = Set(held.map(\.element))
        #expect("\(caller(roles).right(to: method))" == farthest, "\(method), \(roles)")
      }
    }
  }

  @Test("no method is one's own to a role and on what is seen to another")
  func comparable() {
    for method in Method.allCases {
      let rights = Set(Role.allCases.map { $0.right(to: method) })
      #expect(!rights.isSuperset(of: [.own, .seen]), "\(method)")
    }
  }

  @Test("the owner of a ledger may do everything")
  func owner() {
    for method in Method.allCases {
      #expect(Caller.owner.right(to: method) == .always)
      #expect(Caller.owner.denial(of: method, service: "plainte", office: "x") == nil)
      #expect(Caller.owner.denial(of: method, authorship: .other) == nil)
    }
    #expect(Caller.owner.sees(service: "plainte", office: "quebec"))
  }

  @Test(
    "an event of a delivery is judged by what would record it by itself",
    arguments: [
      ("dossier.received", .receive), ("event.voided", .void), ("dossier.replied", .record),
      ("call.committee-met", .record), ("anything", .record),
    ] as [(String, Method)])
  func deliveries(type: String, method: Method) {
    #expect(Method(recording: type) == method)
  }
}
