import Host
import Language
import Ledger

// What the daemon is told by signals, and tells whoever looks after it.
extension Daemon {
  func handleSignals(now: Int64) {
    while let signal = signals.next() {
      switch signal {
      case .terminate, .interrupt:
        // Told twice, it ends at once: what was acknowledged is on the disk.
        if stoppingSince != nil { ThisProcess.exit(ExitStatus.done.rawValue) }
        stop(now: now)
      case .hangUp: reload()
      case .childEnded: break
      }
    }
  }

  func stop(now: Int64) {
    journal.write(.notice, messages.journalStopping)
    manager.notify(.stopping)
    stoppingSince = now
    listener = nil
    for connection in connections { connection.receive(now: now) }
    // All that was read is answered, as far as they take it and there is time.
    repeat {
      answer(now: now)
    } while (hasReadable || connections.contains(where: \.isReadyToAnswer))
      && SystemClock.monotonicNanoseconds() - now < Daemon.timeout
    for connection in connections { connection.leave() }
    for errand in errands { errand.kill() }
  }

  /// Reads the configuration anew: all of it is taken, or none.
  func reload() {
    manager.notify(.reloading)
    defer { manager.notify(.ready) }
    do throws(ConfigurationFailure) {
      let new = try Configuration.load(configurationPath)
      people = try new.check(ledger.rulebook, from: configurationPath)
      forgetAccounts()
      for connection in connections {
        let user = connection.caller.uid
        if let administrator = people.administrator(userId: user) {
          take(connection, as: administrator, now: SystemClock.monotonicNanoseconds())
        } else {
          connection.doubt()
        }
      }
      for (key, isSame) in [
        ("data", new.data == configuration.data), ("socket", new.socket == configuration.socket),
        ("spool", new.spool == configuration.spool),
        ("reports", new.reports == configuration.reports),
      ] where !isSame {
        journal.write(.warning, messages.journalNeedsRestart(key))
      }
      var taken = new
      taken.data = configuration.data
      taken.socket = configuration.socket
      taken.spool = configuration.spool
      taken.reports = configuration.reports
      configuration = taken
      spool?.longestFile = Int64(taken.limits.fileBytes)
      nights.adopt(taken)
      outbox.adopt(taken)
      requestReader = RequestReader(messages: messages)
      journal.write(.notice, messages.journalReloaded)
    } catch {
      journal.write(.error, messages.journalKeptConfiguration(error.sentence(messages)))
    }
  }

  func feedWatchdog(now: Int64) {
    guard let interval = manager.watchdogMicroseconds, now - lastWatchdog > interval * 250
    else { return }
    lastWatchdog = now
    manager.notify(.watchdog)
  }
}
