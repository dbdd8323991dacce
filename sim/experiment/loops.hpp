#pragma once
/// The causal loops of the model at work in one run: which of their quantities have turned for the worse, or for the better.

#include <array>
#include <string_view>
#include <vector>

#include "model/network.hpp"
#include "model/world.hpp"

namespace concord {

/// What the loops run through.
enum class Turning { strain, prevention, need, trust, effort, quality, count };
inline constexpr std::size_t turning_count = static_cast<std::size_t>(Turning::count);

struct TurningRow {
    std::string_view name;
    bool is_relative;  ///< measured against the start, as a ratio; else the value itself
    double enough;     ///< change since the start from which it has turned
    bool more_is_better;
    std::string_view meaning;
};

/// Strain: mean over organisations that serve, by budget. Prevention: money spent on it. Need: mean over areas, by people. Trust, joint effort and working quality: mean over partnerships,
/// contracts aside, each against its own first month; nothing is left of one that has ended.
inline constexpr auto turning_table = std::to_array<TurningRow>({
    {"strain", false, 0.10, false, "how far work exceeds what organisations can do"},
    {"prevention", true, 0.10, true, "money spent on preventing problems"},
    {"need", true, 0.02, false, "how many people need help"},
    {"trust", true, 0.10, true, "what partners expect of each other"},
    {"effort", true, 0.10, true, "what partners put into joint work"},
    {"quality", true, 0.10, true, "how well the joint work goes"},
});
static_assert(turning_table.size() == turning_count);

/// A loop: each quantity acts on the next, the last on the first.
struct LoopRow {
    std::string_view name;
    std::array<Turning, 3> through;
    std::string_view vicious;   ///< what it does when all three are worse than at the start, a sentence
    std::string_view virtuous;  ///< the same when all are better
};

inline constexpr auto loop_table = std::to_array<LoopRow>({
    {"firefighting",
     {Turning::strain, Turning::prevention, Turning::need},
     "Who is overrun saves on prevention; later more people need help, and that overruns them further.",
     "Less strain leaves money for prevention; later fewer people need help, and that takes strain away."},
    {"distrust",
     {Turning::trust, Turning::effort, Turning::quality},
     "Who trusts less puts in less; then joint work goes worse, and that costs more trust.",
     "Who trusts more puts in more; then joint work goes better, and that builds more trust."},
});

/// What a month has of each quantity.
struct Turned {
    std::array<double, turning_count> value{};  ///< ratio to the start, or the value itself; NaN without
    std::array<int, turning_count> way{};       ///< −1 worse than at the start, 1 better, 0 neither

    /// −1 or 1 where all of a loop have turned that way, else 0.
    [[nodiscard]] int of(const LoopRow& loop) const noexcept;
};

/// Follows one replicate month by month, from its opening.
class LoopWatch {
public:
    LoopWatch(const Network& network, std::size_t lane);
    [[nodiscard]] Turned see(const World& world, const Flows& flows);

private:
    [[nodiscard]] double mean_of_partnerships(const Lanes* column, const Flows& flows, std::vector<double>& first) const;

    const Network& network_;
    std::size_t lane_;
    std::array<double, turning_count> start_{};
    bool has_start_ = false;
    std::array<std::vector<double>, 3> first_;  ///< of each partnership: trust, effort and quality in its first month at work
};

}  // namespace concord
