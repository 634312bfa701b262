// Writes the streams of events that tests and measurements run on, to standard output.

import FixtureYear
import Glibc
import Host
import Language

let output = Output(.standardOutput)

func end(_ status: ExitStatus, saying what: String) -> Never {
  let errors = Output(.standardError)
  errors.write("diligence-fixtures: \(what)\n")
  exit(status.rawValue)
}

do {
  let request = try FixtureRequest(Array(ThisProcess.arguments.dropFirst()))
  try request.stream.write(request.format) { output.write($0.span) }
  try output.finish()
} catch let misuse as FixtureRequest.Misuse {
  end(.usage, saying: "not understood: \(misuse.word)\n\(FixtureRequest.usage)")
} catch let error as HostError {
  end(.ioFailed, saying: "\(error)")
} catch {
  end(.badData, saying: "\(error)")
}
