import Host
import Language
import Ledger
import Publishing

/// Finds the number of a group, `nil` when there is none of that name.
typealias GroupFinder = (String) throws(HostError) -> UInt32?

/// Which group reads which files of a report.
struct ReportReaders {
  /// What is known of a group.
  private enum Lookup {
    case found(UInt32)
    case unknown
    case failed(HostError)
  }

  private let dossiers: (name: String, lookup: Lookup)
  private let confidential: (name: String, lookup: Lookup)

  /// Finds the groups that a configuration names.
  ///
  /// Dossiers that are not confidential are for those who record them, as long as every office is
  /// everyone's: where offices are apart, a list of all of them is for `administration` only.
  init(_ configuration: Configuration, _ find: GroupFinder) {
    func lookUp(_ role: Role) -> (name: String, lookup: Lookup) {
      guard let name = configuration.roles[role] else { return (role.rawValue, .unknown) }
      do throws(HostError) {
        return (name, try find(name).map { .found($0) } ?? .unknown)
      } catch { return (name, .failed(error)) }
    }
    dossiers = lookUp(configuration.offices == nil ? .saisie : .administration)
    confidential = lookUp(.plaintes)
  }

  /// A file of a report, and the number of the group that reads it.
  func entry(of file: ReportFile) -> ReportsFolder.Entry {
    let readers: ReportsFolder.Readers =
      switch group(of: file) {
      case nil: .everyone
      case (_, .found(let number))?: .group(number)
      case (_, .unknown)?, (_, .failed)?: .group(nil)
      }
    return ReportsFolder.Entry(name: file.name, bytes: file.bytes, readers: readers)
  }

  private func group(of file: ReportFile) -> (name: String, lookup: Lookup)? {
    switch file.audience {
    case .everyone: nil
    case .dossiers: dossiers
    case .confidential: confidential
    }
  }

  /// What is to be said of files that nobody can read, a group at a time.
  func notices(
    of files: [ReportFile], in folder: String, withheld: [ReportsFolder.Withheld]
  ) -> [NightNotice] {
    [ReportFile.Audience.dossiers, .confidential].compactMap { audience in
      let files = files.filter { $0.audience == audience }
      guard let first = files.first, let (name, lookup) = group(of: first) else { return nil }
      let names = files.map(\.name)
      switch lookup {
      case .unknown: return .unknownGroup(name, files: names, folder: folder)
      case .failed(let error):
        return .groupRefused(name, files: names, folder: folder, error)
      case .found:
        let refused = withheld.filter { names.contains($0.name) }
        guard let error = refused.first?.error else { return nil }
        return .groupRefused(name, files: refused.map(\.name), folder: folder, error)
      }
    }
  }
}
