"""The tables of England, which scripts/make-data writes."""

import hashlib
from collections import defaultdict

from england import FIRST, LAST, number, slug
from england_bodies import EXCLUDED, NORTH_EAST, SHORT
from open_data import (COLLABORATIONS, DEFLATOR, HEALTH_PER_HEAD, PROBATION_PER_HEAD, SCENARIOS, SEVERITY, VOLUNTARY_PER_HEAD,
                       rows)

WORKFORCE = "police_workforce_by_force.csv"
POSTS = ("officers_fte", "staff_fte", "pcso_fte", "designated_fte")
PATCHES_HEADER = SCENARIOS.parent / "sim" / "model" / "tables" / "english_patches.hpp"
PATCHES = """#pragma once
/// What public bodies in the patch of each English force spend for each of its residents. Written by scripts/make-data from the Revenue
/// Outturn of 2010-11 and 2017-18 (cash) and the population of mid-2010; do not edit.

#include <array>
#include <string_view>

namespace concord {{

struct EnglishPatch {{
    std::string_view force;
    double people;
    /// £ a year by year of the returns and kind: force, council, fire. Councils without education, public health, police and fire; 0 where
    /// fire has no return of its own.
    std::array<std::array<double, 3>, 2> per_resident;
}};

// One force a line.
// clang-format off
inline constexpr auto english_patches = std::to_array<EnglishPatch>({{
{rows}
}});
// clang-format on

}}  // namespace concord
"""


def tables(england):
    return {"england-areas.csv": areas_table(england), "england-organisations.csv": organisations_table(england),
            "england-partnerships.csv": partnerships_table(england), "england-spending.csv": spending_table(england),
            "england-latest.csv": latest_table(england), "england-left-out.csv": left_out_table(england),
            "england-real.csv": real_table(england)}


def areas_table(england):
    severity = {row["force"]: float(row["total_recorded_crime_severity_score"]) for row in rows(SEVERITY)
                if row["ye_march"] == "2010"}
    known = [area for area in england.people if england.force_of[area] in severity]
    mean = sum(england.people[area] * severity[england.force_of[area]] for area in known) / people_in(england, known)
    table = [["id", "name", "population", "need", "source"]]
    for area, name in england.area_names.items():
        need = severity.get(england.force_of[area])
        table.append([area, name, round(england.people[area]), "1.00" if need is None else f"{need / mean:.2f}",
                      "population: ONS mid-2010; need: " + (f"severity score of {england.force_of[area]}, year to March 2010"
                                                            if need is not None else "assumed, no score")])
    return table


def probation_of(force):
    short = SHORT["Metropolitan Police"] if force == "City of London" else SHORT.get(force, slug(force))
    return f"{short}_probation"


def organisations_table(england):
    table = [["id", "name", "kind", "areas", "budget", "reserves", "source"]]

    def add(id_, name, kind, areas, thousand, share, source):
        table.append([id_, name, kind, ";".join(areas), f"{thousand / 1000:.2f}", share, source])

    for body in england.bodies:
        add(body.id, body.name, body.kind, body.areas, body.spent[FIRST], share_held(body, FIRST), body.source)
    for force in (body.force for body in england.bodies if body.kind == "force" and body.force != "City of London"):
        areas = [area for area in england.people if probation_of(england.force_of[area]) == probation_of(force)]
        add(probation_of(force), f"Probation in {'London' if force == 'Metropolitan Police' else force}", "probation", areas,
            PROBATION_PER_HEAD * people_in(england, areas) / 1000, "", f"assumed: £{PROBATION_PER_HEAD} per head")
    for area, name in england.area_names.items():
        for kind, label, per_head in (("health", "NHS in", HEALTH_PER_HEAD),
                                      ("voluntary", "Voluntary sector in", VOLUNTARY_PER_HEAD)):
            add(f"{area}_{kind}", f"{label} {name}", kind, [area], per_head * england.people[area] / 1000, "",
                f"assumed: £{per_head} per head")
    return table[:1] + england.by_part(table[1:], lambda row: row[3].split(";"))


def share_held(body, year):
    amount, base = body.reserves.get(year), body.base.get(year)
    return f"{max(0.0, amount / base):.3f}" if amount is not None and base and base > 0 else ""


def partnerships_table(england):
    table = [["id", "name", "areas", "members", "governance", "from", "until", "source"]]
    serving = defaultdict(list)
    for body in england.bodies:
        for area in body.areas:
            serving[area].append(body.id)
    for area, name in england.area_names.items():
        members = serving[area] + [f"{area}_health", f"{area}_voluntary", probation_of(england.force_of[area])]
        table.append([f"{area}_csp", f"{name} Community Safety Partnership", area, ";".join(members), "", "", "",
                      "partnership: ONS lookup, December 2016; members assumed: all who serve the area"])
    for id_, name, forces, governance, start, end, source in COLLABORATIONS:
        table.append([id_, name, "", ";".join(f"{slug(force)}_police" for force in forces), governance, start, end, source])
    where = {id_: england.areas_of_force(forces[0]) for id_, _, forces, *_ in COLLABORATIONS}
    return table[:1] + england.by_part(table[1:], lambda row: where.get(row[0]) or [row[2]])


def spending_table(england):
    """What those forces spent whose funding is what came in."""
    return [["organisation", "date", "index"]] + [[body, date, f"{value:.3f}"] for body, income in england.income.items() if income
                                                  for date, value in england.paths[body].items()]


def latest_table(england):
    """Of 2017-18, the last year of the returns: spending in £m cash, reserves at its close as a share of it. (Some districts had
    next to no net revenue expenditure by then.)"""
    table = [["id", "budget", "reserves"]]
    for body in england.bodies:
        spent, kept = body.spent.get(LAST, 0), body.reserves.get(LAST)
        table.append([body.id, f"{spent / 1000:.2f}" if spent > 0 else "",
                      f"{kept / spent:.3f}" if spent > 0 and kept is not None else ""])
    return table


def left_out_table(england):
    table = [["organisation", "name", "line", "year", "off_the_line", "reason"]]
    for body, line, year, gap, reason in england.left_out:
        table.append([body.id, body.name, line, year, "" if gap is None else f"{gap:+.3f}", reason])
    return table


def patches_header(england):
    """A C++ table: of each force what is spent for each resident of its patch, in the first year of the returns and in the last."""
    lines = []
    for force in sorted((body for body in england.bodies if body.kind == "force"), key=lambda body: body.name):
        people = people_in(england, force.areas)
        spent = []
        for year in (FIRST, LAST):
            for kind in ("force", "council", "fire"):
                total = sum(body.spent.get(year, 0) * people_in(england, set(body.areas) & set(force.areas))
                            / people_in(england, body.areas) for body in england.bodies if body.kind == kind)
                spent.append(f"{total * 1000 / people:.0f}")
        lines.append(f'    {{"{force.name}", {people:.0f}, {{{{{{{", ".join(spent[:3])}}}, {{{", ".join(spent[3:])}}}}}}}}},')
    return PATCHES.format(rows="\n".join(lines))


def people_in(england, areas):
    return sum(england.people[area] for area in areas)


def visible(england):
    """The bodies to which something may be fitted: of each kind the half whose ids have the lowest digests, so that nobody picks
    them and no score can have a say; never the seven forces on whose patch the model was made."""
    chosen = set()
    for kind in ("force", "council", "fire"):
        ids = sorted((body.kind == "force" and body.force in NORTH_EAST, hashlib.sha256(body.id.encode()).hexdigest(), body.id)
                     for body in england.bodies if body.kind == kind)
        chosen.update(id_ for _, _, id_ in ids[:len(ids) // 2])
    return chosen


def real_table(england):
    """Posts (full-time equivalents) at 31 March; reserves at 31 March in £m at the prices of 2010-11."""
    table = [["organisation", "date", "series", "value", "status", "exclude_reason"]]
    status = defaultdict(lambda: "held_out", {id_: "visible" for id_ in visible(england)})
    forces = {body.force: body for body in england.bodies if body.kind == "force"}
    for row in rows(WORKFORCE):
        if row["force"] in forces and int(row["year_at_31_march"]) >= 2010:
            body = forces[row["force"]]
            posts = sum(number(row[column]) or 0 for column in POSTS)
            table.append([body.id, f"{row['year_at_31_march']}-03", "workforce", f"{posts:.2f}", status[body.id],
                          EXCLUDED.get(("workforce", body.force), "")])
    for body in england.bodies:
        reason = EXCLUDED.get(("reserves", body.force), "") if body.kind == "force" else ""
        for year, amount in sorted((year, amount) for year, amount in body.reserves.items() if amount > 0):
            table.append([body.id, f"{int(year[:4]) + 1}-03", "reserves", f"{amount / 10 / DEFLATOR[year]:.3f}",
                          status[body.id], reason])
    return table
