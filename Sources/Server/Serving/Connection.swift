import Commands
import Host
import Ledger

/// One who calls: what has come from them and is not read yet, what they are owed and have not
/// taken yet. Both are bounded.
final class Connection {
  /// What comes next of what they sent.
  enum Next {
    /// A line, without its end.
    case line([UInt8])
    case tooLong
    /// Nothing whole, for now.
    case nothing
  }

  /// Where the connection is in its life.
  enum Stage {
    case open
    /// They will send no more; what they sent is still answered.
    case heard
    /// A child process answers them; nothing is read or written here meanwhile.
    case lent
    /// Nothing more is read: it is closed once they have taken what they are owed.
    case leaving
    case closed
  }

  /// Who calls. What they may changes with the groups of their account, and with the configuration.
  private(set) var caller: Caller
  /// Whether that is certain: they are neither heard nor answered before.
  private(set) var isKnown: Bool
  /// When they last sent or took something, by the monotonic clock in nanoseconds.
  private(set) var lastActive: Int64
  private(set) var stage = Stage.open
  /// Whether what they asked awaits its turn: they are not heard until it is answered.
  var isWaiting = false
  /// The file that they are handing in, part by part.
  var upload: FileUpload?
  private let socket: LocalConnection
  private let limits: Limits
  private var input: [UInt8] = []
  /// Where the next line begins, and how far its end was looked for.
  private var start = 0
  private var searched = 0
  private var output: [UInt8] = []
  private var written = 0

  /// How much is read at a time, in bytes.
  private static let readSize = 65_536

  /// How much may be owed, in bytes, before they must take some of it to be heard again.
  private static let owedAtMost = 1 << 20

  /// - Parameter isKnown: whether the caller's rights are certain.
  init(
    _ socket: consuming LocalConnection, caller: Caller, isKnown: Bool, limits: Limits, now: Int64
  ) {
    self.socket = socket
    self.caller = caller
    self.isKnown = isKnown
    self.limits = limits
    lastActive = now
  }

  var descriptor: Int32 { socket.descriptor }
  var owed: Int { output.count - written }

  /// What the loop is to wait for.
  var interest: Poller.Interest {
    var interest: Poller.Interest = []
    if owed > 0 { interest.insert(.writing) }
    if stage == .open, isKnown, !hasLine, owed <= Connection.owedAtMost {
      interest.insert(.reading)
    }
    return interest
  }

  /// Whether a line that was not handed out yet is there, and may be.
  var isReadyToAnswer: Bool {
    guard stage == .open || stage == .heard, isKnown, !isWaiting, owed <= Connection.owedAtMost
    else {
      return false
    }
    return hasLine
  }

  private var hasLine: Bool { nextFeed != nil || isTooLong }

  /// Whether more has come than a line may have; the last byte may still be of its end.
  private var isTooLong: Bool { input.count - start > limits.lineBytes + 1 }

  /// The place of the line feed that ends the next line, as far as was looked.
  private var nextFeed: Int? {
    searched < input.count && input[searched] == UInt8(ascii: "\n") ? searched : nil
  }

  /// Whether the next line that is there brings events, as far as a glance tells: their calls are
  /// answered many at a time.
  var isNextEvents: Bool {
    guard isReadyToAnswer, let feed = nextFeed else { return false }
    return input[start..<feed].firstRange(of: Connection.ingest) != nil
  }

  private static let ingest = Array(#""ingest""#.utf8)

  /// Makes certain who calls.
  func know(_ caller: Caller) {
    self.caller = caller
    isKnown = true
  }

  /// Has them wait until it is certain again.
  func doubt() { isKnown = false }

  /// Reads what has come.
  func receive(now: Int64) {
    guard stage == .open, isKnown else { return }
    if start > 0, start == input.count {
      input.removeAll(keepingCapacity: input.capacity <= 4 * Connection.readSize)
      (start, searched) = (0, 0)
    } else if start > Connection.readSize {
      input.removeSubrange(..<start)
      searched -= start
      start = 0
    }
    do throws(HostError) {
      switch try socket.read(into: &input, atMost: Connection.readSize) {
      case .bytes:
        lastActive = now
        search()
      case .nothingYet: break
      case .ended: stage = .heard
      }
    } catch { stage = .closed }
  }

  private func search() {
    searched = input[searched...].firstIndex(of: UInt8(ascii: "\n")) ?? input.count
  }

  /// Hands the next line out.
  func next() -> Next {
    guard stage == .open || stage == .heard else { return .nothing }
    guard let feed = nextFeed else { return isTooLong ? .tooLong : .nothing }
    var line = input[start..<feed]
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    if line.count > limits.lineBytes { return .tooLong }
    start = feed + 1
    searched = start
    search()
    return .line(Array(line))
  }

  /// Owes them an answer.
  func send(_ bytes: [UInt8]) {
    guard stage != .closed else { return }
    output += bytes
  }

  /// Gives them what they take of what they are owed.
  func give(now: Int64) {
    if owed > 0 {
      do throws(HostError) {
        let count = try socket.write(output.span.extracting(written...))
        if count > 0 { lastActive = now }
        written += count
      } catch {
        stage = .closed
        return
      }
      if written == output.count {
        output.removeAll(keepingCapacity: output.capacity <= 4 * Connection.readSize)
        written = 0
      }
    }
    if owed == 0, !isWaiting, stage == .leaving || (stage == .heard && !hasLine) { stage = .closed }
  }

  /// Reads no more: they leave once they have what they are owed.
  func leave() {
    if stage == .open || stage == .heard { stage = .leaving }
  }

  func lend() { stage = .lent }

  /// Takes the connection back from the child that answered.
  func resume(now: Int64) {
    if stage == .lent { stage = .open }
    lastActive = now
  }

  func close() { stage = .closed }

  var isClosed: Bool { if case .closed = stage { true } else { false } }
}
