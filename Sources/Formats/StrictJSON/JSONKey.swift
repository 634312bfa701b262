/// A member's key as it is written, quotes, escapes and colon included: for keys that are written
/// so many times that working out their escapes each time would count.
public struct JSONKey: Sendable {
  let bytes: [UInt8]

  /// The key of that name.
  public init(_ name: String) {
    var writer = JSONWriter()
    writer.value(name)
    bytes = writer.bytes + [ASCII.colon]
  }
}
