/// What is said of a configuration of the daemon that cannot be used.
public protocol ConfigurationMessages {
  /// Why it is refused; where is said beside it.
  func fault(of error: ConfigurationFault) -> Fault
  /// The configuration in that file.
  func configuration(_ path: String) -> String
}

extension ConfigurationMessages where Self: DefinitionMessages & PhraseMessages {
  /// Why the configuration in that file is refused, where, and what to do: one line.
  public func configurationFault(_ error: ConfigurationFault, in path: String) -> String {
    let introduction = unusable(configuration(path), at: place(error.place))
    return fault(of: error).after(introduction).sentence()
  }
}
