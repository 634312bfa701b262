# Reads pages with Python's own HTML parser, and prints what is wrong with each, a line a fault.
#
# Criteria of WCAG 2.1, levels A and AA (which SGQRI 008 3.0 takes up), that are checked here:
#   1.1.1  every picture has a name and a description, or is hidden as an ornament
#   1.3.1  headings in order, one h1; captions and scopes of tables; landmarks; lists hold items
#   1.3.2  the parts of a page come in the order banner, main, foot
#   1.4.1  every bar that is late is hatched, every verdict and every day has a mark or a word
#   2.1.1  what scrolls by itself can be reached with the keyboard, and has a name
#   2.4.1  the first link leads to the content
#   2.4.2  a title of its own for each page
#   2.4.4  every link has words, and leads to a page of the site or a place of the page
#   3.1.1  the language of the page
#   4.1.1  well-formed nesting, ids that are unique, no attribute twice
#   4.1.2  every name that is referred to is there
# Contrast (1.4.3, 1.4.11) is computed from the style sheet in `contrast.py`; reflow (1.4.10) and
# the page as it is laid out are looked at in a browser. And: no script, no style outside the one
# style sheet, nothing from elsewhere, a policy that says so.
import hashlib, base64, os, re, sys
from html.parser import HTMLParser

VOID = {"meta", "br", "col"}
MACHINE = re.compile(r"^-?\d+(\.\d+)?$")
DATE = re.compile(r"^\d{4}-\d{2}(-\d{2}(T\d{2}:\d{2}[+-]\d{2}:\d{2})?)?$")


class Node:
    def __init__(self, tag, attributes, parent):
        self.tag, self.attributes, self.parent = tag, attributes, parent
        self.children, self.words = [], []

    def all(self, tag=None):
        for child in self.children:
            if tag is None or child.tag == tag:
                yield child
            yield from child.all(tag)

    def text(self):
        return "".join(w if isinstance(w, str) else w.text() for w in self.words)

    def get(self, name):
        return self.attributes.get(name)

    def classes(self):
        return (self.get("class") or "").split()


class Page(HTMLParser):
    def __init__(self, path):
        super().__init__(convert_charrefs=True)
        self.faults, self.path = [], path
        self.root = self.node = Node("", {}, None)
        self.source = open(path, encoding="utf-8").read()
        if not self.source.startswith("<!DOCTYPE html>\n<html lang="):
            self.fault("does not begin as a page")
        self.feed(self.source)
        if self.node is not self.root:
            self.fault(f"{self.node.tag} is not closed")

    def fault(self, text):
        self.faults.append(f"{os.path.basename(self.path)}: {text}")

    def handle_starttag(self, tag, attributes):
        names = [name for name, _ in attributes]
        if len(names) != len(set(names)):
            self.fault(f"{tag} has an attribute twice")
        if any(value is None for _, value in attributes):
            self.fault(f"{tag} has an attribute without a value")
        child = Node(tag, dict(attributes), self.node)
        self.node.children.append(child)
        self.node.words.append(child)
        if tag not in VOID:
            self.node = child

    def handle_startendtag(self, tag, attributes):
        self.fault(f"{tag} closes itself")

    def handle_endtag(self, tag):
        if self.node.tag != tag:
            self.fault(f"</{tag}> where {self.node.tag} is open")
        self.node = self.node.parent or self.root

    def handle_data(self, data):
        self.node.words.append(data)

    def handle_comment(self, data):
        self.fault("a comment")


def check(page):
    root, fault = page.root, page.fault
    every = list(root.all())
    html = root.children[0]
    if html.get("lang") not in ("fr", "en"):
        fault("lang")
    ids = [node.get("id") for node in every if node.get("id")]
    for twice in {one for one in ids if ids.count(one) > 1}:
        fault(f"id {twice} stands twice")
    for node in every:
        for name in ("aria-labelledby", "aria-describedby"):
            for one in (node.get(name) or "").split():
                if one not in ids:
                    fault(f"{name} leads nowhere: {one}")
        for name in node.attributes:
            if name == "style" or name.startswith("on"):
                fault(f"{node.tag} has {name}")
        if node.tag in ("script", "link", "img", "iframe", "object", "embed", "form", "base"):
            fault(f"{node.tag} is there")
        fill = node.get("fill") or ""
        if fill and not (fill.startswith("url(#") and fill[5:-1] in ids):
            fault(f"fill {fill}")
    titles = [n for n in root.all("title") if n.parent.tag == "head"]
    if len(titles) != 1 or not titles[0].text().strip():
        fault("title")
    structure(page, every, ids)
    tables(page)
    pictures(page)
    values(page)
    policy(page)


def structure(page, every, ids):
    root, fault = page.root, page.fault
    body = next(root.all("body"))
    parts = [child.tag for child in body.children]
    if parts != ["a", "header", "main", "footer"]:
        fault(f"parts {parts}")
    elif body.children[0].get("href") != "#" + (body.children[2].get("id") or "?"):
        fault("the first link does not lead to the content")
    level = 0
    for node in every:
        if re.fullmatch("h[1-6]", node.tag):
            now = int(node.tag[1])
            if now > level + 1 or (now == 1) == (level > 0):
                fault(f"h{now} after h{level}")
            if not node.text().strip():
                fault("an empty heading")
            level = now
        if node.tag == "nav" and not node.get("aria-label"):
            fault("nav without a name")
        if node.tag in ("ul", "ol") and any(c.tag != "li" for c in node.children):
            fault(f"{node.tag} holds something else than items")
        if "scrolls" in node.classes():
            if not (node.get("tabindex") == "0" and node.get("role") == "region"
                    and node.get("aria-label")):
                fault("what scrolls cannot be reached")
        if node.tag == "a":
            link(page, node, ids)
        if node.tag == "details" and (not node.children or node.children[0].tag != "summary"):
            fault("details without a summary")
    names = [n.get("aria-label") for n in every if n.get("role") == "region"]
    for twice in {one for one in names if names.count(one) > 1}:
        fault(f"two regions are named {twice}")


# What is published beside the pages.
DATA = {"resultats.csv", "datapackage.json", "rapport.json", "feries.ics"}


def link(page, node, ids):
    href = node.get("href") or ""
    if not node.text().strip():
        page.fault("a link without words")
    if href.startswith("#"):
        if href[1:] not in ids:
            page.fault(f"{href} leads nowhere")
    elif href not in DATA and not re.fullmatch(r"[A-Za-z0-9_-]+\.html", href):
        page.fault(f"{href} is no page of the site")
    elif not os.path.exists(os.path.join(os.path.dirname(page.path), href)):
        page.fault(f"{href} is not there")


def tables(page):
    for table in page.root.all("table"):
        if not table.children or table.children[0].tag != "caption":
            page.fault("a table without a caption")
        elif not table.children[0].text().strip():
            page.fault("an empty caption")
        widths = set()
        for head in table.all("th"):
            if head.get("scope") not in ("col", "row"):
                page.fault("th without a scope")
            if not head.text().strip():
                page.fault("an empty th")
        for row in table.all("tr"):
            widths.add(sum(int(cell.get("colspan") or 1) for cell in row.children))
        if len(widths) != 1:
            page.fault(f"rows of {sorted(widths)} cells")


def pictures(page):
    named = [svg for svg in page.root.all("svg") if svg.get("aria-hidden") != "true"]
    for svg in page.root.all("svg"):
        if svg.get("aria-hidden") == "true":
            if svg.text().strip():
                page.fault("an ornament with words")
            continue
        ids = (svg.get("aria-labelledby") or "").split()
        tags = [child.tag for child in svg.children[:2]]
        if svg.get("role") != "img" or tags != ["title", "desc"]:
            page.fault("a picture without role, title and description")
        elif ids != [child.get("id") for child in svg.children[:2]]:
            page.fault("a picture that is not named by its title and description")
        elif not all(child.text().strip() for child in svg.children[:2]):
            page.fault("a picture with an empty title or description")
        for part in svg.all():
            if "part-late" in part.classes() and not (part.get("fill") or "").startswith("url(#"):
                page.fault("late, and not hatched")
        section = svg.parent
        while section.tag not in ("section", "article", "body"):
            section = section.parent
        if section.tag == "article":
            section = next(page.root.all("main"))
        if not any(True for _ in section.all("table")) and "parts" not in svg.classes():
            page.fault("a picture without a table of the same numbers")
    for verdict in page.root.all("p"):
        if "verdict" in verdict.classes():
            if not verdict.text().strip() or not any(True for _ in verdict.all("svg")):
                page.fault("a verdict without its word and its sign")
    return named


def values(page):
    for node in page.root.all("data"):
        value, shown = node.get("value") or "", node.text()
        if not MACHINE.match(value):
            page.fault(f"data {value}")
            continue
        digits = re.sub("[\u00a0\u202f ,.%+\u2212–-]", "", shown)
        if "–" in shown.strip("–") or (value == "0" and shown.replace(" ", "").isalpha()):
            continue
        expected = re.sub("[.-]", "", value)
        if digits != expected and not is_rounded(shown, value):
            page.fault(f"{shown} is not {value}")
    for node in page.root.all("time"):
        if not DATE.match(node.get("datetime") or ""):
            page.fault(f"time {node.get('datetime')}")


def is_rounded(shown, value):
    number = re.sub("[\u00a0%]", "", shown).replace(",", ".").replace("\u2212", "-")
    try:
        return abs(float(number) - float(value)) <= 0.0500001
    except ValueError:
        return False


def policy(page):
    metas = {m.get("http-equiv") or m.get("name") or "charset": m for m in page.root.all("meta")}
    styles = list(page.root.all("style"))
    if len(styles) != 1:
        page.fault("not one style sheet")
    digest = base64.b64encode(hashlib.sha256(styles[0].text().encode()).digest()).decode()
    wanted = (f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; "
              "form-action 'none'")
    if metas["Content-Security-Policy"].get("content") != wanted:
        page.fault(f"the style sheet's digest is {digest}")
    if metas["charset"].get("charset") != "utf-8" or "viewport" not in metas:
        page.fault("charset or viewport")
    if metas["referrer"].get("content") != "no-referrer":
        page.fault("referrer")
    if re.search(r"https?:|//[a-z]|@import|url\((?!#)", page.source):
        page.fault("an address of somewhere else")


seen = {}
for line in sys.stdin:
    path = line.strip()
    if not path:
        continue
    page = Page(path)
    check(page)
    title = next(page.root.all("title")).text()
    if title in seen:
        page.fault("has the title of another page")
    seen[title] = path
    for fault in page.faults:
        print(fault)
print(f"{len(seen)} pages read")
