import Glibc

/// The users and groups that the machine knows, from its files or whatever else `nsswitch.conf`
/// names. An answer can take as long as a directory on the network takes.
public enum Accounts {
  /// The account of a user and their groups, nil when the number has none. Throws `cannotLookUp`
  /// when that cannot be known. Groups that a directory cannot tell are left out unsaid: the C
  /// library does not tell them from none.
  public static func account(userId: UInt32) throws(HostError) -> Account? {
    do throws(SystemError) {
      guard let entry = try entry(userId: userId) else { return nil }
      return Account(
        userId: userId, name: entry.name, groupId: entry.groupId,
        groupIds: try groups(of: entry.name, and: entry.groupId))
    } catch {
      throw .cannotLookUp(account: String(userId), error)
    }
  }

  /// The number of a user, nil when there is none of that name.
  public static func userId(named name: String) throws(HostError) -> UInt32? {
    do throws(SystemError) {
      try requireWithoutZero(name)
      return try unsafe growing { texts, capacity, code in
        var record = unsafe passwd()
        var found: UnsafeMutablePointer<passwd>?
        code = unsafe getpwnam_r(name, &record, texts, capacity, &found)
        return unsafe found == nil ? nil : record.pw_uid
      }
    } catch {
      throw .cannotLookUp(account: name, error)
    }
  }

  /// The number of a group, nil when there is none of that name.
  public static func groupId(named name: String) throws(HostError) -> UInt32? {
    do throws(SystemError) {
      try requireWithoutZero(name)
      return try unsafe growing { texts, capacity, code in
        var record = unsafe group()
        var found: UnsafeMutablePointer<group>?
        code = unsafe getgrnam_r(name, &record, texts, capacity, &found)
        return unsafe found == nil ? nil : record.gr_gid
      }
    } catch {
      throw .cannotLookUp(account: name, error)
    }
  }

  /// What the list of users says of one.
  struct Entry {
    let name: String
    let home: String
    let groupId: UInt32
  }

  /// Nil when the number has none.
  static func entry(userId: UInt32) throws(SystemError) -> Entry? {
    try unsafe growing { texts, capacity, code in
      var record = unsafe passwd()
      var found: UnsafeMutablePointer<passwd>?
      code = unsafe getpwuid_r(userId, &record, texts, capacity, &found)
      guard unsafe found != nil, let name = unsafe record.pw_name, let home = unsafe record.pw_dir
      else { return nil }
      return unsafe Entry(
        name: String(cString: name), home: String(cString: home), groupId: record.pw_gid)
    }
  }

  /// Makes a look-up that needs room for texts, with more until they fit.
  private static func growing<Found>(
    _ lookUp: (
      _ texts: UnsafeMutablePointer<CChar>, _ capacity: Int, _ code: inout Int32
    ) -> Found?
  ) throws(SystemError) -> Found? {
    // A group has the names of all its members.
    let largestCapacity = 16_777_216
    var capacity = 1_024
    while true {
      var code: Int32 = 0
      let found = unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) {
        texts in
        unsafe texts.baseAddress.flatMap { unsafe lookUp($0, texts.count, &code) }
      }
      switch code {
      case 0: return found
      case EINTR: continue
      case ERANGE where capacity < largestCapacity: capacity *= 4
      // Some sources of names say so of one that they do not know.
      case ENOENT, ESRCH: return nil
      default: throw SystemError(number: code)
      }
    }
  }

  private static func groups(
    of name: String, and main: UInt32
  ) throws(SystemError) -> Set<UInt32> {
    // As many as the kernel lets a process have, and the main one.
    let most: Int32 = 65_537
    var count: Int32 = 64
    while true {
      var groups = [gid_t](repeating: 0, count: Int(count))
      let capacity = count
      if unsafe getgrouplist(name, main, &groups, &count) >= 0 {
        return Set(groups.prefix(Int(count)))
      }
      if capacity >= most { throw SystemError(number: EOVERFLOW) }
      count = min(max(count, capacity * 2), most)
    }
  }
}
