#pragma once
/// Kinds of organisation, capabilities and problems: the defaults that a scenario may replace.
///
/// Expertise and problem weights: assumed, ordered by what each body is for (Crawford; A23, A24). Relevant shares: assumed.
/// Cuts by the eighth year: A1–A4 (force), A13–A16 (council), assumed for the others. Elections: E2.

#include <map>
#include <string>
#include <string_view>
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
    bool duty = false;  ///< sits in local partnerships by duty and may not leave (Crime and Disorder Act 1998)
    std::map<std::string, double> purposes = {};  ///< share of its work by problem; empty: by case share and coverage

    [[nodiscard]] bool operator==(const Kind&) const = default;
};

/// A problem that people bring.
struct ProblemKind {
    std::string name;
    std::vector<double> weights;  ///< what a case needs, by capability; sums to at most 1
    double case_share = 0.0;      ///< share of all cases; the shares sum to 1
    double harm_weight = 1.0;     ///< harm of an unresolved case, relative to others

    [[nodiscard]] bool operator==(const ProblemKind&) const = default;
};

/// The capabilities, unless a scenario names its own.
[[nodiscard]] std::vector<std::string> default_capabilities();

/// Name of the kind that acts as agency of last resort.
inline constexpr std::string_view force_kind = "force";
/// Name of the kind that brings governance clarity and the electoral clock.
inline constexpr std::string_view commissioner_kind = "commissioner";

/// The kinds, unless a scenario changes or adds to them.
[[nodiscard]] std::vector<Kind> default_kinds();

/// The problems, unless a scenario names its own.
[[nodiscard]] std::vector<ProblemKind> default_problems();

/// The default real-terms funding index of a kind: 60 % of its cut in the first two years (A4), the rest by the eighth.
[[nodiscard]] std::map<Month, double> default_funding(const Kind& kind, Month start);

}  // namespace concord
