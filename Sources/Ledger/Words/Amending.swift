public import Language

extension Language {
  /// The command that amends an event so that it says what a refused one says, without its reason;
  /// `nil` when some of that cannot be amended.
  public func amending(_ event: Int64, _ differences: [Refusal.Difference]) -> String? {
    var words = ["diligence", text(fr: "corriger", en: "amend"), "\(event)"]
    for difference in differences {
      guard let change = change(difference) else { return nil }
      words.append(change)
    }
    return words.joined(separator: " ")
  }

  /// The option that makes a field say something.
  private func change(_ difference: Refusal.Difference) -> String? {
    guard let value = difference.value else { return nil }
    func flag(_ yes: Option, _ no: Option?) -> String? {
      (value == "true" ? yes : no).map(name)
    }
    switch difference.field {
    case "time": return setting(.at, value)
    case "data.service": return setting(.service, value)
    case "data.channel": return setting(.channel, value)
    case "data.office": return setting(.office, value)
    case "data.call": return setting(.call, value)
    case "data.segment": return setting(.segment, value)
    case "data.reason": return setting(.closingReason, value)
    case "data.complete": return flag(.complete, .incomplete)
    case "data.admissible": return flag(.admissible, .inadmissible)
    case "data.automatic": return flag(.automatic, nil)
    case _: return nil
    }
  }

  /// An option with its value, where that can be typed as it is.
  private func setting(_ option: Option, _ value: String) -> String {
    let isPlain = value.utf8.allSatisfy {
      (UInt8(ascii: "+")...UInt8(ascii: ":")).contains($0) || $0 == UInt8(ascii: "_")
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
    }
    return isPlain ? name(of: option) + " " + value : written(option, option.kind)
  }
}
