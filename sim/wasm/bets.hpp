#pragma once
/// A bet as JSON for the page: what is asked before the run, and what came. The rules are those of `experiment`, the sentences of `report`.

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "experiment/bet.hpp"

namespace concord {

/// What a scenario's `show` has beyond its keys: names of options, unit, tolerance and hands of the bet, unit and ends of the levers.
/// Precondition: `show` is that of `whole_scenario_json`.
void add_bet_and_levers(const Scenario& scenario, nlohmann::ordered_json& show);

/// `BetAnswer` of web/src/engine/types.ts.
[[nodiscard]] std::string bet_answer_json(const Scenario& scenario, const BetTruth& truth);

/// One sentence on one guess as `Comparison::judge_bet` takes it. Throws std::invalid_argument of what is no guess.
[[nodiscard]] std::string judged_guess(const Scenario& scenario, const BetTruth& truth,
                                       const nlohmann::ordered_json& guess);

}  // namespace concord
