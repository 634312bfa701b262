import Glibc

extension ThisProcess {
  /// The login name of the user whose rights the process has; the user's number when it has none.
  public static var loginName: String { account?.name ?? String(geteuid()) }

  /// The user's home folder: what `HOME` says, else the account. Nil when neither does.
  public static var homeFolder: String? {
    if let home = environment("HOME"), !home.isEmpty { return home }
    return account?.home
  }

  private struct Account {
    let name: String
    let home: String
  }

  /// The user's account, nil when the number has none.
  private static var account: Account? {
    let largestCapacity = 1_048_576
    var capacity = 1_024
    while true {
      var code: Int32 = 0
      let account = unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) {
        unsafe readAccount(texts: $0, &code)
      }
      // ERANGE: the account's texts did not fit.
      if code == ERANGE, capacity < largestCapacity { capacity *= 4 } else { return account }
    }
  }

  private static func readAccount(
    texts: UnsafeMutableBufferPointer<CChar>, _ code: inout Int32
  ) -> Account? {
    guard let start = texts.baseAddress else { return nil }
    var record = unsafe passwd()
    var found: UnsafeMutablePointer<passwd>? = nil
    repeat {
      code = unsafe getpwuid_r(geteuid(), &record, start, texts.count, &found)
    } while code == EINTR
    guard unsafe found != nil, let name = unsafe record.pw_name, let home = unsafe record.pw_dir
    else { return nil }
    return unsafe Account(name: String(cString: name), home: String(cString: home))
  }
}
