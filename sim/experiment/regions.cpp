#include "experiment/regions.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "experiment/judging.hpp"

namespace concord {

namespace {

PrimRules rules_for(std::size_t cases)
{
    PrimRules rules;
    rules.peel = std::clamp(static_cast<double>(judging.fewest_cases) / static_cast<double>(cases), 0.05, 0.2);
    return rules;
}

/// The best box of a sample, without what may be chance.
Box found_in(const Dimensions& dimensions, const CaseRuns& sample)
{
    const std::vector<Box> trajectory = trajectory_of(dimensions, sample, rules_for(sample.cases()));
    return without_idle_restrictions(dimensions, sample, best_box(trajectory, sample.cases()), judging.idle_quasi_p);
}

/// What the boxes of half samples say.
struct HalfSamples {
    std::vector<Box> boxes{};
    std::vector<double> chances{};  ///< of each box in the other half
    std::size_t runs = 0;           ///< of other halves in those boxes
    std::size_t cases = 0;          ///< of these

    [[nodiscard]] double chance() const
    {
        std::vector<double> sorted = chances;
        std::sort(sorted.begin(), sorted.end());
        const std::size_t middle = sorted.size() / 2;
        return std::min(1.0, sorted[middle - 1] + sorted[middle]);  // there are twice as many as partings
    }
    [[nodiscard]] double density() const
    {
        return runs == 0 ? 0.0 : static_cast<double>(cases) / static_cast<double>(runs);
    }
    /// Share of boxes that restrict the same ends.
    [[nodiscard]] double found_again(const Restriction& meant) const
    {
        const auto count = std::count_if(boxes.begin(), boxes.end(), [&](const Box& box) {
            return std::any_of(box.restrictions.begin(), box.restrictions.end(), [&](const Restriction& one) {
                return one.dimension == meant.dimension && (one.has_low() || !meant.has_low()) &&
                       (one.has_high() || !meant.has_high());
            });
        });
        return static_cast<double>(count) / static_cast<double>(boxes.size());
    }
};

HalfSamples half_samples_of(const Dimensions& dimensions, std::span<const std::uint8_t> is_case)
{
    HalfSamples samples;
    for (std::size_t parting = 0; parting < partings; ++parting) {
        const std::array<CaseRuns, 2> halves = halves_of(is_case, parting);
        for (std::size_t half = 0; half < halves.size(); ++half) {
            const Box& box = samples.boxes.emplace_back(found_in(dimensions, halves[half]));
            const CaseRuns& other = halves[1 - half];
            const Box there = box_of(dimensions, other, box.restrictions);
            const double rate = static_cast<double>(other.cases()) / static_cast<double>(other.runs.size());
            samples.chances.push_back(box.restrictions.empty() ? 1.0 : chance_of(there.cases, there.runs, rate));
            samples.runs += there.runs;
            samples.cases += there.cases;
        }
    }
    return samples;
}

}  // namespace

Region region_of(const Dimensions& dimensions, std::span<const std::uint8_t> is_case)
{
    const CaseRuns all = all_runs(is_case);
    const std::size_t cases = all.cases();
    Region region;
    region.box = box_of(dimensions, all, {});
    const auto fewest = static_cast<std::size_t>(judging.fewest_cases);
    if (cases < fewest || is_case.size() - cases < fewest) return region;
    region.verdict = Region::Verdict::not_described;
    const HalfSamples samples = half_samples_of(dimensions, is_case);
    region.density_unseen = samples.density();
    const bool is_chance = samples.chance() > judging.unseen_chance ||
                           samples.density() < judging.least_lift * region.box.density();
    if (is_chance) return region;
    Box box = found_in(dimensions, all);
    std::vector<Restriction> kept;
    for (const Restriction& one : box.restrictions) {
        if (samples.found_again(one) >= judging.found_again) kept.push_back(one);
    }
    box = without_idle_restrictions(dimensions, all, box_of(dimensions, all, std::move(kept)), judging.idle_quasi_p);
    if (box.restrictions.empty() || box.density() < judging.least_lift * region.box.density()) return region;
    region.verdict = Region::Verdict::described;
    for (std::size_t place = 0; place < box.restrictions.size(); ++place)
        region.limits.push_back({box.restrictions[place], quasi_p(dimensions, all, box, place),
                                 samples.found_again(box.restrictions[place])});
    region.box = std::move(box);
    return region;
}

}  // namespace concord
