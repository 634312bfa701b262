import Testing

@Suite("The house rules")
struct TidyTests {}
