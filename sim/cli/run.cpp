#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "cli/commands.hpp"
#include "cli/preparation.hpp"
#include "cli/progress.hpp"
#include "cli/terminal.hpp"
#include "report/words.hpp"
#include "results/tables.hpp"

namespace concord {

namespace {

/// A column of the printed table: an outcome and its name in lines of one word each.
struct Column {
    const OutcomeRow* outcome;
    std::string upper, lower;
    std::size_t width;
    int decimals;
};

std::vector<Column> columns_of(const std::vector<MonthlyRow>& rows)
{
    std::vector<Column> columns;
    for (const OutcomeRow& outcome : outcome_table) {
        if (!outcome.headline) continue;
        const std::string words = words_of(outcome.name);
        const std::size_t blank = words.find(' ');
        const std::string upper = blank == std::string::npos ? "" : words.substr(0, blank);
        const std::string lower = blank == std::string::npos ? words : words.substr(blank + 1);
        double largest = 0.0;
        for (const MonthlyRow& row : rows) {
            if (row.outcome == &outcome && row.spread.median > -1e300)
                largest = std::max(largest, std::abs(row.spread.median));
        }
        columns.push_back({&outcome, upper, lower, std::max({upper.size(), lower.size(), std::size_t{6}}) + 2,
                           std::min(decimals_for(largest), 3)});
    }
    return columns;
}

std::string month_table(const Scenario& scenario, const std::vector<MonthlyRow>& rows)
{
    const std::vector<Column> columns = columns_of(rows);
    std::string upper = left("", 7);
    std::string lower = left("month", 7);
    for (const Column& column : columns) {
        upper += right(column.upper, column.width);
        lower += right(column.lower, column.width);
    }
    std::string text = styled(upper, Style::dim) + "\n" + styled(lower, Style::dim) + "\n";
    int month = -1;
    std::size_t next = 0;
    for (const MonthlyRow& row : rows) {
        if (row.month != month) {
            month = row.month;
            next = 0;
            text += fmt::format("{}{}", month == 0 ? "" : "\n", text_of(scenario.start + month));
        }
        if (next == columns.size() || row.outcome != columns[next].outcome) continue;
        const Column& column = columns[next++];
        text += right(fixed_text(row.spread.median, column.decimals), column.width);
    }
    return text + "\n";
}

std::string run_text(const Scenario& scenario, const std::string& response, const Ensemble& ensemble,
                     const std::vector<MonthlyRow>& rows)
{
    std::string text = styled(wrapped(scenario.title), Style::bold) + "\n" + wrapped(scenario.question) + "\n\n";
    text += wrapped(fmt::format(
                "{}: medians over {} runs. The first line is the start; a line is the state after the month "
                "before. --csv gives every outcome with its spread.",
                response, std::min(ensemble.replicates, ensemble.series_replicates))) +
            "\n\n" + month_table(scenario, rows) + "\n";
    for (const Column& column : columns_of(rows)) {
        text += "  " + left(words_of(column.outcome->name), 21) + wrapped(column.outcome->unit, 23) + "\n";
    }
    return text;
}

}  // namespace

int run_run(const Options& options)
{
    std::optional<Prepared> prepared = prepared_or_complaint(options);
    if (!prepared) return exit_wrong_input;
    Scenario& scenario = prepared->scenario;
    if (!options.trace.empty()) return run_trace(options, scenario);
    // The reference runs beside it, so that the rows are those of `monthly.csv`.
    const std::size_t policy = policy_named(scenario, options.response);
    const Policy chosen = scenario.policies[policy];
    scenario.policies.resize(1);
    if (policy > 0) scenario.policies.push_back(chosen);

    const Network network = network_of(scenario);
    Progress progress(options.quiet);
    const Ensemble ensemble = run_ensemble(scenario, network, ensemble_options(options, progress));
    progress.clear();
    const bool stopped = tell_if_stopped(ensemble);
    if (ensemble.replicates == 0) return exit_failed;

    std::vector<MonthlyRow> rows = monthly_of(ensemble);
    rows.erase(std::remove_if(rows.begin(), rows.end(),
                              [&](const MonthlyRow& row) { return row.policy + 1 != scenario.policies.size(); }),
               rows.end());
    if (options.csv)
        print(monthly_table().csv(scenario, rows));
    else if (!options.quiet)
        print(run_text(scenario, chosen.name, ensemble, rows));
    return stopped ? exit_failed : exit_done;
}

}  // namespace concord
