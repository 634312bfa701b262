import Commands
import Host
import Language
import Ledger

/// How files that are counted leave the drop folder. All of it may be done twice: what has been
/// moved is not found again.
extension DropFolder {
  /// How many files that cannot be moved are remembered: beyond, no more are taken in.
  static let mostLeaving = 1_000

  /// Finishes what was begun before the last stop, and removes the refused lines of files that
  /// were not counted: these are taken in again.
  func recover() throws(Trouble) {
    try moveAway()
    var kept: Set<String> = []
    for departure in state.leaving {
      let name = PendingMove.workingName(departure.fingerprint)
      kept.formUnion([name, RefusedLines.reasonsPath(of: name)])
    }
    do throws(HostError) {
      let listing = try folders.refused.listing()
      while let bytes = try listing.next() {
        let name = String(decoding: bytes, as: UTF8.self)
        guard name.hasPrefix(PendingMove.workingPrefix), !kept.contains(name) else { continue }
        try folders.refused.remove(name)
      }
    } catch { throw .host(error) }
  }

  /// Moves all that is counted; what cannot be moved stays named as leaving.
  func moveAway() throws(Trouble) {
    var staying: [PendingMove] = []
    var last: HostError?
    for departure in state.leaving {
      do throws(HostError) {
        let lines = try placeRefusedLines(departure)
        do throws(HostError) {
          let path = try move(departure)
          tellFate(departure, lines: lines, path: path)
        } catch {
          last = error
          staying.append(departure)
          if untold[departure] != nil {
            tellFate(departure, lines: lines, path: nil)
            tell(.notMoved(file: departure.name, error))
          }
        }
      } catch { throw .host(error) }
    }
    do throws(HostError) {
      // Before a file is named as leaving no more, the disk has it where it went.
      if staying.count < state.leaving.count {
        if state.leaving.contains(where: { $0.destination == .done }) { try folders.done.sync() }
        if state.leaving.contains(where: \.entersRefused) { try folders.refused.sync() }
        try folders.drop.sync()
      }
    } catch { throw .host(error) }
    state.leaving = staying
    nextMove = clocks.steady() + Self.troublePause
    if staying.count >= Self.mostLeaving, let last { throw .host(last) }
  }

  private func tellFate(_ departure: PendingMove, lines: String?, path: String?) {
    switch untold.removeValue(forKey: departure) {
    case .applied(let counts):
      tell(.applied(file: departure.name, counts, refused: lines))
    case .unfit(let unfit):
      if let path { tell(.putAside(file: departure.name, unfit, at: path)) }
    case nil: break
    }
  }

  /// Gives the refused lines of a file, and their reasons, its name; answers their path in the
  /// drop folder.
  private func placeRefusedLines(_ departure: PendingMove) throws(HostError) -> String? {
    guard departure.hasRefusedLines else { return nil }
    let folder = DropFolderPaths.refusedName + "/"
    let lines = PendingMove.workingName(departure.fingerprint)
    let reasons = RefusedLines.reasonsPath(of: lines)
    guard try folders.refused.inspect(lines) != nil else { return nil }
    var number = try folders.firstFree(departure.name, in: folders.refused)
    while true {
      let name = DropName.numbered(departure.name, number)
      do throws(HostError) {
        // The reasons first: as long as the lines have no name, nothing has that number.
        if try folders.refused.inspect(reasons) != nil {
          try folders.refused.move(
            reasons, to: folders.refused, as: RefusedLines.reasonsPath(of: name))
        }
        try folders.refused.move(lines, to: folders.refused, as: name)
        return folder + name
      } catch {
        if error.systemError?.name != "EEXIST" { throw error }
        number += 1
      }
    }
  }

  /// Moves a file, when it is still the one that was dealt with; answers its path in the drop
  /// folder.
  private func move(_ departure: PendingMove) throws(HostError) -> String? {
    guard let facts = try folders.drop.inspect(departure.name),
      Fingerprint(facts) == departure.fingerprint
    else { return nil }
    switch departure.destination {
    case .done:
      let path = try move(departure, to: folders.done, as: departure.name)
      return path.map { DropFolderPaths.doneName + "/" + $0 }
    case .refused:
      // Not a name that the files of events have: it is not to be taken for refused lines.
      let path = try move(departure, to: folders.refused, as: departure.name + ".non-pris")
      return path.map { DropFolderPaths.refusedName + "/" + $0 }
    }
  }

  private func move(
    _ departure: PendingMove, to folder: borrowing OpenFolder, as newName: String
  ) throws(HostError) -> String? {
    let path = try folders.move(departure.name, from: folders.drop, to: folder, as: newName)
    let moved = try folder.inspect(path).map { Fingerprint($0) }
    if moved == nil || moved == departure.fingerprint { return path }
    // Another file took the name in between: it goes back, and its turn will come.
    _ = try folders.move(path, from: folder, to: folders.drop, as: departure.name)
    return nil
  }
}
