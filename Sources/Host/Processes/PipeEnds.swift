import Glibc

/// A new pipe, that no program started meanwhile can see.
struct PipeEnds: ~Copyable {
  let reading: Descriptor
  let writing: Descriptor

  init() throws(SystemError) {
    var numbers: (Int32, Int32) = (-1, -1)
    _ = try systemCall {
      unsafe withUnsafeMutableBytes(of: &numbers) { bytes in
        unsafe bytes.withMemoryRebound(to: Int32.self) { numbers in
          guard let start = numbers.baseAddress else { return Int32(-1) }
          return unsafe LinuxCall.pipe2(start, O_CLOEXEC)
        }
      }
    }
    reading = Descriptor(owning: numbers.0)
    writing = Descriptor(owning: numbers.1)
  }

  /// The end to read from; the other is closed.
  consuming func takeReading() -> Descriptor { reading }

  /// The end to write to; the other is closed.
  consuming func takeWriting() -> Descriptor { writing }
}
