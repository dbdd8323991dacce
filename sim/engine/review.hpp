#pragma once
/// A review as an organisation makes it: what it sees, what each response is worth to it, and what it does.

#include "core/lanes.hpp"
#include "model/tables/responses.hpp"

namespace concord {

/// One element for each replicate; responses in the order of `Stance::choices`. The terms are those of processes/choice.hpp.
template <class Value>
struct ReviewOf {
    Value announced;              ///< a: cut announced for the year, in units of response_pressure
    Value strain;                 ///< z
    Value future;                 ///< F: what a pound's worth later counts
    Value trust;                  ///< W: trust given, against the usual
    Value quality;                ///< Q: working quality of its partnerships, against the usual start
    Value pressure;               ///< how far responses that are not always on would be followed
    Value chance;                 ///< that it looks at what it does this year
    Value looks;                  ///< 1 if it does, else 0
    Value value[max_choices];     ///< V, share of budget
    Value imitated[max_choices];  ///< I: trust-weighted share of its partners who did it last year
    Value habit[max_choices];     ///< what it loses by leaving what it does now, share of budget
    Value noise[max_choices];     ///< what else decides
    Value appeal[max_choices];    ///< the sum that is compared
    Value before, after;          ///< rows of responses
};

using Review = ReviewOf<Lanes>;

}  // namespace concord
