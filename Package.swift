// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same rules: a warning is an error, and each use of
/// unchecked memory is spelt `unsafe` (only `SQLite` and `Host` have any).
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
]

let package = Package(
  name: "diligence",
  products: [
    .library(name: "BusinessDays", targets: ["BusinessDays"]),
    .executable(name: "diligence", targets: ["diligence"]),
    .executable(name: "diligenced", targets: ["diligenced"]),
  ],
  targets: [
    // Formats: text in, facts out. Pure.
    .target(name: "StrictJSON", swiftSettings: strict),
    .target(name: "StrictCSV", swiftSettings: strict),
    .target(name: "BLAKE2", swiftSettings: strict),
    .target(name: "JSONRPC", dependencies: ["StrictJSON"], swiftSettings: strict),

    // The domain: days, promises, events. Pure.
    .target(name: "BusinessDays", dependencies: ["StrictJSON"], swiftSettings: strict),
    .target(
      name: "Standards", dependencies: ["BusinessDays", "StrictJSON"], swiftSettings: strict),
    .target(
      name: "Events", dependencies: ["BusinessDays", "Standards", "StrictCSV", "StrictJSON"],
      swiftSettings: strict),

    // Who may do what. Pure.
    .target(name: "Access", swiftSettings: strict),

    // The outside world, one module for each thing touched.
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "SQLite", dependencies: ["CSQLite"], swiftSettings: strict),
    .target(name: "Host", swiftSettings: strict),
    .target(
      name: "Embedded",
      resources: [.embedInCode("calendars"), .embedInCode("declarations")],
      swiftSettings: strict),

    // The ledger: events kept for good, and what is derived from them.
    .target(
      name: "Ledger",
      dependencies: [
        "BLAKE2", "BusinessDays", "Events", "SQLite", "Standards", "Statistics", "StrictJSON",
      ],
      swiftSettings: strict),

    .target(
      name: "Ingest",
      dependencies: ["BusinessDays", "Events", "Ledger", "Standards", "StrictCSV", "StrictJSON"],
      swiftSettings: strict),

    // The command line.
    .target(name: "CommandLine", swiftSettings: strict),
    .target(
      name: "Wording",
      dependencies: [
        "Access", "BusinessDays", "CommandLine", "Events", "Host", "Ingest", "JSONRPC", "Ledger",
        "SQLite", "Standards", "Statistics", "StrictCSV", "StrictJSON",
      ],
      swiftSettings: strict),
    // What a ledger answers, as people and programs read it.
    .target(
      name: "Answers",
      dependencies: [
        "BusinessDays", "CommandLine", "Ledger", "Standards", "StrictCSV", "StrictJSON", "Wording",
      ],
      swiftSettings: strict),
    // What is counted of what is counted: control charts, delays, small counts. Pure.
    .target(name: "Statistics", swiftSettings: strict),
    // What a report shows, in figures; then its forms.
    .target(
      name: "Reports",
      dependencies: [
        "Answers", "BusinessDays", "Events", "Ledger", "Standards", "Statistics", "StrictJSON",
      ],
      swiftSettings: strict),
    .target(
      name: "Site",
      dependencies: [
        "BusinessDays", "CommandLine", "Events", "Ledger", "Reports", "Standards", "Statistics",
        "Wording",
      ],
      swiftSettings: strict),
    .target(
      name: "OpenData",
      dependencies: [
        "BusinessDays", "CommandLine", "Ledger", "Reports", "Standards", "StrictCSV", "StrictJSON",
        "Wording",
      ],
      swiftSettings: strict),
    .target(
      name: "Feeds",
      dependencies: [
        "BusinessDays", "CommandLine", "Ledger", "Reports", "Standards", "Statistics",
        "Wording",
      ],
      swiftSettings: strict),
    // All that is published of a report, in one list.
    .target(
      name: "Publication",
      dependencies: ["Feeds", "Ledger", "OpenData", "Reports", "Site", "Wording"],
      swiftSettings: strict),
    // What is told of a night: its report, and the alert that may follow.
    .target(
      name: "Nightly",
      dependencies: [
        "Answers", "BLAKE2", "BusinessDays", "CommandLine", "Events", "Feeds", "Ledger",
        "Publication", "Reports", "Standards", "StrictJSON", "Wording",
      ],
      swiftSettings: strict),

    // The drop folder of a program that serves, and the lines that are refused.
    .target(
      name: "Spool",
      dependencies: [
        "CommandLine", "Events", "Host", "Ingest", "Ledger", "StrictJSON", "Wording",
      ],
      swiftSettings: strict),

    .target(
      name: "Commands",
      dependencies: [
        "Access", "Answers", "BusinessDays", "CommandLine", "Embedded", "Events", "Feeds", "Host",
        "Ingest", "JSONRPC", "Ledger", "Publication", "Reports", "SQLite", "Spool", "Standards",
        "StrictCSV", "StrictJSON", "Wording",
      ],
      swiftSettings: strict),
    // The daemon.
    .target(
      name: "Daemon",
      dependencies: [
        "Access", "BusinessDays", "CommandLine", "Commands", "Events", "Feeds", "Host", "Ingest",
        "JSONRPC", "Ledger", "Nightly", "Reports", "SQLite", "Spool", "Standards", "StrictJSON",
        "Wording",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "diligence", dependencies: ["CommandLine", "Commands", "Host"], swiftSettings: strict),
    .executableTarget(
      name: "diligenced", dependencies: ["CommandLine", "Daemon", "Host", "Wording"],
      exclude: ["systemd"], swiftSettings: strict),
    .executableTarget(
      name: "diligence-benchmark",
      dependencies: [
        "BusinessDays", "Embedded", "Host", "JSONRPC", "Ledger", "Publication", "Reports",
        "Standards", "StrictJSON", "Wording",
      ],
      swiftSettings: strict),

    // What tests and measurements run on.
    .target(
      name: "FixtureYear", dependencies: ["BusinessDays", "Embedded", "StrictJSON"],
      swiftSettings: strict),
    .executableTarget(
      name: "diligence-fixtures",
      dependencies: ["BusinessDays", "CommandLine", "FixtureYear", "Host"],
      swiftSettings: strict),

    // Tests of the formats.
    .target(
      name: "FormatsTestSupport", path: "Tests/FormatsTestSupport", swiftSettings: strict),
    .testTarget(
      name: "StrictJSONTests", dependencies: ["FormatsTestSupport", "StrictJSON"],
      swiftSettings: strict),
    .testTarget(
      name: "StrictCSVTests", dependencies: ["FormatsTestSupport", "StrictCSV"],
      swiftSettings: strict),
    .testTarget(
      name: "BLAKE2Tests", dependencies: ["BLAKE2", "FormatsTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "JSONRPCTests", dependencies: ["FormatsTestSupport", "JSONRPC", "StrictJSON"],
      swiftSettings: strict),

    // Tests of the domain.
    .testTarget(
      name: "BusinessDaysTests",
      dependencies: ["BusinessDays", "Embedded", "FormatsTestSupport", "StrictJSON"],
      swiftSettings: strict),

    .testTarget(
      name: "StandardsTests",
      dependencies: [
        "BusinessDays", "Embedded", "FormatsTestSupport", "LedgerTestSupport", "Standards",
        "StrictJSON",
      ],
      swiftSettings: strict),

    .testTarget(
      name: "EventsTests",
      dependencies: [
        "BusinessDays", "Embedded", "Events", "FormatsTestSupport", "Ledger", "LedgerTestSupport",
        "Standards", "StrictJSON",
      ],
      swiftSettings: strict),

    .testTarget(name: "AccessTests", dependencies: ["Access"], swiftSettings: strict),

    .testTarget(
      name: "StatisticsTests", dependencies: ["FormatsTestSupport", "Statistics"],
      swiftSettings: strict),

    // Tests of the ledger.
    .target(
      name: "LedgerTestSupport",
      dependencies: [
        "BusinessDays", "Embedded", "Events", "FormatsTestSupport", "Ledger", "Standards",
        "StrictJSON",
      ],
      path: "Tests/LedgerTestSupport", swiftSettings: strict),
    .testTarget(
      name: "LedgerTests",
      dependencies: [
        "BLAKE2", "BusinessDays", "Embedded", "Events", "FormatsTestSupport", "Ledger",
        "LedgerTestSupport",
        "SQLite", "Standards", "Statistics", "StrictJSON",
      ],
      swiftSettings: strict),

    .testTarget(
      name: "IngestTests",
      dependencies: [
        "Embedded", "Events", "FormatsTestSupport", "Ingest", "Ledger", "LedgerTestSupport",
        "StrictJSON",
      ],
      swiftSettings: strict),

    // Tests of the outside world.
    .testTarget(name: "HostTests", dependencies: ["Host"], swiftSettings: strict),
    .testTarget(name: "SQLiteTests", dependencies: ["SQLite"], swiftSettings: strict),

    // Tests of the command line.
    .testTarget(
      name: "CommandLineTests", dependencies: ["CommandLine"], swiftSettings: strict),
    .testTarget(
      name: "WordingTests",
      dependencies: [
        "BusinessDays", "CommandLine", "Embedded", "Events", "Host", "Ingest", "Ledger",
        "LedgerTestSupport", "SQLite", "Standards", "StrictCSV", "StrictJSON", "Wording",
      ],
      swiftSettings: strict),

    .testTarget(
      name: "CommandsTests",
      dependencies: [
        "Access", "BusinessDays", "CommandLine", "Commands", "Embedded", "Events",
        "FormatsTestSupport", "Host", "JSONRPC", "Ledger", "LedgerTestSupport", "SQLite",
        "Standards", "StrictCSV", "StrictJSON", "Wording", "diligence",
      ],
      swiftSettings: strict),

    // Tests of the forms of a report.
    .target(
      name: "ResultsTestSupport",
      dependencies: [
        "BusinessDays", "Embedded", "Events", "FormatsTestSupport", "Ledger", "LedgerTestSupport",
        "Standards", "StrictJSON",
      ],
      path: "Tests/ResultsTestSupport", swiftSettings: strict),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "BusinessDays", "Ledger", "LedgerTestSupport", "Reports", "ResultsTestSupport",
        "Standards", "Statistics", "StrictJSON",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "OpenDataTests",
      dependencies: [
        "BusinessDays", "Embedded", "FormatsTestSupport", "Ledger", "LedgerTestSupport",
        "OpenData", "Reports", "ResultsTestSupport", "Standards", "StrictCSV", "StrictJSON",
        "Wording",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "FeedsTests",
      dependencies: [
        "Answers", "BusinessDays", "Embedded", "Feeds", "FormatsTestSupport", "Ledger",
        "LedgerTestSupport", "Reports", "ResultsTestSupport", "Standards", "StrictJSON",
        "Wording",
      ],
      swiftSettings: strict),

    .testTarget(
      name: "PublicationTests",
      dependencies: [
        "BLAKE2", "BusinessDays", "FormatsTestSupport", "Ledger", "LedgerTestSupport",
        "Publication", "Reports", "Standards", "Wording",
      ],
      swiftSettings: strict),

    // Tests of the night.
    .testTarget(
      name: "NightlyTests",
      dependencies: [
        "BusinessDays", "CommandLine", "Embedded", "Events", "FormatsTestSupport", "Ingest",
        "Ledger", "LedgerTestSupport", "Nightly", "Reports", "SQLite", "Standards", "StrictJSON",
        "Wording",
      ],
      swiftSettings: strict),

    // Tests of the daemon.
    .testTarget(
      name: "DaemonTests",
      dependencies: [
        "Access", "BusinessDays", "CommandLine", "Daemon", "Embedded", "Events",
        "FormatsTestSupport", "Host", "Ledger", "LedgerTestSupport", "Nightly", "Standards",
        "StrictJSON", "Wording", "diligence", "diligence-benchmark", "diligenced",
      ],
      swiftSettings: strict),

    .testTarget(
      name: "SpoolTests",
      dependencies: [
        "CommandLine", "Embedded", "Events", "FormatsTestSupport", "Host", "Ingest", "Ledger",
        "LedgerTestSupport", "Spool", "StrictJSON", "Wording",
      ],
      swiftSettings: strict),

    // Tests of what reports look like.
    .testTarget(
      name: "SiteTests",
      dependencies: [
        "BusinessDays", "CommandLine", "Embedded", "Feeds", "FormatsTestSupport", "Ledger",
        "LedgerTestSupport", "OpenData", "Reports", "Site", "Standards", "Statistics", "Wording",
      ],
      exclude: ["Python"], swiftSettings: strict),

    // Tests of the house's own rules.
    .testTarget(name: "TidyTests", dependencies: ["Embedded"], swiftSettings: strict),

    // Tests of what tests run on.
    .testTarget(
      name: "FixturesTests",
      dependencies: [
        "BusinessDays", "Events", "FixtureYear", "Standards", "StrictCSV", "StrictJSON",
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
