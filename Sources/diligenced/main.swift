import Daemon
import Host

ThisProcess.prepareStreams()
ThisProcess.exit(runDaemon(Array(ThisProcess.arguments.dropFirst())))
