import Glibc

/// Who is at the other end of a connection, as the kernel says: nobody can pass for another.
public struct PeerCredentials: Hashable, Sendable {
  /// The user whose rights the process had when it connected (or began to listen). In a user
  /// namespace of ours, 65534 stands for everyone who is not of it.
  public let userId: UInt32

  /// The main group that it had then.
  public let groupId: UInt32

  /// The number of the process. Given again once the process is gone.
  public let processId: Int32

  /// Asks the kernel of a connected socket.
  init(of socket: borrowing Descriptor) throws(SystemError) {
    // Linux's `struct ucred`: the process, the user, the group.
    var fields: (Int32, UInt32, UInt32) = (0, 0, 0)
    var length = socklen_t(MemoryLayout.size(ofValue: fields))
    let number = socket.number
    _ = try systemCall {
      unsafe getsockopt(number, SOL_SOCKET, SO_PEERCRED, &fields, &length)
    }
    (processId, userId, groupId) = fields
  }
}
