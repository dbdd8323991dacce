#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

#include "cli/commands.hpp"
#include "cli/comparing.hpp"
#include "cli/interruption.hpp"
#include "cli/logging.hpp"
#include "cli/open_folder.hpp"
#include "cli/preparation.hpp"
#include "cli/progress.hpp"
#include "cli/terminal.hpp"
#include "core/digest.hpp"
#include "experiment/judging.hpp"
#include "experiment/ranking.hpp"
#include "report/report_files.hpp"
#include "report/sentences.hpp"
#include "report/words.hpp"
#include "results/json.hpp"
#include "results/result_folder.hpp"

namespace concord {

namespace {

// Together 100 columns.
constexpr std::size_t widest_name = 23;
constexpr std::size_t median_width = 7;
constexpr std::size_t range_width = 18;
constexpr std::size_t difference_width = 8;
constexpr std::size_t share_width = 6;
constexpr std::size_t break_even_width = 12;

/// `4.6`, `start`, `never`, `tied`; a dash where nothing can be said.
std::string pays_text(const When& when)
{
    switch (when.pays) {
    case When::Pays::unknown: return "–";
    case When::Pays::tied: return "tied";
    case When::Pays::from_start: return "start";
    default: return years_text(when.month.median);
    }
}

/// `4.6 / 7.9`; one where both are the same.
std::string break_even_text(const Results& results, const SummaryRow& row)
{
    const std::string monthly = pays_text(when(results, row.policy, *row.outcome, BreakEven::monthly));
    const std::string cumulative = pays_text(when(results, row.policy, *row.outcome, BreakEven::cumulative));
    return monthly == cumulative ? monthly : monthly + " / " + cumulative;
}

Style style_of(const SummaryRow& row)
{
    const double share = better_share(row);
    if (share >= judging.plain) return Style::good;
    return share <= 1.0 - judging.plain ? Style::bad : Style::plain;
}

std::string range_text(const std::string& low, const std::string& high)
{
    return low == "–" && high == low ? "" : fmt::format("({} to {})", low, high);
}

std::string difference_text(const SummaryRow& row, const NumberFormat& number)
{
    const Spread& d = row.difference.spread;
    if (row.policy == 0) return left("    reference", difference_width + 1 + range_width);
    return styled(right(number.with_sign(d.median), difference_width) + " " +
                      left(range_text(number.with_sign(d.low), number.with_sign(d.high)), range_width),
                  style_of(row));
}

std::string spread_text(const Spread& spread, const NumberFormat& number)
{
    return right(number.plain(spread.median), median_width) + " " +
           left(range_text(number.plain(spread.low), number.plain(spread.high)), range_width);
}

std::string without_end(std::string line)
{
    while (line.ends_with(' ')) line.pop_back();
    return line + "\n";
}

/// What all responses start from: the best of them may still end worse than today.
std::string start_line(const MonthlyRow& row, const OutcomeFormats& formats, std::size_t name_width)
{
    return styled(without_end(left("at the start", name_width) + spread_text(row.spread, formats.value)), Style::dim);
}

std::string table_row(const Scenario& scenario, const Results& results, const SummaryRow& row,
                      const OutcomeFormats& formats, std::size_t name_width)
{
    std::string line = left(shortened(scenario.policies[row.policy].name, name_width), name_width);
    line += spread_text(row.spread, formats.value);
    line += difference_text(row, formats.difference);
    if (row.outcome->better != Better::none) {
        line += right(share_words(better_share(row)), share_width);
        line += right(percent(best_share(results, row)), share_width);
        line += right(row.policy == 0 ? "" : break_even_text(results, row), break_even_width);
    }
    return without_end(line);
}

std::string heading_row(const Scenario& scenario, const OutcomeRow& outcome, std::size_t name_width)
{
    std::string line = std::string(name_width, ' ') + right("median", median_width) + " " +
                       left("(low to high)", range_width);
    const std::string from = "vs " + shortened(scenario.reference, difference_width + 1 + range_width - 3);
    const bool is_short = width_of(from) <= difference_width;
    line += is_short ? right(from, difference_width) + " " : left(from, difference_width + 1 + range_width);
    if (outcome.better == Better::none)
        line += is_short ? "(low to high)" : "";
    else
        line += (is_short ? left("(low to high)", range_width) : "") + right("better", share_width) +
                right("best", share_width) + right("ahead/paid", break_even_width);
    return styled(line, Style::dim) + "\n";
}

std::string table_of(const Scenario& scenario, const Results& results, const OutcomeRow& outcome, std::size_t name_width)
{
    const Statistic statistic = headline_statistic(outcome);
    const std::string title = title_of(outcome.name) + (statistic == Statistic::end ? " " : ", ") +
                              std::string(moment_of(statistic));
    const std::string text = wrapped(
        fmt::format("{}, {} ({}). {}", title, outcome.unit, direction_words(outcome.better), outcome.meaning));
    const std::vector<const SummaryRow*> rows = ranked(results, outcome, statistic);
    const MonthlyRow* start = start_row(results, outcome);
    const OutcomeFormats formats = formats_of(rows, start, true);
    std::string table = styled(title, Style::bold) + text.substr(title.size()) + "\n" +
                        heading_row(scenario, outcome, name_width);
    if (start != nullptr) table += start_line(*start, formats, name_width);
    for (const SummaryRow* row : rows) table += table_row(scenario, results, *row, formats, name_width);
    return table;
}

/// Title, question, how to read the tables, the tables, and the findings.
std::string comparison_text(const Scenario& scenario, const Ensemble& ensemble, const Results& results)
{
    std::size_t name_width = 12;  // of "at the start"
    for (const Policy& policy : scenario.policies) name_width = std::max(name_width, width_of(policy.name));
    name_width = std::min(name_width, widest_name);

    std::string text = styled(wrapped(scenario.title), Style::bold) + "\n" + wrapped(scenario.question) + "\n\n";
    text += wrapped(fmt::format("{}, {} of each, {} to {}. {} Where one way is better, the best comes first:",
                                counted(scenario.policies.size(), "response"),
                                counted(static_cast<std::size_t>(ensemble.replicates), "run"),
                                long_text_of(scenario.start), long_text_of(scenario.start + scenario.months),
                                what_a_run_is(scenario.futures))) +
            "\n";
    const std::string& reference = scenario.reference;
    // The sentences below have words for it that its name does not tell.
    const std::string named = reference == reference_response ? reference + " (" + words_of(reference) + ")" : reference;
    const std::array<std::array<std::string, 2>, 4> columns{
        {{"median (low to high)", "over runs: the middle, and the 5th to 95th percentile"},
         {shortened("vs " + reference, 21), "difference from the response " + named + ", run by run"},
         {"better, best", "share of runs in which it beats " + reference + ", and all others; ties are shared"},
         {"ahead/paid", "years until it stays ahead of " + reference +
                            " to the end: month by month / summed since the start; one number stands for both, never / "
                            "0.2 for what is lost later"}}};
    for (const auto& [column, meaning] : columns) text += "  " + left(column, 22) + wrapped(meaning, 24) + "\n";
    if (std::any_of(scenario.policies.begin(), scenario.policies.end(),
                    [](const Policy& policy) { return !policy.can_be_picked(); }))
        text += "  " + left(adaptive_response, 22) +
                "as each organisation chooses: it is what happens, never counted as best\n";
    text += wrapped(std::string(what_shares_mean(scenario.futures))) + "\n";
    for (const OutcomeRow& outcome : outcome_table) {
        if (outcome.headline) text += fmt::format("\n{}", table_of(scenario, results, outcome, name_width));
    }
    text += fmt::format("\n{}\n", styled("In short", Style::bold));
    int number = 0;
    for (const std::string& finding : findings_in_words(scenario, results))
        text += fmt::format("{}. {}\n", ++number, wrapped(finding, 3));
    text += "\n" +
            wrapped(fmt::format(
                "Fingerprint (digest) {}: whoever runs the same scenario with the same seed and version gets the same.",
                hexadecimal(ensemble.digest))) +
            "\n";
    return text;
}

std::string files_text(const std::string& folder)
{
    std::string text = fmt::format("\n{}\n", wrapped(fmt::format("Written to {}:", folder)));
    for (const ReportFile& file : report_files()) text += "  " + left(file.name, 19) + wrapped(file.holds, 21) + "\n";
    for (const TableFile& file : table_files()) text += "  " + left(file.name, 19) + wrapped(file.holds, 21) + "\n";
    return text + "  " + left(manifest_name, 19) +
           "version, seed, digest, every parameter: what gives the same numbers again\n";
}

std::string shortened_text()
{
    return "\n" +
           wrapped("The patch is large: organisations.csv and areas.csv hold what the report lists of each, at the "
                   "start and at the end. All outcomes and years: --whole-tables.") +
           "\n";
}

}  // namespace

int told_comparison(const Options& options, const Prepared& prepared, const Network& network, const Ensemble& ensemble,
                    ResultFolder& folder)
{
    const Scenario& scenario = prepared.scenario;
    stop_listening();
    Results results = results_of(scenario, network, ensemble);
    const bool is_shortened = !options.whole_tables && shorten_entities(results);
    const Settled settled = write_results(folder, scenario, ensemble, results, prepared.origin);
    const std::string place = settled.place.string();
    if (!settled.why.empty()) complain(fmt::format("these results are in '{}': {}", place, settled.why));
    if (options.json)
        print(comparison_json(scenario, ensemble, results, findings_in_words(scenario, results), place));
    else if (!options.quiet)
        print(comparison_text(scenario, ensemble, results) + files_text(place) + (is_shortened ? shortened_text() : ""));
    return settled.why.empty() ? exit_done : exit_failed;
}

int run_compare(const Options& options)
{
    std::optional<Prepared> prepared = prepared_or_complaint(options);
    if (!prepared) return exit_wrong_input;
    const Scenario& scenario = prepared->scenario;
    const Network network = network_of(scenario);
    Progress progress(options.quiet);
    EnsembleOptions how = ensemble_options(options, progress);
    how.keep = {true, true, true, true};
    const std::unique_ptr<ResultFolder> folder = open_folder(folder_for(options),
                                                             claim_of(prepared->origin, options.force));
    const Ensemble ensemble = run_ensemble(scenario, network, how);
    progress.clear();
    const bool stopped = tell_if_stopped(ensemble);
    if (ensemble.replicates == 0) return exit_failed;
    const int code = told_comparison(options, *prepared, network, ensemble, *folder);
    return stopped ? exit_failed : code;
}

}  // namespace concord
