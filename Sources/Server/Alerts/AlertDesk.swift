import BusinessDays
import Host
import Language
import Ledger
import Publishing

/// Speaks of what a night changed, once a working morning: a line in the journal, and a file for
/// each way out. Which morning was looked at last is remembered once the files are there.
///
/// Killed before that, it looks again: the files are the same and there already, and the line in
/// the journal may stand twice, never not at all.
struct AlertDesk {
  let folders: AlertFolders
  private let configuration: Configuration
  private let journal: Journal
  /// The last day that there is nothing more to do about.
  private var done: Day?

  init(_ configuration: Configuration, _ journal: Journal) {
    folders = AlertFolders(data: configuration.data)
    self.configuration = configuration
    self.journal = journal
  }

  /// Looks at a night, unless it was looked at. Nothing is said, and nothing remembered, of one
  /// whose day is closed: what it changed is told on the next working morning.
  mutating func look(_ ledger: Ledger, _ night: Night) throws(NightTrouble) {
    if done == night.day { return }
    let memory = try touching { () throws(HostError) in try readMemory() }
    if memory?.night.day != night.day, try isWorkingMorning(night, ledger) {
      // A later morning than this one is of a clock that was wrong.
      let since = memory.flatMap { $0.night < night ? $0.night : nil }
      if let alert = try alert(ledger, night, since) { try speak(alert) }
      let bytes = MorningMemory(night: night).bytes
      try touching { () throws(HostError) in
        try folders.make()
        try KeptFile.replace(folders.morningPath, bytes)
      }
    }
    done = night.day
  }

  private func readMemory() throws(HostError) -> MorningMemory? {
    guard let bytes = try KeptFile.read(folders.morningPath) else { return nil }
    if let memory = MorningMemory(bytes) { return memory }
    tell(.damagedMemory(path: folders.morningPath))
    return nil
  }

  private func isWorkingMorning(_ night: Night, _ ledger: Ledger) throws(NightTrouble) -> Bool {
    do throws(LedgerError) { return try Alert.isWorkingMorning(night, ledger) } catch {
      try tellOrThrow(error, night)
      return false
    }
  }

  /// Nil when there is nothing to say, or when that can never be known, which is told.
  private func alert(
    _ ledger: Ledger, _ night: Night, _ since: Night?
  ) throws(NightTrouble) -> Alert? {
    do throws(LedgerError) {
      return try ledger.answering(about: night, since: since) { since throws(LedgerError) in
        try Alert(ledger, night, since: since)
      }
    } catch {
      try tellOrThrow(error, night)
      return nil
    }
  }

  private func tellOrThrow(_ error: LedgerError, _ night: Night) throws(NightTrouble) {
    if error.mayPass { throw .ledger(error) }
    tell(.alertImpossible(night.day, error))
  }

  private func speak(_ alert: Alert) throws(NightTrouble) {
    let messages = configuration.language
    journal.write(alert.priority.ofJournal, alert.line(messages))
    var files: [(AlertFile, [UInt8])] = []
    if configuration.alerts.command != nil {
      files.append((AlertFile(alert.night.day, .json), alert.json(messages)))
    }
    if let mail = configuration.alerts.mail {
      let bytes = alert.mail(from: mail.from, to: mail.to, messages)
      files.append((AlertFile(alert.night.day, .eml), bytes))
    }
    try touching { () throws(HostError) in
      try folders.make()
      for (file, bytes) in files {
        if try folders.holds(file) { continue }
        try KeptFile.place(folders.path(of: file, in: .toSend), bytes, aside: folders.path)
      }
    }
  }

  private func tell(_ notice: NightNotice) {
    journal.write(notice.priority, configuration.language.nightNotice(notice))
  }
}

extension Alert.Priority {
  fileprivate var ofJournal: Journal.Priority {
    switch self {
    case .notice: .notice
    case .warning: .warning
    case .error: .error
    }
  }
}
