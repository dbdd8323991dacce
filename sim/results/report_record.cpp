#include "results/report_record.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <limits>
#include <memory>
#include <unordered_map>

#include "results/manifest.hpp"
#include "results/report_csv.hpp"
#include "results/report_manifest.hpp"
#include "results/result_folder.hpp"

namespace concord {

namespace {

namespace fs = std::filesystem;

constexpr double never = std::numeric_limits<double>::infinity();

using Places = std::unordered_map<std::string, std::size_t>;

template <class List, class Name>
Places places_of(const List& list, Name name)
{
    Places places;
    for (const auto& item : list) places.emplace(name(item), places.size());
    return places;
}

/// The columns that every file of results shares.
class Rows {
public:
    Rows(const ResultFiles& files, const std::string& file, const Scenario& scenario)
        : in_(files(file))
        , table(*in_, file)
        , response_(table.column("response"))
        , policies_(places_of(scenario.policies, [](const Policy& p) { return p.name; }))
    {}

    [[nodiscard]] std::size_t policy() const { return place(response_, policies_); }

    [[nodiscard]] std::size_t place(std::size_t column, const Places& places) const
    {
        const auto found = places.find(table.text(column));
        if (found == places.end()) table.refuse("'" + table.text(column) + "' is not in the manifest");
        return found->second;
    }

    [[nodiscard]] const OutcomeRow* outcome(std::size_t column) const
    {
        const OutcomeRow* row = outcome_named(table.text(column));
        if (row == nullptr) table.refuse("this version has no outcome '" + table.text(column) + "'");
        return row;
    }

    /// Median, low and high from a column on.
    [[nodiscard]] Spread spread(std::size_t first) const
    {
        return {table.number(first), table.number(first + 1), table.number(first + 2)};
    }

private:
    std::unique_ptr<std::istream> in_;

public:
    CsvTable table;

private:
    std::size_t response_;
    Places policies_;
};

Statistic statistic_named(const Rows& rows, const std::string& name)
{
    for (const Statistic statistic : {Statistic::end, Statistic::mean, Statistic::total}) {
        if (name_of(statistic) == name) return statistic;
    }
    rows.table.refuse("there is no statistic '" + name + "'");
}

std::vector<SummaryRow> read_summary(const ResultFiles& files, const Scenario& scenario)
{
    Rows rows(files, "summary.csv", scenario);
    const std::size_t outcome = rows.table.column("outcome");
    const std::size_t statistic = rows.table.column("statistic");
    const std::size_t median = rows.table.column("median");
    const std::size_t difference = rows.table.column("difference");
    const std::size_t error = rows.table.column("difference_error");
    const std::size_t better = rows.table.column("probability_better");
    const std::size_t best = rows.table.column("probability_best");
    std::vector<SummaryRow> list;
    while (rows.table.next())
        list.push_back({rows.policy(),
                        rows.outcome(outcome),
                        statistic_named(rows, rows.table.text(statistic)),
                        rows.spread(median),
                        {rows.spread(difference), rows.table.number(error), rows.table.number(better)},
                        rows.table.number(best)});
    return list;
}

std::vector<MonthlyRow> read_monthly(const ResultFiles& files, const Scenario& scenario)
{
    Rows rows(files, "monthly.csv", scenario);
    const std::size_t month = rows.table.column("month");
    const std::size_t outcome = rows.table.column("outcome");
    const std::size_t median = rows.table.column("median");
    const std::size_t difference = rows.table.column("difference");
    const std::size_t better = rows.table.column("probability_better");
    std::vector<MonthlyRow> list;
    while (rows.table.next()) {
        const OutcomeRow* row = rows.outcome(outcome);
        const int at = rows.table.whole(month);
        if (at < 0 || at > scenario.months) rows.table.refuse("month " + std::to_string(at) + " is not in the run");
        if (row->headline)
            list.push_back(
                {rows.policy(), at, row, rows.spread(median), rows.spread(difference), rows.table.number(better)});
    }
    return list;
}

double month_or_never(double month) { return std::isnan(month) ? never : month; }

std::vector<BreakEvenRow> read_break_even(const ResultFiles& files, const Scenario& scenario)
{
    Rows rows(files, "breakeven.csv", scenario);
    const std::size_t outcome = rows.table.column("outcome");
    const std::size_t kind = rows.table.column("kind");
    const std::size_t month = rows.table.column("month");
    const std::size_t share = rows.table.column("never_share");
    std::vector<BreakEvenRow> list;
    while (rows.table.next()) {
        const Spread spread = rows.spread(month);
        const bool monthly = rows.table.text(kind) == name_of(BreakEven::monthly);
        list.push_back({rows.policy(),
                        rows.outcome(outcome),
                        monthly ? BreakEven::monthly : BreakEven::cumulative,
                        {month_or_never(spread.median), month_or_never(spread.low), month_or_never(spread.high)},
                        rows.table.number(share)});
    }
    return list;
}

std::vector<DiagnosisRow> read_diagnosis(const ResultFiles& files, const Scenario& scenario)
{
    Rows rows(files, "diagnosis.csv", scenario);
    const Places partnerships = places_of(scenario.partnerships, [](const Partnership& p) { return p.id; });
    const CsvTable& table = rows.table;
    const std::size_t partnership = table.column("partnership");
    const std::size_t year = table.column("year");
    const std::size_t members = table.column("members");
    const std::size_t active = table.column("active_share");
    const std::size_t realised = table.column("realised_advantage");
    const std::size_t potential = table.column("potential_advantage");
    const std::size_t inertia = table.column("inertia");
    const std::size_t first_cause = table.column(cause_table[0].name);
    const std::size_t stands_out = table.column("stands_out");
    const std::size_t best = table.column("best_intervention");
    const std::size_t released = table.column("released");
    std::vector<DiagnosisRow> list;
    while (rows.table.next()) {
        DiagnosisRow row;
        row.policy = rows.policy();
        row.partnership = static_cast<int>(rows.place(partnership, partnerships));
        row.year = table.whole(year);
        row.members = table.number(members);
        row.active_share = table.number(active);
        row.realised = table.number(realised);
        row.potential = table.number(potential);
        row.inertia = table.number(inertia);
        for (std::size_t c = 0; c < cause_count; ++c) row.cause[c] = table.number(first_cause + c);
        const CauseRow* cause = cause_named(table.text(stands_out));
        row.stands_out = cause != nullptr ? cause->cause : -1;
        row.best = intervention_named(table.text(best));
        row.released = table.number(released);
        list.push_back(row);
    }
    return list;
}

/// The first entities, at the start and at the end.
template <class Entities>
std::vector<EntityRow> read_entities(const ResultFiles& files, const std::string& file, const RunRecord& record,
                                     const Entities& entities)
{
    Rows rows(files, file, record.scenario);
    const Places places = places_of(entities, [](const auto& entity) { return entity.id; });
    const std::size_t id = rows.table.column("id");
    const std::size_t year = rows.table.column("year");
    const std::size_t outcome = rows.table.column("outcome");
    const std::size_t median = rows.table.column("median");
    std::vector<EntityRow> list;
    while (rows.table.next()) {
        const int at = rows.table.whole(year);
        if (at != 0 && at != record.years) continue;
        const std::size_t entity = rows.place(id, places);
        if (entity < max_listed_entities)
            list.push_back(
                {rows.policy(), static_cast<int>(entity), at, rows.outcome(outcome)->outcome, rows.spread(median)});
    }
    return list;
}

/// Every response needs its harm, for the findings.
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
}

}  // namespace

RunRecord record_of(const std::string& manifest, const ResultFiles& files)
{
    RunRecord record = record_of_manifest(manifest);
    Results& results = record.results;
    results.summary = read_summary(files, record.scenario);
    results.monthly = read_monthly(files, record.scenario);
    results.break_even = read_break_even(files, record.scenario);
    results.diagnosis = read_diagnosis(files, record.scenario);
    results.organisations = read_entities(files, "organisations.csv", record, record.scenario.organisations);
    results.areas = read_entities(files, "areas.csv", record, record.scenario.areas);
    check_complete(record);
    return record;
}

RunRecord record_of(const fs::path& folder)
{
    std::ifstream manifest(folder / manifest_name, std::ios::binary);
    if (!manifest) throw FolderRefused("'" + folder.string() + "' is no result folder: it has no " + manifest_name);
    return record_of({std::istreambuf_iterator<char>(manifest), {}}, [&](const std::string& name) {
        if (!fs::exists(folder / name))
            throw FolderRefused("'" + folder.string() + "' has no '" + name + "'; run concord compare again");
        return std::make_unique<std::ifstream>(folder / name, std::ios::binary);
    });
}

}  // namespace concord
