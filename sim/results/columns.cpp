#include "results/columns.hpp"

#include "results/column_makers.hpp"

namespace concord {

using namespace column_makers;

namespace {

constexpr std::string_view unit_meaning = "The unit of median, low, high and the differences.";

/// A column of one number of the spread that `at` gives.
template <class Row, class At>
ResultColumn<Row> of_spread(std::string_view name, std::string_view unit, Look look, std::string_view meaning,
                            double Spread::*number_of, At at)
{
    return number<Row>(
        name, unit, look, meaning, [=](auto& row) -> auto& { return std::invoke(at, row).*number_of; });
}

template <class Row, class At>
ResultColumn<Row> median(At at)
{
    return of_spread<Row>("median", "", Look::number, "Half of the runs are above it, half below.", &Spread::median, at);
}

template <class Row, class At>
ResultColumn<Row> low(Look look, std::string_view unit, At at)
{
    return of_spread<Row>("low", unit, look,
                          "The 5th percentile over runs: each in a future of its own, with random draws of its own.",
                          &Spread::low, at);
}

template <class Row, class At>
ResultColumn<Row> high(Look look, std::string_view unit, At at)
{
    return of_spread<Row>("high", unit, look,
                          "The 95th percentile over runs: each in a future of its own, with random draws of its own.",
                          &Spread::high, at);
}

template <class Row, class At>
ResultColumn<Row> difference(At at)
{
    return of_spread<Row>(
        "difference", "", Look::difference,
        "Median over runs of the paired difference: this response less the reference (hold, unless another is named), "
        "in the same future under the same random draws. Empty for the reference.",
        &Spread::median, at);
}

template <class Row, class At>
ResultColumn<Row> difference_low(At at)
{
    return of_spread<Row>("difference_low", "", Look::difference,
                          "The 5th percentile of the paired difference from the reference.", &Spread::low, at);
}

template <class Row, class At>
ResultColumn<Row> difference_high(At at)
{
    return of_spread<Row>("difference_high", "", Look::difference,
                          "The 95th percentile of the paired difference from the reference.", &Spread::high, at);
}

template <class Row, class At>
ResultColumn<Row> share_better(At at)
{
    return number<Row>("share_better", "share", Look::share,
                       "Share of runs in which the response is better than the reference in the same future under the "
                       "same random draws; ties count half. Empty where all tie.",
                       at);
}

constexpr auto spread = [](auto& row) -> auto& { return row.spread; };

/// Organisations and areas differ in whose ids they name.
std::vector<ResultColumn<EntityRow>> entity_columns(Names entities)
{
    using Row = EntityRow;
    return {
        response<Row>(),
        choice<Row>("id", entities, "The id that the scenario gives.", &Row::entity),
        count<Row>("year", "",
                   "Year of the run, shown in its last month; 0 is the start. Insolvent months count over the year.",
                   &Row::year),
        outcome<Row>(),
        derived<Row>("unit", Names::units, "The unit of median, low and high.",
                     [](const Row& row, const Scenario&) { return row_of(row.outcome).unit; }),
        median<Row>(spread),
        low<Row>(Look::number, "", spread),
        high<Row>(Look::number, "", spread)};
}

std::vector<ResultColumn<DiagnosisRow>> diagnosis_columns()
{
    using Row = DiagnosisRow;
    std::vector<ResultColumn<Row>> columns{
        response<Row>(),
        choice<Row>("partnership", Names::partnerships, "The id that the scenario gives.", &Row::partnership),
        count<Row>("year", "", "Year of the run, from 1.", &Row::year),
        derived<Row>("kind", Names::partnership_kinds, "Of a partnership: local, between_forces or contract.",
                     [](const Row& row, const Scenario& scenario) { return kind_of(scenario, row.partnership); }),
        number<Row>("members", "", Look::number, "How many members are present, mean over the year.", &Row::members),
        number<Row>("active_share", "share", Look::share,
                    "Share of runs and months of the year in which the partnership is at work.", &Row::active_share),
        number<Row>("realised_advantage", "£m a year", Look::number,
                    "What its joint work closes beyond what the same effort would close alone, mean over all runs "
                    "and months of the year.",
                    &Row::realised),
        number<Row>("potential_advantage", "£m a year", Look::number,
                    "What its joint work would close beyond that, at perfect working quality.", &Row::potential),
        number<Row>("inertia", "share", Look::number,
                    "The share of the potential advantage that is lost; empty where it never worked.", &Row::inertia)};
    for (const CauseRow& row : cause_table) {
        const Cause c = row.cause;
        columns.push_back(number<Row>(
            row.name, "share", Look::share,
            "Share of the lost working quality that this cause has, while at work.", [c](auto& diagnosis) -> auto& {
                return diagnosis.cause[c];
            }));
    }
    columns.push_back(choice<Row>("stands_out", Names::causes,
                                  "The cause of lost working quality that is furthest above a usual start, that of the "
                                  "defaults.",
                                  &Row::stands_out));
    columns.push_back(choice<Row>("best_intervention", Names::interventions,
                                  "The intervention that is estimated to release most of the advantage that is lost.",
                                  &Row::best));
    columns.push_back(number<Row>("released", "£m a year", Look::difference,
                                  "What the best intervention is estimated to add to realised advantage.",
                                  &Row::released));
    return columns;
}

}  // namespace

const ResultTable<SummaryRow>& summary_table()
{
    using Row = SummaryRow;
    constexpr auto paired = [](auto& row) -> auto& { return row.difference.spread; };
    static const ResultTable<Row> table{
        "summary",
        "SummaryRow",
        "every outcome of every response: median, spread, difference from the reference, shares of runs, regret",
        &Results::summary,
        {response<Row>(), outcome<Row>(),
         choice<Row>(
             "statistic", Names::statistics,
             "How an outcome is made one number of a run: end, its last month; mean, over the months; total, over "
             "the years (of events, their number).",
             &Row::statistic),
         derived<Row>("unit", Names::units, unit_meaning,
                      [](const Row& row, const Scenario&) { return row.outcome->unit_of(row.statistic); }),
         derived<Row>("better", Names::directions, "Which direction is better: higher, lower or none.",
                      [](const Row& row, const Scenario&) { return name_of(row.outcome->better); }),
         number<Row>("start", "", Look::number,
                     "Median over runs of the state at the start, the same under every response. Empty of a total.",
                     &Row::start),
         median<Row>(spread), low<Row>(Look::number, "", spread), high<Row>(Look::number, "", spread),
         difference<Row>(paired), difference_low<Row>(paired), difference_high<Row>(paired),
         number<Row>(
             "difference_error", "", Look::number,
             "Monte Carlo error of the difference: how far it may be off because the runs are so few. More "
             "of them make it smaller.",
             [](auto& row) -> auto& { return row.difference.error; }),
         share_better<Row>([](auto& row) -> auto& { return row.of_runs.better; }),
         number<Row>(
             "share_best", "share", Look::share,
             "Share of runs in which the response is the best of all that can be picked; ties are shared.",
             [](auto& row) -> auto& { return row.of_runs.best; }),
         number<Row>(
             "share_worst", "share", Look::share,
             "Share of runs in which the response is the worst of all that can be picked; ties are shared.",
             [](auto& row) -> auto& { return row.of_runs.worst; }),
         number<Row>("regret_median", "", Look::number,
                     "Median over runs of the regret: how much worse the response is than the best of the same run, "
                     "itself included. Below 0 only of what cannot be picked.",
                     &Row::regret_median),
         number<Row>("regret_high", "", Look::number, "The 95th percentile of the regret.", &Row::regret_high),
         number<Row>(
             "draws_share", "share", Look::share,
             "Part of the variance of the difference that random draws alone make: within four futures, each run with "
             "eight sets of draws. The rest is doubt about everything else. Empty without it.",
             [](auto& row) -> auto& { return row.difference.draws_share; })}};
    return table;
}

const ResultTable<MonthlyRow>& monthly_table()
{
    using Row = MonthlyRow;
    constexpr auto paired = &Row::difference;
    static const ResultTable<Row> table{
        "monthly",
        "MonthlyRow",
        "the same month by month",
        &Results::monthly,
        {response<Row>(),
         count<Row>("month", "", "Months since the start.", &Row::month),
         {"date",
          "",
          Look::date,
          "The first day of the month.",
          [](const Row& row, const Scenario& scenario) -> Value { return scenario.start + row.month; },
          {}},
         outcome<Row>(),
         derived<Row>("unit", Names::units, unit_meaning,
                      [](const Row& row, const Scenario&) { return row.outcome->unit; }),
         median<Row>(spread),
         low<Row>(Look::number, "", spread),
         high<Row>(Look::number, "", spread),
         difference<Row>(paired),
         difference_low<Row>(paired),
         difference_high<Row>(paired),
         share_better<Row>(&Row::share_better)}};
    return table;
}

const ResultTable<BreakEvenRow>& break_even_table()
{
    using Row = BreakEvenRow;
    constexpr auto month = &Row::month;
    static const ResultTable<Row> table{
        "breakeven",
        "BreakEvenRow",
        "the month from which a response stays ahead of the reference",
        &Results::break_even,
        {response<Row>(), outcome<Row>(),
         choice<Row>(
             "kind", Names::break_evens,
             "Of a break-even: monthly, ahead of the reference and stays so; or cumulative, ahead in the sum since the "
             "start.",
             &Row::kind),
         number<Row>(
             "month", "months since the start", Look::months, "The median month of break-even; empty for never.",
             [](auto& row) -> auto& { return row.month.median; }),
         low<Row>(Look::months, "months since the start", month),
         high<Row>(Look::months, "months since the start", month),
         number<Row>("never_share", "share", Look::share,
                     "Share of runs in which the response never stays ahead of the reference.", &Row::never_share),
         number<Row>(
             "believed_month", "months since the start", Look::months,
             "The median month in those futures alone that also agree with the evidence on when prevention pays "
             "(fact prevention_pays, by which no future is accepted); empty for never.",
             &Row::believed_month),
         number<Row>("believed_never_share", "share", Look::share,
                     "Of those futures, the share in which the response never stays ahead of the reference.",
                     &Row::believed_never_share),
         count<Row>("believed_runs", "runs", "How many futures these are; 0 where futures are not the credible ones.",
                    &Row::believed_runs)}};
    return table;
}

const ResultTable<DiagnosisRow>& diagnosis_table()
{
    static const ResultTable<DiagnosisRow> table{"diagnosis", "DiagnosisRow",
                                                 "what holds each partnership back, year by year", &Results::diagnosis,
                                                 diagnosis_columns()};
    return table;
}

const ResultTable<EntityRow>& organisations_table()
{
    static const ResultTable<EntityRow> table{"organisations", "OrganisationRow", "each organisation, year by year",
                                              &Results::organisations, entity_columns(Names::organisations)};
    return table;
}

const ResultTable<EntityRow>& areas_table()
{
    static const ResultTable<EntityRow> table{"areas", "AreaRow", "each area, year by year", &Results::areas,
                                              entity_columns(Names::areas)};
    return table;
}

const ResultTable<ChoiceRow>& choices_table()
{
    using Row = ChoiceRow;
    static const ResultTable<Row> table{
        "choices",
        "ChoiceRow",
        "which response the organisations of each kind follow, year by year",
        &Results::choices,
        {response<Row>(), count<Row>("year", "", "Year of the run, from 1, shown in its last month.", &Row::year),
         choice<Row>("kind", Names::kinds, "Kind of organisation.", &Row::kind),
         count<Row>("organisations", "", "How many organisations are of this kind.", &Row::organisations),
         choice<Row>("choice", Names::choices,
                     "The response that they follow: under adaptive what they chose, else what they were given.",
                     &Row::choice),
         number<Row>("share", "share", Look::share,
                     "Share of these organisations that follow it at the year's end, mean over runs; what none "
                     "follows has no row.",
                     &Row::share)}};
    return table;
}

const ResultTable<DecidingRow>& drivers_table()
{
    using Row = DecidingRow;
    constexpr auto place = [](int Row::*member) {
        return [member](auto& row) -> auto& { return row.*member; };
    };
    static const ResultTable<Row> table{
        "drivers",
        "DriverRow",
        "what decides: which uncertainties move the answer, where the best response changes, what knowing them is "
        "worth",
        &Results::drivers,
        {choice<Row>(
             "question",
             Names::questions, "What is moved: a response's difference of harm at the end from the reference, or best, which response has least.",
             &Row::question),
         text<Row>("uncertainty",
                   "What futures draw: a parameter, a number of a response, or what the scenario gives as a range.",
                   &Row::uncertainty),
         choice<Row>(
             "evidence", Names::evidence,
             "How well its default is known: measured, estimated, calibrated or assumed; empty of the scenario's own "
             "ranges.",
             &Row::evidence),
         number<Row>(
             "share", "share", Look::share,
             "Share of the variance over futures that goes with this one alone: correlation ratio over bins of equal "
             "numbers of futures, adjusted for chance, so that it may be below 0.",
             &Row::share),
         count<Row>("named", "",
                    "1 where the share is above what chance gives the largest of all in 95 of 100 shuffles, else 0.",
                    place(&Row::is_named)),
         choice<Row>("direction", Names::trends,
                     "Of the difference as the uncertainty rises: +, - or bent; of what is named.", &Row::direction),
         number<Row>(
             "flip", "",
             Look::number, "The value at which another response leads, in the uncertainty's unit; empty where none does, or where too unsure.",
             [](auto& row) -> auto& { return row.flip.value; }),
         number<Row>(
             "flip_low", "", Look::number, "The 5th percentile of the flip over resamples.",
             [](auto& row) -> auto& { return row.flip.low; }),
         number<Row>(
             "flip_high", "", Look::number, "The 95th percentile of the flip over resamples.",
             [](auto& row) -> auto& { return row.flip.high; }),
         choice<Row>("below", Names::leaders, "The response that leads below the flip.", &Row::below),
         choice<Row>("above", Names::leaders, "The response that leads above it.", &Row::above),
         number<Row>(
             "knowing", "", Look::number,
             "Regret avoided on average if this one thing were known before choosing, in the unit of harm; less what "
             "chance gives, so that it may be below 0. Of the question best.",
             &Row::knowing),
         count<Row>("worth_knowing", "",
                    "1 where that is above what chance gives the largest of all in 95 of 100 shuffles, else 0.",
                    place(&Row::is_worth_knowing))}};
    return table;
}

}  // namespace concord
