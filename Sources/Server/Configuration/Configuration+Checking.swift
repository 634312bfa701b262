import Commands
import Host
import ServiceStandards
import StrictJSON

extension Configuration {
  /// Finds out whether a daemon can serve by it, a ledger that counts with that rulebook: what is
  /// asked at the start, when it is read anew, and by `--check`. Answers who is who.
  ///
  /// - Parameter path: of its file, without one the usual one.
  func check(_ rulebook: Rulebook, from path: String?) throws(ConfigurationFailure)
    -> AccountDirectory
  {
    if let fault = fault(with: rulebook) {
      throw .fault(fault, path: path ?? defaultConfiguration)
    }
    do throws(HostError) { try LocalListener.checkPlace(socket) } catch { throw .host(error) }
    return AccountDirectory(self, rulebook)
  }

  /// What it names and the declarations do not: an office by a name that nothing has would show its
  /// dossiers to nobody, a service would not be hidden.
  private func fault(with rulebook: Rulebook) -> ConfigurationFault? {
    let offices = rulebook.offices.ids
    if let (id, place) = Configuration.first(places.offices, notAmong: offices) {
      return .unknownId(id, .office, key: "offices", known: offices, place: place)
    }
    let services = rulebook.services.ids
    if let (id, place) = Configuration.first(places.services, notAmong: services) {
      return .unknownId(
        id, .service, key: "confidential_services", known: services, place: place)
    }
    return nil
  }

  private static func first(
    _ places: [String: TextPlace], notAmong known: [String]
  ) -> (id: String, place: TextPlace)? {
    places.filter { !known.contains($0.key) }.min { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

/// Checks all that keeps a daemon from starting and can be found without taking anybody's place:
/// another one may be serving. Makes and changes nothing.
///
/// - Parameter absent: what a start does where there is no ledger.
func checkStart(
  _ configuration: Configuration, from path: String?, absent: AbsentLedger
) throws(DaemonFailure) -> AccountDirectory {
  do throws(HostError) {
    if try FileSystem.exists(configuration.data) {
      try FileSystem.makeFolder(configuration.data)
    }
  } catch { throw DaemonFailure(host: error) }
  let rulebook: Rulebook
  do { rulebook = try rulebookToServe(in: configuration.data, absent: absent) } catch {
    throw .problem(error)
  }
  do { return try configuration.check(rulebook, from: path) } catch { throw .configuration(error) }
}
