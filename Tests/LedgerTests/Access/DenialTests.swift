import Ledger
import Testing

@Suite("Denials")
struct DenialTests {
  private func caller(_ roles: Set<Role>) -> Caller {
    Caller(
      uid: 1001, login: "agent", roles: roles, offices: ["quebec"],
      confidentialServices: ["plainte"])
  }

  @Test("without a role, every method but two is denied, and says which role would do")
  func noRole() {
    for method in Method.allCases {
      let denial = caller([]).denial(of: method)
      guard method != .status && method != .describe else {
        #expect(denial == nil)
        continue
      }
      #expect(denial?.reason == .noRole)
      #expect(denial?.method == method)
      #expect(denial?.roles == method.rolesThatMay)
      #expect(denial?.roles.isEmpty == false)
    }
  }

  @Test("with the wrong role, a method is denied whatever it is about")
  func wrongRole() {
    let denial = caller([.saisie]).denial(of: .backup)
    #expect(denial?.reason == .role)
    #expect(denial?.roles == [.administration])
    #expect(caller([.direction]).denial(of: .show)?.roles == [.saisie, .plaintes, .administration])
    #expect(
      caller([.direction]).denial(of: .show, service: "stage", office: "quebec")?.reason == .role)
    #expect(caller([.direction]).denial(of: .void, authorship: .ownToday)?.reason == .role)
  }

  @Test("an entry clerk receives a complaint, and does not see it afterwards")
  func confidential() {
    let clerk = caller([.saisie])
    #expect(clerk.denial(of: .receive, service: "plainte", office: "quebec") == nil)
    let denial = clerk.denial(of: .show, service: "plainte", office: "quebec")
    #expect(denial?.reason == .dossierNotSeen)
    #expect(denial?.roles == [.plaintes, .administration])
    #expect(clerk.denial(of: .record, service: "plainte", office: "quebec") != nil)
    #expect(clerk.denial(of: .show, service: "stage", office: "quebec") == nil)
  }

  @Test("another office's dossier is denied to all but the administration")
  func otherOffice() {
    for role in [Role.saisie, .plaintes] {
      let denial = caller([role]).denial(of: .explain, service: "stage", office: "montreal")
      #expect(denial?.reason == .dossierNotSeen)
      #expect(denial?.roles == [.administration])
    }
  }

  @Test("one corrects what one recorded, the same day")
  func corrections() {
    for role in [Role.saisie, .plaintes] {
      for method in [Method.amend, .void] {
        let clerk = caller([role])
        #expect(clerk.denial(of: method, authorship: .ownToday) == nil)
        #expect(clerk.denial(of: method, authorship: .ownEarlier)?.reason == .notSameDay)
        #expect(clerk.denial(of: method, authorship: .other)?.reason == .notOwn)
        #expect(clerk.denial(of: method, authorship: .other)?.roles == [.administration])
      }
    }
    for authorship in Authorship.allCases {
      #expect(caller([.administration]).denial(of: .void, authorship: authorship) == nil)
    }
  }

  @Test("a clerk corrects a complaint that they received today and do not see")
  func unseenCorrection() {
    let clerk = caller([.saisie])
    #expect(clerk.denial(of: .void, service: "plainte", office: "quebec") == nil)
    #expect(clerk.denial(of: .void, authorship: .ownToday) == nil)
  }
}
