import SQLite

extension Statement {
  /// Hands out each row, up to the end or to the first failure.
  mutating func eachRow(_ body: (borrowing Statement) throws(LedgerError) -> Void)
    throws(LedgerError)
  {
    while try nextRow() {
      do throws(LedgerError) { try body(self) } catch {
        reset()
        throw error
      }
    }
  }

  private mutating func nextRow() throws(LedgerError) -> Bool {
    do throws(SQLiteError) { return try step() } catch { throw .storage(error) }
  }
}
