#pragma once
/// One organisation's decisions in words.

#include <string>
#include <vector>

#include "experiment/trace.hpp"

namespace concord {

/// What it saw at a review and how likely it was to look, in sentences.
[[nodiscard]] std::string sight_in_words(const Scenario& scenario, const TracedReview& review);

/// What it did then.
[[nodiscard]] std::string choice_in_words(const Scenario& scenario, const TracedReview& review);

}  // namespace concord
