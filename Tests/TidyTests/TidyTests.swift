import Foundation
import Testing

@Suite("The rules of the house that a machine can hold")
struct TidyTests {
  @Test("the files are found")
  func found() { #expect(SwiftFile.all.count > 100) }

  @Test("a file has 400 lines at most")
  func length() {
    for file in SwiftFile.all {
      #expect(file.lines.count <= 400, "\(file.path) has \(file.lines.count) lines")
    }
  }

  @Test("a line has 100 columns at most, but for the data of a test")
  func width() {
    for file in SwiftFile.all {
      let texts = file.path.hasPrefix("Tests/") ? file.linesOfData : []
      for (number, line) in file.numbered where line.count > 100 && !texts.contains(number) {
        Issue.record("\(file.path):\(number) has \(line.count) columns")
      }
    }
  }

  @Test("a function fits a screen: 60 lines at most, long texts and tables of cases left out")
  func functions() {
    for file in SwiftFile.all {
      // A test may hold a table of what it tries.
      let limit = file.path.hasPrefix("Tests/") ? 100 : 60
      for (number, count) in file.functions where count > limit {
        Issue.record("\(file.path):\(number) begins a function of \(count) lines")
      }
    }
  }

  @Test("nothing is left for later")
  func placeholders() {
    // Spelt in two halves, for this file is looked at too.
    let words = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "place" + "holder", "HA" + "CK"]
    for file in SwiftFile.all {
      for (number, line) in file.numbered {
        for word in words where line.hasWord(word) {
          Issue.record("\(file.path):\(number) says \(word)")
        }
      }
    }
  }

  @Test("unchecked memory is touched in two modules only, and in their tests")
  func memory() {
    let places = ["Sources/SQLite/", "Sources/Host/", "Tests/HostTests/"]
    hold("un" + "safe", to: places, in: "")
  }

  @Test("nothing traps or escapes the compiler's checks without a reason")
  func escapes() {
    let words = ["try" + "!", "@unchecked " + "Sendable", "fatal" + "Error(", "as" + "! "]
    for file in SwiftFile.all {
      for (number, line) in file.code {
        for word in words where line.contains(word) {
          Issue.record("\(file.path):\(number) has \(word)")
        }
      }
    }
  }

  @Test("sources need no Foundation")
  func foundation() {
    for file in SwiftFile.all where file.path.hasPrefix("Sources/") {
      for (number, line) in file.code where line.contains("import " + "Foundation") {
        Issue.record("\(file.path):\(number) imports it")
      }
    }
  }

  @Test("two modules only touch the C library and the kernel, and one of them SQLite")
  func purity() {
    hold("import Glibc", to: ["Sources/SQLite/", "Sources/Host/"], in: "Sources/")
    hold("import CSQLite", to: ["Sources/SQLite/"], in: "")
  }

  /// Only `places` may have `words` in their code, of all that is in `folder`; and each place has
  /// them, so that a folder that moves does not silence the rule.
  private func hold(_ words: String, to places: [String], in folder: String) {
    var seen: Set<String> = []
    for file in SwiftFile.all where file.path.hasPrefix(folder) {
      for (number, line) in file.code where line.hasWords(words) {
        if let place = places.first(where: file.path.hasPrefix) {
          seen.insert(place)
        } else {
          Issue.record("\(file.path):\(number) has \(words)")
        }
      }
    }
    for place in places where !seen.contains(place) {
      Issue.record("nothing in \(place) has \(words) any more")
    }
  }

  @Test("tests are named in sentences")
  func names() {
    for file in SwiftFile.all where file.path.hasPrefix("Tests/") {
      for (number, line) in file.code where line.contains("@Test") && !line.contains("@Test(") {
        Issue.record("\(file.path):\(number) has a test without a name")
      }
    }
  }
}
