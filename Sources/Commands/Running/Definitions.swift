import BusinessDays
import Definitions
import Host
import Language
import Ledger
import ServiceStandards
import StrictJSON

/// What commands that only count rest on: the ledger's definitions where there is a ledger, else
/// those that are built in.
struct Definitions {
  let definitions: [Definition]
  let rulebook: Rulebook

  init(_ view: LedgerView) {
    self.init(view.definitions, view.rulebook)
  }

  private init(_ definitions: [Definition], _ rulebook: Rulebook) {
    self.definitions = definitions
    self.rulebook = rulebook
  }

  /// Those that are built in.
  static func embedded() throws(CommandFailure) -> Definitions {
    try asking { () throws(LedgerError) in
      let definitions = try CommandContext.embeddedDefinitions()
      return Definitions(definitions, try Rulebook(definitions, zones: LedgerPlace.zones))
    }
  }

  /// The calendars' files, each id once, in its latest version.
  func calendarFiles() throws(CommandFailure) -> [CalendarFile] {
    var files: [CalendarFile] = []
    for definition in definitions where definition.kind == .calendar {
      let file: CalendarFile
      do { file = try CalendarFile(definition.bytes) } catch {
        throw .calendarFile(id: definition.id, error)
      }
      files.removeAll { $0.id == file.id }
      files.append(file)
    }
    return files
  }

  func calendarFile(_ id: String) throws(CommandFailure) -> CalendarFile {
    let files = try calendarFiles()
    guard let file = files.first(where: { $0.id == id }) else {
      throw .request(.unknownId(id, .calendar, known: files.map(\.id)))
    }
    return file
  }

  /// The calendar that `--calendar` or `--office` names, else the first office's.
  func calendar(_ context: CommandContext) throws(CommandFailure) -> BusinessCalendar {
    if let id = context.invocation.value(of: .calendar) {
      return BusinessCalendar(try calendarFile(id))
    }
    let office = try context.code(.office, .office, rulebook.offices) ?? rulebook.firstOffice
    return rulebook.calendar(of: office)
  }
}
