"""England from the open data; its tables: england_tables.py. What is known or assumed beside the data: england_bodies.py."""

import re
import statistics
import sys
from collections import Counter, defaultdict

from england_bodies import ALLIANCE, AT_LEAST, AUTHORITIES, BAD_RESERVES, CLASSES, EXCLUDED, FIRE, MERGED, NAMES, SHORT, SPLIT, USUAL
from open_data import (COLLABORATIONS, COUNCIL, COUNCIL_SPENDING, FIRE_FILE, FIRE_SPENDING, LOOKUP, POLICE, POLICE_SPENDING, RESERVES,
                       SCENARIOS, assumed_cuts, departure, flow_map, in_real_terms, real_index, rows)

SCENARIO = SCENARIOS / "england.yaml"
POPULATION = "population_by_lad2019_midyear_2010.csv"
POLICE_TOTAL = "total_service_expenditure_gbp_thousand_cash"
REVENUE = "revenue_expenditure_gbp_thousand_cash"
NET_REVENUE = "net_revenue_expenditure_gbp_thousand_cash"
OPENING = ("earmarked_reserves_open_gbp_thousand_cash", "unallocated_reserves_open_gbp_thousand_cash")
FIRST, LAST = "2010-11", "2017-18"


def number(text):
    return float(text) if text else None


def slug(text):
    return re.sub(r"[^a-z0-9]+", "_", text.lower().replace("'", "")).strip("_")


def plain(name):
    """A local authority's name as both the returns and the lookup have it."""
    name = re.sub(r",? (City|County) of$| UA$", "", name).replace("&", "and").replace("-", " ").replace("'", "").replace(".", "")
    return re.sub(r"^City of ", "", name).lower()


def held(row, columns=RESERVES):
    """Reserves in thousand pounds; None where the return has none."""
    amounts = [number(row[column]) for column in columns]
    return None if amounts[0] is None else sum(amount or 0 for amount in amounts)


class Body:
    """An organisation with returns: what it is, whom it serves, and its series in thousand pounds cash by financial year."""

    def __init__(self, id_, name, kind, group, areas, source):
        self.id, self.name, self.kind, self.group, self.areas, self.source = id_, name, kind, group, areas, source
        self.spent, self.reserves, self.base, self.income = {}, {}, {}, {}


class England:
    def __init__(self):
        self.read_places()
        self.bodies = self.forces() + self.councils() + self.fire()
        self.order_by_part()
        ids = Counter(body.id for body in self.bodies)
        if max(ids.values()) > 1:
            sys.exit(f"make-data: two bodies have one id: {[id_ for id_, n in ids.items() if n > 1]}")
        self.left_out, self.usual_of = [], {}
        self.paths = {body.id: self.path(body, "services", body.spent) for body in self.bodies}
        self.income = {body.id: self.path(body, "income", body.income) for body in self.bodies if body.kind == "force"}

    # --- places ----------------------------------------------------------------------------------------------------------------

    def read_places(self):
        lookup = [row for row in rows(LOOKUP) if row["LAD16CD"].startswith("E")]
        people = self.people_of_districts()
        self.area_of, self.area_names, self.force_of = {}, {}, {}
        self.people = defaultdict(float)
        ids = {}
        for row in lookup:
            name = re.sub(r", (City|County) of$", "", row["CSP16NM"]).replace("City of York", "York")
            area = ids.setdefault(row["CSP16CD"], slug(name))
            self.area_names[area] = name
            self.force_of[area] = row["force"]
            self.area_of[plain(row["LAD16NM"])] = area
            self.people[area] += people[row["LAD16CD"]]
        if len(set(ids.values())) != len(ids):
            sys.exit("make-data: two partnerships of England have one id")

    @staticmethod
    def people_of_districts():
        people = {}
        for row in rows(POPULATION):
            code, count = row["lad19"], int(row["population"])
            parts = SPLIT.get(code) or {part: 1 / len(MERGED[code]) for part in MERGED.get(code, [])} or {code: 1}
            people.update({part: count * share for part, share in parts.items()})
        return people

    def areas_of_force(self, force):
        return [area for area, served in self.force_of.items() if served == force]

    # --- bodies with returns ----------------------------------------------------------------------------------------------------

    def forces(self):
        bodies = {}
        for row in rows(POLICE):
            force, year = row["force"], row["fin_year"]
            body = bodies.get(force)
            if body is None:
                body = bodies[force] = Body(SHORT.get(force, slug(force)) + "_police", NAMES.get(force, f"{force} Police"), "force",
                                            "forces", self.areas_of_force(force),
                                            "police services 2010-11; reserves at its close over revenue expenditure")
                body.force = force
            body.spent[year] = number(row[POLICE_TOTAL if force in ALLIANCE else POLICE_SPENDING])
            revenue, opened, closed = number(row[REVENUE]), held(row, OPENING), held(row)
            if (force, year) not in BAD_RESERVES and closed is not None:
                body.reserves[year], body.base[year] = closed, revenue
            if revenue is not None and opened is not None and closed is not None:
                body.income[year] = revenue + closed - opened
        return [bodies[force] for force in sorted(bodies)]

    def councils(self):
        bodies, self.districts = {}, defaultdict(list)
        for row in rows(COUNCIL):
            code, year, kind = row["ecode"], row["fin_year"], row["class"]
            if code not in bodies:
                name = AUTHORITIES.get(row["authority"], re.sub(r" UA$", "", row["authority"]).replace("&", "and"))
                areas = [] if kind == "SC" else [self.area_of[plain(name)]]
                if kind == "SD":
                    self.districts[code[:3]] += [area for area in areas if area not in self.districts[code[:3]]]
                bodies[code] = Body(slug(name) + ("_county_council" if kind == "SC" else "_council"),
                                    name + (" County Council" if kind == "SC" else " Council"), "council", CLASSES[kind], areas,
                                    "services 2010-11 without education, public health, police and fire; reserves at its close "
                                    "over net revenue expenditure")
            body = bodies[code]
            if number(row[COUNCIL_SPENDING]) is not None:
                body.spent[year] = number(row[COUNCIL_SPENDING])
            body.reserves[year], body.base[year] = held(row) or 0, number(row[NET_REVENUE])
        for code, body in bodies.items():
            body.areas = body.areas or self.districts[code[:3]]
        return list(bodies.values())

    def fire(self):
        returns = defaultdict(list)
        for row in rows(FIRE_FILE):
            returns[row["ecode"]].append(row)
        bodies = []
        for id_, name, codes, places in FIRE:
            body = Body(id_, name, "fire", "fire authorities", self.areas_of_fire(places),
                        "fire services 2010-11; reserves at its close over net revenue expenditure")
            for row in (row for code in codes for row in returns[code]):
                year = row["fin_year"]
                for series, amount in ((body.spent, number(row[FIRE_SPENDING])), (body.reserves, held(row)),
                                       (body.base, number(row[NET_REVENUE]))):
                    series[year] = series.get(year, 0) + (amount or 0)
            bodies.append(body)
        return bodies

    def areas_of_fire(self, places):
        served = []
        for place in places:
            if place.startswith("force:"):
                found = self.areas_of_force(place[6:])
            elif place.startswith("county:"):
                found = self.districts[place[7:]]
            else:
                found = [self.area_of[plain(place)]]
            served += [area for area in found if area not in served]
        return served

    # --- parts of England that have nothing to do with each other --------------------------------------------------------------------

    def order_by_part(self):
        """Puts areas and bodies of a part beside each other: the engine works such parts out one by one, which is much faster."""
        part = {area: area for area in self.people}

        def first_of(area):
            while part[area] != area:
                area = part[area]
            return area

        together = [body.areas for body in self.bodies]
        together += [[area for force in forces for area in self.areas_of_force(force)] for _, _, forces, *_ in COLLABORATIONS]
        together.append(self.areas_of_force("Metropolitan Police") + self.areas_of_force("City of London"))  # probation in London
        for areas in together:
            for area in areas[1:]:
                part[first_of(area)] = first_of(areas[0])
        self.part_of = {area: first_of(area) for area in part}
        self.parts = list(dict.fromkeys(self.part_of[area] for area in self.part_of))
        by_part = {area: self.parts.index(self.part_of[area]) for area in part}
        self.area_names = dict(sorted(self.area_names.items(), key=lambda item: by_part[item[0]]))
        self.people = {area: self.people[area] for area in self.area_names}
        self.bodies.sort(key=lambda body: by_part[body.areas[0]])

    def by_part(self, rows_, areas_of):
        """The rows of a table in the order of parts, the first of whose areas say which."""
        return sorted(rows_, key=lambda row: self.parts.index(self.part_of[areas_of(row)[0]]))

    # --- funding ----------------------------------------------------------------------------------------------------------------

    def usual(self, group, line):
        """{year: (median departure, limit)} of the bodies of a group: a step that all share is no one body's accounting."""
        departures = defaultdict(list)
        for body in self.bodies:
            series = in_real_terms(body.income if line == "income" else body.spent)
            if body.group != group or any(amount <= 0 for amount in series.values()):
                continue
            for year in sorted(series)[1:-1]:
                departures[year].append(departure(series, year))
        made = {}
        for year, list_ in departures.items():
            middle = statistics.median(list_)
            spread = 1.4826 * statistics.median(abs(gap - middle) for gap in list_)
            made[year] = middle, max(AT_LEAST, USUAL * spread)
        return made

    def path(self, body, line, cash):
        """Real-terms index by date without doubtful years, which go to `left_out` with their reason."""
        if not cash or FIRST not in cash:
            return {}
        usual = self.usual_of.setdefault((body.group, line), self.usual(body.group, line))
        negative = {year: amount for year, amount in cash.items() if amount <= 0}
        for year, amount in negative.items():
            self.left_out.append((body, line, year, None, f"spent £{amount / 1000:.1f}m: more came in than went out"))
        index, doubtful = real_index({year: amount for year, amount in cash.items() if year not in negative},
                                     lambda year, gap: abs(gap - usual[year][0]) / usual[year][1])
        for year, gap in doubtful:
            middle, limit = usual[year]
            self.left_out.append((body, line, year, gap, f"{body.group} are off by {middle:+.1%} in the middle of them, and one may "
                                                         f"be {limit:.1%} off that"))
        return index

    @staticmethod
    def earmarked():
        """Share of the reserves at the close of the first year that the returns call earmarked, all bodies together."""
        total = [0.0, 0.0]
        for row in (row for name in (POLICE, COUNCIL, FIRE_FILE) for row in rows(name)):
            if row["fin_year"] == FIRST and ("reserves", row.get("force")) not in EXCLUDED:
                total = [sum_ + (number(row[column]) or 0) for sum_, column in zip(total, RESERVES)]
        return total[0] / sum(total)

    def parameters(self):
        """What England has other than the defaults."""
        return f"parameters: {{earmarked: {self.earmarked():.2f}}}"

    def funding(self):
        lines = ["funding:"]
        for kind, heading in (("force", "Forces: revenue expenditure and the change in reserves; of the Metropolitan Police and the City what they spent on police"),
                              ("council", "Councils: services without education, public health, police and fire"),
                              ("fire", "Fire and rescue: fire services")):
            lines.append(f"  # {heading} (Revenue Outturn)")
            lines += [f"  {body.id}: {flow_map(self.income.get(body.id) or self.paths[body.id])}" for body in self.bodies
                      if body.kind == kind]
        lines.append("  # No data: assumed cut by April 2018, 60 % of it by April 2012")
        return "\n".join(lines + assumed_cuts())
