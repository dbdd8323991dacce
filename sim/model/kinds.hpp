#pragma once
/// Kinds of organisation, capabilities and problems: the defaults that a scenario may replace.
///
/// Expertise and problem weights: assumed, ordered by what each body is for (Crawford; A23, A24). Relevant shares: assumed.
/// Cuts by the eighth year: A1–A4 (force), A13–A16 (council), assumed for the others. Elections: E2.

#include <map>
#include <string>
#include <vector>

#include "core/months.hpp"

namespace concord {

/// A kind of organisation.
struct Kind {
    std::string name;
    std::vector<double> expertise;  ///< by capability, share of what a case needs, [0, 1]
    double relevant_share = 1.0;    ///< share of the budget that works on these problems, [0, 1]
    bool elected = false;           ///< answers to an electorate
    bool serves = true;             ///< takes cases itself
    double cut = 0.0;               ///< default real-terms cut after eight years, share of budget, 60 % of it in two
    std::vector<Month> elections;   ///< default election months
};

/// A problem that people bring.
struct ProblemKind {
    std::string name;
    std::vector<double> weights;  ///< what a case needs, by capability; sums to at most 1
    double case_share = 0.0;      ///< share of all cases; the shares sum to 1
    double harm_weight = 1.0;     ///< harm of an unresolved case, relative to others
};

inline const std::vector<std::string> default_capabilities{"enforcement", "safeguarding", "health", "youth_housing",
                                                           "rehabilitation"};

/// Name of the kind that acts as agency of last resort.
inline const std::string force_kind = "force";
/// Name of the kind that brings governance clarity and the electoral clock.
inline const std::string commissioner_kind = "commissioner";

[[nodiscard]] inline std::vector<Kind> default_kinds()
{
    const std::vector<Month> force_elections{Month::of(2012, 11), Month::of(2016, 5), Month::of(2021, 5), Month::of(2024, 5)};
    const std::vector<Month> council_elections{Month::of(2011, 5), Month::of(2015, 5), Month::of(2019, 5), Month::of(2023, 5)};
    return {
        {"force", {.90, .20, .05, .15, .10}, 1.0, true, true, .18, force_elections},
        {"council", {.10, .80, .10, .70, .10}, .15, true, true, .26, council_elections},
        {"health", {0, .30, .90, .10, .10}, .03, false, true, .05, {}},
        {"probation", {.20, .10, .05, .10, .90}, 1.0, false, true, .15, {}},
        {"voluntary", {0, .40, .15, .50, .30}, 1.0, false, true, .25, {}},
        {"fire", {.05, .25, .15, .25, .05}, .15, false, true, .17, {}},
        {"commissioner", {0, 0, 0, 0, 0}, 1.0, true, false, .18, force_elections},
        {"contractor", {0, 0, 0, 0, 0}, 1.0, false, false, 0, {}},
    };
}

[[nodiscard]] inline std::vector<ProblemKind> default_problems()
{
    return {
        {"neighbourhood_crime", {.50, .15, 0, .20, .15}, .40, 1},
        {"violence", {.40, .10, .25, .15, .10}, .25, 3},
        {"vulnerability", {.15, .40, .35, .10, 0}, .35, 2},
    };
}

/// The default real-terms funding index of a kind: 60 % of its cut in the first two years (A4), the rest by the eighth.
[[nodiscard]] inline std::map<Month, double> default_funding(const Kind& kind, Month start)
{
    return {{start, 1.0}, {start + 24, 1.0 - 0.6 * kind.cut}, {start + 96, 1.0 - kind.cut}};
}

}  // namespace concord
