import Host

/// A child process that asks about accounts.
final class RunningEnquiry {
  let enquiry: Enquiry
  /// When it was asked, by the monotonic clock in nanoseconds.
  let began: Int64
  private var child: ChildProcess

  /// How it ended.
  enum End {
    case answered(EnquiryAnswer)
    /// Nothing came, or nothing in time.
    case silent
  }

  /// How long an answer is waited for, in nanoseconds.
  static let timeout: Int64 = 10_000_000_000

  /// How long an answer may be, in bytes.
  private static let answerLimit = 16 << 20

  /// Starts the program that this process is, to ask.
  init(_ enquiry: Enquiry, now: Int64) throws(HostError) {
    self.enquiry = enquiry
    began = now
    child = try ChildProcess(
      ChildProcess.Program(path: "/proc/self/exe", arguments: [Enquiry.word]),
      input: .bytes(enquiry.text), errorLimit: Self.answerLimit)
  }

  /// What the loop is to wait for.
  var inputDescriptor: Int32? { child.inputDescriptor }
  var answerDescriptor: Int32? { child.errorDescriptor }

  /// Goes on with it; answers how it ended, `nil` as long as it has not.
  func step(now: Int64) -> End? {
    child.feed()
    child.collect()
    guard let termination = child.reap() else {
      guard now - began > Self.timeout else { return nil }
      child.kill()
      return .silent
    }
    guard termination == .exited(0), let answer = EnquiryAnswer(child.errors) else {
      return .silent
    }
    return .answered(answer)
  }
}
