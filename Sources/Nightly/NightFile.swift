/// One of the files that a night's report is kept in.
public struct NightFile: Hashable, Sendable {
  /// Who may read a file.
  public enum Audience: Hashable, Sendable {
    /// Every role: there are counts only.
    case everyone
    /// Those who may see dossiers that are not confidential.
    case dossiers
    /// Those who may see confidential dossiers.
    case confidential
  }

  /// The file's name, in the folder of its night.
  public let name: String
  public let bytes: [UInt8]
  public let audience: Audience
}
