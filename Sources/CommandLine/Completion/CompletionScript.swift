/// What completions say beside each candidate, in the reader's language.
public protocol CompletionDescriptions {
  /// What a command does, in one line.
  func summary(of verb: Verb) -> String
  /// What an option means to a command, in one line.
  func summary(of option: Option, for verb: Verb) -> String
}

/// A script that teaches a shell to complete `diligence`: commands and options under both
/// names, fixed choices, files, and the ids given.
///
/// The script is fixed once made: ids that are added later ask for it to be made again. An id
/// is left out when it has anything but letters, digits and `-_./`, since a shell might read
/// it as more than a word.
public func completionScript(
  for shell: Shell, described descriptions: some CompletionDescriptions,
  identifiers: [Identifier: [String]] = [:]
) -> String {
  let candidates = CompletionCandidates(identifiers: identifiers)
  return switch shell {
  case .bash: bashScript(candidates)
  case .zsh: zshScript(candidates, descriptions)
  case .fish: fishScript(candidates, descriptions)
  }
}
