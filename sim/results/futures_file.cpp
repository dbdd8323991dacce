#include "results/futures_file.hpp"

#include <algorithm>
#include <optional>
#include <sstream>

#include "core/csv_reader.hpp"
#include "core/csv_writer.hpp"
#include "core/number_text.hpp"
#include "model/tables/parameters.hpp"
#include "results/result_folder.hpp"

namespace concord {

namespace {

[[noreturn]] void refuse_futures(const std::string& what)
{
    throw FolderRefused("cannot read '" + std::string(futures_file) + "': " + what + "; run concord compare again");
}

/// What a column of the file holds. A response's name may hold a colon, an outcome's and a statistic's may not.
std::optional<FutureOutcome> outcome_of_column(const Scenario& scenario, std::string_view name)
{
    const std::size_t second = name.rfind(':');
    const std::size_t first = second == std::string_view::npos || second == 0 ? second : name.rfind(':', second - 1);
    if (first == std::string_view::npos) return std::nullopt;
    const auto policy = std::find_if(scenario.policies.begin(), scenario.policies.end(),
                                     [&](const Policy& one) { return one.name == name.substr(0, first); });
    const auto outcome = std::find_if(outcome_table.begin(), outcome_table.end(), [&](const OutcomeRow& one) {
        return one.name == name.substr(first + 1, second - first - 1);
    });
    for (const Statistic statistic : every_statistic) {
        if (policy != scenario.policies.end() && outcome != outcome_table.end() &&
            name_of(statistic) == name.substr(second + 1))
            return FutureOutcome{static_cast<std::size_t>(policy - scenario.policies.begin()), &*outcome, statistic, {}};
    }
    return std::nullopt;
}

}  // namespace

std::string name_of_column(const Scenario& scenario, const FutureOutcome& of)
{
    return scenario.policies[of.policy].name + ":" + std::string(of.outcome->name) + ":" +
           std::string(name_of(of.statistic));
}

std::string futures_csv(const Scenario& scenario, const FutureTable& futures)
{
    std::ostringstream out;
    CsvWriter csv(out);
    csv.text("future");
    for (const FutureValue& value : futures.values) csv.text(value.name);
    for (const FutureOutcome& outcome : futures.outcomes) csv.text(name_of_column(scenario, outcome));
    csv.end_row();
    for (std::size_t run = 0; run < futures.runs(); ++run) {
        csv.whole(static_cast<long long>(run) + 1);
        for (const FutureValue& value : futures.values) csv.number(value.values[run]);
        for (const FutureOutcome& outcome : futures.outcomes) csv.number(outcome.values[run]);
        csv.end_row();
    }
    csv.flush();
    return out.str();
}

FutureTable futures_from(const Scenario& scenario, std::string_view text)
{
    Problems problems;
    CsvReader reader(text, std::string(futures_file), problems);
    std::vector<CsvCell> cells;
    if (!reader.next(cells) || cells.front().text != "future") refuse_futures("its first column is not 'future'");
    FutureTable futures;
    for (std::size_t c = 1; c < cells.size(); ++c) {
        const std::string& name = cells[c].text;
        if (std::optional<FutureOutcome> outcome = outcome_of_column(scenario, name)) {
            futures.outcomes.push_back(std::move(*outcome));
        } else if (!futures.outcomes.empty()) {
            refuse_futures("its column '" + name + "' is not of this run");
        } else {
            const ParameterRow* parameter = parameter_named(name);
            futures.values.push_back({name, parameter == nullptr || parameter->role != Role::solved, {}});
        }
    }
    const std::size_t width = cells.size();
    while (reader.next(cells)) {
        const std::string line = "its line " + std::to_string(cells.front().line);
        if (cells.size() != width) refuse_futures(line + " has not as many fields as its header");
        for (std::size_t c = 1; c < width; ++c) {
            const std::optional<double> number = cells[c].text.empty() ? undefined : number_from(cells[c].text);
            if (!number) refuse_futures(line + " has '" + cells[c].text + "', which is no number");
            std::vector<double>& column = c <= futures.values.size()
                                              ? futures.values[c - 1].values
                                              : futures.outcomes[c - 1 - futures.values.size()].values;
            column.push_back(*number);
        }
    }
    if (!problems.empty()) refuse_futures(problems.all().front().what);
    return futures;
}

}  // namespace concord
