#include "results/report_record.hpp"

#include <algorithm>

#include "core/digest.hpp"
#include "core/files.hpp"
#include "core/number_text.hpp"
#include "core/version.hpp"
#include "results/futures_file.hpp"
#include "results/report_manifest.hpp"
#include "results/result_folder.hpp"

namespace concord {

namespace {

namespace fs = std::filesystem;

bool is_shown(const MonthlyRow& row, int) { return row.outcome->headline; }
bool is_shown(const EntityRow& row, int years)
{
    return (row.year == 0 || row.year == years) && static_cast<std::size_t>(row.entity) < max_listed_entities;
}
template <class Row>
bool is_shown(const Row&, int)
{
    return true;
}

void as_files_have(std::vector<double>& values)
{
    for (double& value : values) value = as_written(value);
}

/// What the record keeps of the rows, with their numbers as files have them.
Results shown(const Results& all, const Scenario& scenario)
{
    Results kept;
    kept.replicates = all.replicates;
    kept.can_be_picked = picks_of(scenario);
    kept.futures = all.futures;
    for (FutureValue& value : kept.futures.values) as_files_have(value.values);
    for (FutureOutcome& outcome : kept.futures.outcomes) as_files_have(outcome.values);
    for_each_table([&](const auto& table) {
        for (const auto& row : all.*table.rows) {
            if (!is_shown(row, scenario.years())) continue;
            auto& written = (kept.*table.rows).emplace_back(row);
            for (const auto& column : table.columns) {
                const Value value = column.get(row, scenario);
                if (const double* number = std::get_if<double>(&value)) column.set(written, as_written(*number));
            }
        }
    });
    return kept;
}

/// Every response needs its harm, for the findings; every month must be of the run.
void check_complete(const RunRecord& record)
{
    for (const Statistic statistic : {Statistic::end, Statistic::total}) {
        std::vector<bool> found(record.scenario.policies.size(), false);
        for (const SummaryRow& row : record.results.summary) {
            if (row.outcome->outcome == Outcome::harm && row.statistic == statistic) found[row.policy] = true;
        }
        if (found.empty() || std::find(found.begin(), found.end(), false) != found.end())
            throw FolderRefused(
                "cannot read 'summary.csv': it lacks the harm of a response; run concord compare again");
    }
    for (const MonthlyRow& row : record.results.monthly) {
        if (row.month < 0 || row.month > record.scenario.months)
            throw FolderRefused("cannot read 'monthly.csv': month " + std::to_string(row.month) +
                                " is not in the run; run concord compare again");
    }
}

}  // namespace

RunRecord record_of(const Scenario& scenario, const Ensemble& ensemble, const Results& results, const Origin& origin)
{
    return {scenario,
            shown(results, scenario),
            origin.command,
            origin.scenario_file,
            hexadecimal(origin.scenario_hash),
            std::string(version),
            std::string(compiler),
            std::string(commit),
            hexadecimal(ensemble.digest),
            ensemble.seed,
            ensemble.replicates,
            ensemble.asked,
            scenario.years()};
}

RunRecord record_of(const fs::path& folder)
{
    const FileContent manifest = file_content(folder / manifest_name);
    if (!manifest.text)
        throw FolderRefused("'" + folder.string() + "' is no result folder: it has no " + manifest_name);
    RunRecord record = record_of_manifest(*manifest.text);
    Results read;
    read.replicates = record.replicates;
    for_each_table([&](const auto& table) {
        if (!fs::exists(folder / table.file()))
            throw FolderRefused("'" + folder.string() + "' has no '" + table.file() + "'; run concord compare again");
        const FileContent content = file_content(folder / table.file());
        if (!content.text) throw FolderRefused(content.what + "; run concord compare again");
        read.*table.rows = table.read_csv(record.scenario, *content.text);
    });
    const FileContent futures = file_content(folder / futures_file);
    if (!futures.text) throw FolderRefused(futures.what + "; run concord compare again");
    read.futures = futures_from(record.scenario, *futures.text);
    record.results = shown(read, record.scenario);
    check_complete(record);
    return record;
}

}  // namespace concord
