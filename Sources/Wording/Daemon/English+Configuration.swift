import StrictJSON

extension English {
  public func fault(of error: ConfigurationFault) -> Fault {
    switch error {
    case .notJSON(let error, _): fault(of: error.fact)
    case .shape(let error): fault(of: error)
    case .badHour(let text, let key, _):
      Fault("the hour \(quoted(text)) of \(quoted(key)) does not exist", "write 04:00, for example")
    case .badAddress(let text, let key, _):
      Fault(
        "\(quoted(text)), in \(quoted(key)), is not a mail address",
        "write a single name@domain, without spaces, accents or line ends")
    case .badPath(let text, let key, _):
      Fault(
        "\(quoted(text)), in \(quoted(key)), is not a path from the root",
        "begin it with /, and name a file or a folder")
    case .pathTooLong(let key, let limit, _):
      Fault("the path of \(quoted(key)) is too long", "keep it under \(number(limit + 1)) bytes")
    case .samePath(let key, let otherKey, _):
      Fault(
        "\(quoted(key)) and \(quoted(otherKey)) have the same path",
        "give each a place of its own")
    case .badGroup(let text, let key, _):
      Fault(
        "\(quoted(text)), in \(quoted(key)), cannot be the name of a group",
        "write the name as \(typed("getent group")) prints it")
    case .nullByte(let key, _):
      Fault("a text of \(quoted(key)) holds a null character", "take it out")
    case .unknownWord(let word, let key, let known, _):
      Fault(
        "unknown word \(quoted(word)) in \(quoted(key))", remedy(forUnknown: word, among: known))
    case .unknownId(let id, let kind, let key, let known, _):
      fault(of: .unknownId(id, kind, known: known)).after("\(quoted(key)): ")
    case .emptyList(let key, _):
      Fault("\(quoted(key)) is empty", "put something in it, or take that key out")
    case .tooMany(let key, let limit, _):
      Fault("the list \(quoted(key)) is too long", "keep \(number(limit)) elements at most")
    case .emptyText(let key, _): Fault("an empty text in \(quoted(key))", "write it")
    case .repeated(let text, let key, _):
      Fault("\(quoted(text)) is repeated in \(quoted(key))", "keep it once")
    }
  }

  public func configuration(_ path: String) -> String { "configuration \(named(path))" }
}
