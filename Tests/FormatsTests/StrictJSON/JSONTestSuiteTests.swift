import FormatsTestSupport
import StrictJSON
import Testing

/// The parser tests of nst/JSONTestSuite: `y_` must be accepted, `n_` refused, `i_` is free.
@Suite("JSONScanner against JSONTestSuite", .enabled(if: TestData.folder != nil))
struct JSONTestSuiteTests {
  static let path = "JSONTestSuite/test_parsing"

  @Test("every text is accepted or refused as its name says, and none stops the program")
  func agreesWithNames() throws {
    let names = try TestData.files(in: Self.path)
    #expect(names.count > 300)
    var scanner = JSONScanner()
    for name in names {
      let bytes = try TestData.bytes(of: "\(Self.path)/\(name)")
      let accepted = (try? scanner.scan(bytes.span)) != nil
      switch name.prefix(2) {
      case "n_": #expect(!accepted, "\(name)")
      // Refused on purpose: which of the two members counts is anybody's guess.
      case "y_" where name.hasPrefix("y_object_duplicated_key"): #expect(!accepted, "\(name)")
      case "y_": #expect(accepted, "\(name)")
      default: break
      }
    }
  }
}
