/// A user of the machine, as its accounts have it at one moment.
public struct Account: Hashable, Sendable {
  /// The number of the user.
  public let userId: UInt32

  /// The login name.
  public let name: String

  /// The main group.
  public let groupId: UInt32

  /// Every group that the user is of, the main one among them, in no order.
  public let groupIds: Set<UInt32>
}
