import CSQLite
import Glibc

/// How a value is stored.
public enum ValueType: Hashable, Sendable {
  /// A whole number of 64 bits.
  case integer

  /// A binary fraction of 64 bits.
  case real

  /// A text, in the database's encoding.
  case text

  /// Bytes.
  case blob

  /// Nothing.
  case null
}

extension Statement {
  /// How the value is stored.
  public borrowing func type(_ column: Int32) -> ValueType {
    require(column)
    return switch unsafe sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: .integer
    case SQLITE_FLOAT: .real
    case SQLITE_TEXT: .text
    case SQLITE_BLOB: .blob
    default: .null
    }
  }

  /// Whether the value is null.
  public borrowing func isNull(_ column: Int32) -> Bool {
    require(column)
    return unsafe sqlite3_column_type(handle, column) == SQLITE_NULL
  }

  /// The value as a number: 0 for null, and what SQLite's CAST makes of the rest.
  public borrowing func int64(_ column: Int32) -> Int64 {
    require(column)
    return unsafe sqlite3_column_int64(handle, column)
  }

  /// The value as text: empty for null. Bytes that are not UTF-8 become U+FFFD; where that
  /// matters, read the bytes.
  public borrowing func text(_ column: Int32) -> String {
    withBytes(column) { (bytes: Span<UInt8>) in
      unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
  }

  /// The bytes of a blob or of a text: empty for null.
  public borrowing func blob(_ column: Int32) -> [UInt8] {
    withBytes(column) { (bytes: Span<UInt8>) in
      unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) }
    }
  }

  /// Appends the bytes of a blob or of a text, nothing for null.
  public borrowing func append(_ column: Int32, to bytes: inout [UInt8]) {
    withBytes(column) { (value: Span<UInt8>) in
      unsafe value.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }
  }

  /// Lends the bytes of a blob or of a text, without a copy: none for null. The statement cannot
  /// be stepped meanwhile, which is what keeps them there.
  public borrowing func withBytes<Result: ~Copyable, Failure: Error>(
    _ column: Int32, _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    require(column)
    // In this order: counting turns the value into UTF-8 text where it was neither text nor blob,
    // and from then on nothing that only reads moves it.
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    let start = unsafe sqlite3_column_blob(handle, column)
    let bytes = unsafe UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count)
    return try body(unsafe bytes.bindMemory(to: UInt8.self).span)
  }

  private borrowing func require(_ column: Int32) {
    precondition(
      column >= 0 && column < readableColumns, "a column out of range, or read without a row")
  }
}
