public import Host

extension French {
  public func fault(of error: SystemError) -> Fault {
    switch error.name {
    case "ENOENT": Fault("introuvable", "vérifiez le chemin")
    case "ENOTDIR", "ELOOP", "EINVAL", "ENXIO", "ENODEV":
      Fault("chemin impossible (\(error.name))", "vérifiez-le")
    case "ENAMETOOLONG": Fault("chemin trop long", "raccourcissez-le")
    case "EISDIR": Fault("c’est un répertoire", "donnez un fichier")
    case "EEXIST": Fault("il y a déjà un fichier de ce nom", "donnez un autre nom")
    case "ENOTEMPTY": Fault("le répertoire n’est pas vide", "videz-le, ou donnez-en un autre")
    case "EACCES", "EPERM":
      Fault("accès refusé", "vérifiez les droits sur ce chemin, ou demandez-les")
    case "EROFS":
      Fault("le disque est en lecture seule", "donnez un autre endroit, ou rendez-le modifiable")
    case "ENOSPC", "EDQUOT":
      Fault("l’espace manque sur le disque", "libérez-en, puis recommencez")
    case "EFBIG": Fault("fichier trop grand pour le disque", "donnez un autre endroit")
    case "EIO":
      Fault("le disque fait défaut", "vérifiez-le, puis comparez avec une copie de sauvegarde")
    case "ETIMEDOUT": Fault("pas de réponse à temps", "réessayez")
    case "ECONNREFUSED":
      Fault("rien n’y écoute", "démarrez ce qui doit y écouter, ou vérifiez le chemin")
    case "ECONNRESET": Fault("l’autre bout n’est plus là", "réessayez")
    case "ENOEXEC": Fault("ce n’est pas un programme", "vérifiez que c’est le bon fichier")
    case "ESTALE", "ENOLCK":
      Fault(
        "le disque du réseau fait défaut (\(error.name))", "réessayez, ou employez un disque local")
    case "EBUSY", "ETXTBSY", "EAGAIN", "EADDRINUSE":
      Fault("un autre programme s’en sert", "réessayez plus tard")
    case "EMFILE", "ENFILE", "ENOBUFS", "ENOMEM":
      Fault("l’ordinateur est à court de ressources (\(error.name))", "réessayez plus tard")
    case "EPIPE": Fault("plus rien ne la lit", "relancez la commande sans interrompre ce qui suit")
    case "EBADF": Fault("le flux est fermé", "dirigez-le vers un fichier ou un terminal")
    // The kernel has more errors than a sentence each; their names can be looked up.
    default: Fault("erreur \(error.name) du système", "cherchez ce code, puis réessayez")
    }
  }

  public func hostError(_ error: HostError) -> String {
    switch error {
    case .cannotOpen(let path, let cause):
      fault(of: cause).after("impossible d’ouvrir \(file(path)), ").sentence()
    case .cannotCreate(let path, let cause):
      fault(of: cause).after("impossible de créer \(file(path)), ").sentence()
    case .cannotRead(let path, let cause):
      fault(of: cause).after("impossible de lire \(file(path)), ").sentence()
    case .cannotWrite(let path, let cause):
      fault(of: cause).after("impossible d’écrire tout dans \(file(path)), ").sentence()
    case .cannotMakeFolder(let path, let cause):
      fault(of: cause).after("impossible de créer le répertoire \(file(path)), ").sentence()
    case .cannotList(let path, let cause):
      fault(of: cause).after("impossible de lire le répertoire \(file(path)), ").sentence()
    case .cannotInspect(let path, let cause):
      fault(of: cause).after("impossible d’examiner \(file(path)), ").sentence()
    case .cannotRemove(let path, let cause):
      fault(of: cause).after("impossible de supprimer \(file(path)), ").sentence()
    case .notARegularFile(let path):
      Fault("\(file(path)) n’est pas un fichier ordinaire", "donnez un autre nom").sentence()
    case .tooLarge(let path, let limit):
      Fault("\(file(path)) dépasse \(number(limit)) octets", "vérifiez que c’est le bon fichier")
        .sentence()
    case .cannotRename(let path, let newPath, let cause):
      fault(of: cause).after("impossible de renommer \(file(path)) en \(file(newPath)), ")
        .sentence()
    case .cannotListen(let path, let cause):
      fault(of: cause).after("impossible d’écouter à \(file(path)), ").sentence()
    case .alreadyListening(let path):
      Fault(
        "un autre processus écoute déjà à \(file(path))",
        "arrêtez-le d’abord, ou donnez un autre chemin"
      ).sentence()
    case .notASocket(let path):
      Fault("\(file(path)) n’est pas un socket", "donnez un autre chemin, ou déplacez-le")
        .sentence()
    case .cannotAccept(let path, let cause):
      fault(of: cause).after("impossible de prendre une connexion à \(file(path)), ").sentence()
    case .cannotConnect(let path, let cause):
      fault(of: cause).after("impossible de se connecter à \(file(path)), ").sentence()
    case .locked(let path, let process?):
      Fault("le processus \(process) tient le verrou \(file(path))", "arrêtez-le d’abord")
        .sentence()
    case .locked(let path, nil):
      Fault("un autre processus tient le verrou \(file(path))", "arrêtez-le d’abord").sentence()
    case .cannotStart(let path, let cause):
      fault(of: cause).after("impossible de démarrer le programme \(file(path)), ").sentence()
    case .cannotLookUp(let account, let cause):
      Fault(
        "impossible d’interroger les comptes de la machine sur \(named(account)) (\(cause.name))",
        "vérifiez son service de noms, puis réessayez"
      ).sentence()
    }
  }

  private func file(_ path: String) -> String {
    switch path {
    case "-": "l’entrée standard"
    case "/dev/stdout": "la sortie standard"
    case "/dev/stderr": "la sortie d’erreur"
    default: named(path)
    }
  }
}
