import Ledger
import Testing

@Suite("Which dossiers somebody sees")
struct CallerTests {
  private func caller(_ roles: Set<Role>, offices: Set<String>?) -> Caller {
    Caller(
      uid: 1001, login: "agent", roles: roles, offices: offices,
      confidentialServices: ["plainte"])
  }

  /// Somebody of a role who works in Québec, nowhere, or everywhere; and dossiers.
  private static let seen = """
    role            works    stage/quebec plainte/quebec stage/montreal plainte/montreal
    saisie          quebec   yes          no             no             no
    saisie          nowhere  no           no             no             no
    saisie          anywhere yes          no             yes            no
    plaintes        quebec   yes          yes            no             yes
    plaintes        nowhere  no           yes            no             yes
    plaintes        anywhere yes          yes            yes            yes
    direction       quebec   no           no             no             no
    direction       nowhere  no           no             no             no
    direction       anywhere no           no             no             no
    administration  quebec   yes          yes            yes            yes
    administration  nowhere  yes          yes            yes            yes
    administration  anywhere yes          yes            yes            yes
    """

  private static let rows = seen.split(separator: "\n").map { line in
    line.split(separator: " ").map(String.init)
  }

  private static let offices: [String: Set<String>?] = [
    "quebec": ["quebec"], "nowhere": [], "anywhere": Set<String>?.none,
  ]

  @Test("a role sees the dossiers of the table, and no other", arguments: rows.dropFirst())
  func roles(row: [String]) throws {
    let role = try #require(Role(rawValue: row[0]))
    let caller = caller([role], offices: try #require(Self.offices[row[1]]))
    for (dossier, word) in zip(Self.rows[0], row).dropFirst(2) {
      let parts = dossier.split(separator: "/").map(String.init)
      #expect(caller.sees(service: parts[0], office: parts[1]) == (word == "yes"), "\(dossier)")
    }
  }

  @Test("several roles see what each of them sees, and no role sees nothing")
  func unions() {
    let both = caller([.saisie, .direction], offices: ["quebec"])
    #expect(both.sees(service: "stage", office: "quebec"))
    #expect(!both.sees(service: "plainte", office: "quebec"))
    #expect(!caller([], offices: nil).sees(service: "stage", office: "quebec"))
  }

  @Test("where no service is confidential, an entry clerk sees complaints")
  func nothingConfidential() {
    let clerk = Caller(
      uid: 1, login: "", roles: [.saisie], offices: nil, confidentialServices: [])
    #expect(clerk.sees(service: "plainte", office: "quebec"))
  }
}
