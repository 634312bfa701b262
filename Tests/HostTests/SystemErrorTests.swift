import Glibc
import Host
import Testing

@Suite struct SystemErrorTests {
  @Test(
    "an errno has its symbolic name",
    arguments: [
      (ENOSPC, "ENOSPC"), (EPIPE, "EPIPE"), (EACCES, "EACCES"), (EAGAIN, "EAGAIN"), (9999, "E9999"),
    ])
  func names(number: Int32, name: String) {
    #expect(SystemError(number: number).name == name)
  }

  @Test("the C library words an errno")
  func message() {
    #expect(SystemError(number: ENOSPC).message == "No space left on device")
  }
}
