public import ServiceStandards

extension English {
  public func outcome(_ outcome: Outcome) -> String {
    switch outcome {
    case .waiting: "waiting"
    case .open: "open"
    case .overdue: "overdue"
    case .onTime: "on time"
    case .late: "late"
    case .lifted: "lifted"
    }
  }

  public func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .onTarget: "on target"
    case .slipping: "slipping"
    case .recovering: "recovering"
    case .offTarget: "off target"
    case .noData: "no data"
    }
  }
}
