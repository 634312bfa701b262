/// The memory that a statement's text and blob parameters point to: a buffer each, kept from one
/// run to the next. Having SQLite copy them costs an allocation each time, a fifth of an insert.
@safe struct ParameterBuffers: ~Copyable {
  private let buffers: UnsafeMutableBufferPointer<UnsafeMutableRawBufferPointer>

  /// Buffers, empty so far, for `count` parameters.
  init(count: Int) {
    unsafe buffers = .allocate(capacity: count)
    unsafe buffers.initialize(repeating: UnsafeMutableRawBufferPointer(start: nil, count: 0))
  }

  deinit {
    for index in unsafe buffers.indices { unsafe buffers[index].deallocate() }
    unsafe buffers.deallocate()
  }

  /// Copies `bytes` into the buffer of a parameter, counted from 0, and answers their address,
  /// never null. The parameter is to be bound to it before anything else is done: what it was
  /// bound to may be gone.
  func keep(_ bytes: Span<UInt8>, for parameter: Int) -> UnsafeRawPointer {
    precondition(unsafe buffers.indices.contains(parameter), "a parameter out of range")
    var buffer = unsafe buffers[parameter]
    if unsafe buffer.baseAddress == nil || buffer.count < bytes.count {
      unsafe buffer.deallocate()
      unsafe buffer = .allocate(byteCount: max(64, bytes.count * 2), alignment: 1)
      unsafe buffers[parameter] = buffer
    }
    unsafe bytes.withUnsafeBytes { unsafe buffer.copyMemory(from: $0) }
    guard let start = buffer.baseAddress else { preconditionFailure("no memory") }
    return UnsafeRawPointer(start)
  }
}
