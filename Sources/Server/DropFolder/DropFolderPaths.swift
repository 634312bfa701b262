import Host
import Language

/// The drop folder, and the two in it that are the spool's own.
final class DropFolderPaths {
  static let doneName = "done"
  static let refusedName = "refused"

  let drop: OpenFolder
  let done: OpenFolder
  let refused: OpenFolder

  init(path: String) throws(SpoolFailure) {
    do throws(HostError) {
      drop = try OpenFolder(path: path)
      done = try drop.folder(Self.doneName, permissions: 0o750)
      refused = try drop.folder(Self.refusedName, permissions: 0o750)
    } catch { throw .host(error) }
    try requireOurs(done)
    try requireOurs(refused)
  }

  /// Somebody who may drop files can have made them first.
  private func requireOurs(_ folder: borrowing OpenFolder) throws(SpoolFailure) {
    let owner: UInt32
    do throws(HostError) { owner = try folder.facts().userId } catch { throw .host(error) }
    if owner != ThisProcess.userId { throw .notOurs(path: folder.path) }
  }

  /// Gives a file another place, under its name or the first number of it that is free; answers
  /// the name that it has there.
  func move(
    _ name: String, from origin: borrowing OpenFolder, to folder: borrowing OpenFolder,
    as newName: String
  ) throws(HostError) -> String {
    var number = try firstFree(newName, in: folder)
    while true {
      let candidate = DropName.numbered(newName, number)
      do throws(HostError) {
        try origin.move(name, to: folder, as: candidate)
        return candidate
      } catch {
        if error.systemError?.name != "EEXIST" { throw error }
        number += 1
      }
    }
  }

  /// The first number that is free when those taken follow one another; else one that is. Found
  /// in few looks, for a name that is dropped every day.
  func firstFree(
    _ name: String, in folder: borrowing OpenFolder
  ) throws(HostError) -> Int {
    if try folder.inspect(name) == nil { return 0 }
    var taken = 0
    var free = 1
    while try folder.inspect(DropName.numbered(name, free)) != nil {
      taken = free
      free *= 2
    }
    while free - taken > 1 {
      let middle = (taken + free) / 2
      if try folder.inspect(DropName.numbered(name, middle)) == nil {
        free = middle
      } else {
        taken = middle
      }
    }
    return free
  }
}
