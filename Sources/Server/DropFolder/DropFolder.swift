import Host
public import Language
public import Ledger

/// A folder where other systems drop files of events: each is taken in once, in the order of the
/// names, and moved to `done/` in it; the lines refused go word for word to `refused/`, with the
/// reasons beside. A long file does not keep those after it waiting: a piece of each, in turns.
/// What they are refused while one before them is not in yet is not final: they are then taken in
/// once more after it.
///
/// For a loop that must not be kept waiting: each step does a little, and remembers where it is.
///
/// ```
/// drop folder            the file is …
///   feuille.csv          seen, settled, read to its end into the ledger
///                        … its refused lines on the disk, under a working name in refused/
///                        … counted, and named as leaving: the state is saved
///   refused/feuille.csv  … its refused lines under its own name
///   done/feuille.csv     … moved
/// ```
///
/// Killed before it is counted, it is taken in again: what the ledger holds is a duplicate. Killed
/// after, it is only moved. What is done is done in folders held open, never through a symbolic
/// link, and nothing is ever replaced.
public final class DropFolder {
  /// What a step leaves to do.
  public enum Progress: Hashable, Sendable {
    /// More, at once.
    case more
    /// Nothing, for so long.
    case rest(milliseconds: Int)
  }

  /// How much is read in a step, in bytes; looking at a name counts for a few.
  static let bytesAStep = 1 << 18
  static let bytesAName = 1 << 10
  /// How long a step takes, in nanoseconds, before it begins no other file.
  static let longestStep: Int64 = 20_000_000
  /// How many files are taken in at once.
  static let mostUnderWay = 16
  /// How many files are counted in one stroke; and how long after the last stroke those few are
  /// that there are, in nanoseconds.
  static let filesAStroke = 32
  static let longestUncounted: Int64 = 500_000_000
  /// How long nothing is tried after a failure, in nanoseconds.
  static let longestWait: Int64 = 5_000_000_000

  let folders: DropFolderPaths
  let messages: Language
  let clocks: DropFolderClocks
  let tell: (SpoolNotice) -> Void
  private let statePath: String

  var state: DropFolderState
  var pass = DropPass()
  /// The files that are being taken in, the next one first.
  var underWay: [FileImport] = []
  /// Files that were refused lines while others before them were not in yet.
  var overtaking: [String: Overtaking] = [:]
  /// Whether a name is looked at next; else a piece of a file is taken in.
  private var isTurnOfNames = false
  /// The longest file that is taken in, in bytes.
  public var longestFile: Int64
  var piece = PieceSize()
  /// Files that are dealt with and not counted yet.
  var finished: [Finished] = []
  private var lastCount: Int64 = 0
  /// What is to be told of those that leave, once they have.
  var untold: [PendingMove: Finished.Fate] = [:]
  var refusals = Remembered<UInt64>()
  var watched = Remembered<Watched>()
  var unknownFiles = UnknownFileCount()
  /// Since when files have waited for an earlier one that is being written.
  var heldSince: Int64?
  var isHeld = false
  /// When leaving is tried again of what could not be moved.
  var nextMove = Int64.min
  private var isRecovered = false
  private var resumes = Int64.min
  /// What is not told again as long as it lasts.
  var lastTrouble: SpoolNotice?

  /// Why a step ended early.
  enum Trouble: Error {
    case ledger(LedgerError)
    case host(HostError)

    var notice: SpoolNotice {
      switch self {
      case .ledger(let error): .ledgerFails(error)
      case .host(let error): .folderFails(error)
      }
    }
  }

  /// A file that is dealt with.
  struct Finished {
    /// What became of it.
    enum Fate: Hashable {
      case applied(IngestCounts)
      case unfit(SpoolNotice.Unfit)
    }
    let departure: PendingMove
    let fate: Fate
  }

  /// Opens a drop folder, which must be there; makes `done` and `refused` in it.
  ///
  /// - Parameters:
  ///   - folder: where files are dropped, on one disk with what is in it.
  ///   - statePath: the file that keeps the counts, out of reach of those who drop files.
  ///   - longestFile: the longest file that is taken in, in bytes.
  ///   - messages: the language of the reasons for refusals.
  ///   - tell: is told of each thing that happens.
  public init(
    folder: String, statePath: String, longestFile: Int = 1 << 30, messages: Language,
    clocks: DropFolderClocks = DropFolderClocks(), tell: @escaping (SpoolNotice) -> Void
  ) throws(SpoolFailure) {
    folders = try DropFolderPaths(path: folder)
    state = try DropFolderState(path: statePath)
    self.statePath = statePath
    self.longestFile = Int64(longestFile)
    self.messages = messages
    self.clocks = clocks
    self.tell = tell
  }

  /// What went through the folder, up to the last file that is counted. Kept through restarts.
  public var counts: DropFolderCounts { state.counts }

  /// Does a little of what there is to do: some 256 KiB of a file, or a few small ones.
  public func step(into ledger: Ledger) -> Progress {
    let started = clocks.steady()
    if started < resumes { return .rest(milliseconds: milliseconds(resumes - started)) }
    do throws(Trouble) {
      if !isRecovered {
        try recover()
        isRecovered = true
      } else if !state.leaving.isEmpty, started >= nextMove {
        try moveAway()
      }
      let isIdle = try work(into: ledger, since: started)
      return isIdle ? rest() : .more
    } catch {
      if lastTrouble != error.notice { tell(error.notice) }
      lastTrouble = error.notice
      for taking in underWay { taking.abandon() }
      underWay = []
      pass.end(now: started)
      pass.ask(within: Self.longestWait, now: started)
      resumes = clocks.steady() + Self.longestWait
      return .rest(milliseconds: milliseconds(Self.longestWait))
    }
  }

  /// Answers whether there was nothing to do.
  private func work(into ledger: Ledger, since started: Int64) throws(Trouble) -> Bool {
    var left = Self.bytesAStep
    var isIdle = false
    var trouble: Trouble?
    do throws(Trouble) {
      while left > 0, !isIdle, !mustCount, clocks.steady() - started < Self.longestStep {
        if let bytes = try workOnce(into: ledger) { left -= bytes } else { isIdle = true }
      }
    } catch { trouble = error }
    // What was dealt with before a failure is not to be done twice.
    if mustCount || isIdle || trouble != nil { try count() }
    if let trouble { throw trouble }
    return isIdle
  }

  /// Whether files that are dealt with are to be counted now: there are many, the last
  /// stroke is long ago, or the next pass would meet them.
  private var mustCount: Bool {
    if finished.isEmpty { return false }
    return finished.count >= Self.filesAStroke || !pass.isUnderWay
      || clocks.steady() - lastCount >= Self.longestUncounted
  }

  /// Answers how many bytes it counts for, nil when there was nothing to do.
  private func workOnce(into ledger: Ledger) throws(Trouble) -> Int? {
    isTurnOfNames.toggle()
    if let taking = underWay.first, !isTurnOfNames || underWay.count >= Self.mostUnderWay {
      return try advance(taking, into: ledger)
    }
    if let name = pass.next() {
      try examine(name, into: ledger)
      return Self.bytesAName
    }
    do throws(HostError) {
      if pass.isUnderWay {
        if try !pass.look(folders.drop) { endWholePass() }
        return Self.bytesAStep / 4
      }
      if try pass.begin(folders.drop, clocks) {
        isHeld = false
        return Self.bytesAName
      }
    } catch { throw .host(error) }
    guard let taking = underWay.first else { return nil }
    return try advance(taking, into: ledger)
  }

  /// Counts what is dealt with, for good, and moves it away.
  private func count() throws(Trouble) {
    lastCount = clocks.steady()
    if finished.isEmpty { return }
    var next = state
    for file in finished {
      next.leaving.append(file.departure)
      switch file.fate {
      case .unfit: next.counts.refused += 1
      case .applied(let counts):
        next.counts.applied += 1
        next.counts.lines += counts
      }
    }
    let counted = finished
    finished = []
    do { try next.save(statePath) } catch { throw .host(error) }
    state = next
    lastTrouble = nil
    for file in counted { untold[file.departure] = file.fate }
    try moveAway()
  }

  private func rest() -> Progress {
    let (shortest, longest): (Int64, Int64) = (10_000_000, 1_000_000_000)
    let wait = pass.nextDue == .max ? longest : pass.nextDue - clocks.steady()
    return .rest(milliseconds: milliseconds(min(longest, max(shortest, wait))))
  }

  private func milliseconds(_ nanoseconds: Int64) -> Int {
    Int((nanoseconds + 999_999) / 1_000_000)
  }
}
