public import Language
import ServiceStandards

extension Language {
  /// Why the configuration in that file is refused, where, and what to do: one line.
  public func configurationFault(_ error: ConfigurationFault, in path: String) -> String {
    let introduction = unusable(configuration(path), at: place(error.place))
    return fault(of: error).after(introduction).sentence()
  }
}
