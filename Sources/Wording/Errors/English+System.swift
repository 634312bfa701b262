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
    case "ESTALE", "ETIMEDOUT", "ENOLCK":
      Fault("the network disk fails (\(error.name))", "try again, or use a local disk")
    case "EBUSY", "ETXTBSY", "EAGAIN": Fault("another program uses it", "try again later")
    case "EMFILE", "ENFILE", "ENOMEM":
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
