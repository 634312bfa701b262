/// Writes pieces of a page as UTF-8, each text escaped for its context.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  /// A whole page, its document type first.
  static func page(_ root: Markup) -> [UInt8] {
    var writer = HTMLWriter()
    writer.bytes.reserveCapacity(1 << 16)
    writer.write("<!DOCTYPE html>")
    writer.write(root)
    writer.write("\n")
    return writer.bytes
  }

  mutating func write(_ markup: Markup) {
    switch markup {
    case .text(let text): writeEscaped(text, isAttribute: false)
    case .group(let parts): for part in parts { write(part) }
    case .styleSheet: write(StyleSheet.text)
    case .element(let tag, let attributes, let content):
      if tag.beginsLine { write("\n") }
      write("<\(tag.name)")
      for attribute in attributes {
        write(" \(attribute.name)=\"")
        writeEscaped(attribute.value, isAttribute: true)
        write("\"")
      }
      write(">")
      precondition(!tag.isVoid || content.isEmpty, "a void element holds nothing")
      guard !tag.isVoid else { return }
      for part in content { write(part) }
      write("</\(tag.name)>")
    }
  }

  private mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Text as it may stand between tags or quotation marks. What would not be seen, or could turn
  /// the words around it, is replaced.
  private mutating func writeEscaped(_ text: String, isAttribute: Bool) {
    // Nearly all text needs nothing.
    if text.utf8.allSatisfy(HTMLWriter.isPlain) { return write(text) }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": write("&amp;")
      case "<": write("&lt;")
      case ">": write("&gt;")
      case "\"" where isAttribute: write("&quot;")
      case "'" where isAttribute: write("&#39;")
      default: write(HTMLWriter.isFitToShow(scalar) ? String(scalar) : "\u{FFFD}")
      }
    }
  }

  /// A printable ASCII character that means nothing to a browser.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      false
    default: (0x20...0x7E).contains(byte)
    }
  }

  private static func isFitToShow(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return false
    default: return scalar.value & 0xFFFE != 0xFFFE && !(0xFDD0...0xFDEF).contains(scalar.value)
    }
  }
}
