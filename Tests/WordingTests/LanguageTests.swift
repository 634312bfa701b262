import Language
import Testing

@Suite("Choosing the language")
struct LanguageTests {
  @Test(
    "the option decides, else the first locale that is not empty",
    arguments: [
      ("en", [:], .english), ("FR", ["LANG": "en_CA.UTF-8"], .french),
      ("de", ["LANG": "en_CA"], .english), (nil, ["LANG": "en_CA.UTF-8"], .english),
      (nil, ["LANG": "fr_CA.UTF-8"], .french), (nil, [:], .french), (nil, ["LANG": "C"], .french),
      (nil, ["LC_ALL": "", "LC_MESSAGES": "en", "LANG": "fr"], .english),
      (nil, ["LC_ALL": "fr_CA", "LC_MESSAGES": "en", "LANG": "en"], .french),
      (nil, ["LC_ALL": "EN_us"], .english), (nil, ["LC_ALL": "C.UTF-8", "LANG": "en"], .french),
    ] as [(String?, [String: String], Language)])
  func chosen(_ option: String?, _ environment: [String: String], _ language: Language) {
    #expect(Language.chosen(option: option) { environment[$0] } == language)
  }

  @Test("each language speaks itself", arguments: Language.allCases)
  func messages(_ language: Language) {
    #expect(language == language)
  }
}
