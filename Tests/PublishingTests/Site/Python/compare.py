# Compares every number of the pages with the report's JSON. The folder comes on the first line.
import json, os, re, sys
from decimal import Decimal
from html.parser import HTMLParser

VOID = {"meta", "br", "col"}


class Node:
    def __init__(self, tag, attributes, parent):
        self.tag, self.attributes, self.parent = tag, attributes, parent
        self.children, self.words = [], []

    def all(self, *tags):
        for child in self.children:
            if not tags or child.tag in tags:
                yield child
            yield from child.all(*tags)

    def text(self):
        return "".join(w if isinstance(w, str) else w.text() for w in self.words)

    def get(self, name):
        return self.attributes.get(name)

    def has(self, name):
        return name in (self.get("class") or "").split()

    def numbers(self):
        return [Decimal(node.get("value")) for node in self.all("data")]


class Page(HTMLParser):
    def __init__(self, path):
        super().__init__(convert_charrefs=True)
        self.root = self.node = Node("", {}, None)
        self.feed(open(path, encoding="utf-8").read())

    def handle_starttag(self, tag, attributes):
        child = Node(tag, dict(attributes), self.node)
        self.node.children.append(child)
        self.node.words.append(child)
        if tag not in VOID:
            self.node = child

    def handle_endtag(self, tag):
        self.node = self.node.parent

    def handle_data(self, data):
        self.node.words.append(data)


folder = sys.stdin.readline().strip()
report = json.load(open(os.path.join(folder, "rapport.json")), parse_float=Decimal)
is_over = report["as_of"] > report["period"]["through"]
faults, compared = [], 0


def same(place, shown, expected):
    global compared
    compared += 1
    if shown != expected:
        faults.append(f"{place}: {shown} is not {expected}")


def is_share(number, on_time, missed, target):
    """Whether a number is this share as it is shown: rounded, on its own side of the target."""
    settled = on_time + missed
    decimals = max(1, -number.as_tuple().exponent)
    return (
        abs(number * settled - 100 * on_time) * 2 * 10**decimals <= settled
        and (number >= target) == (100 * on_time >= target * settled)
        and (number == 100) == (missed == 0)
        and (number == 0) == (on_time == 0)
    )


def same_share(place, number, counts, target):
    global compared
    compared += 1
    if not is_share(number, counts["on_time"], counts["missed"], target):
        faults.append(f"{place}: {number} is not {counts}")


def facts(node, target, standard):
    """The numbers of a list of facts are each one of the standard's."""
    global compared
    counts = [
        standard[name]
        for name in ("on_time", "missed", "overdue", "open", "waiting", "lifted", "pending",
                     "margin", "recovery", "median", "percentile_90")
    ]
    if is_over:
        # What runs today, and what could still change, are none of a past period's.
        counts = [standard[name] for name in ("on_time", "missed", "lifted", "margin", "median",
                                              "percentile_90")]
    shares = [standard["best_case"], standard["worst_case"]]
    if not standard["trend"].get("withheld"):
        shares.append(standard["trend"])
        counts += [standard["trend"]["on_time"],
                   standard["trend"]["on_time"] + standard["trend"]["missed"]]
    for number in node.numbers():
        compared += 1
        if number in [count for count in counts if count is not None]:
            continue
        if any(s["on_time"] + s["missed"] and is_share(number, s["on_time"], s["missed"], target)
               for s in shares):
            continue
        faults.append(f"{standard['standard']}: {number} is none of its figures")


def rate(place, node, standard, target):
    big = [p for p in node.all("p") if p.has("big")][0]
    if standard["on_time"] + standard["missed"]:
        same_share(place, big.numbers()[0], standard, target)
    else:
        same(place, big.numbers(), [])


def rows(table):
    body = next(table.all("tbody"))
    return list(body.all("tr"))


def groups_of(table):
    return [(row.children[1:], row.children[0]) for row in rows(table)]


def month_row(place, cells, month, target):
    if month.get("withheld"):
        return same(place, [n for cell in cells for n in cell.numbers()], [])
    counts = [n for cell in cells for n in cell.numbers()]
    settled = month["on_time"] + month["missed"]
    same(place, counts[:2], [month["on_time"], settled])
    if settled:
        same_share(place, counts[2], month, target)


def standard_page(standard, target):
    name = f"norme-{standard['standard']}.html"
    root = Page(os.path.join(folder, name)).root
    parts = {n.get("aria-labelledby"): n for n in root.all("section")}
    rate(name, parts["chiffres"], standard, target)
    for node in parts["chiffres"].all("dl"):
        facts(node, target, standard)
    legend = [n for n in parts["chiffres"].all("ul") if n.has("legend")]
    if legend:
        same(name, legend[0].numbers(), [standard["on_time"], standard["missed"]]
             + ([] if is_over else [standard["pending"]]))
    months(name, parts["mois"], standard, target)
    tables = list(parts["delais"].all("table"))
    shown = []
    for row in rows(tables[0]) if tables else []:
        ends = re.split("–", row.children[0].text())
        shown.append((int(ends[0]), int(ends[-1]), int(row.children[1].numbers()[0])))
    same(name + " delays", shown, [(b["from"], b["through"], b["count"])
                                   for b in standard["delays"]])
    drawn = [(r.get("data-days"), int(r.get("data-count")), r.has("part-on-time"))
             for r in parts["delais"].all("rect") if r.get("data-days")]
    same(name + " bars", drawn,
         [(str(b["from"]) if b["from"] == b["through"] else f"{b['from']}–{b['through']}",
           b["count"], b["on_time"]) for b in standard["delays"] if b["count"]])
    days(name, parts["jours"], standard)
    groups(name, parts.get("groupes"), standard, target)


def months(name, part, standard, target):
    chart = standard["control_chart"]
    points = [(g.get("data-month"), Decimal(g.get("data-value"))) for g in part.all("g")]
    told = chart["points"] + [p for p in [chart["in_progress"]] if p] if chart else []
    same(name + " points", [p[0] for p in points], [p["month"] for p in told])
    for (month, value), point in zip(points, told):
        same(f"{name} {month}", value, point["rate"])
    if chart:
        numbers = [12 * int(p["month"][:4]) + int(p["month"][5:]) for p in chart["points"]]
        gaps = sum(b - a > 1 for a, b in zip(numbers, numbers[1:]))
        trace = [p.get("d") for p in part.all("path") if p.has("trace")][0]
        same(name + " gaps", trace.count("M"), gaps + 1)
        xs = [Decimal(x) for x in re.findall("[ML](-?[0-9.]+)", trace)]
        if len(xs) > 1:
            month = (xs[-1] - xs[0]) / (numbers[-1] - numbers[0])
            same(name + " places", all(abs(x - xs[0] - (n - numbers[0]) * month) < Decimal("0.02")
                                       for x, n in zip(xs, numbers)), True)
        lines = [n for n in part.all("dl") if n.has("lines")][0].numbers()
        same(name + " lines", lines, [chart["mean"], min(chart["upper_limit"], Decimal(100)),
                                      max(chart["lower_limit"], Decimal(0)), target])
        signals = {m.get("datetime") for ul in part.all("ul") if ul.has("signals")
                   for m in ul.all("time")}
        same(name + " signals", signals, {p["month"] for p in chart["points"] if p["signals"]})
    for table in part.all("table"):
        shown = rows(table)
        same(name, [next(r.all("time")).get("datetime") for r in shown],
             [m["month"] for m in standard["months"]])
        for row, month in zip(shown, standard["months"]):
            month_row(f"{name} {month['month']}", row.children[1:], month, target)


def days(name, part, standard):
    names = {"all": "all-on-time", "few": "few-missed", "many": "many-missed"}
    drawn = {r.get("data-day"): names[r.get("data-state")] for r in part.all("rect")
             if r.get("data-state") in names}
    told = {d: s for d, s in standard["days"].items() if s != "withheld"}
    same(name + " days", drawn, told)
    dashes = {r.get("data-day") for r in part.all("rect") if r.get("data-state") == "withheld"}
    closed = {r.get("data-day") for r in part.all("rect") if r.get("data-state") == "closed"}
    withheld = standard["days"].keys() - told.keys()
    same(name + " withheld days", dashes, withheld - closed)


def groups(name, part, standard, target):
    shown = [g for table in (part.all("table") if part else []) for g in groups_of(table)]
    expected = [g for key in standard["breakdowns"] for g in standard["breakdowns"][key]]
    same(name + " groups", len(shown), len(expected))
    for (cells, _), group in zip(shown, expected):
        numbers = [n for cell in cells for n in cell.numbers()]
        if group.get("withheld"):
            same(name, numbers, [])
            continue
        same(name, numbers[:2], [group["on_time"], group["on_time"] + group["missed"]])
        same_share(name, numbers[2], group, target)


def dashboard(targets):
    root = Page(os.path.join(folder, "index.html")).root
    tally = [n for n in root.all("ul") if n.has("tally")][0]
    same("tally", tally.numbers()[0], len(report["standards"]))
    for item in tally.children[1:]:
        verdict = [c for c in (item.get("class") or "").split()][0].removeprefix("verdict-")
        same("tally", item.numbers()[0],
             sum(s["verdict"] == verdict for s in report["standards"]))
    watched = [n for n in root.all("nav") if n.has("watch")]
    signs = [(svg.get("class") or "").split()[-1].removeprefix("sign-")
             for n in watched for svg in n.all("svg")]
    worst_first = ["off-target", "recovering", "slipping"]
    same("watched", signs, sorted((s["verdict"] for s in report["standards"]
                                   if s["verdict"] in worst_first), key=worst_first.index))
    cards = list(root.all("article"))
    same("cards", len(cards), len(report["standards"]))
    for card, standard, target in zip(cards, report["standards"], targets):
        rate("card", card, standard, target)
        same("card", card.has("card-" + standard["verdict"]), True)
        facts(next(card.all("dl")), target, standard)
    for table in root.all("table"):
        heads = [t.get("datetime") for t in next(table.all("thead")).all("time")]
        for row, standard, target in zip(rows(table), report["standards"], targets):
            by_month = {m["month"]: m for m in standard["months"]}
            for head, cell in zip(heads, row.children[2:]):
                month = by_month.get(head)
                told = month and not month.get("withheld") and month["on_time"] + month["missed"]
                same("matrix", len(cell.numbers()), 1 if told else 0)
                if told:
                    same_share("matrix", cell.numbers()[0], month, target)


def annual():
    root = Page(os.path.join(folder, "annuel.html")).root
    table = next(root.all("table"))
    same("annual", len(rows(table)), len(report["annual"]["rows"]))
    for row, expected in zip(rows(table), report["annual"]["rows"]):
        cells = row.children
        target = expected["target"]
        same("annual target", cells[2].numbers(), [target])
        for cell, result in zip(cells[3:6], expected["results"]):
            if result["on_time"] + result["missed"]:
                same_share("annual", cell.numbers()[0], result, target)
            else:
                same("annual", cell.numbers(), [])
            same("notes", len(list(cell.all("a"))), len(result["remarks"]))
        last = expected["results"][-1]
        settled = last["on_time"] + last["missed"]
        same("annual", cells[6].numbers() + cells[7].numbers(), [settled, last["missed"]])
        if settled:
            same("median", cells[8].numbers(), [last["median"]])
            shown = cells[5].numbers()[0]
            same("gap", cells[9].numbers(), [shown - target])
            same("gap's side", cells[9].numbers()[0] >= 0,
                 100 * last["on_time"] >= target * settled)


def evidence():
    root = Page(os.path.join(folder, "preuve.html")).root
    expected = report["evidence"]
    parts = {n.get("aria-labelledby"): n for n in root.all("section")}
    counted = [expected[key] for key in ("events", "dossiers", "unpromised")]
    same("ledger", parts["registre"].numbers(), counted)
    same("head", expected["head"] in parts["registre"].text(), True)
    same("recordings", parts["consignation"].numbers()[:4],
         [expected["corrections"], expected["corrections_since"], expected["recorded_late"],
          expected["happened"]])
    passed = [n.get("class") for n in parts["verifications"].all("li")]
    words = {True: "check-passed", False: "check-failed", None: "check-not-made"}
    same("checks", passed, [words[c] for c in expected["checks"].values()])
    same("adopted", [r.children[0].text() for r in rows(next(parts["adoptions"].all("table")))],
         [a["id"] for a in expected["adopted"]])
    signs = expected["signs"]
    pairs = [("stopped_before_start", "settled"), ("closed_near_due", "closed"),
             ("answered_again_after_due", "settled"), ("corrected_after_due", "settled"),
             ("received_incomplete", "received"), ("turned_incomplete", "received_incomplete"),
             ("automatic_answers", "answers")]
    for row, (count, whole) in zip(rows(next(parts["signes"].all("table"))), pairs):
        same(count, row.children[1].numbers()[:2], [signs[count], signs[whole]])


targets = [Decimal(str(standard["target"])) for standard in report["standards"]]
dashboard(targets)
for standard, target in zip(report["standards"], targets):
    standard_page(standard, target)
if "annual" in report:
    annual()
    evidence()
for fault in faults:
    print(fault)
print(f"{compared} numbers compared")
