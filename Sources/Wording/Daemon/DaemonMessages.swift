public import Ledger

/// What a daemon says of itself, in its journal and to whoever asks.
public protocol DaemonMessages {
  /// That somebody asked for what they may not.
  func journalDenial(_ denial: Denial, login: String, userId: UInt32) -> String
  /// That so many more refusals of that kind were left out, for there were too many.
  func journalDenialsLeftOut(_ count: Int) -> String
  /// That it serves, at that socket, a ledger of so many events.
  func journalReady(socket: String, events: Int) -> String
  /// That it ends, because it was told to.
  var journalStopping: String { get }
  /// That its configuration was read anew.
  var journalReloaded: String { get }
  /// That its configuration is bad, and that the one before stays.
  func journalKeptConfiguration(_ sentence: String) -> String
  /// That this part of the configuration changes with the next start only.
  func journalNeedsRestart(_ key: String) -> String
  /// That the ledger's file, which was not in its place, is there again.
  func journalBackInPlace(_ path: String) -> String
  /// That a group of the configuration is not known to the machine.
  func journalMissingGroup(_ name: String) -> String
  /// That what is sent cannot be recorded, and why.
  func journalCannotRecord(_ sentence: String) -> String
  /// That it can again.
  var journalRecordsAgain: String { get }
  /// That a long answer was given up, for somebody who did not read it.
  func journalUnread(login: String, userId: UInt32, seconds: Int) -> String
  /// That nobody answers about the accounts of the machine; what is known of them stands so long.
  func journalAccountsSilent(minutes: Int) -> String
  /// That somebody answers again.
  var journalAccountsAnswer: String { get }
  /// That the clock is a file's, for a rehearsal.
  func journalRehearsal(_ path: String) -> String
  /// That as many are connected as may be, and others wait.
  var journalNoMoreConnections: String { get }
  /// What it says of itself to a person, over several lines.
  func daemonStatus(_ facts: DaemonFacts) -> String
  /// The help of the program.
  var daemonHelp: String { get }
  /// That an option of the program is unknown, or lacks its value.
  func daemonUsage(_ word: String) -> Fault
}

/// What a daemon knows of itself.
public struct DaemonFacts: Hashable, Sendable {
  public let process: Int32
  /// RFC 3339.
  public let since: String
  public let connections: Int
  public let events: Int
  public let head: String
  /// A date.
  public let lastNight: String?
  /// RFC 3339.
  public let nextNight: String?
  public let isRehearsal: Bool
  /// Why nothing can be recorded, while that lasts.
  public let trouble: Trouble?

  /// Why nothing can be recorded, since an instant in the form of RFC 3339.
  public struct Trouble: Hashable, Sendable {
    public let since: String
    public let sentence: String

    public init(since: String, sentence: String) {
      self.since = since
      self.sentence = sentence
    }
  }

  public init(
    process: Int32, since: String, connections: Int, events: Int, head: String,
    lastNight: String?, nextNight: String?, isRehearsal: Bool, trouble: Trouble? = nil
  ) {
    self.process = process
    self.since = since
    self.connections = connections
    self.events = events
    self.head = head
    self.lastNight = lastNight
    self.nextNight = nextNight
    self.isRehearsal = isRehearsal
    self.trouble = trouble
  }
}
