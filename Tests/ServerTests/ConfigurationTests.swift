import Commands
import Foundation
import Language
import Ledger
import Publishing
import Server
import StrictJSON
import Testing

@Suite("The daemon's configuration")
struct ConfigurationTests {
  private func configuration(_ text: String) throws(ConfigurationFault) -> Configuration {
    try Configuration(Array(text.utf8))
  }

  private func fault(_ text: String) -> ConfigurationFault? {
    do throws(ConfigurationFault) {
      _ = try configuration(text)
      return nil
    } catch { return error }
  }

  @Test("an empty object is the defaults, which are those of a Debian server")
  func defaults() throws {
    let configuration = try configuration("{}")
    #expect(configuration == Configuration())
    #expect(configuration.data == "/var/lib/diligence/registre")
    #expect(configuration.socket == "/run/diligence/diligenced.sock")
    #expect(configuration.spool == "/var/spool/diligence")
    #expect(configuration.reports == "/var/lib/diligence/reports")
    #expect(Set(configuration.roles.keys) == Set(Role.allCases))
    for role in Role.allCases { #expect(configuration.roles[role] == "diligence-\(role)") }
    #expect(configuration.metrics == nil)
    #expect(configuration.offices == nil)
    #expect(configuration.confidentialServices == nil)
    #expect(configuration.night == NightHour("04:00"))
    #expect(configuration.language == .french)
    #expect(configuration.alerts.mail == nil && configuration.alerts.command == nil)
    #expect(configuration.alerts.delivery == .here)
    #expect(configuration.limits.lineBytes == 1_048_576)
    #expect(configuration.limits.connections == 1_024)
    #expect(configuration.limits.connectionsPerUser == 256)
    #expect(configuration.limits.connectionsWithoutRole == 8)
    #expect(configuration.limits.unreadSeconds == 300)
    #expect(configuration.limits.fileBytes == 1_073_741_824)
    #expect(configuration.limits.idleSeconds == 600)
  }

  private static let everything = """
    {"data":"/srv/registre/","socket":"/srv/s","spool":"/srv/depot","reports":"/srv/rapports",
     "metrics":"/srv/m.prom",
     "roles":{"saisie":"a","plaintes":"b","direction":"c","administration":"EXEMPLE\\\\Adm du QC"},
     "offices":{"quebec":"d","montreal":"e"},
     "confidential_services":["plainte","stage"],"night":"23:59","lang":"en",
     "alerts":{"mail":{"from":"a@b.example","to":["c@d.example","e+f@g.example"],
                       "sendmail":"/usr/bin/msmtp"},
               "command":["/bin/x","","-a","-a"],"deliver":"apart"},
     "limits":{"line_bytes":131072,"connections":1,"connections_per_user":65536,
               "connections_without_role":2,"unread_seconds":3,"file_bytes":131072,
               "idle_seconds":86400}}
    """

  @Test("every key is read")
  func everyKey() throws {
    let configuration = try configuration(Self.everything)
    #expect(configuration.data == "/srv/registre")
    #expect(configuration.socket == "/srv/s")
    #expect(configuration.spool == "/srv/depot")
    #expect(configuration.reports == "/srv/rapports")
    #expect(configuration.metrics == "/srv/m.prom")
    #expect(
      configuration.roles == [
        .saisie: "a", .plaintes: "b", .direction: "c", .administration: "EXEMPLE\\Adm du QC",
      ])
    #expect(configuration.offices == ["quebec": "d", "montreal": "e"])
    #expect(configuration.confidentialServices == ["plainte", "stage"])
    #expect(configuration.night == NightHour("23:59"))
    #expect(configuration.night.secondOfDay == 86_340)
    #expect(configuration.language == .english)
    #expect(configuration.alerts.mail?.from.text == "a@b.example")
    #expect(configuration.alerts.mail?.to.map(\.text) == ["c@d.example", "e+f@g.example"])
    #expect(configuration.alerts.mail?.sendmail == "/usr/bin/msmtp")
    #expect(configuration.alerts.command == ["/bin/x", "", "-a", "-a"])
    #expect(configuration.alerts.delivery == .apart)
    #expect(configuration.limits.lineBytes == 131_072)
    #expect(configuration.limits.connections == 1)
    #expect(configuration.limits.connectionsPerUser == 65_536)
    #expect(configuration.limits.connectionsWithoutRole == 2)
    #expect(configuration.limits.unreadSeconds == 3)
    #expect(configuration.limits.fileBytes == 131_072)
    #expect(configuration.limits.idleSeconds == 86_400)
  }

  @Test("what is left out of an object is as it is by default")
  func partial() throws {
    let configuration = try configuration(
      """
      {"data":"/srv/registre","roles":{"saisie":"a"},"limits":{"connections":2},
       "confidential_services":[],
       "alerts":{"mail":{"from":"a@b","to":["c@d"]}}}
      """)
    #expect(configuration.reports == "/srv/reports")
    #expect(configuration.roles[.saisie] == "a")
    #expect(configuration.roles[.direction] == "diligence-direction")
    #expect(configuration.limits.connections == 2)
    #expect(configuration.limits.idleSeconds == 600)
    #expect(configuration.confidentialServices == [])
    #expect(configuration.alerts.mail?.sendmail == "/usr/sbin/sendmail")
    #expect(configuration.alerts.delivery == .here)
  }

  @Test(
    "where no folder is given for reports, it is beside the ledger's",
    arguments: [
      ("/srv/registre", "/srv/reports"), ("/srv/a/b", "/srv/a/reports"), ("/registre", "/reports"),
      ("/srv/registre/", "/srv/reports"),
    ])
  func besides(data: String, reports: String) throws {
    #expect(try configuration("{\"data\":\"\(data)\"}").reports == reports)
  }

  @Test(
    "a bad configuration says which key, and the line",
    arguments: [
      // Shape.
      ("{\n\"dat\":\"/x\"}", "unknownKey dat", 2),
      ("{\"roles\":{\n\"chef\":\"x\"}}", "unknownKey chef", 2),
      ("{\"limits\":{\n\"line_byte\":1}}", "unknownKey line_byte", 2),
      ("{\"alerts\":\n{\"mails\":{}}}", "unknownKey mails", 2),
      (
        "{\"alerts\":{\"mail\":{\"from\":\"a@b\",\"to\":[\"a@b\"],\n\"cc\":1}}}", "unknownKey cc", 2
      ),
      ("{\"alerts\":\n{\"mail\":{\"to\":[\"a@b\"]}}}", "missingKey from", 2),
      ("{\"alerts\":\n{\"mail\":{\"from\":\"a@b\"}}}", "missingKey to", 2),
      ("{\n\"data\":1}", "wrongType data", 2),
      ("{\n\"data\":null}", "wrongType data", 2),
      ("{\n\"roles\":[]}", "wrongType roles", 2),
      ("{\n\"roles\":{\"saisie\":1}}", "wrongType saisie", 2),
      ("{\n\"offices\":{\"quebec\":1}}", "wrongType quebec", 2),
      ("{\n\"confidential_services\":\"plainte\"}", "wrongType confidential_services", 2),
      ("{\n\"confidential_services\":[1]}", "wrongType confidential_services", 2),
      ("{\n\"night\":4}", "wrongType night", 2),
      ("{\n\"limits\":{\"connections\":\"1\"}}", "wrongType connections", 2),
      ("{\n\"limits\":{\"connections\":1.5}}", "wrongType connections", 2),
      ("\n[]", "wrongType nil", 2),
      // Ranges.
      ("{\"limits\":{\n\"line_bytes\":131071}}", "outOfRange line_bytes", 2),
      ("{\"limits\":{\n\"line_bytes\":16777217}}", "outOfRange line_bytes", 2),
      ("{\"limits\":{\n\"connections\":0}}", "outOfRange connections", 2),
      ("{\"limits\":{\n\"connections_per_user\":65537}}", "outOfRange connections_per_user", 2),
      ("{\"limits\":{\n\"idle_seconds\":-1}}", "outOfRange idle_seconds", 2),
      ("{\"limits\":{\n\"idle_seconds\":99999999999999999999}}", "outOfRange idle_seconds", 2),
      // Values.
      ("{\n\"night\":\"24:00\"}", "badHour night", 2),
      ("{\n\"night\":\"4:00\"}", "badHour night", 2),
      ("{\n\"night\":\"04:60\"}", "badHour night", 2),
      ("{\n\"night\":\"04h00\"}", "badHour night", 2),
      ("{\n\"night\":\"04:00:00\"}", "badHour night", 2),
      ("{\n\"night\":\"\"}", "badHour night", 2),
      ("{\n\"lang\":\"de\"}", "unknownWord lang", 2),
      ("{\"alerts\":{\n\"deliver\":\"away\"}}", "unknownWord deliver", 2),
      ("{\n\"data\":\"var/lib\"}", "badPath data", 2),
      ("{\n\"data\":\"\"}", "badPath data", 2),
      ("{\n\"data\":\"/\"}", "badPath data", 2),
      ("{\n\"spool\":\"//\"}", "badPath spool", 2),
      ("{\n\"spool\":\"/a/../b\"}", "badPath spool", 2),
      ("{\n\"reports\":\"/a\\nb\"}", "badPath reports", 2),
      ("{\n\"socket\":\"/a\\u0000b\"}", "badPath socket", 2),
      ("{\n\"spool\":\"/var/lib/diligence/registre/\"}", "samePath spool data", 2),
      ("{\n\"reports\":\"/var/spool/diligence\"}", "samePath reports spool", 2),
      ("{\"data\":\"/srv/reports\"}", "samePath reports data", 1),
      ("{\"roles\":{\n\"saisie\":\"\"}}", "badGroup saisie", 2),
      ("{\"roles\":{\n\"saisie\":\"a:b\"}}", "badGroup saisie", 2),
      ("{\"offices\":{\n\"quebec\":\"a\\nb\"}}", "badGroup quebec", 2),
      ("{\n\"offices\":{}}", "emptyList offices", 2),
      ("{\"offices\":{\n\"\":\"a\"}}", "emptyText offices", 2),
      ("{\"confidential_services\":[\n\"\"]}", "emptyText confidential_services", 2),
      ("{\"confidential_services\":[\"a\",\n\"a\"]}", "repeated confidential_services", 2),
      ("{\"alerts\":{\n\"command\":[]}}", "emptyList command", 2),
      ("{\"alerts\":{\n\"command\":\"/bin/x\"}}", "wrongType command", 2),
      ("{\"alerts\":{\n\"command\":[\"x\"]}}", "badPath command", 2),
      ("{\"alerts\":{\n\"command\":[\"\"]}}", "badPath command", 2),
      ("{\"alerts\":{\"command\":[\"/x\",\n\"a\\u0000\"]}}", "nullByte command", 2),
      ("{\"alerts\":{\"mail\":{\"from\":\"a@b\",\n\"to\":[]}}}", "emptyList to", 2),
      ("{\"alerts\":{\"mail\":{\"from\":\"a@b\",\"to\":[\"a@b\",\n\"a@b\"]}}}", "repeated to", 2),
      (
        "{\"alerts\":{\"mail\":{\"from\":\"a@b\",\"to\":[\"a@b\"],\n\"sendmail\":\"sendmail\"}}}",
        "badPath sendmail", 2
      ),
      // Texts.
      ("{\n\"data\":\"/x\",}", "notJSON", 2),
      ("", "notJSON", 1),
      ("{\"lang\":\"fr\",\n\"lang\":\"en\"}", "notJSON", 2),
    ])
  func faults(text: String, name: String, line: Int) throws {
    let fault = try #require(self.fault(text), "\(text)")
    #expect(Self.name(of: fault) == name)
    #expect(fault.place.line == line)
    for messages in [Language.french, Language.english] as [Language] {
      let sentence = messages.configurationFault(fault, in: "/etc/diligence/diligenced.json")
      #expect(sentence.contains("/etc/diligence/diligenced.json"))
      if let key = name.split(separator: " ").dropFirst().first, key != "nil" {
        #expect(sentence.contains(key), "\(sentence)")
      }
    }
  }

  /// The fault and its keys.
  private static func name(of fault: ConfigurationFault) -> String {
    switch fault {
    case .notJSON: "notJSON"
    case .shape(.wrongType(let key, _, _)): "wrongType \(key ?? "nil")"
    case .shape(.integerOutOfRange(let key, _, _)): "outOfRange \(key ?? "nil")"
    case .shape(.missingKey(let key, _)): "missingKey \(key)"
    case .shape(.unknownKey(let key, _)): "unknownKey \(key)"
    case .badHour(_, let key, _): "badHour \(key)"
    case .badAddress(_, let key, _): "badAddress \(key)"
    case .badPath(_, let key, _): "badPath \(key)"
    case .pathTooLong(let key, _, _): "pathTooLong \(key)"
    case .samePath(let key, let otherKey, _): "samePath \(key) \(otherKey)"
    case .badGroup(_, let key, _): "badGroup \(key)"
    case .nullByte(let key, _): "nullByte \(key)"
    case .unknownWord(_, let key, _, _): "unknownWord \(key)"
    case .unknownId(_, _, let key, _, _): "unknownId \(key)"
    case .emptyList(let key, _): "emptyList \(key)"
    case .tooMany(let key, _, _): "tooMany \(key)"
    case .emptyText(let key, _): "emptyText \(key)"
    case .repeated(_, let key, _): "repeated \(key)"
    }
  }

  @Test(
    "what is not one plain address is refused, wherever it is",
    arguments: [
      "", "a", "@", "a@", "@b", "a@b@c", "a b@c", "a@b\\nBcc: x@y", "a@b\\r", "a@b\\u0001", "é@b",
      "a@é", "-oQ@b", "a@b,c@d", "a@b;c", "<a@b>", "x <a@b>", "a@b(c)", "\\\"a\\\"@b",
      "a@[1.2.3.4]",
    ])
  func addresses(address: String) {
    let badSender = fault("{\"alerts\":{\"mail\":{\"from\":\"\(address)\",\"to\":[\"a@b\"]}}}")
    #expect(badSender.map(Self.name) == "badAddress from", "\(address)")
    let badRecipient = fault("{\"alerts\":{\"mail\":{\"from\":\"a@b\",\"to\":[\"\(address)\"]}}}")
    #expect(
      badRecipient.map(Self.name) == (address.isEmpty ? "emptyText to" : "badAddress to"),
      "\(address)")
  }

  @Test("a path, an address and a list may be as long as their limits, and no longer")
  func lengths() {
    func letters(_ count: Int) -> String { String(repeating: "x", count: count) }
    let limit = Configuration.socketPathLimit
    #expect(fault("{\"socket\":\"/\(letters(limit - 1))\"}") == nil)
    #expect(
      fault("{\"socket\":\"/\(letters(limit))\"}").map(Self.name) == "pathTooLong socket")
    #expect(fault("{\"data\":\"/\(letters(5_000))\"}").map(Self.name) == "pathTooLong data")
    func mail(to addresses: [String]) -> String {
      let list = addresses.map { "\"\($0)\"" }.joined(separator: ",")
      return "{\"alerts\":{\"mail\":{\"from\":\"a@b\",\"to\":[\(list)]}}}"
    }
    #expect(fault(mail(to: ["a@" + letters(252)])) == nil)
    #expect(fault(mail(to: ["a@" + letters(253)])).map(Self.name) == "badAddress to")
    let many = (0..<Configuration.listLimit).map { "a\($0)@b" }
    #expect(fault(mail(to: many)) == nil)
    #expect(fault(mail(to: many + ["x@b"])).map(Self.name) == "tooMany to")
  }

  @Test("the example that is installed is a configuration, and shows every key but an older one's")
  func example() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = root.appending(path: "Sources/Programs/diligenced/systemd/diligenced.json")
    let bytes = [UInt8](try Data(contentsOf: path))
    let configuration = try Configuration(bytes)
    #expect(
      keys(try JSONNode.parse(bytes))
        == keys(try JSONNode.parse(Array(Self.everything.utf8))).filter {
          $0 != "confidential_services"
        })
    var expected = Configuration()
    expected.metrics = "/var/lib/diligence/diligence.prom"
    expected.offices = ["quebec": "diligence-quebec", "montreal": "diligence-montreal"]
    expected.alerts = configuration.alerts
    #expect(configuration == expected)
  }

  /// The keys of an object and of those inside, in their order.
  private func keys(_ node: JSONNode) -> [String] {
    guard case .object(let members) = node.value else { return [] }
    return members.flatMap { [$0.key] + keys($0.node) }
  }
}
