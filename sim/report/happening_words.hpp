#pragma once
/// What happens in one run, in words, and the terms that a newcomer meets first.

#include <string>
#include <string_view>

#include "experiment/happenings.hpp"

namespace concord {

/// One sentence: `Westing Council turns from hold to silo retreat, as Midling Police did before.`
[[nodiscard]] std::string happening_in_words(const Scenario& scenario, const Happening& happening);

}  // namespace concord
