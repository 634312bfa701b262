import Ledger

extension English {
  public func spoolNotice(_ notice: SpoolNotice) -> String {
    switch notice {
    case .applied(let file, let counts, let refused):
      "\(safe(file)): \(lines(counts))" + (refused.map { ", see \(safe($0))" } ?? "")
    case .putAside(let file, let unfit, let path):
      "\(safe(file)) is not taken in: \(reason(unfit)); put aside as \(safe(path)), "
        + remedy(unfit)
    case .leftAlone(let name):
      "\(named(name)) stays where it is, give it a name in .jsonl or .csv, without a dot at the "
        + "beginning or control characters"
    case .moreLeftAlone(let count):
      "and \(plural(count, "other name", "other names")) left in the drop folder"
    case .unreadable(let error): "\(hostError(error)); it will be tried again"
    case .changedWhileRead(let file):
      "\(safe(file)) changed while it was read: it will be read again from its beginning, write "
        + "files elsewhere, then rename them into this folder"
    case .gone(let file):
      "\(safe(file)) was taken back while it was read: what was read of it stays recorded, the "
        + "rest is left"
    case .notMoved(let file, let error):
      "\(safe(file)) is dealt with and stays in the drop folder: \(hostError(error))"
    case .ledgerFails(let error): "dropped files wait: \(ledgerError(error))"
    case .folderFails(let error): "dropped files wait: \(hostError(error))"
    }
  }

  public func spoolFailure(_ failure: SpoolFailure) -> String {
    switch failure {
    case .host(let error): hostError(error)
    case .notOurs(let path):
      "the folder \(named(path)) is somebody else’s, take it away, it will be made anew"
    case .damagedState(let path):
      "the counts of the drop folder, in \(named(path)), cannot be read, put a copy of that file "
        + "back or take it away"
    }
  }

  private func lines(_ counts: IngestCounts) -> String {
    ([
      plural(counts.read, "line read", "lines read"),
      "\(number(counts.accepted)) recorded",
      "\(number(counts.duplicates)) known already",
      "\(number(counts.rejected)) refused",
    ] + (counts.unpromised > 0 ? [beforePromises(counts.unpromised)] : [])).joined(separator: ", ")
  }

  private func beforePromises(_ count: Int) -> String {
    "\(number(count)) received before the first statement took effect"
  }

  private func remedy(_ unfit: SpoolNotice.Unfit) -> String {
    switch unfit {
    case .symbolicLink, .notAFile, .severalNames: "drop a copy of the file"
    case .tooLong: "drop it as several files, or raise that limit"
    }
  }

  private func reason(_ unfit: SpoolNotice.Unfit) -> String {
    switch unfit {
    case .symbolicLink: "it is a symbolic link"
    case .notAFile: "it is not a file"
    case .severalNames: "this file has other names elsewhere"
    case .tooLong: "this file is longer than \(typed("file_bytes")) of the configuration allows"
    }
  }
}
