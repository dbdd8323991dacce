#pragma once
/// Words of the results that are no column: for `concord explain`.

#include <array>
#include <string_view>

namespace concord {

<<<<<<< HEAD:sim/cli/result_words.hpp
=======
struct ResultColumnRow {
    std::string_view name;
    std::string_view files;
    std::string_view meaning;
};

// One column a line.
// clang-format off

/// Outcomes and causes of inertia, which are columns of diagnosis.csv, are explained as such.
inline constexpr auto result_column_table = std::to_array<ResultColumnRow>({
    {"response", "all", "The response that was run: a built-in one, a custom one or a mix."},
    {"outcome", "summary.csv, monthly.csv, breakeven.csv, organisations.csv, areas.csv", "What is measured: an outcome of concord explain outcomes."},
    {"statistic", "summary.csv", "How an outcome is made one number of a run: end, its last month; mean, over the months; total, over the years (of events, their number)."},
    {"unit", "summary.csv, monthly.csv, organisations.csv, areas.csv", "The unit of median, low, high and the differences."},
    {"better", "summary.csv", "Which direction is better: higher, lower or none."},
    {"median", "all but breakeven.csv and diagnosis.csv", "Half of the replicates are above it, half below."},
    {"low", "all but diagnosis.csv", "The 5th percentile over replicates: random draws alone; doubt about parameters comes on top."},
    {"high", "all but diagnosis.csv", "The 95th percentile over replicates: random draws alone; doubt about parameters comes on top."},
    {"difference", "summary.csv, monthly.csv", "Median over replicates of the paired difference: this response less hold, under the same random draws. Empty for hold."},
    {"difference_low", "summary.csv, monthly.csv", "The 5th percentile of the paired difference from hold."},
    {"difference_high", "summary.csv, monthly.csv", "The 95th percentile of the paired difference from hold."},
    {"difference_error", "summary.csv", "Monte Carlo error of the difference: how far it may be off because the replicates are so few. More of them make it smaller."},
    {"probability_better", "summary.csv, monthly.csv", "Share of replicates in which the response is better than hold under the same luck."},
    {"probability_best", "summary.csv", "Share of replicates in which the response is the best of all that were compared."},
    {"month", "monthly.csv, breakeven.csv", "Months since the start; in breakeven.csv the median month of break-even, empty for never."},
    {"date", "monthly.csv", "The first day of the month."},
    {"kind", "breakeven.csv, diagnosis.csv", "Of a break-even: monthly or cumulative. Of a partnership: local, between_forces or contract."},
    {"never_share", "breakeven.csv", "Share of replicates in which the response never stays ahead of hold."},
    {"year", "diagnosis.csv, organisations.csv, areas.csv", "Year of the run; 0 is the start. Organisations and areas are shown in its last month; insolvent months count over the year."},
    {"id", "organisations.csv, areas.csv", "The id that the scenario gives."},
    {"partnership", "diagnosis.csv", "The id that the scenario gives."},
    {"members", "diagnosis.csv", "How many members are present, mean over the year."},
    {"active_share", "diagnosis.csv", "Share of replicates and months of the year in which the partnership is at work."},
    {"stands_out", "diagnosis.csv", "The cause of lost working quality that is furthest above a usual start, that of the defaults."},
    {"best_intervention", "diagnosis.csv", "The intervention that is estimated to release most of the advantage that is lost."},
    {"released", "diagnosis.csv", "What the best intervention is estimated to add to realised advantage, £m a year."},
});

>>>>>>> h-judge:sim/report/result_words.hpp
/// A word that people meet in results and documents.
struct ResultTermRow {
    std::string_view name;
    std::string_view other_names;  ///< one word each
    std::string_view meaning;
    std::string_view where;
};

// One term a line.
// clang-format off

inline constexpr auto result_term_table = std::to_array<ResultTermRow>({
    {"break-even", "breakeven", "The month from which a response stays ahead of hold to the end: month by month, or (cumulative) in the sum since the start.", "breakeven.csv; the column ahead/paid of concord compare"},
    {"digest", "", "A number of 16 digits and letters made from every value of every run: the same digest is the same result, bit for bit, on any machine.", "manifest.json; docs/dev/determinism.md"},
    {"working quality", "Φ phi", "How well a partnership works, 0 to 1: trust, governance, data sharing, language, culture and interoperability, each to its weight, less overhead.", "docs/science/model.md; what is lost of it: concord diagnose"},
    {"replicate", "", "One run of every response under one set of random draws. All responses meet the same draws, so that what differs is the response.", "--replicates; the key replicates"},
});

// clang-format on

}  // namespace concord
