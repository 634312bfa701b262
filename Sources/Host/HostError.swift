/// What could not be done with a file, a folder, a socket, a program or an account, and why. `path`
/// is the one that was asked for; standard input, output and error are `-`, `/dev/stdout` and
/// `/dev/stderr`.
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

  /// A file cannot be given another path: `EEXIST` when something has it.
  case cannotRename(path: String, to: String, SystemError)

  /// A device, a pipe, a folder or a link is where a file was to be.
  case notARegularFile(path: String)

  /// A file is longer than the `limit`, in bytes, that its kind has.
  case tooLarge(path: String, limit: Int)

  /// A socket cannot be made at a path: `ENAMETOOLONG` for one over 107 bytes.
  case cannotListen(path: String, SystemError)

  /// Another process listens at a path.
  case alreadyListening(path: String)

  /// Something that is not a socket is at the path that a socket was to take.
  case notASocket(path: String)

  /// A connection that waits cannot be taken in. See `SystemError.isShortage`.
  case cannotAccept(path: String, SystemError)

  /// Nobody can be reached at a path: `ECONNREFUSED` and `ENOENT` when nobody listens, `ETIMEDOUT`
  /// when connections wait to be taken in, and are not in time.
  case cannotConnect(path: String, SystemError)

  /// Another process holds a lock: its number, nil when the file does not say it.
  case locked(path: String, process: Int32?)

  /// A program cannot be started: `ENOENT` when it is not there, `EACCES` when it is no program.
  case cannotStart(path: String, SystemError)

  /// The accounts of the machine cannot be asked of a user or a group, named or numbered.
  case cannotLookUp(account: String, SystemError)

  /// The path, or the account, that it is about.
  public var path: String {
    switch self {
    case .cannotOpen(let path, _), .cannotCreate(let path, _), .cannotRead(let path, _),
      .cannotWrite(let path, _), .cannotMakeFolder(let path, _), .cannotList(let path, _),
      .cannotInspect(let path, _), .cannotRemove(let path, _), .cannotRename(let path, _, _),
      .notARegularFile(let path), .tooLarge(let path, _), .cannotListen(let path, _),
      .alreadyListening(let path), .notASocket(let path), .cannotAccept(let path, _),
      .cannotConnect(let path, _), .locked(let path, _), .cannotStart(let path, _),
      .cannotLookUp(let path, _):
      path
    }
  }

  /// What the kernel answered, nil when it was not its refusal.
  public var systemError: SystemError? {
    switch self {
    case .cannotOpen(_, let error), .cannotCreate(_, let error), .cannotRead(_, let error),
      .cannotWrite(_, let error), .cannotMakeFolder(_, let error), .cannotList(_, let error),
      .cannotInspect(_, let error), .cannotRemove(_, let error), .cannotRename(_, _, let error),
      .cannotListen(_, let error), .cannotAccept(_, let error), .cannotConnect(_, let error),
      .cannotStart(_, let error), .cannotLookUp(_, let error):
      error
    case .notARegularFile, .tooLarge, .alreadyListening, .notASocket, .locked: nil
    }
  }
}

/// What `body` makes; what the kernel refuses is thrown with the path, as `failure` says it.
func mappingErrors<Result: ~Copyable>(
  _ path: String, _ failure: (String, SystemError) -> HostError,
  _ body: @autoclosure () throws(SystemError) -> Result
) throws(HostError) -> Result {
  do throws(SystemError) { return try body() } catch { throw failure(path, error) }
}
