import Commands
import Host
import Language
import StrictJSON
import Testing

private let losses: [DaemonLoss] = [
  .noAnswer, .cutShort, .nothingRecorded, .perhapsRecorded(repeatWith: "--id 01930000"),
  .nothingTaken(file: hostile), .perhapsTaken(file: hostile),
]

private let faults: [DaemonFault] = losses.flatMap { loss -> [DaemonFault] in
  let error = HostError.cannotConnect(path: "/run/x", SystemError(number: 111))
  return [
    .unreachable(socket: hostile, error, loss), .gone(socket: hostile, loss),
    .notUnderstood(socket: hostile, loss),
    .hiddenConfiguration(
      path: hostile, .cannotOpen(path: hostile, SystemError(number: 13)), loss),
    .badConfiguration(
      .badPath(hostile, key: "socket", place: TextPlace(line: 1, column: 12)), path: hostile, loss),
  ]
}

@Suite("Wording a daemon that does not answer")
struct DaemonFaultTests {
  @Test("every fault says what and what to do", arguments: faults)
  func words(_ fault: DaemonFault) {
    expectErrorLine { $0.daemonFault(fault) }
    expectSentence { $0.fault(of: fault).what }
    expectSentence { $0.fault(of: fault).remedy }
  }

  @Test("what is not known is said with how to repeat the command")
  func perhaps() {
    let fault = DaemonFault.gone(socket: "/run/x", .perhapsRecorded(repeatWith: "--id 01930000"))
    #expect(
      Language.english.daemonFault(fault)
        == "the diligenced service is gone; nobody knows whether this is recorded, run the same "
        + "command again with “--id 01930000”: nothing will be recorded twice")
    #expect(
      Language.french.daemonFault(fault)
        == "le service diligenced n’est plus là; on ne sait pas si c’est consigné, recommencez la "
        + "même commande en ajoutant «\u{A0}--id 01930000\u{A0}»\u{A0}: rien ne sera consigné deux "
        + "fois")
  }

  @Test(
    "a long answer that is not prepared for now is said with its reason",
    arguments: [CrowdFault.ofAccount(places: 2), .all(places: 4), .unread])
  func crowds(_ fault: CrowdFault) {
    expectErrorLine { $0.crowdFault(fault) }
    expectSentence { $0.fault(of: fault).what }
    expectSentence { $0.fault(of: fault).remedy }
  }
}
