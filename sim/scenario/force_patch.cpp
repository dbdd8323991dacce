#include "scenario/force_patch.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <stdexcept>
#include <string_view>

#include "core/csv_reader.hpp"
#include "core/number_text.hpp"
#include "core/problems.hpp"
#include "core/text.hpp"
#include "scenario/reader.hpp"
#include "scenario/writer.hpp"

namespace concord {

namespace {

double people_in(const Scenario& england, const std::vector<std::string>& areas)
{
    double people = 0.0;
    for (const Area& area : england.areas) {
        if (std::find(areas.begin(), areas.end(), area.id) != areas.end()) people += area.population;
    }
    return people;
}

/// As the tables have budgets: £10 000 is the last digit.
double to_two_places(double millions) { return std::round(millions * 100.0) / 100.0; }

/// The elections of a kind, every four years on from the last that the model knows, until `end`.
std::vector<Month> elections_until(std::vector<Month> dates, Month end)
{
    constexpr int term = 48;
    while (dates.back() < end) dates.push_back(dates.back() + term);
    return dates;
}

void start_today(Scenario& patch, const ShippedEngland& england, const OwnCut& cut)
{
    patch.start = cut.start;
    patch.funding.clear();
    for (const Kind& kind : patch.kinds) {
        const bool is_present = std::any_of(patch.organisations.begin(), patch.organisations.end(),
                                            [&](const Organisation& o) { return o.kind == kind.name; });
        if (!is_present) continue;
        patch.funding[kind.name] = {{cut.start, 1.0}, {cut.start + 12 * cut.years, 1.0 - cut.share}};
        if (kind.elected && !kind.elections.empty())
            patch.elections[kind.name] = elections_until(kind.elections, cut.start + patch.months + 48);
    }
    for (Organisation& organisation : patch.organisations) {
        const auto found = england.latest.find(organisation.id);
        if (found == england.latest.end()) continue;
        if (found->second.budget) organisation.budget = *found->second.budget;
        if (found->second.reserves) organisation.reserves = found->second.reserves;
        organisation.source = found->second.budget ? "services 2017-18 and reserves at its close (Revenue Outturn)"
                                                   : organisation.source;
    }
}

/// Keeps of each body what serves the patch.
void keep_served(Scenario& patch, const Scenario& england, const std::set<std::string>& areas)
{
    std::vector<Organisation> kept;
    for (Organisation& organisation : patch.organisations) {
        std::vector<std::string> here;
        for (const std::string& area : organisation.areas) {
            if (areas.count(area) != 0) here.push_back(area);
        }
        if (here.empty()) continue;
        if (here.size() < organisation.areas.size()) {
            const double share = people_in(england, here) / people_in(england, organisation.areas);
            organisation.budget = to_two_places(organisation.budget * share);
            organisation.source += "; only the part for its people here, " + text_of_number(std::round(100.0 * share)) +
                                   " %";
            organisation.areas = std::move(here);
        }
        kept.push_back(std::move(organisation));
    }
    patch.organisations = std::move(kept);
}

void keep_partnerships(Scenario& patch)
{
    std::set<std::string> present;
    for (const Organisation& organisation : patch.organisations) present.insert(organisation.id);
    std::erase_if(patch.partnerships, [&](const Partnership& partnership) {
        return std::any_of(partnership.members.begin(), partnership.members.end(),
                           [&](const std::string& member) { return present.count(member) == 0; });
    });
    std::erase_if(patch.funding, [&](const auto& path) {
        const bool is_kind = std::any_of(patch.kinds.begin(), patch.kinds.end(),
                                         [&](const Kind& kind) { return kind.name == path.first; });
        return !is_kind && present.count(path.first) == 0;
    });
}

/// What a patch is made of, and of when it is.
struct FigureRow {
    std::string_view what;
    std::string_view of_returns;  ///< in a patch of 2010
    std::string_view of_today;    ///< in one that starts today
    int year;                     ///< in which the latter was so; 0: it has no age
};

// As a comment has it, line by line.
constexpr std::array<std::string_view, 3> figure_basis{
    "The order is that of concord matters over 16 futures on the patches of Lancashire, Warwickshire and London,",
    "with a cut of 12 % over four years from April 2026; what it cannot move stands last. Several of the model's own",
    "uncertainties move more than any of these."};

// In the order of the basis.
constexpr auto figure_table = std::to_array<FigureRow>({
    {"when the cuts come and how deep they are", "real, 2010 to 2018", "your own", 0},
    {"budgets of the force, councils and fire service", "real, 2010-11", "real, 2017-18", 2018},
    {"election months", "real", "every four years on from the last that the model knows", 0},
    {"budgets of health, probation and voluntary bodies", "assumed per head, as of 2010",
     "assumed per head, as of 2010", 2010},
    {"reserves of the force, councils and fire service", "real, 31 March 2011", "real, 31 March 2018", 2018},
    {"people and need per head", "real, 2010", "real, 2010", 2010},
    {"who works with whom", "areas real, 2016; members assumed", "areas real, 2016; members assumed", 2016},
});

/// `1 area`, `8 areas`; without signs between thousands, as files have numbers.
std::string so_many(std::size_t count, const std::string& what)
{
    return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

std::string comment_on(const Scenario& patch, const Organisation& force, const std::optional<OwnCut>& cut)
{
    std::string text = "# The patch of " + force.name + ": " + so_many(patch.areas.size(), "area") + ", " +
                       so_many(patch.organisations.size(), "organisation") +
                       ". Written by concord new --force.\n#\n# " + std::string(figure_ages_heading) + "\n";
    int place = 0;
    for (const std::string& line : figure_ages(cut)) text += "#   " + std::to_string(++place) + ". " + line + "\n";
    for (const std::string_view line : figure_basis) text += "# " + std::string(line) + "\n";
    return text;
}

/// Puts a comment above a key of a scenario's text.
void comment_above(std::string& yaml, const std::string& key, const std::string& comment)
{
    const std::size_t at = yaml.find("\n" + key + ":");
    if (at != std::string::npos) yaml.insert(at + 1, "\n# " + comment + "\n");
}

}  // namespace

ShippedEngland england_of(const std::string& text, const FileSource& files)
{
    ReadResult read = read_scenario(text, "england.yaml", files);
    if (!read.scenario) throw std::logic_error(message_of(read.problems.all().front()));
    ShippedEngland england{std::move(*read.scenario), {}};
    const FileContent table = files("data/england-latest.csv");
    if (!table.text) throw std::logic_error(table.what);
    Problems problems;
    CsvReader reader(*table.text, "england-latest.csv", problems);
    std::vector<CsvCell> cells;
    if (!reader.next(cells) || cells.size() != 3) throw std::logic_error("england-latest.csv has not three columns");
    while (reader.next(cells))
        england.latest[cells.at(0).text] = {number_from(cells.at(1).text), number_from(cells.at(2).text)};
    return england;
}

std::optional<OwnCut> own_cut_from(const std::string& start, const std::string& percent, const std::string& years,
                                   Problems& problems)
{
    const std::optional<Month> month = month_from(start);
    if (!month)
        problems.add({}, "the start '" + start + "' is no month", "write it such as " + text_of(usual_cut.start));
    const auto whole = [&](const char* what, const std::string& text, Range range) {
        const std::optional<std::int64_t> number = whole_number_from(text);
        if (number && range.holds(static_cast<double>(*number))) return static_cast<int>(*number);
        problems.add({},
                     std::string(what) + " must be a whole number from " + text_of_number(range.low) + " to " +
                         text_of_number(range.high) + ", not '" + text + "'",
                     "");
        return 0;
    };
    const int cut = whole("the cut in per cent", percent, percent_of_cut);
    const int over = whole("the years over which it comes", years, years_of_cut);
    if (!problems.empty()) return std::nullopt;
    return OwnCut{*month, cut / 100.0, over};
}

std::vector<std::string> figure_ages(const std::optional<OwnCut>& cut)
{
    std::vector<std::string> lines;
    for (const FigureRow& row : figure_table) {
        std::string line = std::string(row.what) + ": " + std::string(cut ? row.of_today : row.of_returns);
        if (cut && row.year > 0)
            line += "; " + so_many(static_cast<std::size_t>(std::max(0, cut->start.year() - row.year)), "year") +
                    " old at this start";
        lines.push_back(std::move(line));
    }
    return lines;
}

std::string figure_order_basis() { return joined(figure_basis, " "); }

std::string patch_file_of(const Organisation& force)
{
    std::string word = force.id.substr(0, force.id.rfind('_'));
    std::replace(word.begin(), word.end(), '_', '-');
    return word + ".yaml";
}

Scenario patch_of_force(const ShippedEngland& england, const Organisation& force, const std::optional<OwnCut>& cut,
                        std::optional<int> months)
{
    const Scenario& all = england.scenario;
    const std::set<std::string> areas(force.areas.begin(), force.areas.end());
    Scenario patch = all;
    patch.title = "The patch of " + force.name;
    patch.prediction = patch.watch = patch.try_next = "";
    patch.discussion.clear();
    patch.replicates = default_runs;
    patch.months = months.value_or(all.months);
    patch.question = "Which response to the cuts of 2010 leaves the patch of " + force.name + " best off by 2020?";
    std::erase_if(patch.areas, [&](const Area& area) { return areas.count(area.id) == 0; });
    if (cut) {
        start_today(patch, england, *cut);
        patch.question = "Which response to a cut of " + text_of_number(100.0 * cut->share) +
                         " % leaves the patch of " + force.name + " best off in the end?";
    }
    keep_served(patch, all, areas);
    keep_partnerships(patch);
    return patch;
}

std::string patch_yaml(const ShippedEngland& england, const Organisation& force, const std::optional<OwnCut>& cut,
                       std::optional<int> months)
{
    const Scenario patch = patch_of_force(england, force, cut, months);
    std::string yaml = yaml_of(patch);
    comment_above(
        yaml, "parameters",
        "earmarked: the share of the reserves of all these bodies in England that the returns call so at the close of "
        "2010-11.");
    comment_above(yaml, "areas", "Where need arises. need: need per head, relative to all of England.");
    comment_above(
        yaml, "organisations",
        "Whole budgets in £m a year, councils without education, public health, police and fire; reserves as a "
        "share of a year's budget.");
    comment_above(yaml, "partnerships", "Who works together. Take out who does not sit at the table.");
    comment_above(yaml, "funding",
                  cut ? "The cut: alike for all, in equal steps. Give a body its own line if its cut is another."
                      : "Real-terms index, 2010-11 = 1: of forces what came in, of councils and fire services what "
                        "they spent; of "
                        "health,\n# probation and voluntary bodies assumed.");
    if (cut)
        comment_above(yaml, "elections",
                      "Every four years on from the last that the model knows: put in the real dates.");
    return comment_on(patch, force, cut) + "#\n" + yaml;
}

}  // namespace concord
