/// One of the files that a report is written in.
public struct ReportFile: Hashable, Sendable {
  /// Who may read a file.
  public enum Audience: String, CaseIterable, Hashable, Sendable {
    /// Everybody: there are counts only, and small ones are withheld where they must be.
    case everyone
    /// Those who may see dossiers that are not confidential.
    case dossiers
    /// Those who may see confidential dossiers.
    case confidential
  }

  /// The file's name, in the folder of its report.
  public let name: String
  public let bytes: [UInt8]
  public let audience: Audience

  public init(name: String, bytes: [UInt8], audience: Audience = .everyone) {
    self.name = name
    self.bytes = bytes
    self.audience = audience
  }
}
