#pragma once
/// Signs: one number of the first years that tells the runs of interest, the cases, from the others.
///
///     (a + 1 − b)/2,   the balanced accuracy
///
///     a   share of the cases that are beyond the value      b   share of the others that are
///
/// The value is that with the best balanced accuracy over all runs. How well it tells is counted in runs that a value was not chosen
/// from: the sample is parted ten times (halves.hpp), and the value of each half tried on the other. Same bits on every machine.

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "experiment/halves.hpp"
#include "experiment/quantiles.hpp"
#include "model/tables/outcomes.hpp"

namespace concord {

/// What people can count or ask for while it happens. The other outcomes are of the model alone, or are known when it is over.
inline constexpr auto observable_outcomes = std::to_array<Outcome>(
    {Outcome::harm, Outcome::demand, Outcome::failure_share, Outcome::backlog, Outcome::unmet_share, Outcome::workforce,
     Outcome::reserves, Outcome::spend, Outcome::trust, Outcome::openness, Outcome::active_partnerships,
     Outcome::legitimacy});

/// The months after which a sign is looked for: years 1 to 3.
inline constexpr std::array<int, 3> sign_months{12, 24, 36};

struct Sign {
    double value = undefined;
    bool is_above = false;            ///< cases are above the value, else below
    double caught = undefined;        ///< share of the cases that are beyond it, in runs that it was not chosen from
    double false_alarms = undefined;  ///< share of the others, likewise

    [[nodiscard]] double accuracy() const noexcept { return 0.5 * (caught + 1.0 - false_alarms); }
};

class SignSearch {
public:
    /// `is_case` by run, for as long as this lives. There is at least one run of each sort in every half.
    explicit SignSearch(std::span<const std::uint8_t> is_case);

    /// The best value of a column by run. All undefined (NaN) where the column is somewhere, or never differs.
    [[nodiscard]] Sign sign_in(std::span<const double> values) const;

private:
    std::span<const std::uint8_t> is_case_;
    std::vector<std::vector<std::uint8_t>> half_of_;  // [parting][run]: 0 or 1
};

}  // namespace concord
