import Glibc

/// Calls of the C library that Swift's Glibc does not import, for they are Linux's own: found by
/// their names, once. Every glibc since 2.28, of 2018, has those that are not optional.
enum LinuxCall {
  /// `accept` of a connection that is set as asked before anything else can see it.
  static let accept4 = unsafe find(
    "accept4",
    as: (@Sendable @convention(c) (
      Int32, UnsafeMutablePointer<sockaddr>?, UnsafeMutablePointer<socklen_t>?, Int32
    ) -> Int32).self)

  /// `pipe` whose ends are set as asked before anything else can see them.
  static let pipe2 = unsafe find(
    "pipe2", as: (@Sendable @convention(c) (UnsafeMutablePointer<Int32>, Int32) -> Int32).self)

  /// `renameat` with conditions.
  static let renameat2 = unsafe find(
    "renameat2",
    as: (@Sendable @convention(c) (
      Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
    ) -> Int32).self)

  /// A descriptor to read signals from.
  static let signalfd = unsafe find(
    "signalfd", as: (@Sendable @convention(c) (Int32, UnsafePointer<sigset_t>, Int32) -> Int32).self
  )

  /// `posix_spawn_file_actions_addclosefrom_np`: has a program begin with no descriptor from a
  /// number up. Nil before glibc 2.34, of 2021.
  static let closeFrom = unsafe findIfThere(
    "posix_spawn_file_actions_addclosefrom_np",
    as: (@Sendable @convention(c) (
      UnsafeMutablePointer<posix_spawn_file_actions_t>, Int32
    ) -> Int32).self)

  /// The condition of `renameat2` that nothing is replaced: `RENAME_NOREPLACE`.
  static let renameWithoutReplacing: UInt32 = 1

  /// `Function` must be what the C library declares under that name.
  @unsafe private static func find<Function>(_ name: String, as type: Function.Type) -> Function {
    guard let function = unsafe findIfThere(name, as: type) else {
      preconditionFailure("this C library has no \(name)")
    }
    return function
  }

  @unsafe private static func findIfThere<Function>(
    _ name: String, as type: Function.Type
  ) -> Function? {
    guard let address = unsafe dlsym(nil, name) else { return nil }
    return unsafe unsafeBitCast(address, to: type)
  }
}
