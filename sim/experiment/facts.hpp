#pragma once
/// Which facts hold under a set of parameters, and by how much.

#include <set>
#include <string>
#include <vector>

#include "engine/kernel.hpp"
#include "model/scenario.hpp"
#include "model/tables/facts.hpp"

namespace concord {

/// What a future takes for true, and how it is tried.
struct Beliefs {
    Parameters parameters;
    std::set<std::string> given;  ///< parameters set by hand: those that are solved otherwise keep their value
    std::vector<Response> responses{built_in_responses().begin(), built_in_responses().end()};
};

/// A fact tried.
struct FactTried {
    const FactRow* fact;
    double value;  ///< not a number where it is not defined: it does not hold
    bool holds;
    double margin;  ///< distance to the nearer edge of the window, in widths of the window; of a window with one edge, in sizes of the
        ///< edge. Below 0: it fails by so much
};

struct FactOptions {
    const Kernel* kernel = nullptr;  ///< null: the best
    std::uint64_t seed = 1;
    int replicates = 8;
};

/// All facts, in the order of their table, on the patches of model/standard_patch.hpp. Takes three short runs and one of a larger patch.
[[nodiscard]] std::vector<FactTried> facts_of(const Beliefs& beliefs, const FactOptions& options = {});

/// The required facts: first those that need no run, then those of the standard, of the level and of the ageing patch, so that what
/// rejects most for the time it takes comes first.
[[nodiscard]] std::vector<const FactRow*> facts_in_order_tried();

/// The first of them that does not hold, or null. Nothing is run after it.
[[nodiscard]] const FactRow* first_failing(const Beliefs& beliefs, const FactOptions& options = {});

/// The month of `Fact::break_even` alone.
[[nodiscard]] int prevention_pays_from(const Beliefs& beliefs, const FactOptions& options = {});

/// Does every fact hold that is required?
[[nodiscard]] bool are_credible(const std::vector<FactTried>& facts) noexcept;

}  // namespace concord
