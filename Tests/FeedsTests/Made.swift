import BusinessDays
import Testing

func day(_ text: String) throws -> Day { try #require(Day(text)) }
