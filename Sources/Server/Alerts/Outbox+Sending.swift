import Host
import Language

/// What becomes of one alert.
extension Outbox {
  /// Takes the lock, and puts aside what a run that was killed left under way.
  func takeLock() throws(HostError) {
    try folders.make()
    lock = try LockFile(path: folders.lockPath)
    try readAttempts()
    for name in try FileSystem.list(folders.path(of: .underWay)) {
      guard let file = AlertFile(name) else { continue }
      try putAside(file, .interrupted)
    }
  }

  private func readAttempts() throws(HostError) {
    attempts = Attempts()
    guard let bytes = try KeptFile.read(folders.attemptsPath) else { return }
    if let kept = Attempts(bytes) {
      attempts = kept
    } else {
      tell(.damagedMemory(path: folders.attemptsPath))
    }
  }

  /// Starts a program for the first alert that is due; answers when the first of the others is,
  /// nil when none waits.
  func start(_ now: Int64) throws(HostError) -> Int64? {
    var earliest: Int64?
    for name in try FileSystem.list(folders.path(of: .toSend)) {
      guard let file = AlertFile(name), let program = try program(for: file) else { continue }
      let next = attempts.next(file, now: now)
      guard next <= now else {
        earliest = min(next, earliest ?? next)
        continue
      }
      try start(program, file, now)
      if isBusy { return nil }
      if let next = attempts.entries[file]?.next { earliest = min(next, earliest ?? next) }
    }
    return earliest
  }

  /// Nil for what cannot be sent, which is told.
  private func program(for file: AlertFile) throws(HostError) -> ChildProcess.Program? {
    let path = folders.path(of: file, in: .toSend)
    guard let facts = try FileSystem.inspect(path) else { return nil }
    guard facts.kind == .regular else {
      tellOnce(.notAFile(path: path))
      return nil
    }
    guard let program = configuration.alerts.program(for: file.kind) else {
      tellOnce(.notConfigured(file: file.name))
      return nil
    }
    return program
  }

  private func start(
    _ program: ChildProcess.Program, _ file: AlertFile, _ now: Int64
  ) throws(HostError) {
    let mostBytes = 1 << 24
    let path = folders.path(of: file, in: .toSend)
    let bytes = try InputFile(regularFile: path).readAll(limit: mostBytes)
    // On the disk before anything is started: a machine that stops does not send it again.
    try folders.move(file, from: .toSend, to: .underWay)
    do throws(HostError) {
      let process = try ChildProcess(program, input: .bytes(bytes))
      run = DeliveryRun(file, process, program: program.path, steady: steady())
    } catch {
      tellOnce(.cannotStart(error))
      try postpone(
        file, program.path, DeliveryNotice.Failure(status: nil, words: ""), now)
    }
  }

  /// What is done once a program has ended.
  func settle(
    _ file: AlertFile, _ program: String, _ end: DeliveryRun.End, _ now: Int64
  ) throws(HostError) {
    switch end {
    case .taken:
      try folders.move(file, from: .underWay, to: .sent)
      counts.sent += 1
      tell(.sent(file: file.name, program: program))
      try forget(file)
    case .notTaken(let failure): try postpone(file, program, failure, now)
    case .unknown(let doubt): try putAside(file, doubt)
    }
  }

  /// The alert was not taken: it goes back, or is given up.
  private func postpone(
    _ file: AlertFile, _ program: String, _ failure: DeliveryNotice.Failure, _ now: Int64
  ) throws(HostError) {
    let minutes = attempts.fail(file, now: now)
    try saveAttempts()
    guard let minutes else {
      let path = try folders.move(file, from: .underWay, to: .failed)
      counts.givenUp += 1
      return tell(.givenUp(file: file.name, program: program, failure, path: path))
    }
    try folders.move(file, from: .underWay, to: .toSend)
    counts.postponed += 1
    // That a program cannot be started is told once, by itself.
    if failure.status == nil { return }
    tell(.postponed(file: file.name, program: program, failure, minutes: minutes))
  }

  /// The alert may have been taken.
  private func putAside(_ file: AlertFile, _ doubt: DeliveryNotice.Doubt) throws(HostError) {
    let path = try folders.move(file, from: .underWay, to: .uncertain)
    counts.uncertain += 1
    tell(.uncertain(file: file.name, doubt, path: path))
    try forget(file)
  }

  private func forget(_ file: AlertFile) throws(HostError) {
    if attempts.forget(file) { try saveAttempts() }
  }

  private func saveAttempts() throws(HostError) {
    try KeptFile.replace(folders.attemptsPath, attempts.bytes)
  }
}

extension AlertSettings {
  /// The program that alerts of a kind are given to; nil when none is configured.
  func program(for kind: AlertFile.Kind) -> ChildProcess.Program? {
    switch kind {
    case .json:
      guard let command, let path = command.first else { return nil }
      return ChildProcess.Program(
        path: path, arguments: Array(command.dropFirst()), environment: Self.environment)
    case .eml:
      guard let mail else { return nil }
      // The recipients are in the message; a line with a dot alone does not end it.
      return ChildProcess.Program(
        path: mail.sendmail, arguments: ["-t", "-i"], environment: Self.environment)
    }
  }

  /// What programs may count on, whatever the daemon was started with.
  private static var environment: [String: String] {
    var environment = [
      "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8",
      "LOGNAME": ThisProcess.loginName, "USER": ThisProcess.loginName,
    ]
    environment["HOME"] = ThisProcess.homeFolder
    return environment
  }
}
