#pragma once
/// What a comparison says, in plain sentences with their spread. Names are in words, numbers have blanks that may break (`unbroken`).

#include <string>
#include <string_view>
#include <vector>

#include "experiment/findings.hpp"
#include "model/tables/parameters.hpp"
#include "report/words.hpp"

namespace concord {

/// Four at most. Over futures: what is robust, what is not and what decides it, what the leader costs first and when it breaks even, and
/// what to find out first. Without futures: what is best on harm, at the end and in the sum, and in how many runs; the same cost; and what
/// holds the partnerships back.
[[nodiscard]] std::vector<std::string> findings_in_words(const Scenario& scenario, const Results& results);

/// One response against the reference on one outcome: the paired difference, its spread, in how many runs it is better, and when it pays.
/// Empty if the results have no such row.
[[nodiscard]] std::string difference_sentence(const Scenario& scenario, const Results& results, std::size_t policy,
                                              const OutcomeRow& outcome, Statistic statistic);

/// The same as the title of a chart, without spread and shares, which stand beside it: `Harm: 10 % lower at the end under upstream prevention
/// than under hold`. Where nine of ten runs lie on both sides of none, that is what it says. Empty if the results have no such row.
[[nodiscard]] std::string finding_title(const Scenario& scenario, const Results& results, std::size_t policy,
                                        const OutcomeRow& outcome, Statistic statistic);

/// When a response pays, as the title of a chart of its differences: `Ahead of hold to stay from year 5.0`. Empty where it cannot be said.
[[nodiscard]] std::string pays_title(const When& ahead, const std::string& response, const std::string& reference);

/// Values of places at the end, as the title of a chart: `Trust at the end: most in Clear Unit, least in Vague Unit`. Of one run alone, the first,
/// it says so. Precondition: as many names as values; undefined ones are left out.
[[nodiscard]] std::string places_title(std::string_view outcome, const std::vector<std::string>& names,
                                       const std::vector<double>& values, bool of_one_run = false);

/// How the numbers of an outcome under all responses are written: its values, also that at the start (if any), and the differences.
struct OutcomeFormats {
    NumberFormat value;
    NumberFormat difference;
};
[[nodiscard]] OutcomeFormats formats_of(const std::vector<const SummaryRow*>& rows, const MonthlyRow* start,
                                        bool has_little_room = false);

/// When it pays, in a cell: `from the start`, `year 4.6 (4.1 to 5.2)`, `not within the run`, `tied with hold`, `not defined`. Of `reference`,
/// what it is ahead of.
[[nodiscard]] std::string when_words(const When& when, std::string_view reference);

/// How often it does not, where that is neither always nor never: `not in 12 of 200 runs`; else empty.
[[nodiscard]] std::string never_words(const When& when);

/// Names of a winner and its ties: `hold`, `hold and silo retreat alike`.
[[nodiscard]] std::string winner_names(const Scenario& scenario, const Winner& winner);

/// Whether they take a verb of many: several, or one whose name is of many, as short-term savings.
[[nodiscard]] bool are_many(const Winner& winner, std::string_view names);

/// How far a parameter moves a response on an outcome: its difference from the reference at either end of what is plausible.
struct Influence {
    const ParameterRow* parameter = nullptr;
    const OutcomeRow* outcome = nullptr;
    std::string response, reference;
    double low = 0.0;                 ///< the difference at the low end
    double high = 0.0;                ///< the difference at the high end
    std::string best_low, best_high;  ///< the best response at either end
};
[[nodiscard]] std::string influence_sentence(const Influence& influence);

/// Said once where lines are drawn.
inline constexpr std::string_view spread_note = "The line is the median over runs; the band holds nine of ten of "
                                                "them, from the 5th to the 95th percentile. A "
                                                "band too thin to see means that random draws hardly matter.";
inline constexpr std::string_view
    marks_note = "A filled diamond marks from when a response stays ahead of the reference; an "
                 "open one, from when it has made good what it lost "
                 "before.";

}  // namespace concord
