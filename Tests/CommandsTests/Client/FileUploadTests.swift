import Foundation
import Host
import JSONRPC
import Language
import Ledger
import StrictJSON
import Testing

@testable import Commands

@Suite("A file that comes in parts")
struct FileUploadTests {
  private let desk: Desk
  private let ledger: Ledger

  init() throws {
    desk = try Desk.withDossiers()
    ledger = try ledgerToServe(in: desk.data, now: desk.now).ledger
  }

  private func call(_ data: String, isLast: Bool = false, more: String = "") throws -> Call {
    let text = Base64.text(Array(data.utf8).span)
    var reader = CallReader()
    return try reader.call(
      Array(
        (#"{"jsonrpc":"2.0","id":1,"method":"ingest","params":{"file":"x.jsonl","data":"\#(text)","#
          + #""last":\#(isLast)\#(more)}}"#).utf8))
  }

  private func caller(_ roles: Set<Role>) -> Caller {
    Caller(
      uid: 7, login: "x", roles: roles, offices: ["quebec"], confidentialServices: ["plainte"])
  }

  private func upload(_ first: Call, by roles: Set<Role> = [.administration]) throws -> FileUpload {
    try FileUpload(
      first, at: ServerContext(ledger: ledger, caller: caller(roles)), usual: .english)
  }

  private func take(_ upload: FileUpload, _ call: Call) throws -> (JSONNode, size: Int) {
    var json = JSONWriter()
    try upload.take(call, now: desk.now, into: &json, answering: .number("1"))
    let node = try JSONNode.parse(Array(json.bytes.dropLast()))
    return (try #require(node["result"]), json.bytes.count)
  }

  private func event(_ id: Int, _ type: String, _ subject: String, _ data: String = "{}") -> String
  {
    #"{"specversion":"1.0","id":"\#(id)","source":"/essai","type":"dossier.\#(type)","#
      + #""subject":"\#(subject)","time":"2026-11-16","data":\#(data)}"# + "\n"
  }

  private func codes(_ answer: JSONNode) -> [String?] {
    answer["told"]?.list.compactMap { $0["code"] }.map(\.spelling) ?? []
  }

  @Test("is known by the name that it comes with")
  func known() throws {
    #expect(FileUpload.isUpload(try call("")))
    var reader = CallReader()
    let other = #"{"jsonrpc":"2.0","id":1,"method":"ingest","params":{"events":[]}}"#
    #expect(!FileUpload.isUpload(try reader.call(Array(other.utf8))))
  }

  @Test("tells no more at a time than it may, and takes no more meanwhile")
  func bounded() throws {
    let line = "ceci n'en est pas une\n"
    let count = FileUpload.pieceSize / line.utf8.count
    let part = try call(String(repeating: line, count: count), isLast: true)
    let upload = try upload(part)
    var (answer, size) = try take(upload, part)
    var told = codes(answer).count
    var answers = 1
    while answer["more"]?.spelling == "true" {
      #expect(size < 2 << 20)
      #expect(!upload.isFinished)
      #expect(throws: CallProblem.self) { try take(upload, part) }
      (answer, size) = try take(upload, try call(""))
      told += codes(answer).count
      answers += 1
    }
    #expect(upload.isFinished)
    #expect(answers > 3)
    #expect(told == count)
    #expect(answer["rejected"]?.spelling == "\(told)")
    #expect(answer["read"]?.spelling == "\(told)")
  }

  @Test("can be taken back by one call, whose transaction failed")
  func takenBack() throws {
    let lines = event(1, "replied", "P-2026-00001") + event(2, "replied", "P-9") + "{\n"
    let half = lines.utf8.count / 2
    let first = try call(String(lines.prefix(half)))
    let upload = try upload(first)
    _ = try take(upload, first)
    let rest = try call(String(lines.dropFirst(half)), isLast: true)
    let (once, _) = try take(upload, rest)
    #expect(upload.isFinished)
    upload.takeBack()
    #expect(!upload.isFinished)
    let (again, _) = try take(upload, rest)
    #expect(codes(again) == codes(once))
    #expect(codes(again) == ["unknown-dossier", "bad-json"])
    // The transaction did not fail, here.
    #expect(again["duplicates"]?.spelling == "1")
  }

  @Test("is told what changes nothing, and what is known but voided, of all of it so far")
  func counts() throws {
    let lines =
      event(1, "replied", "P-2026-00001") + event(2, "replied", "P-2026-00001")
      + #"{"specversion":"1.0","source":"/essai","id":"3","type":"event.voided","subject":"1","#
      + #""time":"2026-11-12T11:00:00-05:00","data":{"source":"/essai","reason":"r"}}"# + "\n"
    let first = try call(lines, isLast: true)
    let (once, _) = try take(try upload(first), first)
    #expect(once["without_effect"]?.spelling == "1")
    #expect(once["voided_duplicates"]?.spelling == "0")
    let (again, _) = try take(try upload(first), first)
    #expect(again["without_effect"]?.spelling == "0")
    #expect(again["voided_duplicates"]?.spelling == "1")
  }

  @Test("records what its sender may record one by one")
  func rights() throws {
    let lines =
      event(1, "replied", "P-2026-00001") + event(2, "replied", "R-2026-00001")
      + event(3, "received", "P-9", #"{"service":"plainte"}"#) + event(4, "replied", "P-9")
      + event(5, "received", "R-9", #"{"service":"renseignement","office":"montreal"}"#)
      + event(6, "replied", "R-9") + event(7, "replied", "P-8")
    let part = try call(lines, isLast: true)
    let (answer, _) = try take(try upload(part, by: [.saisie]), part)
    #expect(codes(answer) == ["not-allowed", "not-allowed", "not-allowed", "unknown-dossier"])
    #expect(answer["accepted"]?.spelling == "3")
    #expect(throws: CallProblem.self) { try upload(part, by: [.direction]) }
    #expect(throws: CallProblem.self) { try upload(part, by: []) }
  }

  @Test("makes nobody's a dossier that is received a second time in it")
  func usurped() throws {
    let again = event(1, "received", "P-2026-00001", #"{"service":"renseignement"}"#)
    let lines = again + event(2, "replied", "P-2026-00001")
    let part = try call(lines, isLast: true)
    let (answer, _) = try take(try upload(part, by: [.saisie]), part)
    #expect(codes(answer) == ["dossier-exists", "not-allowed"])
  }

  static let wrong = [
    #"{"data":"","last":true}"#, #"{"file":"x"}"#, #"{"file":"x","data":"a"}"#,
    #"{"file":"x","data":"","last":1}"#, #"{"file":"x","data":"","truc":1}"#,
    #"{"file":1,"data":""}"#, "[]",
  ]

  @Test("is refused when it comes as it should not", arguments: wrong)
  func shapes(_ parameters: String) throws {
    var reader = CallReader()
    let line = #"{"jsonrpc":"2.0","id":1,"method":"ingest","params":\#(parameters)}"#
    #expect(throws: (any Error).self) { try upload(try reader.call(Array(line.utf8))) }
    let large = try call(String(repeating: " ", count: FileUpload.pieceSize + 1))
    #expect(throws: CallProblem.self) { try upload(large) }
  }
}
