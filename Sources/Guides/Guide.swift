/// A guide: what a person needs to know for one task, in French and in English.
///
/// The texts are the Markdown files of `pages/`, built into the program: the help command shows
/// them, the manual pages are made from them, and a test runs their examples. A guide is added
/// with a case here and its two files; nothing else lists them.
public enum Guide: String, CaseIterable, Hashable, Sendable {
  // For staff.
  case intake, complaints, manager
  // For those who define what is counted, and publish it.
  case declaration, calendars, publishing
  // For integrators.
  case formats, `protocol`
  // For those who run the service.
  case service, rights
  case dropFolder = "drop-folder"
  case nights, care
}

extension Guide {
  /// The word that asks for it in English.
  public var englishName: String { rawValue }

  /// The word that asks for it in French, without accents: they may be typed, and change nothing.
  public var frenchName: String {
    switch self {
    case .intake: "accueil"
    case .complaints: "plaintes"
    case .manager: "gestion"
    case .declaration: "declaration"
    case .calendars: "calendriers"
    case .publishing: "publication"
    case .formats: "formats"
    case .protocol: "protocole"
    case .service: "service"
    case .rights: "droits"
    case .dropFolder: "depot"
    case .nights: "nuits"
    case .care: "entretien"
    }
  }

  /// The French page, in Markdown.
  public var french: String {
    let bytes =
      switch self {
      case .intake: PackageResources.intake_fr_md
      case .complaints: PackageResources.complaints_fr_md
      case .manager: PackageResources.manager_fr_md
      case .declaration: PackageResources.declaration_fr_md
      case .calendars: PackageResources.calendars_fr_md
      case .publishing: PackageResources.publishing_fr_md
      case .formats: PackageResources.formats_fr_md
      case .protocol: PackageResources.protocol_fr_md
      case .service: PackageResources.service_fr_md
      case .rights: PackageResources.rights_fr_md
      case .dropFolder: PackageResources.drop_folder_fr_md
      case .nights: PackageResources.nights_fr_md
      case .care: PackageResources.care_fr_md
      }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The English page, in Markdown.
  public var english: String {
    let bytes =
      switch self {
      case .intake: PackageResources.intake_en_md
      case .complaints: PackageResources.complaints_en_md
      case .manager: PackageResources.manager_en_md
      case .declaration: PackageResources.declaration_en_md
      case .calendars: PackageResources.calendars_en_md
      case .publishing: PackageResources.publishing_en_md
      case .formats: PackageResources.formats_en_md
      case .protocol: PackageResources.protocol_en_md
      case .service: PackageResources.service_en_md
      case .rights: PackageResources.rights_en_md
      case .dropFolder: PackageResources.drop_folder_en_md
      case .nights: PackageResources.nights_en_md
      case .care: PackageResources.care_en_md
      }
    return String(decoding: bytes, as: UTF8.self)
  }
}
