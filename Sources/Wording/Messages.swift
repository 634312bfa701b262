public import CommandLine

/// Every sentence that the programs say. Each topic has a protocol of its own, and each language
/// a file for each topic: a sentence that one language lacks does not compile.
///
/// To add a sentence: a requirement in its topic's protocol, a function in each language's file.
/// To add a topic: a protocol named here, and a file for each language.
public protocol Messages:
  // Parts of sentences.
  PhraseMessages, NumberMessages, DateMessages, OutcomeMessages, DomainMessages,
  // What is refused or fails.
  RefusalMessages, FormatMessages, DefinitionMessages,
  SystemMessages, StorageMessages, AccessMessages, CallMessages,
  ConfigurationMessages, DaemonMessages,
  // What is answered.
  RecordingMessages, TableMessages, SummaryMessages, HistoryMessages,
  ExplanationMessages, IngestMessages, KeepingMessages, DefinitionAnswerMessages,
  CalculatorMessages, SpoolMessages, PublishingMessages,
  // What is told at night.
  NightMessages, AlertMessages, KeeperMessages,
  // What is published, and told to other tools.
  OpenDataMessages, FeedMessages,
  // What reports say.
  SiteMessages, ChartMessages, AnnualMessages, EvidenceMessages, Sendable
{
  /// The language that is spoken.
  var language: Language { get }
}

/// French as it is written in Québec: no space before `;`, `!` and `?`, a no-break space before
/// `:` and `%` and inside « ».
public struct French: Messages {
  public let language = Language.french

  public init() {}
}

/// English as it is written in Canada.
public struct English: Messages {
  public let language = Language.english

  public init() {}
}
