import BusinessDays
import Host
import Language
import Ledger

/// One command being carried out: what was asked, what is around, in which language to answer.
struct CommandContext {
  let invocation: Invocation
  let environment: Environment
  let messages: Language
  /// The clock when the command began, in microseconds since 1970-01-01T00:00:00Z.
  let now: Int64
  /// The commands in force.
  let table: CommandTable
  /// The ids of the events that the command makes.
  let ids: EventIds

  init(
    invocation: Invocation, environment: Environment, messages: Language, now: Int64,
    table: CommandTable = .builtIn
  ) throws(CommandFailure) {
    self.invocation = invocation
    self.environment = environment
    self.messages = messages
    self.now = now
    self.table = table
    if let text = invocation.value(of: .id) {
      guard let first = UUIDText.bytes(text) else { throw .request(.badText(text, .uuid)) }
      ids = EventIds(first: first)
    } else {
      ids = EventIds(now: now, chance: environment.randomBytes(16))
    }
  }

  /// Who asks.
  var caller: Caller { environment.server?.caller ?? .owner }

  var output: Output { environment.output }
  var errors: Output { environment.errors }

  /// Whether what is written may be emphasised.
  var style: Style {
    let declined = environment.variable("NO_COLOR").map { !$0.isEmpty } ?? false
    return environment.outputIsTerminal && !declined ? .emphasised : .plain
  }
}

/// Does something with the ledger, and throws its failure as the command's.
func asking<Result>(_ body: () throws(LedgerError) -> Result) throws(CommandFailure) -> Result {
  do throws(LedgerError) { return try body() } catch { throw .ledger(error) }
}

/// Does something with the machine, and throws its failure as the command's.
func touching<Result: ~Copyable>(_ body: () throws(HostError) -> Result) throws(CommandFailure)
  -> Result
{
  do throws(HostError) { return try body() } catch { throw .host(error) }
}
