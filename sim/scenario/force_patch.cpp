#include "scenario/force_patch.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <stdexcept>

#include "core/csv_reader.hpp"
#include "core/number_text.hpp"
#include "core/problems.hpp"
#include "core/text.hpp"
#include "scenario/reader.hpp"
#include "scenario/writer.hpp"

namespace concord {

namespace {

/// Words that say what a force is, not where.
constexpr std::array<std::string_view, 7> plain_words_of_forces{"police", "constabulary", "service", "force",
                                                                "the",    "of",           "and"};

/// `Devon & Cornwall Police` as `devon cornwall`.
std::string place_in(const std::string& name)
{
    std::string words, word;
    const auto end_word = [&] {
        const auto& plain = plain_words_of_forces;
        if (!word.empty() && std::find(plain.begin(), plain.end(), word) == plain.end())
            words += (words.empty() ? "" : " ") + word;
        word.clear();
    };
    for (const char c : lower_case(name)) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            word += c;
        else
            end_word();
    }
    end_word();
    return words;
}

std::vector<const Organisation*> forces_in(const Scenario& england)
{
    std::vector<const Organisation*> forces;
    for (const Organisation& organisation : england.organisations) {
        if (organisation.kind == "force") forces.push_back(&organisation);
    }
    return forces;
}

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

constexpr std::string_view
    figure_basis = "concord matters over 16 futures on the patches of Lancashire, Warwickshire and "
                   "London,\n# with a cut of 12 % over four years "
                   "from April 2026; what it cannot move stands last. Several of the model's own "
                   "uncertainties move more than any of these";

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

std::string comment_on(const Scenario& patch, const Organisation& force, const std::optional<OwnCut>& cut)
{
    std::string
        text = "# The patch of " + force.name + ": " + std::to_string(patch.areas.size()) + " areas, " +
               std::to_string(patch.organisations.size()) +
               " organisations. Written by concord new --force.\n"
               "#\n# How old its figures are, those that move the answer most first: replace them in this order.\n";
    int place = 0;
    for (const FigureRow& row : figure_table) {
        text += "#   " + std::to_string(++place) + ". " + std::string(row.what) + ": " +
                std::string(cut ? row.of_today : row.of_returns);
        if (cut && row.year > 0)
            text += "; " + std::to_string(std::max(0, cut->start.year() - row.year)) + " years old at this start";
        text += "\n";
    }
    return text + "# The order is that of " + std::string(figure_basis) + ".\n";
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

std::vector<std::string> force_names(const Scenario& england)
{
    std::vector<std::string> names;
    for (const Organisation* force : forces_in(england)) names.push_back(force->name);
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<std::string> force_words(const Scenario& england)
{
    std::vector<std::string> words = force_names(england);
    for (const std::string& name : force_names(england)) words.push_back(name.substr(0, name.rfind(' ')));
    return words;
}

std::string file_word_of(const Organisation& force)
{
    std::string word = force.id.substr(0, force.id.rfind('_'));
    std::replace(word.begin(), word.end(), '_', '-');
    return word;
}

const Organisation* force_named(const Scenario& england, const std::string& name)
{
    const std::string place = place_in(name);
    if (place.empty()) return nullptr;
    const Organisation* holding = nullptr;
    int count = 0;
    for (const Organisation* force : forces_in(england)) {
        const std::string known = place_in(force->name);
        if (known == place) return force;
        if (known.find(place) == std::string::npos) continue;
        holding = force;
        ++count;
    }
    return count == 1 ? holding : nullptr;
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
