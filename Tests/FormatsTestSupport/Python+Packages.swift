extension Python {
  /// Whether a module that is not of the standard library can be imported. Suites that want one
  /// are left out where it is not installed: `.ci/run` says how.
  public static func has(_ module: String) -> Bool {
    (try? answers(of: "import \(module); print('yes')", to: [])) == ["yes"]
  }
}
