import BusinessDays
import Definitions
import Foundation
import Testing

@Suite("The embedded files")
struct EmbeddedTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test(
    "every file of the folder is listed, byte for byte",
    arguments: [
      ("calendars", Embedded.calendars),
      ("Sources/Definitions/declarations", Embedded.declarations),
    ])
  func listed(folder: String, files: [EmbeddedFile]) throws {
    let url = EmbeddedTests.root.appending(path: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: url.path)
    #expect(Set(names) == Set(files.map(\.name)))
    for file in files {
      #expect(try Data(contentsOf: url.appending(path: file.name)) == Data(file.bytes))
    }
  }

  @Test("every calendar is valid and named for its id", arguments: Embedded.calendars)
  func valid(file: EmbeddedFile) throws {
    let calendar = try CalendarFile(file.bytes)
    #expect(file.name == calendar.id + ".json")
    #expect(calendar.years == 1990...2100)
  }
}
