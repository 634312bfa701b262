import SQLite

/// The tables of a ledger.
///
/// Of what was recorded nothing is ever updated or deleted: triggers refuse it. All the rest are
/// projections, derived from it, which can be rebuilt at will.
enum Schema {
  /// Marks the file as a ledger of this program, for SQLite and for `file`.
  static let applicationId: Int64 = 0x6469_6C69  // "dili"
  static let version: Int64 = 3
  /// The first version there was; it lacks the table of who recorded, and the second one that of
  /// dossiers for which nothing was promised, to which both give obligations.
  static let firstVersion: Int64 = 1

  static let pageSize: Int64 = 4096

  /// What was recorded, for good.
  static let record = """
    CREATE TABLE definition(
      key INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK(kind IN ('declaration', 'calendar')),
      id TEXT NOT NULL,
      bytes BLOB NOT NULL,
      recorded INTEGER NOT NULL,
      after INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE word(
      key INTEGER PRIMARY KEY,
      text TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE event(
      seq INTEGER PRIMARY KEY,
      source INTEGER NOT NULL REFERENCES word,
      id ANY NOT NULL,
      type INTEGER NOT NULL REFERENCES word,
      subject TEXT NOT NULL,
      time INTEGER NOT NULL,
      zone INTEGER,
      recorded INTEGER NOT NULL,
      data TEXT
    ) STRICT;
    CREATE TABLE identity(
      source INTEGER NOT NULL,
      id ANY NOT NULL,
      seq INTEGER NOT NULL,
      PRIMARY KEY(source, id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE seal(
      seq INTEGER PRIMARY KEY,
      digest BLOB NOT NULL
    ) STRICT;

    """

  /// Who recorded which events, where a daemon knew it from the kernel: of so many of them in a row
  /// one user. What was recorded without a daemon stands in no row.
  static let recorders = """
    CREATE TABLE recorder(
      first INTEGER PRIMARY KEY,
      last INTEGER NOT NULL,
      uid INTEGER NOT NULL
    ) STRICT;

    """

  /// The tables of the record, each with what finds the rows that a new one would replace.
  private static let recordTables = [
    ("definition", "key = NEW.key"), ("word", "key = NEW.key OR text = NEW.text"),
    ("event", "seq = NEW.seq"), ("identity", "source = NEW.source AND id = NEW.id"),
    ("seal", "seq = NEW.seq"),
  ]

  /// What is derived from the record.
  static let projections = """
    CREATE TABLE dossier(
      key INTEGER PRIMARY KEY,
      number TEXT NOT NULL UNIQUE COLLATE NOCASE,
      call TEXT,
      history BLOB NOT NULL
    ) STRICT;
    CREATE INDEX dossier_call ON dossier(call) WHERE call IS NOT NULL;
    CREATE TABLE call(
      id TEXT PRIMARY KEY,
      history BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE obligation(
      key INTEGER PRIMARY KEY,
      since INTEGER NOT NULL,
      start INTEGER,
      due INTEGER,
      stop INTEGER,
      lifted INTEGER
    ) STRICT;
    CREATE INDEX obligation_running ON obligation(due)
      WHERE due IS NOT NULL AND stop IS NULL AND lifted IS NULL;
    CREATE INDEX obligation_due ON obligation(due) WHERE due IS NOT NULL;
    CREATE INDEX obligation_late ON obligation(stop)
      WHERE stop > due AND lifted IS NULL;
    CREATE TABLE version(
      key INTEGER NOT NULL,
      since INTEGER NOT NULL,
      until INTEGER NOT NULL,
      start INTEGER,
      due INTEGER,
      stop INTEGER,
      lifted INTEGER,
      PRIMARY KEY(key, since)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX version_until ON version(until);
    CREATE TABLE slice(
      key INTEGER PRIMARY KEY,
      standard INTEGER NOT NULL,
      service INTEGER NOT NULL,
      office INTEGER NOT NULL,
      channel INTEGER NOT NULL,
      UNIQUE(standard, service, office, channel)
    ) STRICT;
    CREATE TABLE tally(
      key INTEGER PRIMARY KEY,
      waiting INTEGER NOT NULL,
      running INTEGER NOT NULL,
      on_time INTEGER NOT NULL,
      missed INTEGER NOT NULL,
      late_ended INTEGER NOT NULL,
      lifted INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE total(
      slice INTEGER PRIMARY KEY,
      waiting INTEGER NOT NULL,
      running INTEGER NOT NULL,
      on_time INTEGER NOT NULL,
      missed INTEGER NOT NULL,
      late_ended INTEGER NOT NULL,
      lifted INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE taken_back(
      slice INTEGER NOT NULL,
      lifted INTEGER NOT NULL,
      until INTEGER NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY(slice, lifted, until)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE serial(
      prefix TEXT NOT NULL,
      year INTEGER NOT NULL,
      greatest INTEGER NOT NULL,
      PRIMARY KEY(prefix, year)
    ) STRICT, WITHOUT ROWID;

    """

  /// The dossiers received before the first declaration, which have no obligations.
  static let unpromised = """
    CREATE TABLE unpromised(
      dossier INTEGER PRIMARY KEY,
      received INTEGER NOT NULL
    ) STRICT;

    """

  static let projectionTables = [
    "dossier", "call", "obligation", "version", "slice", "tally", "total", "taken_back", "serial",
    "unpromised",
  ]

  /// A trigger that refuses to change or to remove what was recorded.
  struct Guard {
    let name: String
    let sql: String
  }

  /// `INSERT OR REPLACE` removes a row without asking the triggers on DELETE, unless the connection
  /// has set `recursive_triggers`: another program's connection has not.
  static let guards: [Guard] = recordTables.flatMap(guards)

  private static func guards(_ table: String, replaced: String) -> [Guard] {
    [
      guarding(table, "UPDATE", when: ""), guarding(table, "DELETE", when: ""),
      guarding(
        table, "INSERT", when: "WHEN EXISTS (SELECT 1 FROM \(table) WHERE \(replaced))\n"),
    ]
  }

  private static func guarding(_ table: String, _ verb: String, when condition: String) -> Guard {
    let name = "\(table)_\(verb.lowercased())"
    return Guard(
      name: name,
      sql: """
        CREATE TRIGGER \(name) BEFORE \(verb) ON \(table)
        \(condition)BEGIN SELECT RAISE(ABORT, 'a ledger is only added to'); END
        """)
  }

  /// The guards that are asked for each event recorded: the two on INSERT take as long as all the
  /// rest of writing it.
  private static let guardsOfEvents = guards.filter {
    $0.name == "event_insert" || $0.name == "identity_insert"
  }

  /// A large batch takes these guards off for as long as its own transaction, which nobody else
  /// sees: what it inserts replaces nothing, and fails if it would.
  static let liftGuards = guardsOfEvents.map { "DROP TRIGGER IF EXISTS \($0.name);\n" }.joined()
  static let putGuardsBack = guardsOfEvents.map { $0.sql + ";\n" }.joined()

  /// What makes a ledger of one version one of the next, in order.
  private static let upgrades = [
    recorders + guards("recorder", replaced: "first = NEW.first").map { $0.sql + ";\n" }.joined(),
    unpromised,
  ]

  /// What makes a ledger of an earlier version one of another.
  static func upgrade(from earlier: Int64, to version: Int64 = version) -> String {
    upgrades[Int(earlier - firstVersion)..<Int(version - firstVersion)].joined()
  }

  /// All the tables of a ledger of a version.
  static func all(version: Int64 = version) -> String {
    record + projections + guards.map { $0.sql + ";\n" }.joined()
      + upgrade(from: firstVersion, to: version)
  }
}
