import Glibc

/// What the kernel knows of a file, a folder or a link at one moment.
public struct FileFacts: Hashable, Sendable {
  /// Which file it is, whatever its path: no two have the same at one time.
  public struct Identity: Hashable, Sendable {
    /// The number of the disk.
    public let device: UInt64

    /// The number of the file on that disk. Given again once the file is gone.
    public let inode: UInt64

    /// The file of that number on that disk.
    public init(device: UInt64, inode: UInt64) {
      self.device = device
      self.inode = inode
    }
  }

  /// What it is. A symbolic link that was not followed is `symbolicLink`.
  public let kind: FileSystem.Kind

  /// Which file it is.
  public let identity: Identity

  /// Its length in bytes.
  public let size: Int64

  /// When its content last changed, in nanoseconds since 1970-01-01T00:00:00Z.
  public let modified: Int64

  /// The permissions, such as 0o600, and the set-id bits.
  public let permissions: UInt32

  /// The user that it belongs to.
  public let userId: UInt32

  /// The group that it belongs to.
  public let groupId: UInt32

  /// How many names it has.
  public let links: Int

  init(_ status: stat) {
    kind = status.kind
    identity = Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    size = Int64(status.st_size)
    modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
    permissions = status.permissions
    userId = status.st_uid
    groupId = status.st_gid
    links = Int(status.st_nlink)
  }
}
