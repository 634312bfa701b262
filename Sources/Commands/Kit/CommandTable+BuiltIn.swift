import Language
import Ledger
import ServiceStandards

extension CommandTable {
  /// The commands of the program, with those that record the usual milestones.
  public static let builtIn = CommandTable(milestones: Command.usualMilestones)

  /// The commands in force where declarations are: one for each milestone to which one of them
  /// gives a word; where none gives any, the usual ones of the milestones that there are. What the
  /// program calls its own commands stays theirs.
  init(_ rulebook: Rulebook) {
    let known = rulebook.milestones
    let declared = known.entries.compactMap(MilestoneWords.init)
    self.init(
      milestones: declared.isEmpty
        ? Command.usualMilestones.filter { command in
          command.request.map { known.code(of: $0.value) != nil } ?? false
        } : declared.map(Command.init(recording:)))
  }

  /// - Parameter milestones: the commands that record one milestone each: those of dossiers come
  ///   after `complete`, those of calls after `assess`.
  init(milestones: [Command]) {
    let own = Set(CommandTable.own.flatMap { $0.words[0].spellings })
    let free = milestones.filter { own.isDisjoint(with: $0.name.spellings) }
    self.init(
      CommandTable.own.flatMap { command -> [Command] in
        switch command {
        case .complete: [command] + free.filter { !$0.isOfCalls }
        case .assess: [command] + free.filter(\.isOfCalls)
        case _: [command]
        }
      })
  }

  /// What declarations have no say in.
  private static let own: [Command] = [
    .receive, .complete, .assess, .close, .record, .void, .amend,
    .show, .explain, .late, .due, .summary,
    .deadline, .elapsed, .calendarList, .calendarShow, .declarationShow,
    .report, .check,
    .ingest, .exportEvents, .exportObligations, .exportResults,
    .verify, .rebuild, .backup, .status,
    .help, .version, .completions, .manual,
  ]
}

extension Command {
  /// Whether it records what happens to calls.
  var isOfCalls: Bool { operands.first?.kind == .identifier(.call) }
}
