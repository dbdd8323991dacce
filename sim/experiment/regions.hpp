#pragma once
/// Whether the runs of interest lie in a region that can be described, and how well the description holds.
///
/// A search over many uncertainties finds a box in any noise, so that the box of `prim.hpp` is asked three things, by the thresholds of
/// `judging.hpp`, before it is shown:
///
///     each limit     its quasi-p is small, and it is found again in half samples
///     the box        boxes that the same search finds in half samples hold more cases than chance would put there, in the other half:
///                    2 × median of P(X ≥ h), X ~ Binomial(n, b), over halves is small
///     what it says   density over base rate is large enough to matter, in the box and in the other halves
///
///     n, h   runs and cases of the other half that are in the box
///     b      base rate of the other half
///
/// Where cases are few, slices are thicker: one holds `judging.fewest_cases` of them on average, but not less than a twentieth of the
/// runs and not more than a fifth. Thinner ones are empty of cases by chance in one of many dimensions, and the search follows chance.
///
/// Twice the median of p-values of repeated splits is a p-value: Meinshausen, Meier & Bühlmann (2009), Journal of the American
/// Statistical Association 104. Half samples of a box: Bryant & Lempert (2010). A sample is parted ten times, both halves searched; each
/// half has half of the cases.

#include <array>
#include <string_view>
#include <vector>

#include "experiment/prim.hpp"

namespace concord {

/// A limit of a region, or two of one dimension.
struct RegionLimit {
    Restriction restriction;
    double quasi_p;
    double found_again;  ///< share of half samples in which the same ends of the same dimension are restricted
};

struct Region {
    enum class Verdict {
        described,     ///< there is a region
        too_few,       ///< fewer runs are cases, or are none, than `judging.fewest_cases`
        not_described  ///< nothing that chance would not do as well
    };
    static constexpr std::size_t verdicts = 3;
    Verdict verdict = Verdict::too_few;
    std::vector<RegionLimit> limits{};  ///< of what is described, by rising dimension
    Box box{};                          ///< the same with what it holds; all runs where nothing is described
    double density_unseen = 0.0;        ///< density of the boxes of half samples in their other halves
};

[[nodiscard]] constexpr std::string_view name_of(Region::Verdict verdict) noexcept
{
    constexpr std::array<std::string_view, Region::verdicts> names{"described", "too_few", "not_described"};
    return names[static_cast<std::size_t>(verdict)];
}

/// `is_case` by run. Same bits on every machine.
[[nodiscard]] Region region_of(const Dimensions& dimensions, std::span<const std::uint8_t> is_case);

}  // namespace concord
