import Glibc

/// What the machine knows of a time zone.
public enum ZoneFile: Hashable, Sendable {
  /// The zone's rules, in the TZif format (RFC 9636).
  case found([UInt8])

  /// The machine knows zones, and not this one.
  case unknownZone

  /// The machine has no zone files at all, in the folder where they should be.
  case noZones(folder: String)

  /// Where the machine keeps its zones: `$TZDIR` or else `/usr/share/zoneinfo`.
  public static var folder: String {
    ThisProcess.environment("TZDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/usr/share/zoneinfo"
  }

  /// The file of a zone such as `America/Toronto`.
  ///
  /// A name that could lead out of that folder is the name of no zone. Throws when a file is there
  /// and cannot be read, or is over 1 MiB (the largest in use is under 4 KiB).
  public static func read(
    _ name: String, in folder: String = folder
  ) throws(HostError) -> ZoneFile {
    guard try FileSystem.kind(of: folder) == .folder, try !FileSystem.list(folder).isEmpty else {
      return .noZones(folder: folder)
    }
    let path = folder + "/" + name
    guard isZoneName(name), try FileSystem.kind(of: path) == .regular else { return .unknownZone }
    return .found(try InputFile(path: path).readAll(limit: 1_048_576))
  }

  /// Whether each part between slashes is made of letters, digits, `-`, `+`, `_` and inner dots.
  private static func isZoneName(_ name: String) -> Bool {
    name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .allSatisfy { part in
        guard let first = part.first, first != UInt8(ascii: ".") else { return false }
        return part.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
            UInt8(ascii: "_"), UInt8(ascii: "."):
            true
          default: false
          }
        }
      }
  }
}
