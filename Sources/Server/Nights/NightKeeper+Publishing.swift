import BusinessDays
import Commands
import Host
import Ledger
import Publishing
import ServiceStandards

/// What others find at places that do not change: a web server the pages of the last night, and
/// node_exporter its metrics. When one of them cannot be there, it is told, and the night is kept
/// all the same.
extension NightKeeper {
  /// Leads web servers to what the night of a day published.
  func lead(to day: Day) {
    do throws(HostError) { try reports.leadToSite(of: day) } catch { tell(.notPublished(error)) }
  }

  /// Writes where the standards stand, as a night found it, for node_exporter.
  func publishMetrics(_ summary: Summary) {
    guard let path = configuration.metrics else { return }
    let metrics = Feeds.metrics(of: summary, isRecording: isRecording)
    do throws(HostError) { try MetricsFile.write(metrics, to: path) } catch {
      tell(.notPublished(error))
    }
  }

  /// Publishes whether what is sent can be recorded, for those who watch over the daemon.
  func tell(isRecording: Bool, _ ledger: Ledger, now: Int64) {
    self.isRecording = isRecording
    // A ledger that cannot be read either is told of by whoever wants to read it.
    try? publishMetrics(of: ledger, now: now)
  }

  /// The same as they stand now, at start and when the configuration is read anew.
  func publishMetrics(of ledger: Ledger, now: Int64) throws(NightTrouble) {
    guard configuration.metrics != nil else { return }
    let rulebook = ledger.rulebook
    let today = rulebook.zone(of: rulebook.firstOffice).day(at: now)
    guard let year = Period.fiscalYear(of: today, beginning: rulebook.latest.fiscalYearBegins)
    else { return }
    do throws(LedgerError) {
      publishMetrics(
        try ledger.reading { () throws(LedgerError) in
          try ledger.current.summary(asOf: today, period: year)
        })
    } catch { throw .ledger(error) }
  }
}
