import Host
import Language
import StrictJSON

/// Where a command finds the daemon that it asks.
struct DaemonSocket: Hashable {
  let path: String
  /// Whether somebody named it, be it in the configuration; otherwise there was something at the
  /// usual place.
  let isNamed: Bool
}

extension CommandContext {
  /// The daemon to ask: the one of `--socket`, else of `$DILIGENCE_SOCKET`, else, where nothing
  /// names a folder, the one of the configuration that stands on this machine, else the one at the
  /// usual place when there is something there; `nil` when the ledger is to be opened here.
  func daemon() throws(CommandFailure) -> DaemonSocket? {
    if environment.server != nil || invocation.command.need == .nothing { return nil }
    if let path = invocation.value(of: .socket) { return DaemonSocket(path: path, isNamed: true) }
    if invocation.has(.data) { return nil }
    if let path = variable("DILIGENCE_SOCKET") { return DaemonSocket(path: path, isNamed: true) }
    let isAboutItself = invocation.command.need == .daemon
    if !isAboutItself, variable("DILIGENCE_DATA") != nil { return nil }
    if let configured = try configuredDaemon() { return configured }
    let usual = DaemonSocket(path: environment.usualSocket, isNamed: false)
    if isAboutItself { return usual }
    // Where one may not even look, there is nobody for one to ask.
    let isThere = (try? FileSystem.exists(usual.path)) ?? false
    return isThere ? usual : nil
  }

  /// The daemon of the configuration that stands on this machine. Where it cannot be read, no
  /// ledger of one's own takes the place of the one that it names.
  private func configuredDaemon() throws(CommandFailure) -> DaemonSocket? {
    let path = environment.usualConfiguration
    let bytes: [UInt8]
    do throws(HostError) {
      // A link that leads nowhere stands there too: a service was installed.
      guard try FileSystem.inspect(path) != nil else { return nil }
      bytes = try InputFile(path: path).readAll(limit: configurationSizeLimit)
    } catch { throw .daemon(.hiddenConfiguration(path: path, error, lossBeforeAsking)) }
    do throws(ConfigurationFault) {
      let socket = try DaemonSocket.path(inConfiguration: bytes) ?? environment.usualSocket
      return DaemonSocket(path: socket, isNamed: true)
    } catch { throw .daemon(.badConfiguration(error, path: path, lossBeforeAsking)) }
  }

  /// What is lost of a command that nobody was asked to carry out.
  var lossBeforeAsking: DaemonLoss {
    invocation.command.options.contains(.id) || invocation.command.delivery == .sending
      ? .nothingRecorded : .noAnswer
  }
}

extension DaemonSocket {
  /// The socket that a configuration names; `nil` when it leaves the usual one. All the rest of it
  /// is the daemon's own business.
  fileprivate static func path(inConfiguration bytes: [UInt8]) throws(ConfigurationFault)
    -> String?
  {
    let node: JSONNode
    do { node = try JSONNode.parse(bytes) } catch {
      throw .notJSON(error, place: error.place(in: bytes))
    }
    let text: String?
    let place: TextPlace
    do {
      var object = try JSONObjectReader(node)
      text = try object.optionalString("socket")
      place = object.place(of: "socket")
    } catch { throw .shape(error) }
    if let text, !text.hasPrefix("/") { throw .badPath(text, key: "socket", place: place) }
    return text
  }
}
