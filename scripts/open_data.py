"""What scripts/make-data makes all its tables with: the open data, real-terms series without doubtful years, CSV."""

import csv
import io
from pathlib import Path

SCENARIOS = Path(__file__).resolve().parent.parent / "scenarios"
DATA = SCENARIOS / "data"
OPEN = DATA / "open"

POLICE, COUNCIL, FIRE_FILE = (f"{name}_finance_england_outturn_2010_2018.csv" for name in ("police", "council", "fire"))
LOOKUP = "lookup_lad_csp_force_dec2016.csv"
SEVERITY = "crime_severity_score_by_force_ye_march_2003_2022.csv"

POLICE_SPENDING = "police_services_net_current_exp_gbp_thousand_cash"
COUNCIL_SPENDING = "service_exp_excl_education_publichealth_police_fire_gbp_thousand_cash"
FIRE_SPENDING = "fire_services_gbp_thousand_cash"
RESERVES = ("earmarked_reserves_close_gbp_thousand_cash", "unallocated_reserves_close_gbp_thousand_cash")

# ---------------------------------------------------------------------------------------------------------------
# Assumed
# ---------------------------------------------------------------------------------------------------------------

# Prices, 2010-11 = 100. Approximate: rounded to the course of the UK GDP deflator, which is not among the open data here.
DEFLATOR = {"2010-11": 100.0, "2011-12": 101.4, "2012-13": 103.5, "2013-14": 105.4, "2014-15": 106.9,
            "2015-16": 107.6, "2016-17": 110.1, "2017-18": 111.9}

# Pounds per head of the population served, whole budget. Only the relevant share of the kind works on these problems.
HEALTH_PER_HEAD = 1600     # local health commissioning, about the average allocation per head in England around 2010
PROBATION_PER_HEAD = 15    # national probation spending of around 0.8 billion pounds over England and Wales
VOLUNTARY_PER_HEAD = 6     # only the part in community safety, youth work and victim support; a few per cent of the police

# Real cut of the kinds without data, by April 2018; 60 % of it by April 2012 (evidence A4).
REAL_CUT = {"health": 0.05, "probation": 0.15, "voluntary": 0.25}
EARLY_SHARE = 0.60

# Starting clarity of governance of collaborations between forces: "governance left to last" (L'Hoiry & French 2017).
INTER_FORCE_GOVERNANCE = "0.25"

# id, name, forces, governance, from, until, source
COLLABORATIONS = [
    ("yorkshire_and_humber", "Yorkshire and the Humber police collaboration",
     ["Humberside", "North Yorkshire", "South Yorkshire", "West Yorkshire"], INTER_FORCE_GOVERNANCE, "", "",
     "exists before 2010 (York Press on the four forces' regional collaboration agreement); governance assumed"),
    ("cleveland_durham_operations", "Cleveland and Durham Specialist Operations Unit",
     ["Cleveland", "Durham"], INTER_FORCE_GOVERNANCE, "2011-04", "",
     "unit announced by Cleveland Police (news release 9742); start month and governance assumed"),
    ("north_east_special_operations", "North East Regional Special Operations Unit",
     ["Cleveland", "Durham", "Northumbria"], "", "2013-10", "",
     "established October 2013 with a signed agreement (nersou.org.uk); governance: default"),
    ("evolve", "Evolve, the Cleveland, Durham and North Yorkshire programme",
     ["Cleveland", "Durham", "North Yorkshire"], INTER_FORCE_GOVERNANCE, "2015-04", "2020-01",
     "announced 2015 (Teesside Gazette); shared dog unit ended January 2020 (North Yorkshire PFCC decision DN 14/2019); "
     "start month, end of the whole and governance assumed"),
]

# ---------------------------------------------------------------------------------------------------------------
# Reading and writing
# ---------------------------------------------------------------------------------------------------------------


def rows(name):
    with open(OPEN / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def as_csv(table):
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(table)
    return text.getvalue()


def flow_map(index):
    return "{" + ", ".join(f"{date}: {value:.3f}" for date, value in index.items()) + "}"


def assumed_cuts():
    """The funding lines of the kinds without data."""
    return [f"  {kind}: " + flow_map({"2010-04": 1, "2012-04": 1 - cut * EARLY_SHARE, "2018-04": 1 - cut})
            for kind, cut in REAL_CUT.items()]


# ---------------------------------------------------------------------------------------------------------------
# Real-terms series without doubtful years
# ---------------------------------------------------------------------------------------------------------------


def position(year):
    """The calendar year in which a financial year begins."""
    return int(year[:4])


def departure(series, year):
    """How far a year lies from the straight line between its two neighbours, as a share of that line."""
    years = sorted(series)
    place = years.index(year)
    before, after = years[place - 1], years[place + 1]
    share = (position(year) - position(before)) / (position(after) - position(before))
    line = series[before] + share * (series[after] - series[before])
    return series[year] / line - 1


def in_real_terms(cash):
    return {year: amount / DEFLATOR[year] for year, amount in cash.items()}


def without(series, year):
    return {other: amount for other, amount in series.items() if other != year}


def real_index(cash, doubt):
    """Real-terms index, first year 1, and the years left out as doubtful with their departure.

    `doubt(year, departure)` is above 1 for a doubtful year, the more so the further it departs. One bad return makes its neighbours
    look bad too, so of the doubtful years the one goes without which the rest is least doubtful.
    """
    def doubt_of(series, year):
        return doubt(year, departure(series, year))

    def largest(series):
        return max((doubt_of(series, year) for year in sorted(series)[1:-1]), default=0.0)

    real = in_real_terms(cash)
    left_out = []
    while largest(real) > 1:
        doubtful = [year for year in sorted(real)[1:-1] if doubt_of(real, year) > 1]
        worst = min(doubtful, key=lambda year: (largest(without(real, year)), year))
        left_out.append((worst, departure(real, worst)))
        real = without(real, worst)
    first = real[min(real)]
    return {f"{position(year)}-04": real[year] / first for year in sorted(real)}, left_out
