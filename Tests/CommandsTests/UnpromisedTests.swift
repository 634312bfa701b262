import Language
import Testing

@Suite("Of a dossier received before the first declaration")
struct UnpromisedTests {
  private let said = "nothing is promised, since the first statement takes effect on "

  @Test("a milestone and a correction say that nothing is promised")
  func told() throws {
    let desk = try Desk(language: .english)
    desk.run("receive plainte --at 2021-10-01")
    let amended = desk.run("amend 1 --at 2021-09-30 --reason x")
    #expect(amended.status == .done)
    #expect(amended.text.contains(said))
    let reply = desk.run("reply P-2021-00001 --at 2021-10-05")
    #expect(reply.status == .done)
    #expect(reply.text.contains(said))
  }

  @Test("an unknown standard is not explained")
  func explained() throws {
    let desk = try Desk(language: .english)
    desk.run("receive plainte --at 2021-09-30")
    #expect(desk.run("explain P-2021-00001").status == .done)
    #expect(desk.run("explain P-2021-00001 reponse-plaintes").status == .done)
    #expect(desk.run("explain P-2021-00001 nimporte").status == .usage)
  }
}
