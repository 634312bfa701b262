/// The data files that are built into the programs, so that they need none at run time: a ledger
/// that is created takes its first calendars and declaration from here.
///
/// A file added to `calendars/` or `declarations/` is added to its list below; a test compares
/// the lists with the folders.
public enum Embedded {
  /// The calendar files of the folder `calendars/`, by name. The first is the default.
  public static let calendars = [
    EmbeddedFile("qc-fonction-publique.json", PackageResources.qc_fonction_publique_json),
    EmbeddedFile("qc-loi-interpretation.json", PackageResources.qc_loi_interpretation_json),
  ]

  /// The declaration files of the folder `declarations/`, by name. The first is the default.
  public static let declarations = [
    EmbeddedFile("mrif-2021-10.json", PackageResources.mrif_2021_10_json)
  ]
}

/// A data file that is built into the programs.
public struct EmbeddedFile: Hashable, Sendable {
  /// The file's name: `qc-fonction-publique.json`.
  public let name: String

  /// What it holds, byte for byte.
  public let bytes: [UInt8]

  init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
