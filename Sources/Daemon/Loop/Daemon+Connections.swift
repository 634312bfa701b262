import Access
import Host
import Wording

// Who comes, and who has been silent for too long.
extension Daemon {
  func accept(now: Int64) {
    guard listenerReady else { return }
    // A flood of them is taken in a little at each turn: those who are here are answered between.
    for _ in 0..<Daemon.acceptedAtOnce
    where connections.count < configuration.limits.connections {
      do throws(HostError) {
        guard let socket = try listener?.accept() else { return }
        saidFull = false
        let user = socket.peer.userId
        let ofUser = connections.count { $0.caller.uid == user }
        // One more than a user may have is let go at once: the others are not theirs to take.
        guard ofUser < configuration.limits.connectionsPerUser else { continue }
        let caller = try people.caller(userId: user)
        connections.append(
          Connection(socket, caller: caller, limits: configuration.limits, now: now))
        readable.append(true)
      } catch {
        if error.systemError?.isShortage ?? false {
          if !saidFull { journal.write(.warning, messages.journalNoMoreConnections) }
          saidFull = true
          acceptsAgain = now + 100_000_000
          return
        }
        journal.write(.warning, messages.hostError(error))
        // What does not pass by itself is looked at again at the next turn, not at once.
        return
      }
    }
  }

  func receive(now: Int64) {
    for (connection, isReadable) in zip(connections, readable) where isReadable {
      connection.receive(now: now)
    }
  }

  /// Closes those that have been silent for too long.
  func sweep(now: Int64) {
    guard now - lastSweep > 1_000_000_000 else { return }
    lastSweep = now
    let patience = Int64(configuration.limits.idleSeconds) * 1_000_000_000
    for connection in connections where now - connection.lastActive > patience {
      if case .lent = connection.stage { continue }
      connection.close()
    }
  }
}
