#pragma once
/// What a phase may read and write in one month.

#include <cstdint>
#include <string_view>

#include "core/draws.hpp"
#include "core/lanes.hpp"
#include "model/conditions.hpp"
#include "model/network.hpp"
#include "model/premises.hpp"
#include "model/world.hpp"

namespace concord {

/// One month of one block of runs. Phases read `now` and flows written earlier in the month; each writes its own
/// columns of `flows` and `next`.
struct Step {
    const Network& network;
    const Premises& premises;
    const Conditions& conditions;
    const Stance& stance;
    const World& now;
    Flows& flows;
    World& next;
    std::uint64_t seed;
    std::uint64_t first_replicate;  ///< replicate of lane 0
    int month;                      ///< negative in the spin-up
};

/// A phase of the schedule. It runs for one part of the network at a time.
struct Phase {
    std::string_view name;
    void (*run)(const Step&, const Part&);
    std::string_view writes;     ///< columns of the month to come
    std::string_view equations;  ///< header with the equations, under sim/model/processes
    std::string_view group;      ///< group of parameters that it uses most
    std::string_view meaning;
};

}  // namespace concord
