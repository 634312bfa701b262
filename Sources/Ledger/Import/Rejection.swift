public import StrictCSV

/// A line that was refused, or one of the events that it holds.
public struct Rejection: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    case event(Refusal)
    /// The header of a table: nothing of the file is read.
    case header(EventTable.HeaderError)
    case headerText(CSVError)

    public var code: RefusalCode {
      switch self {
      case .event(let refusal): refusal.code
      case .header(.unknownColumn), .header(.repeatedColumn): .unknownField
      case .header(.noSubject): .missing
      case .headerText: .badCSV
      }
    }
  }

  /// The line on which it begins, from 1, blank lines counted.
  public let line: Int
  public let reason: Reason
  /// The event of the row, where a row holds several: its id.
  public let event: String?
}

/// What is told while a file is taken in.
public protocol IngestListener {
  associatedtype Failure: Error

  /// The header of a table, word for word with its end, before any of its rows is refused.
  mutating func table(header: Span<UInt8>) throws(Failure)

  /// Why a line is refused: once for each event of it that is.
  mutating func reject(_ rejection: Rejection) throws(Failure)

  /// The line that was refused, word for word with its end, or the next piece of it.
  mutating func keep(_ line: Span<UInt8>) throws(Failure)

  /// Only so many bytes of the line that was refused are handed to `keep`: it goes on for longer.
  mutating func cut(line: Int, kept: Int) throws(Failure)

  /// A part of the file is in the ledger for good.
  mutating func progress(bytes: Int, _ counts: IngestCounts) throws(Failure)
}
