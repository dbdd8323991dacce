#include "results/tables.hpp"

#include "core/csv_writer.hpp"
#include "core/months.hpp"

namespace concord {

namespace {

std::string_view response_of(const Scenario& scenario, std::size_t policy) { return scenario.policies[policy].name; }

void write_header(CsvWriter& csv, std::initializer_list<std::string_view> columns)
{
    for (const std::string_view column : columns) csv.text(column);
    csv.end_row();
}

/// Rows of organisations and of areas differ only in whose ids they name.
template <class Entities>
void write_entities(std::ostream& out, const Scenario& scenario, const Entities& entities,
                    const std::vector<EntityRow>& rows)
{
    CsvWriter csv(out);
    write_header(csv, {"response", "id", "year", "outcome", "unit", "median", "low", "high"});
    for (const EntityRow& row : rows) {
        const OutcomeRow& outcome = row_of(row.outcome);
        csv.text(response_of(scenario, row.policy)).text(entities[static_cast<std::size_t>(row.entity)].id);
        csv.whole(row.year)
            .text(outcome.name)
            .text(outcome.unit)
            .number(row.spread.median)
            .number(row.spread.low)
            .number(row.spread.high)
            .end_row();
    }
    csv.flush();
}

}  // namespace

std::string_view name_of(BreakEven kind) noexcept { return kind == BreakEven::monthly ? "monthly" : "cumulative"; }

void write_summary(std::ostream& out, const Scenario& scenario, const std::vector<SummaryRow>& rows)
{
    CsvWriter csv(out);
    write_header(csv,
                 {"response", "outcome", "statistic", "unit", "better", "median", "low", "high", "difference",
                  "difference_low", "difference_high", "difference_error", "probability_better", "probability_best"});
    for (const SummaryRow& row : rows) {
        csv.text(response_of(scenario, row.policy)).text(row.outcome->name).text(name_of(row.statistic));
        csv.text(row.outcome->unit_of(row.statistic)).text(name_of(row.outcome->better));
        csv.number(row.spread.median)
            .number(row.spread.low)
            .number(row.spread.high)
            .number(row.difference.spread.median)
            .number(row.difference.spread.low)
            .number(row.difference.spread.high)
            .number(row.difference.error);
        csv.number(row.difference.probability_better).number(row.probability_best).end_row();
    }
    csv.flush();
}

void write_monthly(std::ostream& out, const Scenario& scenario, const std::vector<MonthlyRow>& rows)
{
    CsvWriter csv(out);
    write_header(csv, {"response", "month", "date", "outcome", "unit", "median", "low", "high", "difference",
                       "difference_low", "difference_high", "probability_better"});
    int dated_month = -1;
    std::string date;
    for (const MonthlyRow& row : rows) {
        if (row.month != dated_month) {
            dated_month = row.month;
            date = first_day_of(scenario.start + row.month);
        }
        csv.text(response_of(scenario, row.policy)).whole(row.month).text(date);
        csv.text(row.outcome->name)
            .text(row.outcome->unit)
            .number(row.spread.median)
            .number(row.spread.low)
            .number(row.spread.high)
            .number(row.difference.median)
            .number(row.difference.low)
            .number(row.difference.high);
        csv.number(row.probability_better).end_row();
    }
    csv.flush();
}

void write_break_even(std::ostream& out, const Scenario& scenario, const std::vector<BreakEvenRow>& rows)
{
    CsvWriter csv(out);
    write_header(csv, {"response", "outcome", "kind", "month", "low", "high", "never_share"});
    for (const BreakEvenRow& row : rows) {
        csv.text(response_of(scenario, row.policy)).text(row.outcome->name).text(name_of(row.kind));
        csv.number(row.month.median).number(row.month.low).number(row.month.high).number(row.never_share).end_row();
    }
    csv.flush();
}

void write_diagnosis(std::ostream& out, const Scenario& scenario, const std::vector<DiagnosisRow>& rows)
{
    CsvWriter csv(out);
    write_header(csv, {"response", "partnership", "year", "kind", "members", "active_share", "realised_advantage",
                       "potential_advantage", "inertia", "trust", "governance", "data_sharing", "language", "culture",
                       "interoperability", "overhead", "stands_out", "best_intervention", "released"});
    for (const DiagnosisRow& row : rows) {
        csv.text(response_of(scenario, row.policy));
        csv.text(scenario.partnerships[static_cast<std::size_t>(row.partnership)].id).whole(row.year);
        csv.text(kind_of(scenario, row.partnership)).number(row.members).number(row.active_share);
        csv.number(row.realised).number(row.potential).number(row.inertia);
        for (const double cause : row.cause) csv.number(cause);
        csv.text(row.stands_out < 0 ? std::string_view{} : cause_table[row.stands_out].name);
        csv.text(row.best == nullptr ? std::string_view{} : row.best->name).number(row.released).end_row();
    }
    csv.flush();
}

void write_organisations(std::ostream& out, const Scenario& scenario, const std::vector<EntityRow>& rows)
{
    write_entities(out, scenario, scenario.organisations, rows);
}

void write_areas(std::ostream& out, const Scenario& scenario, const std::vector<EntityRow>& rows)
{
    write_entities(out, scenario, scenario.areas, rows);
}

const std::vector<TableFile>& table_files()
{
    static const std::vector<TableFile> files{
        {"summary.csv", "every outcome of every response: median, spread, difference from hold, probabilities",
         [](std::ostream& out, const Scenario& s, const Results& r) { write_summary(out, s, r.summary); }},
        {"monthly.csv", "the same month by month",
         [](std::ostream& out, const Scenario& s, const Results& r) { write_monthly(out, s, r.monthly); }},
        {"breakeven.csv", "the month from which a response stays ahead of hold",
         [](std::ostream& out, const Scenario& s, const Results& r) { write_break_even(out, s, r.break_even); }},
        {"diagnosis.csv", "what holds each partnership back, year by year",
         [](std::ostream& out, const Scenario& s, const Results& r) { write_diagnosis(out, s, r.diagnosis); }},
        {"organisations.csv", "each organisation, year by year",
         [](std::ostream& out, const Scenario& s, const Results& r) { write_organisations(out, s, r.organisations); }},
        {"areas.csv", "each area, year by year",
         [](std::ostream& out, const Scenario& s, const Results& r) { write_areas(out, s, r.areas); }},
    };
    return files;
}

}  // namespace concord
