import Host
import Server

ThisProcess.prepareStreams()
ThisProcess.exit(runDaemon())
