import CommandLine
import Commands
import Host
import Ledger
import Wording

/// Why the daemon does not start.
struct DaemonFailure: Error {
  private let problem: CallProblem

  init(_ problem: CallProblem) { self.problem = problem }
  init(host error: HostError) { problem = CallProblem(host: error) }
  init(ledger error: LedgerError) { problem = CallProblem(ledger: error) }

  var status: ExitStatus { problem.status }

  func sentence(_ messages: any Messages) -> String { problem.sentence(messages) }
}

/// Why a configuration is not taken.
enum ConfigurationFailure: Error {
  case host(HostError)
  case fault(ConfigurationFault, path: String)
  /// It names what the ledger's declarations do not.
  case unknown(CallProblem)

  var status: ExitStatus {
    switch self {
    case .host(let error): CallProblem(host: error).status
    case .fault: .badData
    case .unknown(let problem): problem.status
    }
  }

  func sentence(_ messages: any Messages) -> String {
    switch self {
    case .host(let error): messages.hostError(error)
    case .fault(let fault, let path): messages.configurationFault(fault, in: path)
    case .unknown(let problem): problem.sentence(messages)
    }
  }
}

extension Configuration {
  /// What it names and a ledger's declarations do not: a service that is confidential by a name
  /// that nothing has would hide nothing.
  func problem(in ledger: Ledger) -> CallProblem? {
    CallProblem.unknownService(among: confidentialServices, ledger)
      ?? offices.flatMap { CallProblem.unknownOffice(among: Array($0.keys), ledger) }
  }

  /// The configuration of a file; without a path, that of the usual file, else the defaults.
  static func load(_ path: String?) throws(ConfigurationFailure) -> Configuration {
    let bytes: [UInt8]
    do throws(HostError) {
      if path == nil, try !FileSystem.exists(defaultConfiguration) { return Configuration() }
      bytes = try InputFile(path: path ?? defaultConfiguration).readAll(
        limit: configurationSizeLimit)
    } catch { throw .host(error) }
    do { return try Configuration(bytes) } catch {
      throw .fault(error, path: path ?? defaultConfiguration)
    }
  }
}
