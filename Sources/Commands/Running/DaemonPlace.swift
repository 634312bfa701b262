/// Where a daemon listens, unless its configuration says otherwise.
public let defaultSocket = "/run/diligence/diligenced.sock"

/// Where the configuration of this machine's daemon stands, where there is one.
public let defaultConfiguration = "/etc/diligence/diligenced.json"

/// The longest configuration of a daemon, in bytes.
public let configurationSizeLimit = 1 << 20
