import Daemon
import Host

ThisProcess.prepareStreams()
ThisProcess.exit(runDaemon())
