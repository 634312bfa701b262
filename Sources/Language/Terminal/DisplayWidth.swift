/// How many columns of a terminal a text takes: two for East Asian wide characters and emoji,
/// none for marks that combine with the letter before them, one for the rest. The text is one
/// line, without controls.
public func displayWidth(_ text: String) -> Int {
  if text.unicodeScalars.allSatisfy(isNarrow) { return text.unicodeScalars.count }
  return text.reduce(0) { $0 + displayWidth($1) }
}

/// How many columns one character takes.
func displayWidth(_ character: Character) -> Int {
  let scalars = character.unicodeScalars
  // An emoji of several parts is drawn as one.
  if scalars.contains(where: \.properties.isEmojiPresentation) { return 2 }
  if scalars.first?.properties.isEmoji == true, scalars.contains("\u{FE0F}") { return 2 }
  return scalars.reduce(0) { $0 + displayWidth($1) }
}

/// Whether the scalar takes one column, whatever stands beside it, without Unicode's tables being
/// asked: Latin letters but the soft hyphen, and the dashes and quotation marks of both languages.
private func isNarrow(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0xAD: false
  case ..<0x300, 0x2010...0x2027: true
  default: false
  }
}

private func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  if hangulThatJoins.contains(where: { $0.contains(scalar.value) }) { return 0 }
  guard scalar.value >= 0x1100 else { return 1 }
  return wide.contains { $0.contains(scalar.value) } ? 2 : 1
}

/// The vowels and final consonants that complete a Hangul syllable.
private let hangulThatJoins: [ClosedRange<UInt32>] = [0x1160...0x11FF, 0xD7B0...0xD7FB]

/// What is wide or full width in Unicode's EastAsianWidth.txt, but for emoji, which carry a
/// property of their own.
private let wide: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0xA4CF,
  0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
  0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB, 0x1F200...0x1F265,
  0x20000...0x2FFFD, 0x30000...0x3FFFD,
]
