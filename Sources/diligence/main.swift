import CommandLine
import Commands
import Host

ThisProcess.prepareStreams()
let status = run(Array(ThisProcess.arguments.dropFirst()), in: .ofThisProcess())
ThisProcess.exit(status.rawValue)
