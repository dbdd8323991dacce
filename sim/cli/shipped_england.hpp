#pragma once
/// The England that was there when this program was built.

#include "scenario/force_patch.hpp"

namespace concord {

[[nodiscard]] ShippedEngland shipped_england();

}  // namespace concord
