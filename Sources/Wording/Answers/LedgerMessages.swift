import Ledger

/// So many bytes, in millions, rounded up.
func megabytes(_ bytes: Int) -> Int { (bytes + 999_999) / 1_000_000 }
