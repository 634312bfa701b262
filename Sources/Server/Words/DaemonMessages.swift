import Ledger

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
