#!/usr/bin/env bash
# The two libraries of public holidays most used from Python, holidays 0.109 and workalendar 17.0.0,
# asked for Québec with their defaults, disagree in every year from 2026 to 2035.
#
# The law (Act respecting labour standards, s. 60) gives Good Friday or Easter Monday at the option of
# the employer: holidays closes the Friday, workalendar the Monday, neither says that there is a
# choice. The National Holiday Act moves 24 June from a Sunday only: workalendar also moves it,
# and 1 July, from a Saturday to the Monday.
#
# Why it matters: a delay of a few business days around Easter ends a day apart according to the
# library, and no count of the days of a year shows it (each has one day of Easter). A body must list
# its own closed days with their source; a library's list is no second opinion on it.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check holidays==0.109 workalendar==17.0.0
"$folder/venv/bin/python" - <<'PYTHON'
import datetime, importlib.metadata
import holidays
from workalendar.america import Quebec

for name in ("holidays", "workalendar"):
    print(name, importlib.metadata.version(name))
years = range(2026, 2036)
one = set(holidays.country_holidays("CA", subdiv="QC", years=years))
two = {day for year in years for day, _ in Quebec().holidays(year)}
weekday = lambda days: {day for day in days if day.weekday() < 5}
differ = {year: ([], []) for year in years}
for day in sorted(weekday(one) - weekday(two)):
    differ[day.year][0].append(day.isoformat())
for day in sorted(weekday(two) - weekday(one)):
    differ[day.year][1].append(day.isoformat())
for year, (first, second) in differ.items():
    print(year, "closed for holidays only:", *first, "| closed for workalendar only:", *second)
assert all(len(first) == 1 and second for first, second in differ.values()), "they agree in some year"
assert differ[2026] == (["2026-04-03"], ["2026-04-06"]), "Easter of 2026"
assert differ[2028] == (["2028-04-14"], ["2028-04-17", "2028-06-26", "2028-07-03"]), "2028"
print("as found: no year on which both agree")
PYTHON
