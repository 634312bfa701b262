/// Where a daemon listens, unless its configuration says otherwise.
public let defaultSocket = "/run/diligence/diligenced.sock"
