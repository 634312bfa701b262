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
    .target(name: "StrictJSON", path: "Sources/Formats/StrictJSON", swiftSettings: strict),
    .target(name: "StrictCSV", path: "Sources/Formats/StrictCSV", swiftSettings: strict),
    .target(name: "BLAKE2", path: "Sources/Formats/BLAKE2", swiftSettings: strict),
    .target(
      name: "JSONRPC", dependencies: ["StrictJSON"], path: "Sources/Formats/JSONRPC",
      swiftSettings: strict),

    // What is said, in both languages.
    .target(
      name: "Language", dependencies: ["StrictCSV", "StrictJSON"], swiftSettings: strict),

    // The domain: days, then what is promised in days. Pure.
    .target(name: "BusinessDays", dependencies: ["StrictJSON"], swiftSettings: strict),
    .target(
      name: "ServiceStandards", dependencies: ["BusinessDays", "Language", "StrictJSON"],
      swiftSettings: strict),

    // The outside world: the only two that touch the kernel and C.
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "SQLite", dependencies: ["CSQLite"], swiftSettings: strict),
    .target(name: "Host", dependencies: ["Language"], swiftSettings: strict),

    // The data files that are built in.
    .target(
      name: "Definitions",
      resources: [.embedInCode("calendars"), .embedInCode("declarations")],
      swiftSettings: strict),

    // What is explained to people, in both languages.
    .target(name: "Guides", resources: [.embedInCode("pages")], swiftSettings: strict),

    // Events kept for good, and what is derived from them.
    .target(
      name: "Ledger",
      dependencies: [
        "BLAKE2", "BusinessDays", "Host", "Language", "SQLite", "ServiceStandards", "StrictCSV",
        "StrictJSON",
      ],
      swiftSettings: strict),

    // Results as they are told and published.
    .target(
      name: "Publishing",
      dependencies: [
        "BLAKE2", "BusinessDays", "Language", "Ledger", "ServiceStandards", "StrictCSV",
        "StrictJSON",
      ],
      swiftSettings: strict),

    // The command line, and the server.
    .target(
      name: "Commands",
      dependencies: [
        "BusinessDays", "Definitions", "Guides", "Host", "JSONRPC", "Language", "Ledger",
        "Publishing", "SQLite", "ServiceStandards", "StrictCSV", "StrictJSON",
      ],
      swiftSettings: strict),
    .target(
      name: "Server",
      dependencies: [
        "BusinessDays", "Commands", "Host", "JSONRPC", "Language", "Ledger", "Publishing", "SQLite",
        "ServiceStandards", "StrictJSON",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "diligence", dependencies: ["Commands", "Host", "Language"],
      path: "Sources/Programs/diligence", swiftSettings: strict),
    .executableTarget(
      name: "diligenced", dependencies: ["Host", "Server"],
      path: "Sources/Programs/diligenced", exclude: ["systemd"], swiftSettings: strict),

    // What tests and measurements run on.
    .executableTarget(
      name: "diligence-benchmark",
      dependencies: [
        "BusinessDays", "Definitions", "Host", "JSONRPC", "Language", "Ledger", "Publishing",
        "ServiceStandards", "StrictJSON",
      ],
      path: "Tests/diligence-benchmark", swiftSettings: strict),
    .target(
      name: "FixtureYear", dependencies: ["BusinessDays", "Definitions", "StrictJSON"],
      path: "Tests/FixtureYear", swiftSettings: strict),
    .executableTarget(
      name: "diligence-fixtures",
      dependencies: ["BusinessDays", "FixtureYear", "Host", "Language"],
      path: "Tests/diligence-fixtures", swiftSettings: strict),
    .target(
      name: "FormatsTestSupport", path: "Tests/FormatsTestSupport", swiftSettings: strict),
    .target(
      name: "LedgerTestSupport",
      dependencies: [
        "BusinessDays", "Definitions", "FormatsTestSupport", "Ledger", "ServiceStandards",
        "StrictJSON",
      ],
      path: "Tests/LedgerTestSupport", swiftSettings: strict),
    .target(
      name: "ResultsTestSupport",
      dependencies: [
        "BusinessDays", "FormatsTestSupport", "Ledger", "LedgerTestSupport", "ServiceStandards",
        "StrictJSON",
      ],
      path: "Tests/ResultsTestSupport", swiftSettings: strict),

    // Tests, a target for each room.
    .testTarget(
      name: "FormatsTests",
      dependencies: ["BLAKE2", "FormatsTestSupport", "JSONRPC", "StrictCSV", "StrictJSON"],
      swiftSettings: strict),
    .testTarget(
      name: "BusinessDaysTests",
      dependencies: ["BusinessDays", "Definitions", "FormatsTestSupport", "StrictJSON"],
      swiftSettings: strict),
    .testTarget(
      name: "ServiceStandardsTests",
      dependencies: [
        "BusinessDays", "Definitions", "FormatsTestSupport", "LedgerTestSupport",
        "ServiceStandards", "StrictJSON",
      ],
      swiftSettings: strict),
    .testTarget(name: "HostTests", dependencies: ["Host"], swiftSettings: strict),
    .testTarget(name: "SQLiteTests", dependencies: ["SQLite"], swiftSettings: strict),
    .testTarget(
      name: "LedgerTests",
      dependencies: [
        "BusinessDays", "Definitions", "FormatsTestSupport", "Ledger", "LedgerTestSupport",
        "SQLite", "ServiceStandards", "StrictJSON",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "WordingTests",
      dependencies: [
        "BusinessDays", "Commands", "Definitions", "Host", "Language", "Ledger",
        "LedgerTestSupport", "Publishing", "SQLite", "Server", "ServiceStandards", "StrictCSV",
        "StrictJSON",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "BLAKE2", "BusinessDays", "Definitions", "FormatsTestSupport", "Language", "Ledger",
        "LedgerTestSupport", "Publishing", "ResultsTestSupport", "SQLite", "ServiceStandards",
        "StrictCSV", "StrictJSON",
      ],
      exclude: ["Site/Python"], swiftSettings: strict),
    .testTarget(
      name: "CommandsTests",
      dependencies: [
        "BusinessDays", "Commands", "Definitions", "FormatsTestSupport", "Guides", "Host",
        "JSONRPC", "Language", "Ledger", "LedgerTestSupport", "SQLite", "ServiceStandards",
        "StrictCSV", "StrictJSON", "diligence",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ServerTests",
      dependencies: [
        "BusinessDays", "Commands", "Definitions", "FormatsTestSupport", "Host", "Language",
        "Ledger", "LedgerTestSupport", "Publishing", "Server", "ServiceStandards", "StrictJSON",
        "diligence", "diligence-benchmark", "diligenced",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "FixturesTests",
      dependencies: [
        "BusinessDays", "FixtureYear", "Ledger", "ServiceStandards", "StrictCSV", "StrictJSON",
      ],
      swiftSettings: strict),

    // Tests of the house's own rules.
    .testTarget(name: "TidyTests", dependencies: ["Definitions"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
