import Host
import Language
import Ledger
import ServiceStandards

/// What a command reads: how what its body is handed is opened. A body is handed nothing else of a
/// ledger, so that it cannot show what its caller may not see.
struct Reading<View>: Sendable {
  let need: LedgerNeed
  let open: @Sendable (CommandContext) throws(CommandFailure) -> View
}

/// What a command needs of a ledger.
enum LedgerNeed: Hashable, Sendable {
  /// Nothing: no ledger, no daemon.
  case nothing
  /// A daemon, of which it asks how it is: there is no other answer.
  case daemon
  /// To count days, which the built-in definitions do as well.
  case definitions
  /// The dossiers that the caller sees.
  case seenDossiers
  /// Counts, which show no dossier.
  case counts
  /// All of it, whatever it is about.
  case everything
  /// To record, or to write what is derived from the events.
  case recording
}

extension Reading where View == Void {
  static var nothing: Reading { Reading(need: .nothing) { _ in } }

  static var daemon: Reading { Reading(need: .daemon) { _ in } }
}

extension Reading where View == Definitions {
  /// The definitions of the ledger, else those that are built in.
  static var definitions: Reading {
    Reading(need: .definitions) { context throws(CommandFailure) in
      if let own = try context.ownDefinitions() { own } else { try Definitions.embedded() }
    }
  }
}

extension Reading where View == SeenLedger {
  /// The dossiers that the caller sees, and no others.
  static var seenDossiers: Reading {
    Reading(need: .seenDossiers) { context throws(CommandFailure) in
      SeenLedger(try context.view(), for: context)
    }
  }
}

extension Reading where View == CountedLedger {
  /// Counts, which show no dossier.
  static var counts: Reading {
    Reading(need: .counts) { context throws(CommandFailure) in
      CountedLedger(try context.view(), for: context)
    }
  }
}

extension Reading where View == LedgerView {
  /// All of the ledger: for a right that nobody has in part.
  static var everything: Reading {
    Reading(need: .everything) { context throws(CommandFailure) in try context.view() }
  }
}

extension Reading where View == Ledger {
  /// The ledger, for writing; it is made, with the embedded definitions, when there is none, which
  /// is told: who meant another one sees it.
  static var recording: Reading {
    Reading(need: .recording) { context throws(CommandFailure) in
      try context.ledgerForRecording()
    }
  }

  /// The ledger, for writing, which must be there: what it does not hold cannot be corrected.
  static var correcting: Reading {
    Reading(need: .recording) { context throws(CommandFailure) in
      if let server = context.environment.server { return server.ledger }
      return try context.place().open(.writing)
    }
  }
}

extension Reading where View == Intake {
  /// A ledger that events of files are recorded in.
  static var intake: Reading {
    Reading(need: .recording) { context throws(CommandFailure) in
      context.invocation.has(.dryRun)
        ? .rehearsal(try Rehearsal(context) { () throws(CommandFailure) in try context.ledger() })
        : .place(try context.place())
    }
  }
}

/// Where files are taken in. A ledger is not made before there is something to take in.
enum Intake {
  case place(LedgerPlace)
  case rehearsal(Rehearsal)

  func ledger(_ context: CommandContext) throws(CommandFailure) -> Ledger {
    switch self {
    case .place: try context.ledgerForRecording()
    case .rehearsal(let rehearsal): try rehearsal.ledger()
    }
  }

  /// Where refused lines are kept; `nil` where none are.
  var refused: String? {
    switch self {
    case .place(let place): place.refused
    case .rehearsal: nil
    }
  }

  func end() {
    switch self {
    case .place: break
    case .rehearsal(let rehearsal): rehearsal.end()
    }
  }
}

extension CommandContext {
  /// The definitions of the ledger; `nil` where there is none.
  func ownDefinitions() throws(CommandFailure) -> Definitions? {
    do throws(CommandFailure) { return Definitions(try view()) } catch {
      switch error {
      case .ledger(.absent), .request(.nowhere): return nil
      case .ledger, .request, .host, .calendar, .calendarFile, .refused, .refusedDossier,
        .denied, .daemon, .crowd:
        throw error
      }
    }
  }

  /// The ledger, for reading.
  fileprivate func ledger() throws(CommandFailure) -> Ledger {
    if let server = environment.server { return server.ledger }
    return try place().open(.reading)
  }

  fileprivate func ledgerForRecording() throws(CommandFailure) -> Ledger {
    if let server = environment.server { return server.ledger }
    let place = try place()
    if try place.makeIfAbsent(now: now) {
      errors.write(messages.failure(messages.ledgerMade(place.file)) + "\n")
    }
    return try place.open(.writing)
  }

  /// The ledger as it is, or as `--known-at` asks to see it.
  fileprivate func view() throws(CommandFailure) -> LedgerView {
    let ledger = try ledger()
    guard let text = invocation.value(of: .knownAt) else { return ledger.current }
    let time = try instant(text, ledger.rulebook, endOfDay: true)
    // What was recorded on a clock that was ahead is there all the same.
    if time >= now { return ledger.current }
    return try asking { () throws(LedgerError) in try ledger.view(knownAt: time) }
  }
}
