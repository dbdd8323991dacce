#pragma once
/// Patient rule induction: a box in the uncertainties that holds many of the runs of interest, the cases, and few others.
///
/// Peeling: from the box of all runs, a slice is taken off again and again, of all lowest and highest parts α of the runs within, by any
/// dimension, that which raises the density most for each run that it costs; as long as the density rises, the box keeps the part β of
/// all runs, and no more dimensions are restricted than may be. Pasting: from there slices of the part γ of the runs within are put back
/// at restricted ends in the same manner, as long as the density rises. The boxes on the way are the trajectory.
///
///     (d' − d)/|n' − n|,   d = h/n,   coverage = h/H,   overlap = 2h/(n + H)
///
///     n, h    runs and cases in a box; with ', of the box that it would become
///     d       density: share of the runs in the box that are cases
///     H       cases of all runs; H over all runs is the base rate, beside which a density is to be read
///     α β γ   `PrimRules`
///
/// A limit lies halfway between the runs on its two sides. Equal values are never parted. Of slices that are equally good that one is
/// taken which restricts fewer dimensions, then that of the first dimension, its upper end before its lower.
///
/// Method: Friedman & Fisher (1999), "Bump hunting in high-dimensional data", Statistics and Computing 9, with the measure of slices for
/// cases that EMA Workbench has (Kwakkel 2017); cases, coverage, density and quasi-p: Bryant & Lempert (2010), Technological Forecasting
/// and Social Change 77. The trajectory is the reader's to choose from in both; here the box is taken whose overlap with the cases is
/// largest (Dice 1945), the harmonic mean of coverage and density.

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "experiment/halves.hpp"
#include "model/tables/parameters.hpp"

namespace concord {

struct PrimRules {
    double peel = 0.05;        ///< α, of the runs in the box
    double paste = 0.05;       ///< γ, of the runs in the box
    double least_mass = 0.05;  ///< β, of all runs
    std::size_t most_dimensions = 4;
};

/// The values that uncertainties have in the runs, put in order once for all that is asked of them.
class Dimensions {
public:
    /// Columns by run, all of one length. One with an undefined value (NaN) or without two different ones restricts nothing.
    explicit Dimensions(std::vector<std::span<const double>> columns);

    [[nodiscard]] std::size_t size() const noexcept { return columns_.size(); }
    [[nodiscard]] double value(std::size_t dimension, std::size_t run) const { return columns_[dimension][run]; }
    /// The runs in rising order; empty of what restricts nothing.
    [[nodiscard]] const std::vector<std::uint32_t>& order(std::size_t dimension) const { return orders_[dimension]; }

private:
    std::vector<std::span<const double>> columns_;
    std::vector<std::vector<std::uint32_t>> orders_;
};

/// The limits of one dimension, both belonging to the box; infinite at an open end.
struct Restriction {
    std::size_t dimension;
    Range limits;

    [[nodiscard]] bool has_low() const noexcept { return limits.low > -std::numeric_limits<double>::infinity(); }
    [[nodiscard]] bool has_high() const noexcept { return limits.high < std::numeric_limits<double>::infinity(); }
};

/// A box and what it holds.
struct Box {
    std::vector<Restriction> restrictions;  ///< by rising dimension; none: all runs
    std::size_t runs = 0;
    std::size_t cases = 0;

    [[nodiscard]] double density() const noexcept
    {
        return runs == 0 ? 0.0 : static_cast<double>(cases) / static_cast<double>(runs);
    }
    [[nodiscard]] double coverage(std::size_t all_cases) const noexcept
    {
        return all_cases == 0 ? 0.0 : static_cast<double>(cases) / static_cast<double>(all_cases);
    }
    [[nodiscard]] double overlap(std::size_t all_cases) const noexcept
    {
        return 2.0 * static_cast<double>(cases) / static_cast<double>(runs + all_cases);
    }
};

/// The box with these restrictions, and what it holds of the runs.
[[nodiscard]] Box box_of(const Dimensions& dimensions, const CaseRuns& asked, std::vector<Restriction> restrictions);

/// The trajectory, from the box of all runs. Precondition: there are runs.
[[nodiscard]] std::vector<Box> trajectory_of(const Dimensions& dimensions, const CaseRuns& asked, const PrimRules& rules);

/// The box of a trajectory with the largest overlap, the earliest of equal ones. Precondition: there is one.
[[nodiscard]] const Box& best_box(const std::vector<Box>& trajectory, std::size_t all_cases);

/// Upper tail of a binomial distribution: how often chance makes so many hits or more.
///
///     P(X ≥ hits),  X ~ Binomial(tries, rate)
///
/// Summed away from the mode, exact to about 1e-10 of itself; the same bits everywhere.
[[nodiscard]] double chance_of(std::size_t hits, std::size_t tries, double rate);

/// Quasi-p of a restriction, by the place it has in the box: how often chance makes a box as dense of the runs that are in it when this one
/// restriction is lifted, `chance_of(h, n, density without it)` (Bryant & Lempert 2010). Too small after a search over many
/// dimensions, which is why `regions.hpp` asks for more.
[[nodiscard]] double quasi_p(const Dimensions& dimensions, const CaseRuns& asked, const Box& box, std::size_t place);

/// The box without the restrictions whose quasi-p is above `largest`, taken off one at a time, the largest first.
[[nodiscard]] Box without_idle_restrictions(const Dimensions& dimensions, const CaseRuns& asked, Box box, double largest);

}  // namespace concord
