#pragma once
/// The trust loop with one tie's numbers instead of a partnership's.

#include "model/processes/trust.hpp"

namespace concord::test {

/// Trust after a month: g in quality units, up_rate per year.
[[nodiscard]] inline double trust_after(double trust, double g, double contact, double ceiling, double up_rate,
                                        const Parameters& p)
{
    return concord::trust_after(trust, g / p.experience_scale, ceiling, trust_pace(contact, up_rate, p), p);
}

}  // namespace concord::test
