import Host
import Language
import Ledger

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
        let caller = caller(of: user, now: now)
        // One more than a user may have is let go at once: the others are not theirs to take.
        guard ofUser < connectionsAtMost(of: caller) else { continue }
        connections.append(
          Connection(
            socket, caller: caller ?? people.stranger(userId: user), isKnown: caller != nil,
            limits: configuration.limits, now: now))
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

  /// How many connections somebody may have; who they are may not be known yet.
  func connectionsAtMost(of caller: Caller?) -> Int {
    let limits = configuration.limits
    guard let caller, caller.roles.isEmpty else { return limits.connectionsPerUser }
    return min(limits.connectionsPerUser, limits.connectionsWithoutRole)
  }

  /// Who somebody is who comes; `nil` when that is to be asked first.
  private func caller(of user: UInt32, now: Int64) -> Caller? {
    if let administrator = people.administrator(userId: user) { return administrator }
    return book.account(of: user, atMost: AccountBook.fresh, now: now).map {
      people.caller(userId: user, $0)
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
    let timeout = Int64(configuration.limits.idleSeconds) * 1_000_000_000
    for connection in connections where now - connection.lastActive > timeout {
      if case .lent = connection.stage { continue }
      connection.close()
    }
  }
}
