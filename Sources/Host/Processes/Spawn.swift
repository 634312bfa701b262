import Glibc

/// How a program is started: what its first descriptors are and what it inherits.
struct Spawn {
  let program: ChildProcess.Program

  /// What it reads; nil for `/dev/null`.
  let input: Int32?

  let output: ChildProcess.Output

  /// Where its standard error goes.
  let errors: Int32

  /// What it has as number 3; nil for nothing.
  let inherited: Int32?

  /// Starts it; answers the number of the process.
  func start() throws(SystemError) -> Int32 {
    try requireWithoutZero(program.path)
    let arguments = try CStrings([program.path] + program.arguments)
    let environment = try CStrings(program.environment.map { "\($0.key)=\($0.value)" })
    var actions = unsafe posix_spawn_file_actions_t()
    try succeed(unsafe posix_spawn_file_actions_init(&actions))
    defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
    try unsafe place(&actions)
    var attributes = posix_spawnattr_t()
    try succeed(unsafe posix_spawnattr_init(&attributes))
    defer { _ = unsafe posix_spawnattr_destroy(&attributes) }
    try detach(&attributes)
    var id: pid_t = 0
    try succeed(
      unsafe posix_spawn(
        &id, program.path, &actions, &attributes, arguments.start, environment.start))
    return id
  }

  /// From the lowest up: standard output may be a copy of our standard error, to be made before
  /// another takes its number.
  private func place(_ actions: inout posix_spawn_file_actions_t) throws(SystemError) {
    let nothing = "/dev/null"
    if let input {
      try succeed(unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO))
    } else {
      try succeed(
        unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, nothing, O_RDONLY, 0))
    }
    switch output {
    case .nowhere:
      try succeed(
        unsafe posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, nothing, O_WRONLY, 0))
    case .standardError:
      try succeed(unsafe posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO))
    }
    try succeed(unsafe posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO))
    if let inherited {
      try succeed(unsafe posix_spawn_file_actions_adddup2(&actions, inherited, 3))
    }
    // Our own are closed in it anyway; these are what this process was itself started with.
    if let closeFrom = unsafe LinuxCall.closeFrom {
      try succeed(unsafe closeFrom(&actions, inherited == nil ? 3 : 4))
    }
  }

  /// No signal blocked or ignored, a group of its own.
  private func detach(_ attributes: inout posix_spawnattr_t) throws(SystemError) {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    try succeed(unsafe posix_spawnattr_setsigmask(&attributes, &signals))
    unsafe sigfillset(&signals)
    try succeed(unsafe posix_spawnattr_setsigdefault(&attributes, &signals))
    try succeed(unsafe posix_spawnattr_setpgroup(&attributes, 0))
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP
    try succeed(unsafe posix_spawnattr_setflags(&attributes, Int16(flags)))
  }

  /// These calls answer the error itself.
  private func succeed(_ code: Int32) throws(SystemError) {
    if code != 0 { throw SystemError(number: code) }
  }
}

/// Words as C has them: each ended by a zero, their list by none.
@safe private struct CStrings: ~Copyable {
  @unsafe let start: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  private let count: Int

  init(_ words: [String]) throws(SystemError) {
    for word in words { try requireWithoutZero(word) }
    count = words.count
    unsafe start = .allocate(capacity: count + 1)
    for (index, word) in words.enumerated() {
      unsafe (start + index).initialize(to: strdup(word))
    }
    unsafe (start + count).initialize(to: nil)
  }

  deinit {
    for index in 0..<count { unsafe free(start[index]) }
    unsafe start.deallocate()
  }
}
