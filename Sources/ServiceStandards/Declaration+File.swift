import BusinessDays
import StrictJSON

extension Declaration {
  /// Where a file comes from: what was taken once stays readable, whatever is asked of new ones.
  public enum Origin: Sendable {
    case offered, adopted
  }

  /// Reads a declaration's file, strictly: JSON, every key known, every id defined.
  public init(file bytes: [UInt8], _ origin: Origin = .offered) throws(DeclarationFileError) {
    let node: JSONNode
    do { node = try JSONNode.parse(bytes) } catch {
      throw .notJSON(error, place: TextPlace(ofOffset: error.offset, in: bytes.span))
    }
    var reader = try DeclarationReader(node)
    id = try reader.id()
    effective = try reader.day("effective")
    organization = try reader.bilingual("organization")
    title = try reader.bilingual("title")
    source = try reader.bilingual("source")
    footnote = try reader.bilingual("footnote")
    notes = try reader.list("notes", isOptional: true, Note.init(reading:))
    fiscalYearBegins = try reader.monthDay("fiscal_year_begins")
    trend = try TrendPolicy(reading: reader.object("trend"))
    channels = try reader.list("channels", Choice.init(reading:))
    policies = try Policies(reading: reader.object("policies"), channels: channels)
    publication = try Publication(reading: reader.optionalObject("publication"))
    offices = try reader.list("offices", Office.init(reading:))
    reasons = try reader.list("reasons", Reason.init(reading:))
    milestones = try reader.list("milestones", isOptional: true, Milestone.init(reading:))
    services = try reader.list("services") { reader throws(DeclarationFileError) in
      try Service(reading: &reader, origin)
    }
    let defined = Definitions(services: services, milestones: milestones)
    standards = try reader.list("standards") { reader throws(DeclarationFileError) in
      try Standard(reading: &reader, defined: defined)
    }
    try reader.finish()
    try refuseRepeatedIds(reader)
  }

  private func refuseRepeatedIds(_ reader: DeclarationReader) throws(DeclarationFileError) {
    let lists: [(key: String, ids: [String])] = [
      ("notes", notes.map(\.id)), ("offices", offices.map(\.id)),
      ("channels", channels.map(\.id)), ("reasons", reasons.map(\.id)),
      ("milestones", BuiltInMilestone.all + milestones.map(\.id)),
      ("milestones", milestones.flatMap { Array(Set([$0.column.french, $0.column.english])) }),
      (
        "milestones",
        milestones.compactMap(\.command).flatMap { Set([$0.name.french, $0.name.english]) }
      ),
      ("services", services.map(\.id)), ("services", services.map { $0.prefix.uppercased() }),
      ("standards", standards.map(\.id)),
    ]
    for list in lists {
      var seen: Set<String> = []
      for id in list.ids where !seen.insert(id).inserted {
        throw .repeatedId(id, place: reader.place(of: list.key))
      }
    }
  }
}

/// The ids that standards may name.
private struct Definitions {
  let services: Set<String>
  let dossierMilestones: Set<String>
  let callMilestones: Set<String>

  init(services: [Service], milestones: [Milestone]) {
    self.services = Set(services.map(\.id))
    dossierMilestones = Set(milestones.filter { $0.subject == .dossier }.map(\.id))
    callMilestones = Set(milestones.filter { $0.subject == .call }.map(\.id))
  }
}

extension Note {
  fileprivate init(reading reader: inout DeclarationReader) throws(DeclarationFileError) {
    id = try reader.id()
    isConfirmed = try reader.boolean("confirmed")
    text = try reader.bilingual()
  }
}

extension TrendPolicy {
  fileprivate init(reading nested: DeclarationReader) throws(DeclarationFileError) {
    var reader = nested
    businessDays = try reader.integer("business_days", in: 1...250)
    slippingMisses = try reader.integer("slipping_misses", in: 1...1000)
    try reader.finish()
  }
}

extension Policies {
  fileprivate init(reading nested: DeclarationReader, channels: [Choice])
    throws(DeclarationFileError)
  {
    var reader = nested
    receivedOutsideHours = try reader.word("received_outside_hours")
    let stopping = try reader.node("stopping_channels")
    if case .string("any") = stopping.value {
      stoppingChannels = nil
    } else {
      let known = Set(channels.map(\.id))
      let ids = try reader.texts("stopping_channels")
      if let unknown = ids.first(where: { !known.contains($0) }) {
        throw .unknownId(unknown, place: stopping.place)
      }
      stoppingChannels = Set(ids)
    }
    try reader.finish()
  }
}

extension Publication {
  /// A declaration that says nothing of publication was written without a thought to it, and what
  /// is published cannot be taken back: small counts are withheld then.
  private static let unspoken = 5

  fileprivate init(reading nested: DeclarationReader?) throws(DeclarationFileError) {
    guard var reader = nested else {
      smallCountsBelow = Publication.unspoken
      return
    }
    smallCountsBelow = try reader.integer("small_counts_below", in: 1...1000)
    try reader.finish()
  }
}

extension Office {
  fileprivate init(reading reader: inout DeclarationReader) throws(DeclarationFileError) {
    id = try reader.id()
    name = try reader.bilingual()
    timeZone = try reader.text("time_zone")
    calendar = try reader.id("calendar")
    let node = try reader.node("hours")
    guard let hours = Office.hours(node) else { throw .badHours(place: node.place) }
    self.hours = hours
  }

  private static func hours(_ node: JSONNode) -> [Range<Int>]? {
    guard case .array(let spans) = node.value, !spans.isEmpty else { return nil }
    var hours: [Range<Int>] = []
    for span in spans {
      guard case .array(let ends) = span.value, ends.count == 2,
        case .string(let opening) = ends[0].value, case .string(let closing) = ends[1].value,
        let from = minutes(opening), let to = minutes(closing), from < to,
        from >= hours.last?.upperBound ?? 0
      else { return nil }
      hours.append(from..<to)
    }
    return hours
  }

  /// Minutes since midnight of `HH:MM`, up to `24:00`.
  private static func minutes(_ text: String) -> Int? {
    let digits = Array(text.utf8)
    guard digits.count == 5, digits[2] == UInt8(ascii: ":"),
      [0, 1, 3, 4].allSatisfy({ (48...57).contains(digits[$0]) })
    else { return nil }
    let hour = Int(digits[0] - 48) * 10 + Int(digits[1] - 48)
    let minute = Int(digits[3] - 48) * 10 + Int(digits[4] - 48)
    guard minute < 60, hour * 60 + minute <= 24 * 60 else { return nil }
    return hour * 60 + minute
  }
}

extension Choice {
  fileprivate init(reading reader: inout DeclarationReader) throws(DeclarationFileError) {
    id = try reader.id()
    name = try reader.bilingual()
  }
}

extension Reason {
  fileprivate init(reading reader: inout DeclarationReader) throws(DeclarationFileError) {
    id = try reader.id()
    name = try reader.bilingual()
  }
}

extension Milestone {
  fileprivate init(reading reader: inout DeclarationReader) throws(DeclarationFileError) {
    let id = try reader.id()
    let subject: Subject = try reader.word("of")
    let column = try reader.bilingual("column")
    let command = try reader.optionalObject("command").map {
      nested throws(DeclarationFileError) in try MilestoneCommand(reading: nested)
    }
    self.init(
      id: id, subject: subject, name: try reader.bilingual(), column: column, command: command)
  }
}

extension MilestoneCommand {
  fileprivate init(reading nested: DeclarationReader) throws(DeclarationFileError) {
    var reader = nested
    name = try reader.bilingual()
    for (key, word) in [("fr", name.french), ("en", name.english)]
    where !MilestoneCommand.isWord(word) {
      throw .badId(word, place: reader.place(of: key))
    }
    help = try reader.optionalObject("help").map { nested throws(DeclarationFileError) in
      var reader = nested
      let text = try reader.bilingual()
      try reader.finish()
      return text
    }
    try reader.finish()
  }
}

extension Service {
  fileprivate init(reading reader: inout DeclarationReader, _ origin: Declaration.Origin)
    throws(DeclarationFileError)
  {
    id = try reader.id()
    prefix = try reader.id("prefix")
    if origin == .offered, !Service.isPrefix(prefix) {
      throw .badPrefix(prefix, place: reader.place(of: "prefix"))
    }
    name = try reader.bilingual()
    isConfidential = try reader.optionalBoolean("confidential")
  }
}

extension Standard {
  fileprivate init(reading reader: inout DeclarationReader, defined: Definitions)
    throws(DeclarationFileError)
  {
    id = try reader.id()
    services = try reader.texts("services")
    start = try reader.id("start")
    restarts = try reader.optionalBoolean("restarts") ?? false
    stops = try reader.texts("stops")
    admissibleOnly = try reader.optionalBoolean("admissible_only") ?? false
    limit = try reader.integer("limit", in: 1...366)
    unit = try reader.word("unit")
    text = try reader.bilingual()

    let percent = try reader.node("target")
    guard case .number(let digits) = percent.value, let target = Target(percent: digits) else {
      throw .badTarget(place: percent.place)
    }
    self.target = target

    let starts = defined.dossierMilestones.union(defined.callMilestones)
      .union([BuiltInMilestone.received, BuiltInMilestone.completed])
    try refuseUnknown(services, among: defined.services, at: reader.place(of: "services"))
    try refuseUnknown([start], among: starts, at: reader.place(of: "start"))
    try refuseUnknown(stops, among: defined.dossierMilestones, at: reader.place(of: "stops"))
  }

  private func refuseUnknown(_ ids: [String], among known: Set<String>, at place: TextPlace)
    throws(DeclarationFileError)
  {
    if let unknown = ids.first(where: { !known.contains($0) }) {
      throw .unknownId(unknown, place: place)
    }
  }
}
