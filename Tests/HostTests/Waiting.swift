import Glibc
import Host

/// Whether a condition came to hold within 20 seconds, which is far more than it needs.
///
/// What a test closes can be open for a moment more, in a program that another test is starting.
func eventually(_ condition: () throws -> Bool) rethrows -> Bool {
  let end = SystemClock.monotonicNanoseconds() + 20_000_000_000
  while SystemClock.monotonicNanoseconds() < end {
    if try condition() { return true }
    usleep(1_000)
  }
  return false
}

/// Whether a descriptor became ready within 20 seconds.
func waitUntilReady(_ descriptor: Int32, _ interest: Poller.Interest) -> Bool {
  var poller = Poller()
  poller.add(descriptor, interest)
  return poller.wait(milliseconds: 20_000) > 0
}
