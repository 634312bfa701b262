// Measures what the program promises to do fast. Build it with `-c release`.

let subcommands = [
  Subcommand(
    name: "days", summary: "nanoseconds for each elapsed and each due",
    run: { try measureDays(options: $0) }),
  Subcommand(
    name: "clients",
    summary: "64 clients of a daemon that record one event at a time, against one alone",
    run: { try measureClients(options: $0) }),
]

/// One thing to measure.
struct Subcommand {
  let name: String
  let summary: String
  let run: ([String]) throws -> Void
}

let words = CommandLine.arguments.dropFirst()
if let word = words.first, let subcommand = subcommands.first(where: { $0.name == word }) {
  try subcommand.run(Array(words.dropFirst()))
} else {
  print("usage: diligence-benchmark SUBCOMMAND")
  for subcommand in subcommands { print("  \(subcommand.name): \(subcommand.summary)") }
}
