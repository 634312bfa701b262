public import Language

extension Language {
  /// Why the system refuses, and what to do.
  public func fault(of error: SystemError) -> Fault {
    switch error.name {
    case "ENOENT":
      Fault(
        text(fr: "introuvable", en: "not found"),
        text(fr: "vérifiez le chemin", en: "check the path"))
    case "ENOTDIR", "ELOOP", "EINVAL", "ENXIO", "ENODEV":
      Fault(
        text(fr: "chemin impossible (\(error.name))", en: "impossible path (\(error.name))"),
        text(fr: "vérifiez-le", en: "check it"))
    case "ENAMETOOLONG":
      Fault(
        text(fr: "chemin trop long", en: "path too long"),
        text(fr: "raccourcissez-le", en: "make it shorter"))
    case "EISDIR":
      Fault(
        text(fr: "c’est un répertoire", en: "it is a folder"),
        text(fr: "donnez un fichier", en: "give a file"))
    case "EEXIST":
      Fault(
        text(fr: "il y a déjà un fichier de ce nom", en: "there is a file of that name already"),
        text(fr: "donnez un autre nom", en: "give another name"))
    case "ENOTEMPTY":
      Fault(
        text(fr: "le répertoire n’est pas vide", en: "the folder is not empty"),
        text(fr: "videz-le, ou donnez-en un autre", en: "empty it, or give another"))
    case "EACCES", "EPERM":
      Fault(
        text(fr: "accès refusé", en: "access refused"),
        text(
          fr: "vérifiez les droits sur ce chemin, ou demandez-les",
          en: "check your rights on that path, or ask for them"))
    case "EROFS":
      Fault(
        text(fr: "le disque est en lecture seule", en: "the disk is read-only"),
        text(
          fr: "donnez un autre endroit, ou rendez-le modifiable",
          en: "give another place, or make it writable"))
    case "ENOSPC", "EDQUOT":
      Fault(
        text(fr: "l’espace manque sur le disque", en: "no room left on the disk"),
        text(fr: "libérez-en, puis recommencez", en: "make some, then try again"))
    case "EFBIG":
      Fault(
        text(fr: "fichier trop grand pour le disque", en: "file too large for the disk"),
        text(fr: "donnez un autre endroit", en: "give another place"))
    case "EIO":
      Fault(
        text(fr: "le disque fait défaut", en: "the disk fails"),
        text(
          fr: "vérifiez-le, puis comparez avec une copie de sauvegarde",
          en: "check it, then compare with a backup"))
    case "ETIMEDOUT":
      Fault(
        text(fr: "pas de réponse à temps", en: "no answer in time"),
        text(fr: "réessayez", en: "try again"))
    case "ECONNREFUSED":
      Fault(
        text(fr: "rien n’y écoute", en: "nothing listens there"),
        text(
          fr: "démarrez ce qui doit y écouter, ou vérifiez le chemin",
          en: "start what should, or check the path"))
    case "ECONNRESET":
      Fault(
        text(fr: "l’autre bout n’est plus là", en: "the other end is gone"),
        text(fr: "réessayez", en: "try again"))
    case "ENOEXEC":
      Fault(
        text(fr: "ce n’est pas un programme", en: "it is not a program"),
        text(fr: "vérifiez que c’est le bon fichier", en: "check that it is the right file"))
    case "ESTALE", "ENOLCK":
      Fault(
        text(
          fr: "le disque du réseau fait défaut (\(error.name))",
          en: "the network disk fails (\(error.name))"),
        text(fr: "réessayez, ou employez un disque local", en: "try again, or use a local disk"))
    case "EBUSY", "ETXTBSY", "EAGAIN", "EADDRINUSE":
      Fault(
        text(fr: "un autre programme s’en sert", en: "another program uses it"),
        text(fr: "réessayez plus tard", en: "try again later"))
    case "EMFILE", "ENFILE", "ENOBUFS", "ENOMEM":
      Fault(
        text(
          fr: "l’ordinateur est à court de ressources (\(error.name))",
          en: "the computer is short of resources (\(error.name))"),
        text(fr: "réessayez plus tard", en: "try again later"))
    case "EPIPE":
      Fault(
        text(fr: "plus rien ne la lit", en: "nothing reads it any more"),
        text(
          fr: "relancez la commande sans interrompre ce qui suit",
          en: "run the command without stopping the next"))
    case "EBADF":
      switch self {
      case .french:
        Fault("le flux est fermé", "dirigez-le vers un fichier ou un terminal")
      // The kernel has more errors than a sentence each; their names can be looked up.
      case .english:
        Fault("the stream is closed", "send it to a file or a terminal")
      // The kernel has more errors than a sentence each; their names can be looked up.
      }
    default:
      Fault(
        text(fr: "erreur \(error.name) du système", en: "system error \(error.name)"),
        text(fr: "cherchez ce code, puis réessayez", en: "look that code up, then try again"))
    }
  }

  /// What could not be done with a file, a folder or a stream: one line.
  public func hostError(_ error: HostError) -> String {
    switch error {
    case .cannotOpen(let path, let cause):
      text(
        fr: fault(of: cause).after("impossible d’ouvrir \(file(path)), ").sentence(),
        en: fault(of: cause).after("cannot open \(file(path)), ").sentence())
    case .cannotCreate(let path, let cause):
      text(
        fr: fault(of: cause).after("impossible de créer \(file(path)), ").sentence(),
        en: fault(of: cause).after("cannot create \(file(path)), ").sentence())
    case .cannotRead(let path, let cause):
      text(
        fr: fault(of: cause).after("impossible de lire \(file(path)), ").sentence(),
        en: fault(of: cause).after("cannot read \(file(path)), ").sentence())
    case .cannotWrite(let path, let cause):
      text(
        fr: fault(of: cause).after("impossible d’écrire tout dans \(file(path)), ").sentence(),
        en: fault(of: cause).after("cannot write everything to \(file(path)), ").sentence())
    case .cannotMakeFolder(let path, let cause):
      text(
        fr: fault(of: cause).after("impossible de créer le répertoire \(file(path)), ").sentence(),
        en: fault(of: cause).after("cannot create the folder \(file(path)), ").sentence())
    case .cannotList(let path, let cause):
      text(
        fr: fault(of: cause).after("impossible de lire le répertoire \(file(path)), ").sentence(),
        en: fault(of: cause).after("cannot read the folder \(file(path)), ").sentence())
    case .cannotInspect(let path, let cause):
      text(
        fr: fault(of: cause).after("impossible d’examiner \(file(path)), ").sentence(),
        en: fault(of: cause).after("cannot look at \(file(path)), ").sentence())
    case .cannotRemove(let path, let cause):
      text(
        fr: fault(of: cause).after("impossible de supprimer \(file(path)), ").sentence(),
        en: fault(of: cause).after("cannot remove \(file(path)), ").sentence())
    case .notARegularFile(let path):
      text(
        fr: Fault("\(file(path)) n’est pas un fichier ordinaire", "donnez un autre nom").sentence(),
        en: Fault("\(file(path)) is not a regular file", "give another name").sentence())
    case .tooLarge(let path, let limit):
      text(
        fr: Fault(
          "\(file(path)) dépasse \(number(limit)) octets", "vérifiez que c’est le bon fichier"
        ).sentence(),
        en: Fault("\(file(path)) is over \(number(limit)) bytes", "check that it is the right file")
          .sentence())
    case .cannotRename(let path, let newPath, let cause):
      text(
        fr: fault(of: cause).after("impossible de renommer \(file(path)) en \(file(newPath)), ")
          .sentence(),
        en: fault(of: cause).after("cannot rename \(file(path)) to \(file(newPath)), ").sentence())
    case .cannotListen(let path, let cause):
      text(
        fr: fault(of: cause).after("impossible d’écouter à \(file(path)), ").sentence(),
        en: fault(of: cause).after("cannot listen on \(file(path)), ").sentence())
    case .alreadyListening(let path):
      text(
        fr: Fault(
          "un autre processus écoute déjà à \(file(path))",
          "arrêtez-le d’abord, ou donnez un autre chemin"
        ).sentence(),
        en: Fault(
          "another process listens on \(file(path)) already", "stop it first, or give another path"
        ).sentence())
    case .notASocket(let path):
      text(
        fr: Fault("\(file(path)) n’est pas un socket", "donnez un autre chemin, ou déplacez-le")
          .sentence(),
        en: Fault("\(file(path)) is not a socket", "give another path, or move it away").sentence())
    case .cannotAccept(let path, let cause):
      text(
        fr: fault(of: cause).after("impossible de prendre une connexion à \(file(path)), ")
          .sentence(),
        en: fault(of: cause).after("cannot take in a connection on \(file(path)), ").sentence())
    case .cannotConnect(let path, let cause):
      text(
        fr: fault(of: cause).after("impossible de se connecter à \(file(path)), ").sentence(),
        en: fault(of: cause).after("cannot connect to \(file(path)), ").sentence())
    case .locked(let path, let process?):
      text(
        fr: Fault("le processus \(process) tient le verrou \(file(path))", "arrêtez-le d’abord")
          .sentence(),
        en: Fault("process \(process) holds the lock \(file(path))", "stop it first").sentence())
    case .locked(let path, nil):
      text(
        fr: Fault("un autre processus tient le verrou \(file(path))", "arrêtez-le d’abord")
          .sentence(),
        en: Fault("another process holds the lock \(file(path))", "stop it first").sentence())
    case .cannotStart(let path, let cause):
      text(
        fr: fault(of: cause).after("impossible de démarrer le programme \(file(path)), ")
          .sentence(),
        en: fault(of: cause).after("cannot start the program \(file(path)), ").sentence())
    case .cannotLookUp(let account, let cause):
      text(
        fr: Fault(
          "impossible d’interroger les comptes de la machine sur \(named(account)) (\(cause.name))",
          "vérifiez son service de noms, puis réessayez"
        ).sentence(),
        en: Fault(
          "the machine’s accounts cannot be asked of \(named(account)) (\(cause.name))",
          "check its name service, then try again"
        ).sentence())
    }
  }

  private func file(_ path: String) -> String {
    switch path {
    case "-":
      text(fr: "l’entrée standard", en: "the standard input")
    case "/dev/stdout":
      text(fr: "la sortie standard", en: "the standard output")
    case "/dev/stderr":
      text(fr: "la sortie d’erreur", en: "the standard error")
    default:
      named(path)
    }
  }
}
