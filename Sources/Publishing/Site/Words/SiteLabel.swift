/// The short words of pages: titles, headings of columns, links.
public enum SiteLabel: CaseIterable, Hashable, Sendable {
  // Pages and the ways between them.
  case skipToContent, pages, dashboard, annualResults, evidence, standard, standards
  case previous, next
  // What the signs of the dashboard mean.
  case keyRate, keyTarget, keyRange, keyReached, keyBelow, keyRunning
  // Parts of the pages.
  case watch, figures, monthByMonth, howLong, dayByDay, sameNumbers, signals, notes
  case byGroup, byService, byOffice, byChannel
  // Figures of a standard.
  case verdict, rate, target, margin, recovery, outlook, best, worst, trend
  case median, ninetiethPercentile, undecided, pending, overdue, open, waiting, lifted
  // Columns.
  case month, onTime, missed, settled, remark, delay, count, week, group
  case commitment, indicator, result, late, gap
  // What drawings say.
  case mean, upperLimit, lowerLimit, norm
  // Days.
  case dayToCome, dayNothing, dayAllOnTime, dayClosed
  // Evidence.
  case ledger, events, dossiers, head, lastRecorded, checks, adopted, adoptedWhen, kind
  case unpromised
  case recordings, corrections, correctionsSince, inForceSince, recordedLate
  case signs, whatIsCounted, howMany, outOf, whatItMeans
  case declaration, calendar, attestation, name, title, date, signature
  // Files beside the pages.
  case forPrograms, resultsTable, columnsDescribed, reportFigures, daysOff
  // What stands in place of a number.
  case withheld, noChannel, nothingSettled
}
