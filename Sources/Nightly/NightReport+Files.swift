import StrictJSON
public import Wording

extension NightReport {
  /// The report as files, six of them, always the same names: counts for everyone, numbers of
  /// dossiers for those who may see them, each for people and for programs.
  public func files(_ messages: any Messages) -> [NightFile] {
    let (open, confidential) = (listed(.open), listed(.confidential))
    return [
      NightFile(name: "sommaire.txt", bytes: Array(text(messages).utf8), audience: .everyone),
      NightFile(name: "sommaire.json", bytes: json, audience: .everyone),
      NightFile(
        name: "dossiers.txt", bytes: Array(open.text(messages).utf8), audience: .dossiers),
      NightFile(name: "dossiers.json", bytes: open.json, audience: .dossiers),
      NightFile(
        name: "plaintes.txt", bytes: Array(confidential.text(messages).utf8),
        audience: .confidential),
      NightFile(name: "plaintes.json", bytes: confidential.json, audience: .confidential),
    ]
  }
}
