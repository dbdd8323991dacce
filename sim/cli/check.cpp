#include <fmt/core.h>

#include "cli/commands.hpp"
#include "cli/logging.hpp"
#include "cli/preparation.hpp"
#include "cli/terminal.hpp"
#include "model/network.hpp"
#include "results/json.hpp"
#include "report/words.hpp"

namespace concord {

namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many)
{
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string summary_of_scenario(const std::string& path, const Scenario& scenario)
{
    const Network network = network_of(scenario);
    std::size_t changed = 0;
    for (const ParameterRow& row : parameter_table)
        changed += scenario.parameters.*row.field != row.default_value ? 1 : 0;
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
    text += fmt::format("  places        {}, {}\n", counted(scenario.areas.size(), "area", "areas"),
                        counted(scenario.problems.size(), "problem", "problems"));
    text += fmt::format("  bodies        {} with £{} m a year for these problems\n",
                        counted(scenario.organisations.size(), "organisation", "organisations"), rounded(budget));
    text += fmt::format("  joint work    {}, {}, {} of trust\n",
                        counted(scenario.partnerships.size() - contracts, "partnership", "partnerships"),
                        counted(contracts, "contract", "contracts"),
                        counted(static_cast<std::size_t>(network.ties), "tie", "ties"));
    std::string policies;
    for (const Policy& policy : scenario.policies) policies += (policies.empty() ? "" : ", ") + policy.name;
    text += "  responses     " + wrapped(policies, 16) + "\n";
    text += fmt::format("  events        {}, {}\n",
                        counted(scenario.interventions.size(), "intervention", "interventions"),
                        counted(scenario.shocks.size(), "shock", "shocks"));
    text += fmt::format("  parameters    {} of {} differ from their defaults\n", changed, parameter_table.size());
    text += fmt::format("  replicates    {}, seed {}\n", scenario.replicates, scenario.seed);
    return text;
}

}  // namespace

int run_check(const Options& options)
{
    const Preparation preparation = prepare(options);
    const bool valid = preparation.prepared.has_value();
    if (options.json)
        print(problems_json(preparation.problems));
    else if (!valid)
        complain_of(preparation.problems);
    else if (!options.quiet)
        print(summary_of_scenario(options.words.at(0), preparation.prepared->scenario));
    return valid ? exit_done : exit_wrong_input;
}

}  // namespace concord
