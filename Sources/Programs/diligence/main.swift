import Commands
import Host
import Language

ThisProcess.prepareStreams()
ThisProcess.exit(run(in: .ofThisProcess()).rawValue)
