/// What a report tells the tools that people have already.
public enum Feeds {}
