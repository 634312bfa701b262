import Ledger

/// A change to a ledger's file, and what a check must find of it.
struct Tampering: Sendable, CustomStringConvertible {
  let sql: String
  let findings: Set<Verification.Finding>

  init(_ sql: String, finds findings: Verification.Finding...) {
    self.init(sql, finds: findings)
  }

  init(_ sql: String, finds findings: [Verification.Finding]) {
    self.sql = sql
    self.findings = Set(findings)
  }

  var description: String { sql }
}

extension Tampering {
  private static let everyDossier: [Verification.Finding] = [
    .dossier("A-2026-1"), .dossier("A-2026-2"), .dossier("B-2026-1"),
  ]

  /// The seal of the first seven events, which were recorded together.
  private static let firstSeal = Verification.Finding.brokenSeal(after: 0, through: 7)

  /// What was derived, changed.
  static let projections = [
    Tampering(
      "DELETE FROM dossier WHERE key = 1",
      finds: .dossier("A-2026-1"), .surplus(table: "obligation", count: 1)),
    Tampering("UPDATE dossier SET number = 'Z-1' WHERE key = 1", finds: .dossier("A-2026-1")),
    Tampering("UPDATE dossier SET call = 'AP-9'", finds: everyDossier),
    Tampering("UPDATE dossier SET history = x''", finds: everyDossier),
    Tampering("UPDATE dossier SET history = x'FF'", finds: everyDossier),
    Tampering("UPDATE dossier SET history = x'0101FFFFFFFFFFFFFFFFFF01'", finds: everyDossier),
    // A receipt of a service, an office and a channel that there are not; a mark likewise.
    Tampering("UPDATE dossier SET history = x'1301C4C002090003412D31'", finds: everyDossier),
    Tampering("UPDATE dossier SET history = x'1301C4C002000903412D31'", finds: everyDossier),
    Tampering("UPDATE dossier SET history = x'1B01C4C00263000003412D31'", finds: everyDossier),
    Tampering(
      "UPDATE dossier SET history = x'1301C4C002000003412D311202C4C00263'", finds: everyDossier),
    Tampering(
      "UPDATE dossier SET history = x'1301C4C002000003412D311A02C4C0026304'", finds: everyDossier),
    // Good, but not what was recorded.
    Tampering("UPDATE dossier SET history = x'1301C4C002000003412D31'", finds: everyDossier),
    Tampering(
      "UPDATE dossier SET key = key + 1000",
      finds: everyDossier + [.surplus(table: "obligation", count: 4)]),
    Tampering(
      "UPDATE dossier SET key = 9223372036854775807 - key",
      finds: everyDossier + [.surplus(table: "obligation", count: 4)]),
    Tampering(
      "UPDATE dossier SET key = -key",
      finds: everyDossier + [.surplus(table: "obligation", count: 4)]),
    Tampering(
      "INSERT INTO dossier VALUES (99, 'Z-99', NULL, x'')",
      finds: .surplus(table: "dossier", count: 1)),
    Tampering("UPDATE call SET history = x'00'", finds: .call("AP-1")),
    Tampering("UPDATE call SET history = x''", finds: .call("AP-1")),
    Tampering("DELETE FROM call", finds: .call("AP-1")),
    Tampering("INSERT INTO call VALUES ('AP-9', x'')", finds: .surplus(table: "call", count: 1)),
    Tampering("DELETE FROM obligation", finds: everyDossier),
    Tampering("UPDATE obligation SET due = due + 1", finds: everyDossier),
    Tampering("UPDATE obligation SET due = 9000000000000000000", finds: everyDossier),
    Tampering("UPDATE obligation SET since = -9000000000000000000", finds: everyDossier),
    Tampering("UPDATE obligation SET stop = start - 100, lifted = NULL", finds: everyDossier),
    Tampering("UPDATE obligation SET due = NULL", finds: everyDossier),
    Tampering("UPDATE obligation SET start = NULL", finds: everyDossier),
    Tampering("UPDATE obligation SET key = key + 3000", finds: everyDossier),
    Tampering(
      "UPDATE obligation SET key = -key",
      finds: everyDossier + [.surplus(table: "obligation", count: 3)]),
    Tampering(
      "INSERT INTO obligation VALUES (4096 * 99, 0, NULL, NULL, NULL, NULL)",
      finds: .surplus(table: "obligation", count: 1)),
    Tampering(
      "INSERT INTO version VALUES (4096 * 99, 0, 5, NULL, NULL, NULL, NULL)",
      finds: .surplus(table: "obligation", count: 1)),
    Tampering(
      "INSERT INTO version SELECT key, since - 5, since, start, due, stop, lifted FROM obligation",
      finds: everyDossier),
    Tampering("UPDATE tally SET waiting = waiting + 1", finds: .counts(table: "tally")),
    Tampering(
      "UPDATE tally SET on_time = 9000000000000000000, missed = -9000000000000000000",
      finds: .counts(table: "tally")),
    Tampering("UPDATE tally SET key = key + 60000", finds: .counts(table: "tally")),
    Tampering("UPDATE tally SET key = -key", finds: .counts(table: "tally")),
    Tampering(
      "INSERT INTO tally VALUES (9223372036854775807, 1, 1, 1, 1, 1, 1)",
      finds: .counts(table: "tally")),
    Tampering(
      "INSERT INTO tally VALUES (-9223372036854775808, 1, 1, 1, 1, 1, 1)",
      finds: .counts(table: "tally")),
    Tampering("DELETE FROM tally", finds: .counts(table: "tally")),
    Tampering("UPDATE total SET running = running + 1", finds: .counts(table: "total")),
    Tampering("UPDATE total SET slice = slice + 60000", finds: .counts(table: "total")),
    Tampering("UPDATE total SET slice = -slice", finds: .counts(table: "total")),
    Tampering("DELETE FROM total", finds: .counts(table: "total")),
    Tampering("DELETE FROM slice", finds: .counts(table: "tally")),
    Tampering("UPDATE slice SET key = key + 100000", finds: .counts(table: "slice")),
    Tampering("UPDATE slice SET key = 9000000000000000000 - key", finds: .counts(table: "slice")),
    Tampering("UPDATE slice SET key = -key", finds: .counts(table: "slice")),
    Tampering("UPDATE slice SET standard = standard + 1000", finds: .counts(table: "slice")),
    Tampering("UPDATE slice SET standard = -1 - standard", finds: .counts(table: "slice")),
    Tampering("UPDATE slice SET service = service + 70000", finds: .counts(table: "slice")),
    Tampering("UPDATE slice SET office = office + 1000", finds: .counts(table: "slice")),
    Tampering("UPDATE slice SET channel = channel + 1000", finds: .counts(table: "slice")),
    Tampering("INSERT INTO taken_back VALUES (1, 0, 1, 5)", finds: .counts(table: "taken_back")),
    Tampering(
      "INSERT INTO taken_back VALUES (60000, 0, 1, 5)", finds: .counts(table: "taken_back")),
    Tampering(
      "INSERT INTO taken_back VALUES (-1, 20500, 20501, 5)", finds: .counts(table: "taken_back")),
    Tampering("INSERT INTO serial VALUES ('A', 2026, 7)", finds: .counts(table: "serial")),
    Tampering(
      "INSERT INTO serial VALUES ('A', 2026, 9223372036854775807)",
      finds: .counts(table: "serial")),
  ]

  /// What was recorded, changed by somebody who first removed what guards it.
  static let record = [
    Tampering("DELETE FROM event WHERE seq = 2", finds: .gap(after: 1)),
    Tampering("DELETE FROM event WHERE seq = 7", finds: .gap(after: 6)),
    Tampering(
      "DELETE FROM event",
      finds: firstSeal, .identityCount(events: 0, identities: 8),
      .surplus(table: "dossier", count: 3), .surplus(table: "call", count: 1)),
    Tampering(
      "UPDATE event SET subject = 'A-2026-2' WHERE seq = 2",
      finds: firstSeal, .dossier("A-2026-1"), .dossier("A-2026-2")),
    Tampering(
      "UPDATE event SET time = time + 1 WHERE seq = 2", finds: firstSeal, .dossier("A-2026-1")),
    Tampering(
      "UPDATE event SET time = 9223372036854775807 WHERE seq = 2", finds: .unreadable(sequence: 2)),
    Tampering("UPDATE event SET time = -3000000 WHERE seq = 2", finds: .unreadable(sequence: 2)),
    Tampering(
      "UPDATE event SET time = 9223372036854775807, zone = 0 WHERE seq = 2",
      finds: .unreadable(sequence: 2)),
    Tampering(
      "UPDATE event SET time = -9223372036854775808, zone = 1439 WHERE seq = 2",
      finds: .unreadable(sequence: 2)),
    Tampering(
      "UPDATE event SET time = -25000 WHERE seq = 1",
      finds: firstSeal, .dossier("A-2026-1"), .counts(table: "tally"), .counts(table: "total")),
    Tampering(
      "UPDATE event SET time = 100000 WHERE seq = 4",
      finds: firstSeal, .dossier("B-2026-1"), .call("AP-1"), .counts(table: "tally"),
      .counts(table: "total")),
    Tampering("UPDATE event SET zone = 100000 WHERE seq = 2", finds: .unreadable(sequence: 2)),
    Tampering(
      "UPDATE event SET zone = -9223372036854775808 WHERE seq = 2",
      finds: .unreadable(sequence: 2)),
    Tampering(
      "UPDATE event SET recorded = recorded - 1 WHERE seq = 7",
      finds: .recordedBackwards(sequence: 7)),
    Tampering(
      "UPDATE event SET recorded = 9223372036854775807 WHERE seq = 7",
      finds: .unreadable(sequence: 7)),
    Tampering(
      "UPDATE event SET recorded = -9223372036854775808 WHERE seq = 1",
      finds: .unreadable(sequence: 1)),
    Tampering("UPDATE event SET data = '{' WHERE seq = 1", finds: .unreadable(sequence: 1)),
    Tampering("UPDATE event SET data = NULL WHERE seq = 1", finds: .unreadable(sequence: 1)),
    Tampering("UPDATE event SET data = '{}' WHERE seq = 1", finds: .unreadable(sequence: 1)),
    Tampering("UPDATE event SET data = '[]' WHERE seq = 1", finds: .unreadable(sequence: 1)),
    Tampering(
      "UPDATE event SET data = '{\"service\":\"nothing\"}' WHERE seq = 1",
      finds: .unreadable(sequence: 1)),
    Tampering(
      "UPDATE event SET data = '{\"service\":\"beta\",\"office\":\"nord\",\"complete\":true}' WHERE seq = 1",
      finds: firstSeal, .dossier("A-2026-1"), .counts(table: "tally"), .counts(table: "total")),
    Tampering(
      "UPDATE event SET data = '{\"channel\":\"poste\"}' WHERE seq = 2",
      finds: firstSeal, .dossier("A-2026-1")),
    Tampering("UPDATE event SET id = 'z' WHERE seq = 2", finds: firstSeal, .identity(sequence: 2)),
    Tampering(
      "UPDATE event SET id = x'00' WHERE seq = 2", finds: firstSeal, .identity(sequence: 2)),
    Tampering("UPDATE event SET id = 5 WHERE seq = 2", finds: firstSeal, .identity(sequence: 2)),
    Tampering(
      "UPDATE event SET type = (SELECT type FROM event WHERE seq = 2) WHERE seq = 1",
      finds: firstSeal, .dossier("a-2026-1"), .counts(table: "tally"), .counts(table: "total")),
    Tampering(
      "UPDATE event SET type = (SELECT type FROM event WHERE seq = 1) WHERE seq = 2",
      finds: .unreadable(sequence: 2)),
    Tampering(
      "UPDATE event SET type = (SELECT type FROM event WHERE seq = 4) WHERE seq = 2",
      finds: firstSeal, .dossier("A-2026-1"), .call("A-2026-1")),
    Tampering(
      "UPDATE event SET type = (SELECT type FROM event WHERE seq = 8) WHERE seq = 2",
      finds: .unreadable(sequence: 2)),
    Tampering(
      "UPDATE event SET seq = 100 WHERE seq = 7",
      finds: .gap(after: 6), .gap(after: 8), .identity(sequence: 100)),
    Tampering(
      "UPDATE event SET seq = -1 WHERE seq = 1",
      finds: .gap(after: 0), .gap(after: -1), .identity(sequence: -1)),
    Tampering("UPDATE event SET subject = 'none' WHERE seq = 8", finds: .unreadable(sequence: 8)),
    Tampering(
      "INSERT INTO event SELECT 9, source, 'new', type, subject, time, zone, recorded, data FROM event WHERE seq = 2",
      finds: .unsealed(from: 9), .identity(sequence: 9)),
    Tampering(
      "UPDATE word SET text = 'dossier.unknown' WHERE text = 'dossier.answered'",
      finds: .unreadable(sequence: 2)),
    Tampering(
      "UPDATE word SET text = 'DOSSIER.answered' WHERE text = 'dossier.answered'",
      finds: .unreadable(sequence: 2)),
    Tampering(
      "UPDATE word SET text = 'event.voided.' WHERE text = 'event.voided'",
      finds: .unreadable(sequence: 8)),
    Tampering(
      "UPDATE word SET text = '/other' WHERE text = '/test'",
      finds: .unreadable(sequence: 8), firstSeal),
    Tampering(
      "UPDATE word SET key = 100 WHERE text = '/test'", finds: .unreadable(sequence: 0), firstSeal),
    Tampering("DELETE FROM word WHERE text = '/test'", finds: .unreadable(sequence: 0), firstSeal),
    Tampering(
      "UPDATE seal SET digest = x'00' WHERE seq > 0",
      finds: firstSeal, .brokenSeal(after: 7, through: 8)),
    Tampering(
      "UPDATE seal SET digest = x'00' WHERE seq = 0", finds: .brokenSeal(after: 0, through: 0)),
    Tampering(
      "UPDATE seal SET digest = x''",
      finds: .brokenSeal(after: 0, through: 0), firstSeal, .brokenSeal(after: 7, through: 8)),
    Tampering("DELETE FROM seal WHERE seq = 0", finds: .brokenSeal(after: 0, through: 0)),
    Tampering("DELETE FROM seal", finds: .brokenSeal(after: 0, through: 0), .unsealed(from: 1)),
    Tampering(
      "DELETE FROM seal WHERE seq = (SELECT max(seq) FROM seal)", finds: .unsealed(from: 8)),
    Tampering("INSERT INTO seal VALUES (100, x'00')", finds: .brokenSeal(after: 8, through: 100)),
    Tampering(
      "INSERT INTO seal VALUES (-1, x'00')",
      finds: .brokenSeal(after: 0, through: -1), .brokenSeal(after: -1, through: 0)),
    Tampering(
      "DELETE FROM identity WHERE seq = 2",
      finds: .identity(sequence: 2), .identityCount(events: 8, identities: 7)),
    Tampering(
      "DELETE FROM identity",
      finds: .identity(sequence: 1), .identity(sequence: 8),
      .identityCount(events: 8, identities: 0)),
    Tampering("UPDATE identity SET seq = 3 WHERE seq = 2", finds: .identity(sequence: 2)),
    Tampering("UPDATE identity SET seq = 100 WHERE seq = 2", finds: .identity(sequence: 2)),
    Tampering(
      "INSERT INTO identity VALUES (1, 'new', 2)", finds: .identityCount(events: 8, identities: 9)),
    Tampering(
      "UPDATE definition SET recorded = recorded + 1",
      finds: .brokenSeal(after: 0, through: 0), firstSeal),
    Tampering(
      "INSERT INTO definition SELECT 9, kind, id, bytes, recorded, after FROM definition WHERE key = 1",
      finds: .brokenSeal(after: 0, through: 0), firstSeal),
  ]
}
