import BusinessDays
import Host

/// The folders that alerts go through on their way out, in the ledger's.
///
/// ```
/// alertes/a-envoyer/    to be sent
/// alertes/en-cours/     a program has it
/// alertes/envoyees/     a program took it
/// alertes/incertaines/  it may have been taken: not sent again
/// alertes/echecs/       not taken for a day
/// ```
struct AlertFolders {
  /// The folder that holds them.
  let path: String

  /// Where an alert is.
  enum Place: String, CaseIterable {
    case toSend = "a-envoyer"
    case underWay = "en-cours"
    case sent = "envoyees"
    case uncertain = "incertaines"
    case failed = "echecs"
  }

  init(data: String) { path = data + "/alertes" }

  /// What remembers the last morning that was looked at.
  var morningPath: String { path + "/etat.json" }
  /// What remembers which alerts were not taken.
  var attemptsPath: String { path + "/essais.json" }
  /// The lock of who sends.
  var lockPath: String { path + "/verrou" }

  func path(of place: Place) -> String { path + "/" + place.rawValue }

  func path(of file: AlertFile, in place: Place) -> String {
    path(of: place) + "/" + file.name
  }

  /// Makes those that are not there, for the daemon's user alone.
  func make() throws(HostError) {
    for place in Place.allCases { try FileSystem.makeFolder(path(of: place)) }
  }

  /// Whether an alert is somewhere. The places are asked in the order in which alerts go through
  /// them, so that one that goes on meanwhile is met.
  func holds(_ file: AlertFile) throws(HostError) -> Bool {
    for place in Place.allCases {
      if try FileSystem.inspect(path(of: file, in: place)) != nil { return true }
    }
    return false
  }

  /// Moves an alert. What has its name there stays; the alert then has a number behind its own.
  /// The disk holds the change. Answers its new path.
  @discardableResult
  func move(_ file: AlertFile, from place: Place, to newPlace: Place) throws(HostError) -> String {
    let path = path(of: file, in: place)
    var newPath = self.path(of: file, in: newPlace)
    var number = 1
    while true {
      do throws(HostError) {
        try FileSystem.rename(path, to: newPath)
        break
      } catch {
        if error.systemError?.name != "EEXIST" || number == 1_000 { throw error }
        number += 1
        newPath = self.path(of: file, in: newPlace) + ".\(number)"
      }
    }
    try FileSystem.syncFolder(self.path(of: newPlace))
    try FileSystem.syncFolder(self.path(of: place))
    return newPath
  }
}

/// One way in which the alert of a day goes out, by the name of its file.
struct AlertFile: Hashable {
  /// How it goes out.
  enum Kind: String, CaseIterable {
    /// For the operator's command.
    case json
    /// For `sendmail`.
    case eml
  }

  let day: Day
  let kind: Kind

  var name: String { "\(day).\(kind.rawValue)" }

  init(_ day: Day, _ kind: Kind) {
    self.day = day
    self.kind = kind
  }

  /// Nil when the name is not that of an alert.
  init?(_ name: String) {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(parts[0]), let kind = Kind(rawValue: String(parts[1]))
    else { return nil }
    self.init(day, kind)
  }
}
