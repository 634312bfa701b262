/// Numbers in the text format of Prometheus, each under a name that begins with `diligence_`.
struct Exposition {
  /// A number and what it is of.
  struct Sample {
    var labels: [(name: String, value: String)] = []
    let value: String
  }

  private(set) var bytes: [UInt8] = []

  /// Adds gauges of one name; nothing when there are none.
  mutating func family(_ name: String, _ help: String, _ samples: [Sample]) {
    guard !samples.isEmpty else { return }
    let name = "diligence_" + name
    line("# HELP \(name) \(help)")
    line("# TYPE \(name) gauge")
    for sample in samples {
      let labels = sample.labels.map { "\($0.name)=\"\(Exposition.escaped($0.value))\"" }
      let list = labels.isEmpty ? "" : "{\(labels.joined(separator: ","))}"
      line("\(name)\(list) \(sample.value)")
    }
  }

  /// A label's value as it stands between quotes.
  static func escaped(_ value: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
      case "\"": result.append(contentsOf: "\\\"".unicodeScalars)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private mutating func line(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }
}
