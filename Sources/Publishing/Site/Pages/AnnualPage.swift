import Language
import ServiceStandards

/// The table of results as annual management reports print it, with what they leave out.
struct AnnualPage {
  let context: SiteContext
  let table: AnnualTable

  private var messages: Language { context.messages }
  private var years: [String] { table.years.map(\.label) }
  private var caption: String {
    messages.annualCaption(from: years.first ?? "", to: years.last ?? "")
  }

  var bytes: [UInt8] {
    let frame = PageFrame(
      context: context, kind: .annual, title: messages.annualTitle(context.report.period.label))
    return frame.page {
      frame.opening()
      scrolling(messages.scrolls(caption), "scrolls annual") { results }
      notes
      Tag.p(.class("quiet")) { messages.annualReading(context.report.period.label) }
    }
  }

  private var results: Markup {
    Tag.table(.class("ruled stacks"), .part(.table)) {
      Tag.caption { caption }
      Tag.thead(.part(.rowgroup)) {
        Tag.tr(.part(.row)) {
          for head in heads {
            Tag.th(
              .scope(.col), .part(.columnheader), .class(head.kind)
            ) { head.text }
          }
        }
      }
      Tag.tbody(.part(.rowgroup)) {
        for row in table.rows { self.row(row) }
      }
    }
  }

  private var heads: [(text: String, kind: String)] {
    [(context.label(.commitment), "promise"), (context.label(.indicator), "indicator")]
      + [(context.label(.target), "number")]
      + years.map { ($0, "number year") }
      + [SiteLabel.settled, .late, .median, .gap].map { (context.label($0), "number") }
  }

  private func row(_ row: AnnualRow) -> Markup {
    let standard = row.standard
    let cells = cells(of: row)
    return Tag.tr(.part(.row)) {
      Tag.th(.scope(.row), .part(.rowheader), .class("promise")) { context.promise(standard) }
      for (head, cell) in zip(heads.dropFirst(), cells) {
        Tag.td(.part(.cell), .class(head.kind), .data("label", head.text)) {
          Tag.span { cell }
        }
      }
    }
  }

  /// What stands under each head but the first.
  private func cells(of row: AnnualRow) -> [[Markup]] {
    let standard = row.standard
    let last = row.results.last
    let results = row.results.map { result in
      [
        Tag.span {
          messages.marked(result.rate, target: standard.target)
          letters(result.remarks)
        }
      ]
    }
    let figures: [MarkedText] = [
      last.map { messages.marked($0.rate.settled) } ?? "–",
      last.map { messages.marked($0.rate.missed) } ?? "–",
      last?.median.map { messages.median($0, standard.unit) } ?? "–",
      last.map { gap($0.rate, standard.target) } ?? "–",
    ]
    let promised = [
      messages.indicator(standard.limit, standard.unit), messages.marked(standard.target),
    ]
    return promised.map { [Markup($0)] } + results + figures.map { [Markup($0)] }
  }

  /// The difference between the digits that are shown, so that it never contradicts them.
  private func gap(_ rate: Rate, _ target: Target) -> MarkedText {
    guard rate.settled > 0 else { return "–" }
    let hundredths = target.hundredthsOfPercent
    let digits = GapInPoints(
      rate: DisplayedPercentage(part: rate.onTime, of: rate.settled, target: hundredths),
      target: DisplayedPercentage(target: hundredths)
    ).digits
    return MarkedText(.number(value: digits, shown: messages.points(digits: digits)))
  }

  @MarkupBuilder private func letters(_ remarks: [AnnualRemark]) -> [Markup] {
    let letters = remarks.compactMap(table.letter)
    if !letters.isEmpty {
      Tag.sup {
        for (index, letter) in letters.enumerated() {
          if index > 0 { "," }
          Tag.a(.href("#note-\(letter)")) { letter }
        }
      }
    }
  }

  @MarkupBuilder private var notes: [Markup] {
    if !table.notes.isEmpty {
      part("notes", context.label(.notes)) {
        Tag.dl(.class("notes")) {
          for remark in table.notes {
            let letter = table.letter(of: remark) ?? ""
            Tag.div(.id("note-\(letter)")) {
              Tag.dt { "\(letter)" }
              Tag.dd { text(remark) }
            }
          }
        }
      }
    }
  }

  private func text(_ remark: AnnualRemark) -> MarkedText {
    switch remark {
    case .nothingSettled: MarkedText(messages.noteNothingSettled)
    case .running(let day): messages.noteRunning(asOf: day)
    case .notPromised: MarkedText(messages.noteNotPromised)
    }
  }
}
