/// The candidate that `word` was most likely meant to be, as the candidate is spelt; nil when
/// none is near.
///
/// Near means few edits (a letter added, left out, changed, or two neighbours swapped),
/// whatever the case and accents: at most `limit`, or one to three by the word's length. When
/// nothing is so near, the only candidate that begins with `word` is suggested. Of several
/// equally near, the first wins. Time grows with candidates × length², and words over 64
/// letters have no suggestion.
public func suggestion(
  for word: String, among candidates: some Sequence<String>, within limit: Int? = nil
) -> String? {
  let typed = Array(folded(word).unicodeScalars)
  guard (1...64).contains(typed.count) else { return nil }
  var best: (name: String, edits: Int)?
  var completions: [String] = []
  for candidate in candidates {
    let meant = Array(folded(candidate).unicodeScalars)
    let bound = (best?.edits).map { $0 - 1 } ?? limit ?? editsAllowed(forLength: typed.count)
    if let edits = editDistance(typed, meant, within: bound) {
      best = (candidate, edits)
    }
    if typed.count > 1, meant.starts(with: typed) { completions.append(candidate) }
  }
  return best?.name ?? (completions.count == 1 ? completions[0] : nil)
}

/// Short words resemble each other too easily for more than one mistake.
private func editsAllowed(forLength length: Int) -> Int {
  switch length {
  case 1: 0
  case 2...5: 1
  case 6...8: 2
  default: 3
  }
}

/// The fewest edits between two words, a swap of neighbours counting as one (the optimal
/// string alignment distance); nil when it is over `limit`.
func editDistance(
  _ first: [Unicode.Scalar], _ second: [Unicode.Scalar], within limit: Int
) -> Int? {
  guard limit >= 0, abs(first.count - second.count) <= limit else { return nil }
  var beforeLast: [Int] = []
  var last = Array(0...second.count)
  for row in first.indices {
    var current = [row + 1]
    for column in second.indices {
      let change = last[column] + (first[row] == second[column] ? 0 : 1)
      var edits = min(change, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
        edits = min(edits, beforeLast[column - 1] + 1)
      }
      current.append(edits)
    }
    if (current.min() ?? 0) > limit { return nil }
    (beforeLast, last) = (last, current)
  }
  return last[second.count] <= limit ? last[second.count] : nil
}
