#pragma once
/// What a room that plays reads: its choices in plain words, what a leader knows, what two years brought, and what the room fell into.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "experiment/mechanisms.hpp"

namespace concord {

/// A response as a choice in a round.
struct RoomChoice {
    std::string_view response;  ///< its name
    std::string_view word;
    std::string_view says;
};

/// In the order of the buttons.
inline constexpr auto room_choices = std::to_array<RoomChoice>({
    {"silo_retreat", "protect", "Guard your own service; joint work and prevention wait."},
    {"short_term_savings", "save", "Cut at once, contract out, put money aside."},
    {"fundamental_questions", "rethink", "Ask what you are for; redesign how you work."},
    {"collaborative_advantage", "share", "Put effort into what only partners can do together."},
    {"upstream_prevention", "invest", "Move money to the causes of need."},
});

/// What a leader knows about one thing. `is_warning`: it presses.
struct KnownFact {
    std::string about;
    std::string says;
    bool is_warning = false;
};

/// What the leader of an organisation knows at the end of a month: budget, announced cut, workload, reserves, trust, election.
[[nodiscard]] std::vector<KnownFact> sight_in_words(const Scenario& scenario, const RoomRun& run, int organisation,
                                                    int month);

/// A number that stands for the network, at the end of two years.
struct RoomNumber {
    Outcome outcome;
    std::string name;
    std::string now;
    std::string change;  ///< since the two years began
    int better = 0;      ///< 1: for the better, −1: for the worse, 0: neither
};
[[nodiscard]] std::vector<RoomNumber> numbers_of_step(const RoomRun& run, int from, int until);

/// What happened from one month to another: harm, trust, joint work and money, then what befell single organisations.
[[nodiscard]] std::vector<std::string> happened_in_words(const Scenario& scenario, const RoomRun& run,
                                                         const RoomRun& hold, int from, int until);

[[nodiscard]] std::string mechanism_title(Mechanism mechanism);

/// What the run shows of a mechanism, and whether `hold` falls into it too.
[[nodiscard]] std::vector<std::string> mechanism_in_words(const Scenario& scenario, const FoundMechanism& found,
                                                          const RoomRun& run, const RoomRun& hold);

/// The rule by which it was found.
[[nodiscard]] std::string mechanism_rule(Mechanism mechanism);

}  // namespace concord
