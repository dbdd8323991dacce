#include <fmt/core.h>

#include <algorithm>
#include <numeric>

#include "cli/commands.hpp"
#include "cli/logging.hpp"
#include "cli/preparation.hpp"
#include "cli/terminal.hpp"
#include "core/text.hpp"
#include "model/network.hpp"
#include "report/words.hpp"
#include "results/json.hpp"
#include "scenario/likeness.hpp"
#include "scenario/named_values.hpp"
#include "scenario/warnings.hpp"

namespace concord {

namespace {

/// `£1 234 a year for each resident of Harbour, £987 of The Vale`; the least and the most where there are many.
std::string spending_words(const Scenario& scenario)
{
    constexpr std::size_t listed_at_most = 6;
    const std::vector<double> spending = spending_per_resident(scenario);
    std::vector<std::size_t> order(spending.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (order.size() > listed_at_most) {
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return spending[a] < spending[b]; });
        return fmt::format("{} ({}) to {} ({}) a year for each resident", pounds_text(spending[order.front()]),
                           scenario.areas[order.front()].name, pounds_text(spending[order.back()]),
                           scenario.areas[order.back()].name);
    }
    std::string text;
    for (const std::size_t area : order)
        text += fmt::format("{}{} of {}", text.empty() ? "" : ", ",
                            pounds_text(spending[area]) + (text.empty() ? " a year for each resident" : ""),
                            scenario.areas[area].name);
    return text;
}

std::string summary_of_scenario(const std::string& path, const Scenario& scenario)
{
    const Network network = network_of(scenario);
    std::size_t changed = 0;
    for (const ParameterRow& row : parameter_table) changed += scenario.changes(row) ? 1 : 0;
    std::size_t contracts = 0;
    for (const Partnership& partnership : scenario.partnerships)
        contracts += partnership.form == Form::contract ? 1 : 0;
    double budget = 0.0;
    for (const double relevant : network.budget) budget += relevant;

    std::string text = fmt::format("{} is valid.\n", path);
    text += "  title         " + wrapped(scenario.title, 16) + "\n";
    text += "  question      " + wrapped(scenario.question, 16) + "\n";
    text += fmt::format("  time          {} to {}: {} months\n", long_text_of(scenario.start),
                        long_text_of(scenario.start + scenario.months), scenario.months);
    text += fmt::format("  places        {}, {}\n", counted(scenario.areas.size(), "area"),
                        counted(scenario.problems.size(), "problem"));
    text += fmt::format("  bodies        {} with {} a year for these problems\n",
                        counted(scenario.organisations.size(), "organisation"), pounds(budget));
    text += "  spending      " + wrapped(spending_words(scenario), 16) + "\n";
    text += fmt::format("  joint work    {}, {}, {} of trust\n",
                        counted(scenario.partnerships.size() - contracts, "partnership"),
                        counted(contracts, "contract"), counted(static_cast<std::size_t>(network.ties), "tie"));
    text += "  responses     " + wrapped(joined(scenario.policies, ", ", &Policy::name), 16) + "\n";
    text += fmt::format("  events        {}, {}\n", counted(scenario.interventions.size(), "intervention"),
                        counted(scenario.shocks.size(), "shock"));
    text += fmt::format("  parameters    {} of {} {}\n", changed, parameter_table.size(),
                        changed == 1 ? "differs from its default" : "differ from their defaults");
    text += fmt::format("  runs          {}, futures {}, seed {}\n", scenario.replicates,
                        name_in_table(scenario.futures), scenario.seed);
    return text;
}

/// What is unusual beside England's forces; nothing where nothing is.
std::string notes_text(const Problems& notes)
{
    if (notes.empty()) return "";
    std::string text = fmt::format("\n{}\n", likeness_heading);
    for (const Problem& note : notes.all()) text += "  - " + wrapped(note.what, 4) + "\n";
    return text;
}

}  // namespace

int run_check(const Options& options)
{
    const Preparation preparation = prepare(options);
    const bool valid = preparation.prepared.has_value();
    Problems warnings, notes;
    if (valid) {
        warnings = warnings_of(preparation.prepared->scenario, options.words.at(0));
        notes = notes_on_likeness(preparation.prepared->scenario, options.words.at(0));
    }
    if (options.json)
        print(problems_json(preparation.problems, warnings, notes));
    else if (!valid)
        complain_of(preparation.problems);
    else if (!options.quiet)
        print(summary_of_scenario(options.words.at(0), preparation.prepared->scenario));
    if (!options.json) {
        for (const Problem& warning : warnings.all()) complain("warning: " + message_of(warning));
        if (!options.quiet) print(notes_text(notes));
    }
    return valid ? exit_done : exit_wrong_input;
}

}  // namespace concord
