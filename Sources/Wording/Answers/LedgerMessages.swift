public import Ledger

/// What `ingest` answers and tells on its way.
public protocol IngestMessages {
  /// What became of the events of a file, or of all files when `file` is nil; `-` is the standard
  /// input.
  func ingested(_ counts: IngestCounts, from file: String?) -> String
  /// How many dossiers were received before the first declaration.
  func unpromised(_ count: Int) -> String
  /// How many events were recorded that change nothing, because others stand.
  func withoutEffect(_ count: Int) -> String
  /// How many events known already were voided since, with nothing in their place.
  func voidedDuplicates(_ count: Int) -> Fault
  /// What is said after a trial.
  var nothingRecorded: String { get }
  /// Where the refused lines are, with the reasons beside, and how to come back with them.
  func refusedLines(in file: String, reasons: String) -> String
  /// How many refusals are not shown.
  func moreRefusals(_ count: Int) -> String
  /// How far the reading of a file is, in bytes and in events; `total` is nil when it is not
  /// known.
  func progress(bytes: Int, of total: Int?, read: Int) -> String
}

/// What the commands that keep a ledger whole answer.
public protocol KeepingMessages {
  /// Cells of an export that a spreadsheet would have computed were changed.
  func neutralised(cells: Int) -> Fault
  /// A ledger that is whole: its events, the moment of the last recording (nil when there is
  /// none), and the head of the chain that seals them.
  func whole(events: Int, lastRecorded: String?, head: String) -> String
  /// That the last recording stands later than the clock, at that moment.
  func recordedAhead(_ moment: String) -> String
  /// Something that is not as it was recorded, or as it follows from what was.
  func finding(_ finding: Verification.Finding) -> String
  /// How many findings there are, and what to do.
  func findings(_ count: Int) -> String
  /// The answer to `rebuild`; `differing` is how many dossiers came out otherwise, and `tables` are
  /// the other tables that did, nil when nothing could be compared.
  func rebuilt(dossiers: Int, obligations: Int, differing: Int, tables: [String]?) -> String
  /// That there was no ledger, and that one was made there.
  func ledgerMade(_ path: String) -> String
  /// The answer to `backup`: what the copy holds, and the chain's head to note.
  func backedUp(to path: String, events: Int, head: String) -> String
}

/// So many bytes, in millions, rounded up.
func megabytes(_ bytes: Int) -> Int { (bytes + 999_999) / 1_000_000 }
