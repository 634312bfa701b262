import Foundation

/// Public test data that is not part of the project: the folder that `DILIGENCE_TEST_DATA` names.
/// Suites that need it are left out when it is not there.
public enum TestData {
  /// The folder, nil when none is named.
  public static let folder: String? = ProcessInfo.processInfo.environment["DILIGENCE_TEST_DATA"]

  /// The names of the files in one of its folders, in order.
  public static func files(in path: String) throws -> [String] {
    guard let folder else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(path)").sorted()
  }

  /// The contents of one of its files.
  public static func bytes(of path: String) throws -> [UInt8] {
    guard let folder else { return [] }
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(path)")))
  }
}
