#pragma once
/// What a sensitivity analysis says, in words.

#include <string>

#include "experiment/sensitivity.hpp"

namespace concord {

/// `Which response is best, by least harm at the end`; `Harm at the end: upstream prevention less hold`.
[[nodiscard]] std::string question_words(const SensitivityQuestion& question, const Scenario& scenario);

/// `prevention return`, `all others together`, `random draws`.
[[nodiscard]] std::string moved_words(const std::string& uncertainty);

/// How many runs of what, planned.
[[nodiscard]] std::string plan_words(const SensitivityPlan& plan);

/// How it was done and how its numbers are to be read.
[[nodiscard]] std::string how_measured(const Sensitivity& sensitivity);

/// What was left out because an outcome is not defined, or nothing; empty where nothing was.
[[nodiscard]] std::string left_out_words(const Sensitivity& sensitivity);

}  // namespace concord
