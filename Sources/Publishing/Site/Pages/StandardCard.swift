import Language
import Ledger
import ServiceStandards

/// One standard on the dashboard.
struct StandardCard {
  let context: SiteContext
  let standard: StandardReport
  let index: Int
  let axis: PercentAxis
  let monthsAxis: PercentAxis
  /// The months that the pictures of all standards have.
  let months: [String]

  var markup: Markup {
    Tag.article(.class("card card-\(standard.summary.verdict.rawValue)")) {
      Tag.h2 {
        Tag.a(.href(context.fileName(ofStandard: index))) { context.promise(standard.standard) }
      }
      Tag.div(.class("card-body")) {
        Tag.div(.class("rate")) {
          Tag.p(.class("big")) {
            context.messages.marked(standard.rate, target: standard.standard.target)
          }
          VerdictWord(context: context, verdict: standard.summary.verdict).markup
          Tag.p { context.messages.onTime(standard.rate) }
          Tag.p(.class("quiet")) { context.messages.target(standard.standard.target) }
        }
        RateStrip(
          context: context, standard: standard, axis: axis, id: "rate-\(index)"
        ).markup
        Sparkline(
          context: context, standard: standard, months: months,
          axis: monthsAxis, id: "months-\(index)"
        ).markup
      }
      StandardFacts(context: context, standard: standard).short
    }
  }
}

/// A verdict as a sign and words, which say on which side of the target it is.
struct VerdictWord {
  let context: SiteContext
  let verdict: Verdict

  private var words: String { context.messages.standards(1, with: verdict) }

  var markup: Markup {
    Tag.p(.class("verdict verdict-\(verdict.rawValue)")) {
      verdictSign(verdict)
      Tag.span { words.prefix(1).uppercased() + words.dropFirst() }
    }
  }
}
