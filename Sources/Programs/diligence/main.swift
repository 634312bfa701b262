import CommandLine
import Commands
import Host

ThisProcess.prepareStreams()
ThisProcess.exit(run(in: .ofThisProcess()).rawValue)
