#pragma once
/// Who an event hits: the partnerships and organisations that an intervention or a shock aims at.

#include <string>
#include <unordered_map>
#include <vector>

#include "model/scenario.hpp"

namespace concord {

/// Rows of the scenario, each once and in order.
struct Targets {
    std::vector<int> partnerships, organisations;
};

/// Finds targets by what is named in a scenario: references that name nothing hit nothing. Made once for all events.
class TargetFinder {
public:
    explicit TargetFinder(const Scenario& scenario);

    /// Of a partnership: itself and its members. Of an organisation: itself and its partnerships. Of an area: its local partnerships
    /// and the organisations that serve it. Of all: everybody.
    [[nodiscard]] Targets hit_by(const Target& target) const;

private:
    using Rows = std::vector<int>;
    using ById = std::unordered_map<std::string, Rows>;

    const Scenario& scenario_;
    ById partnership_, organisation_;       ///< by own id
    ById partnership_of_, partnership_in_;  ///< by a member's id; by the id of an area that it names
    ById organisation_in_;                  ///< by the id of an area
};

}  // namespace concord
