public import BusinessDays

extension English {
  public func openDataTitle(year: String, organization: String) -> String {
    "Results of the service standards, \(safe(year)), \(safe(organization))"
  }

  public func openDataDescription(asOf day: Day, withheldBelow below: Int) -> String {
    let whole =
      "Annual results of each service standard, as of \(date(day)), then the same by service, by "
      + "office and by channel. Columns that are also in the Government of Canada’s dataset of "
      + "service standards have its names and units."
    guard below > 1 else { return whole }
    return whole + " In breakdowns, counts below \(number(below)) and those from which they could "
      + "be found are not published; a standard’s total always is."
  }

  public func resultsTitle(forExcel: Bool) -> String {
    forExcel
      ? "Results of the service standards, for Excel (semicolons, decimal commas)"
      : "Results of the service standards"
  }

  public func comment(_ comment: ResultComment) -> String {
    switch comment {
    case .withheld(let below):
      "Not published: fewer than \(number(below)) cases, or what would give such a number away."
    case .nothingSettled: "No case settled in the year."
    case .running(let day): "The year is not over: results as of \(date(day))."
    }
  }

  public func columnTitle(_ column: ResultColumn) -> String {
    switch column {
    case .fiscalYear: "Fiscal year"
    case .serviceId: "Service"
    case .serviceNameEnglish: "Name of the service, in English"
    case .serviceNameFrench: "Name of the service, in French"
    case .standardId: "Standard"
    case .standardEnglish: "Promise, in English"
    case .standardFrench: "Promise, in French"
    case .type: "Type of standard"
    case .channel: "Channel"
    case .target: "Target"
    case .volumeMeetingTarget: "Cases on time"
    case .totalVolume: "Cases settled"
    case .performance: "Rate on time"
    case .targetMet: "Target met"
    case .commentsEnglish: "Remarks, in English"
    case .commentsFrench: "Remarks, in French"
    case .office: "Office"
    case .unit: "Unit of the limit"
    case .limit: "Promised limit"
    case .median: "Median delay"
    case .percentile90: "90th percentile of the delay"
    case .asOf: "As of"
    case .declaration: "Declaration"
    }
  }

  public func columnDescription(_ column: ResultColumn) -> String {
    switch column {
    case .fiscalYear: "Fiscal year of the results."
    case .serviceId:
      "Ids of the services that the standard is for, separated by a space; one alone in a row by "
        + "service."
    case .serviceNameEnglish: "Names of these services in English, separated by semicolons."
    case .serviceNameFrench: "Names of these services in French, separated by semicolons."
    case .standardId: "Id of the standard in its declaration."
    case .standardEnglish: "The promise in English, as it is published."
    case .standardFrench: "The promise in French, as it is published."
    case .type: "TML: timeliness."
    case .channel:
      "Id of the channel of receipt; (all): every channel, (none): cases without a channel."
    case .target: "Share of the cases promised on time, 0 to 1."
    case .volumeMeetingTarget: "Number of cases settled on time; empty when it is not published."
    case .totalVolume:
      "Number of cases settled, on time or late, or unanswered past their due day; empty when it "
        + "is not published."
    case .performance:
      "Share of the settled cases that were on time, 0 to 1, never rounded across the target; "
        + "empty when nothing is settled or published."
    case .targetMet:
      "Y: target met, N: target not met, compared on whole numbers; NA: nothing settled; empty "
        + "when the count is not published."
    case .commentsEnglish: "What must be known of the row, in English."
    case .commentsFrench: "What must be known of the row, in French."
    case .office: "Id of the office; (all): every office."
    case .unit: "business-days or calendar-days, for the delays of the row."
    case .limit: "Last day on time, counted after the start, in the row’s unit."
    case .median:
      "Delay that half of the settled cases did not exceed, in the row’s unit; of a standard’s "
        + "total only."
    case .percentile90:
      "Delay that nine settled cases in ten did not exceed, in the row’s unit; of a standard’s "
        + "total only."
    case .asOf: "Day as of which the results are counted."
    case .declaration: "Id of the statement of services that makes the promise."
    }
  }
}
