import SQLite

/// The sources and types that events name, each kept once.
final class Words {
  private var keys: [ExactText: Int64] = [:]
  private var new: [(key: Int64, text: String, isUsed: Bool)] = []
  /// The first few words asked for: to look through them is faster than to hash a text.
  private var usual: [(text: ExactText, key: Int64)] = []
  private var select: LedgerStatement
  private var insert: LedgerStatement
  /// The first key that this transaction gives.
  let firstNew: Int64

  init(_ database: LedgerConnection) throws(LedgerError) {
    select = try database.prepare("SELECT key FROM word WHERE text = ?")
    insert = try database.prepare("INSERT INTO word(key, text) VALUES (?, ?)")
    firstNew = try database.integer("SELECT coalesce(max(key), 0) FROM word") + 1
  }

  /// The key of a word, which is given one when it has none.
  func key(_ text: String) throws(LedgerError) -> Int64 {
    if let key = try existingKey(text) { return key }
    let key = firstNew + Int64(new.count)
    remember(ExactText(text), key)
    new.append((key, text, false))
    return key
  }

  /// Takes notice that a word stands in an event that was accepted: only such words are kept.
  func use(_ key: Int64) {
    if key >= firstNew { new[Int(key - firstNew)].isUsed = true }
  }

  func existingKey(_ text: String) throws(LedgerError) -> Int64? {
    let exact = ExactText(text)
    if let index = usual.firstIndex(where: { $0.text == exact }) { return usual[index].key }
    if let key = keys[exact] { return key }
    try select.bind(text, at: 1)
    guard let key = try select.first({ $0.int64(0) }) else { return nil }
    remember(exact, key)
    return key
  }

  private func remember(_ text: ExactText, _ key: Int64) {
    keys[text] = key
    if usual.count < 8 { usual.append((text, key)) }
  }

  func writeNew() throws(LedgerError) {
    for word in new where word.isUsed {
      try insert.run(word.key, word.text)
    }
    new = []
  }
}
