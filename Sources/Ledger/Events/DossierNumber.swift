/// The form of a dossier's number and of a call's id: 1 to 40 of `A-Z a-z 0-9 - _ . /`.
public enum DossierNumber {
  public static func isValid(_ text: String) -> Bool {
    let bytes = text.utf8.span
    guard (1...40).contains(bytes.count) else { return false }
    for index in bytes.indices where !isAllowed(bytes[index]) { return false }
    return true
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "-")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      // `-`, `.`, `/` and the digits stand side by side in ASCII.
      true
    default: false
    }
  }

  /// The number as it is looked up, without regard to case.
  public static func folded(_ number: String) -> String { number.lowercased() }
}
