import FormatsTestSupport
import Foundation
import Testing

@testable import Publishing

@Suite("How mail is written in ASCII")
struct EncodingTests {
  /// Texts drawn by lot: letters, spaces, marks, and characters of up to four bytes.
  private func texts(_ seed: UInt64) -> [String] {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("abc XYZ09 =?_.-—éàÉ’«»\u{A0}😀\t\n\nFrom ")
    return (0..<40).map { _ in
      String(
        (0..<Int.random(in: 0...300, using: &random)).map { _ in
          alphabet.randomElement(using: &random) ?? " "
        })
    }
  }

  @Test("Python reads quoted-printable lines as they were", .enabled(if: Python.isThere))
  func quotedPrintable() throws {
    let script = """
      import base64, quopri, sys
      for line in sys.stdin:
          print(base64.b64encode(quopri.decodestring(base64.b64decode(line))).decode())
      """
    let texts = texts(1) + ["From x\n.\n.. \nFrom", " ", "=", String(repeating: "a", count: 76)]
    let encoded = texts.map(QuotedPrintable.encoded)
    let said = try Python.answers(
      of: script, to: encoded.map { Data($0.utf8).base64EncodedString() })
    for (text, (encoded, said)) in zip(texts, zip(encoded, said)) {
      let read = String(decoding: Data(base64Encoded: said) ?? Data(), as: UTF8.self)
      #expect(read == text + "\n")
      for line in encoded.split(separator: "\n") {
        #expect(line.utf8.count <= 76)
        #expect(!line.hasSuffix(" ") && !line.hasSuffix("\t"))
        #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) })
      }
      #expect(!encoded.hasPrefix(".") && !encoded.contains("\n."))
    }
  }

  @Test("Python reads encoded words as the text was", .enabled(if: Python.isThere))
  func encodedWords() throws {
    let script = """
      import base64, email.header, sys
      for line in sys.stdin:
          header = email.header.decode_header(base64.b64decode(line).decode('ascii'))
          print(base64.b64encode(str(email.header.make_header(header)).encode()).decode())
      """
    let texts = texts(2).map { $0.replacingOccurrences(of: "\n", with: " ") }.filter {
      !$0.isEmpty
    }
    let encoded = texts.map { EncodedWords($0, after: 9).text }
    let said = try Python.answers(
      of: script, to: encoded.map { Data($0.utf8).base64EncodedString() })
    for (text, (encoded, said)) in zip(texts, zip(encoded, said)) {
      let read = String(decoding: Data(base64Encoded: said) ?? Data(), as: UTF8.self)
      #expect(read == text)
      let lines = ("Subject: " + encoded).split(separator: "\n")
      #expect(lines.allSatisfy { $0.utf8.count <= 76 })
      #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" =?UTF-8?Q?") })
      #expect(encoded.utf8.allSatisfy { $0 == 0x0A || (0x20...0x7E).contains($0) })
    }
  }

  @Test("an empty text is an empty word") func empty() {
    #expect(EncodedWords("", after: 9).text == "=?UTF-8?Q??=")
    #expect(QuotedPrintable.encoded("") == "\n")
  }
}
