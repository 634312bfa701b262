import Commands
import Language
import StrictJSON
import Testing

private let place = TextPlace(line: 12, column: 5)

private let faults: [ConfigurationFault] = [
  .shape(.unknownKey(hostile, place: place)), .badHour(hostile, key: "night", place: place),
  .badAddress(hostile, key: "to", place: place), .badPath(hostile, key: "data", place: place),
  .pathTooLong(key: "socket", limit: 107, place: place),
  .samePath(key: "spool", otherKey: "data", place: place),
  .badGroup(hostile, key: hostile, place: place), .nullByte(key: "command", place: place),
  .unknownWord(hostile, key: "lang", known: ["fr", "en"], place: place),
  .unknownId(hostile, .office, key: "offices", known: ["a"], place: place),
  .emptyList(key: "to", place: place), .tooMany(key: "to", limit: 1_000, place: place),
  .emptyText(key: hostile, place: place), .repeated(hostile, key: "to", place: place),
]

@Suite("Wording a configuration that is refused")
struct ConfigurationFaultTests {
  @Test("every fault says what and what to do", arguments: faults)
  func words(_ fault: ConfigurationFault) {
    expectErrorLine { $0.configurationFault(fault, in: hostile) }
    expectSentence { $0.fault(of: fault).what }
    expectSentence { $0.fault(of: fault).remedy }
  }

  @Test("a fault says which file, the line, the key and what to do")
  func wholeSentence() {
    let fault = ConfigurationFault.badHour("25:00", key: "night", place: place)
    #expect(
      Language.english.configurationFault(fault, in: "/etc/diligence/diligenced.json")
        == "unusable configuration “/etc/diligence/diligenced.json”, line 12, column 5: "
        + "the hour “25:00” of “night” does not exist, write 04:00, for example")
    #expect(
      Language.french.configurationFault(fault, in: "/etc/diligence/diligenced.json")
        == "configuration «\u{A0}/etc/diligence/diligenced.json\u{A0}» inutilisable, ligne 12, "
        + "colonne 5\u{A0}: l’heure «\u{A0}25:00\u{A0}» de «\u{A0}night\u{A0}» n’existe pas, "
        + "écrivez par exemple 04:00")
  }
}
