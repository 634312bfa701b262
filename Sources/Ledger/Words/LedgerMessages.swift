/// So many bytes, in millions, rounded up.
public func megabytes(_ bytes: Int) -> Int { (bytes + 999_999) / 1_000_000 }
