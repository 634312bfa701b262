public import BusinessDays

/// What the commands that publish answer.
public protocol PublishingMessages {
  /// How many files a report was written in, and where; `period` is the label of a fiscal year.
  func published(files: Int, in folder: String, of period: String, asOf day: Day) -> String
  /// That a file of the report holds numbers of dossiers.
  func holdsDossiers(_ file: String) -> String
  /// Which files of an earlier report are gone.
  func withdrawn(_ files: [String]) -> String
  /// What is wrong, and what to do, where a ledger that a report rests on is not whole.
  func notWhole(findings: Int) -> Fault
}
