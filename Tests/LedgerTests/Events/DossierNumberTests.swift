import Ledger
import Testing

@Suite("A dossier's number")
struct DossierNumberTests {
  @Test(
    "is 1 to 40 of the letters, digits and four signs",
    arguments: [
      "P", "p-2026-00042", "A_b.c/d-9", String(repeating: "x", count: 40), "-", "..", "0",
    ])
  func valid(text: String) { #expect(DossierNumber.isValid(text)) }

  @Test(
    "is nothing else",
    arguments: [
      "", String(repeating: "x", count: 41), "a b", "a\n", "é", "a,b", "a:b", "a+b", "a@b", "[a]",
      "a`b", "a{b", "a\\b", "a\u{0}", "ｐ",
    ])
  func invalid(text: String) { #expect(!DossierNumber.isValid(text)) }

  @Test("is one of all bytes, only as its form says")
  func bytes() {
    let allowed = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./".utf8)
    for byte in UInt8(1)...127 {
      let text = String(decoding: [byte], as: UTF8.self)
      #expect(DossierNumber.isValid(text) == allowed.contains(byte), "\(byte)")
    }
  }

  @Test("is looked up without regard to case")
  func folded() {
    #expect(DossierNumber.folded("P-2026-aB/9") == DossierNumber.folded("p-2026-Ab/9"))
    #expect(DossierNumber.folded("P-1") != DossierNumber.folded("P_1"))
  }
}
