#include "experiment/facts.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "cli/commands.hpp"
#include "cli/preparation.hpp"
#include "cli/terminal.hpp"
#include "model/standard_patch.hpp"
#include "report/words.hpp"

namespace concord {

namespace {

// Together within 100 columns.
constexpr std::size_t state_width = 7;
constexpr std::size_t name_width = 28;
constexpr std::size_t value_width = 9;
constexpr std::size_t window_width = 18;
constexpr std::size_t margin_width = 8;

std::string row_text(const FactTried& tried, std::string_view state, Style style)
{
    const FactRow& row = *tried.fact;
    return styled(left(state, state_width), style) + left(title_of(row.name), name_width) +
           right(short_text(tried.value), value_width) + "   " + left(window_words(row.window), window_width) +
           right(signed_fixed(tried.margin, 2), margin_width) + "   " + std::string(row.evidence) + "\n";
}

/// One that fails is followed by what it is.
std::string row_text(const FactTried& tried)
{
    if (!tried.fact->required) return row_text(tried, "", Style::plain);
    if (tried.holds) return row_text(tried, "holds", Style::good);
    return row_text(tried, "fails", Style::bad) + std::string(state_width, ' ') +
           wrapped(fmt::format("{} ({})", tried.fact->meaning, tried.fact->unit), state_width) + "\n";
}

std::string text_of(const std::vector<FactTried>& facts, const std::string& whose)
{
    std::string text = styled(wrapped(fmt::format("What is known, beside what comes out with {}", whose)), Style::bold) +
                       "\n";
    text += wrapped(
                "On the standard patch, where nothing of the scenario but its parameters counts; eight runs of each "
                "response.") +
            "\n\n";
    text += styled(std::string(state_width, ' ') + left("fact", name_width) + right("value", value_width) + "   " +
                       left("window", window_width) + right("margin", margin_width) + "   evidence",
                   Style::dim) +
            "\n";
    std::size_t asked = 0;
    std::size_t hold = 0;
    std::string reported;
    for (const FactTried& tried : facts) {
        (tried.fact->required ? text : reported) += row_text(tried);
        asked += tried.fact->required ? 1 : 0;
        hold += tried.fact->required && tried.holds ? 1 : 0;
    }
    text += fmt::format("\n{} of {} facts hold{}.\n", hold, asked,
                        are_credible(facts) ? ": these parameters agree with what is known"
                                            : ": with these parameters the model contradicts what is known");
    text += wrapped("Margin: distance to the nearer edge of the window, in widths of the window (where there is one "
                    "edge, in sizes of the edge). Below 0 it fails by so much.") +
            "\n";
    text += fmt::format("\nReported beside its evidence, but not asked for:\n{}", reported);
    return text + "\nWhat a fact is: concord explain facts. The evidence: concord explain A25\n";
}

}  // namespace

int run_facts(const Options& options)
{
    ReadResult read;
    if (options.words.empty())
        read.scenario = standard_patch();
    else
        read = read_scenario_file(options.words.front());
    const Preparation preparation = prepared_from(options, std::move(read));
    complain_of(preparation.problems);
    if (!preparation.prepared) return exit_wrong_input;
    const Scenario& scenario = preparation.prepared->scenario;
    std::string whose = options.words.empty() ? "the defaults"
                                              : fmt::format("the parameters of {}", options.words.front());
    if (!options.set.empty()) whose += ", changed by --set";
    const auto own = scenario.responses.begin() + static_cast<std::ptrdiff_t>(response_table.size());
    print(text_of(facts_of({scenario.parameters, scenario.given_parameters, {scenario.responses.begin(), own}}), whose));
    return exit_done;
}

}  // namespace concord
