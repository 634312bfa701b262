extension String {
  /// The text with a full stop, but where it ends with one already: `9:05 p.m.`, `Acme inc.`
  public var asSentence: String { hasSuffix(".") ? self : self + "." }
}
