/// What could not be done with a file or a folder, and why. `path` is the one that was asked for;
/// standard input, output and error are `-`, `/dev/stdout` and `/dev/stderr`.
public enum HostError: Error, Hashable, Sendable {
  /// A file that is there, or should be, cannot be opened.
  case cannotOpen(path: String, SystemError)

  /// A file cannot be made, or put in the place of another.
  case cannotCreate(path: String, SystemError)

  /// A file is open and cannot be read.
  case cannotRead(path: String, SystemError)

  /// A file is open, and what was to be written is not all there: `ENOSPC` for a full disk,
  /// `EPIPE` when the reader is gone, `EBADF` for a closed descriptor.
  case cannotWrite(path: String, SystemError)

  /// A folder cannot be made.
  case cannotMakeFolder(path: String, SystemError)

  /// A folder cannot be listed.
  case cannotList(path: String, SystemError)

  /// Whether it is there, what it is or who may use it cannot be known or changed.
  case cannotInspect(path: String, SystemError)

  /// A file cannot be removed.
  case cannotRemove(path: String, SystemError)

  /// A device, a pipe or a folder is in the place that a file was to take.
  case notARegularFile(path: String)

  /// A file is longer than the `limit`, in bytes, that its kind has.
  case tooLarge(path: String, limit: Int)

  /// The path that it is about.
  public var path: String {
    switch self {
    case .cannotOpen(let path, _), .cannotCreate(let path, _), .cannotRead(let path, _),
      .cannotWrite(let path, _), .cannotMakeFolder(let path, _), .cannotList(let path, _),
      .cannotInspect(let path, _), .cannotRemove(let path, _), .notARegularFile(let path),
      .tooLarge(let path, _):
      path
    }
  }

  /// What the kernel answered, nil when it was not its refusal.
  public var systemError: SystemError? {
    switch self {
    case .cannotOpen(_, let error), .cannotCreate(_, let error), .cannotRead(_, let error),
      .cannotWrite(_, let error), .cannotMakeFolder(_, let error), .cannotList(_, let error),
      .cannotInspect(_, let error), .cannotRemove(_, let error):
      error
    case .notARegularFile, .tooLarge: nil
    }
  }
}
