public struct Publication: Hashable, Sendable { public let smallCountsBelow: Int }
extension Declaration { public var publication: Publication { Publication(smallCountsBelow: 5) } }
