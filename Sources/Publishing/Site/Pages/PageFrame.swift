import Language
import ServiceStandards

/// What stands around what a page says.
struct PageFrame {
  /// The pages that are led to from every one.
  enum Kind: String {
    case dashboard, standard, annual, evidence
  }

  let context: SiteContext
  let kind: Kind
  let title: String

  /// The page, whole.
  func page(@MarkupBuilder content: () -> [Markup]) -> [UInt8] {
    HTMLWriter.page(
      Tag.html(.lang(context.messages.rawValue)) {
        head
        Tag.body(.class("page-\(kind.rawValue)")) {
          Tag.a(.class("skip"), .href("#contenu")) { context.label(.skipToContent) }
          banner
          Tag.main(.id("contenu")) { content() }
          foot
        }
      })
  }

  private var organization: String {
    context.messages.text(context.report.declaration.organization)
  }

  private var head: Markup {
    Tag.head {
      Tag.meta(.charset("utf-8"))
      Tag.meta(.httpEquiv("Content-Security-Policy"), .content(StyleSheet.policy))
      Tag.meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
      Tag.meta(.name("referrer"), .content("no-referrer"))
      Tag.meta(.name("color-scheme"), .content("light dark"))
      Tag.title { "\(title) – \(organization)" }
      Tag.style { Markup.styleSheet }
    }
  }

  private var banner: Markup {
    Tag.header(.class("banner")) {
      Tag.div(.class("wide")) {
        Tag.p(.class("organization")) { organization }
        Tag.nav(.aria("label", context.label(.pages))) {
          Tag.ul {
            link("index.html", .dashboard, to: .dashboard)
            if context.report.annual != nil { link("annuel.html", .annualResults, to: .annual) }
            if context.report.evidence != nil { link("preuve.html", .evidence, to: .evidence) }
          }
        }
      }
    }
  }

  private func link(_ file: String, _ label: SiteLabel, to kind: Kind) -> Markup {
    Tag.li {
      if kind == self.kind {
        Tag.a(.href(file), .aria("current", "page")) { context.label(label) }
      } else {
        Tag.a(.href(file)) { context.label(label) }
      }
    }
  }

  private var foot: Markup {
    let declaration = context.report.declaration
    return Tag.footer(.class("foot")) {
      Tag.div(.class("wide")) {
        Tag.p {
          Tag.strong { context.messages.text(declaration.title) }
          ", "
          context.messages.inForce(since: declaration.effective)
          ". "
          context.messages.text(declaration.source).asSentence
        }
        Tag.p { context.messages.text(declaration.footnote) }
        if kind != .evidence {
          Tag.p { context.messages.smallCounts(below: context.report.smallCountsBelow) }
        }
      }
    }
  }

  /// What stands above all else in a page: its title, and what it is of.
  @MarkupBuilder func opening() -> [Markup] {
    Tag.div(.class("opening")) {
      Tag.h1 { title }
      Tag.p(.class("period")) { context.period }
    }
  }
}
