public import Commands
import Host
import Language
import Ledger
import Publishing
import StrictJSON

extension Configuration {
  /// The longest path of a socket, in bytes: what `sockaddr_un` of Linux holds, less the byte that
  /// ends it (unix(7)).
  public static let socketPathLimit = 107

  /// How many addresses a mail may go to, and words a command may have.
  public static let listLimit = 100

  /// The configuration that a file's bytes say: a JSON object, in which what is left out is as in
  /// `Configuration()`. It is right as a whole or refused as a whole.
  public init(_ bytes: [UInt8]) throws(ConfigurationFault) {
    self.init()
    let node: JSONNode
    do { node = try JSONNode.parse(bytes) } catch {
      throw .notJSON(error, place: error.place(in: bytes))
    }
    var file = try ConfigurationObject(node)
    try readPlaces(&file)
    try readPeople(&file)
    if let time = try file.optionalString("night") {
      guard let night = NightHour(time) else {
        throw .badHour(time, key: "night", place: file.place(of: "night"))
      }
      self.night = night
    }
    language = try file.optionalWord("lang") ?? language
    alerts = try file.alerts()
    limits = try file.limits()
    try file.finish()
  }

  private mutating func readPlaces(_ file: inout ConfigurationObject) throws(ConfigurationFault) {
    data = try file.optionalPath("data") ?? data
    socket = try file.optionalPath("socket", limit: Self.socketPathLimit) ?? socket
    spool = try file.optionalPath("spool") ?? spool
    reports = try file.optionalPath("reports") ?? Self.reports(besides: data)
    metrics = try file.optionalPath("metrics")
    var places = [("data", data), ("socket", socket), ("spool", spool), ("reports", reports)]
    if let metrics { places.append(("metrics", metrics)) }
    for (index, (key, path)) in places.enumerated() {
      for (otherKey, otherPath) in places[..<index] where path == otherPath {
        throw .samePath(key: key, otherKey: otherKey, place: file.place(of: key))
      }
    }
  }

  /// Not in the ledger's folder, which nobody else may enter.
  private static func reports(besides data: String) -> String {
    let folder = FileSystem.folder(of: data)
    return folder == "/" ? "/reports" : folder + "/reports"
  }

  private mutating func readPeople(_ file: inout ConfigurationObject) throws(ConfigurationFault) {
    if var groups = try file.optionalObject("roles") {
      for role in Role.allCases {
        roles[role] = try groups.optionalGroup(role.rawValue) ?? roles[role]
      }
      try groups.finish()
    }
    if let groups = try file.optionalGroups("offices") {
      offices = groups.mapValues(\.text)
      places.offices = groups.mapValues(\.place)
    }
    if let services = try file.optionalTexts("confidential_services") {
      confidentialServices = Set(services.map(\.text))
      for service in services { places.services[service.text] = service.place }
    }
  }
}

extension ConfigurationObject {
  fileprivate mutating func alerts() throws(ConfigurationFault) -> AlertSettings {
    var alerts = AlertSettings()
    guard var object = try optionalObject("alerts") else { return alerts }
    alerts.mail = try object.mail()
    alerts.command = try object.command()
    alerts.delivery = try object.optionalWord("deliver") ?? alerts.delivery
    try object.finish()
    return alerts
  }

  private mutating func mail() throws(ConfigurationFault) -> AlertSettings.Mail? {
    guard var object = try optionalObject("mail") else { return nil }
    let sender = try object.string("from")
    guard let from = MailAddress(sender) else {
      throw .badAddress(sender, key: "from", place: object.place(of: "from"))
    }
    var to: [MailAddress] = []
    for recipient in try object.texts("to", limit: Configuration.listLimit) {
      guard let address = MailAddress(recipient.text) else {
        throw .badAddress(recipient.text, key: "to", place: recipient.place)
      }
      to.append(address)
    }
    var mail = AlertSettings.Mail(from: from, to: to)
    mail.sendmail = try object.optionalPath("sendmail") ?? mail.sendmail
    try object.finish()
    return mail
  }

  /// A program and its arguments; unlike other lists, arguments may be empty and repeated.
  private mutating func command() throws(ConfigurationFault) -> [String]? {
    guard let words = try optionalArguments("command", limit: Configuration.listLimit) else {
      return nil
    }
    guard ConfigurationObject.isPath(words[0].text) else {
      throw .badPath(words[0].text, key: "command", place: words[0].place)
    }
    return words.map(\.text)
  }

  fileprivate mutating func limits() throws(ConfigurationFault) -> Limits {
    var limits = Limits()
    guard var object = try optionalObject("limits") else { return limits }
    limits.lineBytes =
      try object.optionalInteger("line_bytes", in: Limits.allowedLineBytes) ?? limits.lineBytes
    limits.connections =
      try object.optionalInteger("connections", in: Limits.allowedConnections)
      ?? limits.connections
    limits.connectionsPerUser =
      try object.optionalInteger("connections_per_user", in: Limits.allowedConnections)
      ?? limits.connectionsPerUser
    limits.connectionsWithoutRole =
      try object.optionalInteger("connections_without_role", in: Limits.allowedConnections)
      ?? limits.connectionsWithoutRole
    limits.unreadSeconds =
      try object.optionalInteger("unread_seconds", in: Limits.allowedSeconds)
      ?? limits.unreadSeconds
    limits.fileBytes =
      try object.optionalInteger("file_bytes", in: Limits.allowedFileBytes) ?? limits.fileBytes
    limits.idleSeconds =
      try object.optionalInteger("idle_seconds", in: Limits.allowedSeconds)
      ?? limits.idleSeconds
    try object.finish()
    return limits
  }
}
