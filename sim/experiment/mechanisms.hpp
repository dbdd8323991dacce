#pragma once
/// What a room fell into: mechanisms that its run contains, found by rules over its months.
///
/// A mechanism is found from the first month of a year in every month of which its rule holds. Thresholds stand in judging.hpp.

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "experiment/room.hpp"
#include "model/tables/outcomes.hpp"

namespace concord {

enum class Mechanism : std::size_t {
    savings_came_back,
    prevention_paid,
    hollow_partnership,
    less_than_apart,
    distrust,
    strain_and_need,
    capability_worn,
    reserves_gone,
    trust_built,
    count
};

/// One mechanism. Which sentence tells it is in report/room_words.hpp.
struct MechanismRow {
    Mechanism mechanism;
    std::string_view name;
    bool is_trap;               ///< else it is one that serves
    Outcome shown;              ///< the outcome in whose line it is seen
    int idea;                   ///< number in `idea_table`
    std::string_view evidence;  ///< ids of `evidence_table`
    std::string_view exhibit;   ///< that shows it alone; empty: none
};

/// In the order in which a debrief names them: what follows from one choice goes before what many choices lead to.
// clang-format off
inline constexpr auto mechanism_table = std::to_array<MechanismRow>({
    {Mechanism::savings_came_back, "savings_came_back", true, Outcome::harm, 8, "A11 A27", "the-savings-trap"},
    {Mechanism::prevention_paid, "prevention_paid", false, Outcome::harm, 4, "B9 B10", "worse-before-better"},
    {Mechanism::hollow_partnership, "hollow_partnership", true, Outcome::weakest_trust, 18, "D4", "token-partners"},
    {Mechanism::less_than_apart, "less_than_apart", true, Outcome::realised_advantage, 3, "D1 D7", "forcing-the-pace"},
    {Mechanism::distrust, "distrust", true, Outcome::trust, 10, "C1 C2", "silo-retreat"},
    {Mechanism::strain_and_need, "strain_and_need", true, Outcome::need, 6, "A10 A14", "silo-retreat"},
    {Mechanism::capability_worn, "capability_worn", true, Outcome::capability, 13, "A27 F3", "locked-in"},
    {Mechanism::reserves_gone, "reserves_gone", true, Outcome::reserves, 29, "A13", ""},
    {Mechanism::trust_built, "trust_built", false, Outcome::trust, 2, "C1", "learning-to-dance"},
});
// clang-format on

static_assert(mechanism_table.size() == static_cast<std::size_t>(Mechanism::count), "a mechanism has no row");

/// A mechanism in a run.
struct FoundMechanism {
    const MechanismRow* row;
    int month;                        ///< from which it is there
    std::optional<int> under_hold{};  ///< the same where everyone is under `hold`; nothing: it is not there then
};

/// What is in a run, in the order in which a debrief names it: first what is not there under `hold` too, then by the table.
/// Precondition: both runs are of the scenario, in one future and with the same draws, and equally long.
[[nodiscard]] std::vector<FoundMechanism> mechanisms_in(const Scenario& scenario, const RoomRun& room,
                                                        const RoomRun& hold);

}  // namespace concord
