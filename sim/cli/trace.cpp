#include <fmt/core.h>

#include <algorithm>

#include "cli/commands.hpp"
#include "cli/preparation.hpp"
#include "cli/terminal.hpp"
#include "experiment/trace.hpp"
#include "report/trace_words.hpp"
#include "report/words.hpp"

namespace concord {

namespace {

constexpr std::size_t name_width = 26;
constexpr std::size_t number_width = 10;

std::size_t organisation_named(const Scenario& scenario, const std::string& id)
{
    std::vector<std::string> known;
    for (const Organisation& organisation : scenario.organisations) {
        if (organisation.id == id) return known.size();
        known.push_back(organisation.id);
    }
    throw UsageError(fmt::format("the scenario has no organisation '{}'{}", id, suggestion(id, known, "")));
}

/// The policy asked for, or as each chooses; the organisation must choose under it.
Policy traced_policy(const Options& options, const Scenario& scenario)
{
    const std::string adaptive(adaptive_response);
    if (options.response.empty() || options.response == adaptive) return {adaptive, adaptive, {}};
    Policy policy = scenario.policies[policy_named(scenario, options.response)];
    if (!policy.has(options.trace, adaptive))
        throw UsageError(fmt::format("'{}' does not choose under {}: what it does is given", options.trace, policy.name));
    return policy;
}

/// Shares of the budget in per cent.
std::string of_budget(double share) { return right(signed_fixed(100.0 * share, 2), number_width); }

std::string option_line(const Scenario& scenario, const TracedReview& review, const TracedOption& option)
{
    const std::string name = words_of(scenario.responses[static_cast<std::size_t>(option.response)].name);
    const std::string line = "  " + left(shortened(name, name_width), name_width) + of_budget(option.value) +
                             of_budget(option.imitation) + of_budget(-option.habit) + of_budget(option.noise) +
                             of_budget(option.sum);
    return styled(line, option.response == review.after ? Style::bold : Style::plain) + "\n";
}

std::string text_of(const Scenario& scenario, const TracedReview& review)
{
    std::string text = styled(long_text_of(scenario.start + review.month), Style::bold) + "\n" +
                       wrapped(sight_in_words(scenario, review)) + "\n";
    if (review.looks) {
        std::string heading = std::string(name_width + 2, ' ');
        for (const char* name : {"worth", "partners", "habit", "else", "sum"}) heading += right(name, number_width);
        text += styled(heading, Style::dim) + "\n";
        for (const TracedOption& option : review.options) text += option_line(scenario, review, option);
    }
    return text + wrapped(choice_in_words(scenario, review)) + "\n";
}

}  // namespace

int run_trace(const Options& options, const Scenario& scenario)
{
    const std::size_t row = organisation_named(scenario, options.trace);
    const Policy policy = traced_policy(options, scenario);
    const std::vector<TracedReview> trace = trace_of(scenario, network_of(scenario), policy, static_cast<int>(row),
                                                     kernel_for(options));
    const Organisation& organisation = scenario.organisations[row];
    std::string text = styled(wrapped(fmt::format("{}, a {}, under {}", organisation.name, words_of(organisation.kind),
                                                  words_of(policy.name))),
                              Style::bold) +
                       "\n";
    text += wrapped("Once a year it may look at what it does about its cuts: in the first month and every April, in "
                    "this the first of the runs. Columns are per cent of its budget: worth, what a response frees now "
                    "less what that costs later and its partners, as it counts them; partners, imitation x how many of "
                    "them do the same, weighted by trust and, across kinds, by across_kinds; habit, what a change "
                    "takes; else, what the model does not know. The largest sum is chosen.") +
            "\n";
    for (const TracedReview& review : trace) text += "\n" + text_of(scenario, review);
    print(text);
    return exit_done;
}

}  // namespace concord
