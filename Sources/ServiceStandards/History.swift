/// All that was recorded of one dossier, in order of recording, voided events included.
public struct History: Hashable, Sendable {
  public var receipts: [Receipt] = []
  public var marks: [Mark] = []

  public init() {}

  /// The receipt that counts: the last one that was not voided.
  public var receiptInForce: Receipt? { receipts.last { $0.voidedBy == nil } }

  /// The history as it was when the event `sequence` was the last one.
  public func known(through sequence: Int64) -> History {
    var known = History()
    known.receipts = receipts.compactMap { $0.known(through: sequence) }
    known.marks = marks.compactMap { $0.known(through: sequence) }
    return known
  }

  /// The number of the event that voided an event; `nil` when it is not there, or in force.
  public func voiding(of sequence: Int64) -> Int64? {
    receipts.first { $0.sequence == sequence }?.voidedBy
      ?? marks.first { $0.sequence == sequence }?.voidedBy
  }

  /// Marks an event as voided; answers whether it was there and in force until then.
  public mutating func void(_ sequence: Int64, by voiding: Int64) -> Bool {
    if let index = receipts.firstIndex(where: { $0.sequence == sequence }) {
      guard receipts[index].voidedBy == nil else { return false }
      receipts[index].voidedBy = voiding
      return true
    }
    if let index = marks.firstIndex(where: { $0.sequence == sequence }) {
      guard marks[index].voidedBy == nil else { return false }
      marks[index].voidedBy = voiding
      return true
    }
    return false
  }
}

/// A dossier's receipt, with the facts that decide which promises hold for it.
public struct Receipt: Hashable, Sendable {
  /// The number of its event in the ledger.
  public let sequence: Int64
  public let moment: Moment
  /// The dossier's number as this receipt spells it.
  public let number: String
  public let service: Code<Service>
  public let office: Code<Office>
  public let channel: Code<Choice>?
  public let isComplete: Bool
  public let call: String?
  /// The number of the event that voided it.
  public var voidedBy: Int64?

  public init(
    sequence: Int64, moment: Moment, number: String, service: Code<Service>,
    office: Code<Office>, channel: Code<Choice>?, isComplete: Bool, call: String?,
    voidedBy: Int64? = nil
  ) {
    self.sequence = sequence
    self.moment = moment
    self.number = number
    self.service = service
    self.office = office
    self.channel = channel
    self.isComplete = isComplete
    self.call = call
    self.voidedBy = voidedBy
  }

  func known(through last: Int64) -> Receipt? {
    guard sequence <= last else { return nil }
    var known = self
    if let voidedBy, voidedBy > last { known.voidedBy = nil }
    return known
  }
}

/// A milestone of a dossier or of a call, other than a receipt.
public struct Mark: Hashable, Sendable {
  public let sequence: Int64
  public let milestone: Code<Milestone>
  public let moment: Moment
  public let channel: Code<Choice>?
  /// What an assessment says; `true` for every other milestone.
  public let isAdmissible: Bool
  public var voidedBy: Int64?

  public init(
    sequence: Int64, milestone: Code<Milestone>, moment: Moment, channel: Code<Choice>? = nil,
    isAdmissible: Bool = true, voidedBy: Int64? = nil
  ) {
    self.sequence = sequence
    self.milestone = milestone
    self.moment = moment
    self.channel = channel
    self.isAdmissible = isAdmissible
    self.voidedBy = voidedBy
  }

  func known(through last: Int64) -> Mark? {
    guard sequence <= last else { return nil }
    var known = self
    if let voidedBy, voidedBy > last { known.voidedBy = nil }
    return known
  }
}
