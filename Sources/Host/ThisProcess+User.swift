import Glibc

extension ThisProcess {
  /// The number of the user whose rights the process has.
  public static var userId: UInt32 { geteuid() }

  /// The login name of the user whose rights the process has; the user's number when it has none.
  public static var loginName: String { entry?.name ?? String(userId) }

  /// The user's home folder: what `HOME` says, else the account. Nil when neither does.
  public static var homeFolder: String? {
    if let home = environment("HOME"), !home.isEmpty { return home }
    return entry?.home
  }

  /// The user's account, nil when the number has none or that cannot be known.
  private static var entry: Accounts.Entry? { try? Accounts.entry(userId: userId) }
}
