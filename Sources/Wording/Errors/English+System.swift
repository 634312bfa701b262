public import Host

extension English {
  public func fault(of error: SystemError) -> Fault {
    switch error.name {
    case "ENOENT": Fault("not found", "check the path")
    case "ENOTDIR", "ELOOP", "EINVAL", "ENXIO", "ENODEV":
      Fault("impossible path (\(error.name))", "check it")
    case "ENAMETOOLONG": Fault("path too long", "make it shorter")
    case "EISDIR": Fault("it is a folder", "give a file")
    case "EEXIST": Fault("there is a file of that name already", "give another name")
    case "ENOTEMPTY": Fault("the folder is not empty", "empty it, or give another")
    case "EACCES", "EPERM":
      Fault("access refused", "check your rights on that path, or ask for them")
    case "EROFS":
      Fault("the disk is read-only", "give another place, or make it writable")
    case "ENOSPC", "EDQUOT":
      Fault("no room left on the disk", "make some, then try again")
    case "EFBIG": Fault("file too large for the disk", "give another place")
    case "EIO": Fault("the disk fails", "check it, then compare with a backup")
    case "ETIMEDOUT": Fault("no answer in time", "try again")
    case "ECONNREFUSED": Fault("nothing listens there", "start what should, or check the path")
    case "ECONNRESET": Fault("the other end is gone", "try again")
    case "ENOEXEC": Fault("it is not a program", "check that it is the right file")
    case "ESTALE", "ENOLCK":
      Fault("the network disk fails (\(error.name))", "try again, or use a local disk")
    case "EBUSY", "ETXTBSY", "EAGAIN", "EADDRINUSE":
      Fault("another program uses it", "try again later")
    case "EMFILE", "ENFILE", "ENOBUFS", "ENOMEM":
      Fault("the computer is short of resources (\(error.name))", "try again later")
    case "EPIPE": Fault("nothing reads it any more", "run the command without stopping the next")
    case "EBADF": Fault("the stream is closed", "send it to a file or a terminal")
    // The kernel has more errors than a sentence each; their names can be looked up.
    default: Fault("system error \(error.name)", "look that code up, then try again")
    }
  }

  public func hostError(_ error: HostError) -> String {
    switch error {
    case .cannotOpen(let path, let cause):
      fault(of: cause).after("cannot open \(file(path)), ").sentence()
    case .cannotCreate(let path, let cause):
      fault(of: cause).after("cannot create \(file(path)), ").sentence()
    case .cannotRead(let path, let cause):
      fault(of: cause).after("cannot read \(file(path)), ").sentence()
    case .cannotWrite(let path, let cause):
      fault(of: cause).after("cannot write everything to \(file(path)), ").sentence()
    case .cannotMakeFolder(let path, let cause):
      fault(of: cause).after("cannot create the folder \(file(path)), ").sentence()
    case .cannotList(let path, let cause):
      fault(of: cause).after("cannot read the folder \(file(path)), ").sentence()
    case .cannotInspect(let path, let cause):
      fault(of: cause).after("cannot look at \(file(path)), ").sentence()
    case .cannotRemove(let path, let cause):
      fault(of: cause).after("cannot remove \(file(path)), ").sentence()
    case .notARegularFile(let path):
      Fault("\(file(path)) is not a regular file", "give another name").sentence()
    case .tooLarge(let path, let limit):
      Fault("\(file(path)) is over \(number(limit)) bytes", "check that it is the right file")
        .sentence()
    case .cannotRename(let path, let newPath, let cause):
      fault(of: cause).after("cannot rename \(file(path)) to \(file(newPath)), ").sentence()
    case .cannotListen(let path, let cause):
      fault(of: cause).after("cannot listen on \(file(path)), ").sentence()
    case .alreadyListening(let path):
      Fault(
        "another process listens on \(file(path)) already", "stop it first, or give another path"
      ).sentence()
    case .notASocket(let path):
      Fault("\(file(path)) is not a socket", "give another path, or move it away").sentence()
    case .cannotAccept(let path, let cause):
      fault(of: cause).after("cannot take in a connection on \(file(path)), ").sentence()
    case .cannotConnect(let path, let cause):
      fault(of: cause).after("cannot connect to \(file(path)), ").sentence()
    case .locked(let path, let process?):
      Fault("process \(process) holds the lock \(file(path))", "stop it first").sentence()
    case .locked(let path, nil):
      Fault("another process holds the lock \(file(path))", "stop it first").sentence()
    case .cannotStart(let path, let cause):
      fault(of: cause).after("cannot start the program \(file(path)), ").sentence()
    case .cannotLookUp(let account, let cause):
      Fault(
        "the machine’s accounts cannot be asked of \(named(account)) (\(cause.name))",
        "check its name service, then try again"
      ).sentence()
    }
  }

  private func file(_ path: String) -> String {
    switch path {
    case "-": "the standard input"
    case "/dev/stdout": "the standard output"
    case "/dev/stderr": "the standard error"
    default: named(path)
    }
  }
}
