public import Language
public import ServiceStandards

extension Language {
  /// The name of the calendar of days off, and whose it is.
  public func holidaysCalendar(of organization: String) -> String {
    text(
      fr: "Jours fériés et fermetures, \(organization)",
      en: "Holidays and closings, \(organization)")
  }

  /// The category of a day off.
  public var holidayCategory: String {
    text(fr: "Jours fériés", en: "Holidays")
  }

  /// A day off that only some offices keep.
  public func dayOff(_ name: String, offices: [String]) -> String {
    "\(name) (\(list(offices, .and)))"

  }

  /// The name of the calendar of due days, and whose it is.
  public func dueCalendar(of organization: String) -> String {
    text(fr: "Échéances, \(organization)", en: "Due days, \(organization)")
  }

  /// The category of a due day.
  public var dueCategory: String {
    text(fr: "Échéances", en: "Due days")
  }

  /// The last day of a promise: the dossier's number, and what is owed.
  public func lastDay(of dossier: String, for what: String) -> String {
    text(
      fr: "\(safe(dossier))\u{A0}: \(what), dernier jour", en: "\(safe(dossier)): \(what), last day"
    )
  }

  /// Standards of the same verdict; `items` are their ids, each with its rate.
  public func standards(_ verdict: Verdict, _ items: [String]) -> String {
    text(
      fr: "\(self.verdict(verdict))\u{A0}: \(list(items, .and))",
      en: "\(self.verdict(verdict)): \(list(items, .and))")
  }

  /// All is well with so many standards, of which so many have nothing settled.
  public func allWell(onTarget: Int, withoutData: Int) -> String {
    let reached = either(
      fr: "\(verdict(.onTarget)) pour \(counted(onTarget, .standard))",
      en: "\(verdict(.onTarget)) for \(counted(onTarget, .standard))")
    guard withoutData > 0 else { return reached }
    let empty = either(
      fr: "\(verdict(.noData)) pour \(counted(withoutData, .standard))",
      en: "\(verdict(.noData)) for \(counted(withoutData, .standard))")
    return onTarget == 0 ? empty : "\(reached), \(empty)"
  }

  /// A standard's id with what was settled on time, in a share and in numbers.
  public func standing(of standard: String, rate: String, onTime: Int, settled: Int) -> String {
    text(
      fr: "\(standard) (\(rate), \(number(onTime)) sur \(number(settled)))",
      en: "\(standard) (\(rate), \(number(onTime)) of \(number(settled)))")
  }
}
