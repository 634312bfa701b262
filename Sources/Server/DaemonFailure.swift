import Commands
import Host
import Language
import Ledger

/// Why the daemon does not start.
enum DaemonFailure: Error {
  case problem(CallProblem)
  case configuration(ConfigurationFailure)

  init(host error: HostError) { self = .problem(CallProblem(host: error)) }

  var status: ExitStatus {
    switch self {
    case .problem(let problem): problem.status
    case .configuration(let failure): failure.status
    }
  }

  func sentence(_ messages: Language) -> String {
    switch self {
    case .problem(let problem): problem.sentence(messages)
    case .configuration(let failure): failure.sentence(messages)
    }
  }
}

/// Why a configuration is not taken.
enum ConfigurationFailure: Error {
  case host(HostError)
  case fault(ConfigurationFault, path: String)

  var status: ExitStatus {
    switch self {
    case .host(let error): CallProblem(host: error).status
    case .fault: .badData
    }
  }

  func sentence(_ messages: Language) -> String {
    switch self {
    case .host(let error): messages.hostError(error)
    case .fault(let fault, let path): messages.configurationFault(fault, in: path)
    }
  }
}

extension Configuration {
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
