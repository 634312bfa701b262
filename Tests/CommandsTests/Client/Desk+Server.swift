import Foundation

@testable import Commands

extension Desk {
  /// The socket of the desk's server.
  var socket: String { file("prise") }

  /// How a server on the desk's ledger is set up.
  var setting: LedgerServer.Setting {
    LedgerServer.Setting(socket: socket, folder: data, now: now, login: login)
  }

  /// Has the desk's commands ask its server, and no longer open the ledger.
  func askServer() {
    environment["DILIGENCE_DATA"] = nil
    environment["DILIGENCE_SOCKET"] = socket
  }

  /// Carries out one command line while a server is there.
  func run(
    _ arguments: [String], with manners: [LedgerServer.Manner], goes: Bool = false
  ) throws -> Answer {
    var setting = setting
    setting.manners = manners
    setting.goes = goes
    let server = try LedgerServer(setting)
    defer { server.stop() }
    askServer()
    return run(arguments)
  }

  /// Carries out one command line through a server that is there as long; here, where there is no
  /// ledger to serve, or for what a server does not do.
  func runServed(_ arguments: [String]) throws -> Answer {
    let named = ["--data", "--donnees", "--données", "--dry-run", "--essai"]
    guard FileManager.default.fileExists(atPath: ledger),
      environment["DILIGENCE_DATA"] == data,
      !arguments.contains(where: { word in named.contains { word.hasPrefix($0) } })
    else { return run(arguments) }
    defer { stopAsking() }
    // What is refused is kept in the caller's own folder: here the same.
    let own = file(".local/share/diligence")
    if !FileManager.default.fileExists(atPath: own) {
      try FileManager.default.createDirectory(
        atPath: file(".local/share"), withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(atPath: own, withDestinationPath: data)
    }
    let answer = try run(arguments, with: [])
    return Answer(
      output: replacing(own, in: answer.output), errors: replacing(own, in: answer.errors),
      status: answer.status)
  }

  private func replacing(_ path: String, in bytes: [UInt8]) -> [UInt8] {
    Array(String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: path, with: data).utf8)
  }

  /// Has the desk's commands open the ledger again.
  func stopAsking() {
    environment["DILIGENCE_DATA"] = data
    environment["DILIGENCE_SOCKET"] = nil
  }

  /// How many events the ledger holds.
  func events() -> Int {
    stopAsking()
    return run("export events --format csv").text.split(separator: "\n").count - 1
  }
}

extension Answer {
  /// What was answered and complained of, the desk's own paths left out.
  func text(on desk: Desk) -> String {
    "\(text)\n--- \(status)\n\(complaint)"
      .replacingOccurrences(of: desk.data + "/refuses", with: "REFUSES")
      .replacingOccurrences(of: desk.folder + "/.local/share/diligence/refuses", with: "REFUSES")
      .replacingOccurrences(of: desk.folder, with: "ICI")
  }
}
