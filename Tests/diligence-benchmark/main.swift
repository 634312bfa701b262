import Host

// Measures what the program promises to do fast. Build it with `-c release`.

let subcommands = [
  Subcommand(
    name: "days", summary: "nanoseconds for each elapsed and each due",
    run: { try measureDays(options: $0) }),
  Subcommand(
    name: "clients",
    summary: "64 clients of a daemon that record one event at a time, against one alone",
    run: { try measureClients(options: $0) }),
  Subcommand(
    name: "kills",
    summary: "whether all that a daemon acknowledged is there after it is killed, many times",
    run: { try measureKills(options: $0) }),
  Subcommand(
    name: "report", summary: "milliseconds for a report of a ledger that is there",
    run: { try measureReports(options: $0) }),
]

/// One thing to measure.
struct Subcommand {
  let name: String
  let summary: String
  let run: ([String]) throws -> Void
}

let words = try ThisProcess.arguments.dropFirst()
if let word = words.first, let subcommand = subcommands.first(where: { $0.name == word }) {
  do { try subcommand.run(Array(words.dropFirst())) } catch {
    print("diligence-benchmark: \(error)")
    ThisProcess.exit(1)
  }
} else {
  print("usage: diligence-benchmark SUBCOMMAND")
  for subcommand in subcommands { print("  \(subcommand.name): \(subcommand.summary)") }
  ThisProcess.exit(64)
}
