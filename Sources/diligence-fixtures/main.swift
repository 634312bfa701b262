// Writes the streams of events that tests and measurements run on, to standard output.

import BusinessDays
import FixtureYear

do {
  let request = try FixtureRequest(Array(CommandLine.arguments.dropFirst()))
  try request.stream.write(request.format) { piece in
    print(String(decoding: piece, as: UTF8.self), terminator: "")
  }
} catch let error as FixtureRequest.Misuse {
  print("diligence-fixtures: \(error.word): not understood")
  print(FixtureRequest.usage)
}
