#include "experiment/signposts.hpp"

#include "experiment/bins.hpp"

namespace concord {

namespace {

/// How many cases and others there are.
struct Counts {
    double cases = 0.0;
    double others = 0.0;

    void add(std::uint8_t is_case) { (is_case != 0 ? cases : others) += 1.0; }
};

/// A value, and on which side of it cases are.
struct Threshold {
    double value = undefined;
    bool is_above = false;

    [[nodiscard]] bool is_beyond(double x) const noexcept { return is_above ? x > value : x < value; }
};

/// The value between two neighbours in `order` that sets most cases apart from others, of the runs that `is_meant`.
template <class IsMeant>
Threshold best_threshold(std::span<const double> values, std::span<const std::uint32_t> order,
                         std::span<const std::uint8_t> is_case, const IsMeant& is_meant)
{
    Counts all;
    for (const std::uint32_t run : order) {
        if (is_meant(run)) all.add(is_case[run]);
    }
    Threshold best;
    double most = 0.0;
    Counts below;
    double last = undefined;
    for (const std::uint32_t run : order) {
        if (!is_meant(run)) continue;
        if (values[run] > last) {
            const double apart = below.cases / all.cases - below.others / all.others;
            if (apart > most || -apart > most) {
                most = apart > 0.0 ? apart : -apart;
                best = {0.5 * (last + values[run]), apart < 0.0};
            }
        }
        below.add(is_case[run]);
        last = values[run];
    }
    return best;
}

}  // namespace

SignSearch::SignSearch(std::span<const std::uint8_t> is_case)
    : is_case_(is_case)
{
    for (std::size_t parting = 0; parting < partings; ++parting) {
        std::vector<std::uint8_t>& half_of = half_of_.emplace_back(is_case.size(), std::uint8_t{0});
        const std::array<CaseRuns, 2> halves = halves_of(is_case, parting);
        for (const std::uint32_t run : halves[1].runs) half_of[run] = 1;
    }
}

Sign SignSearch::sign_in(std::span<const double> values) const
{
    const std::vector<std::uint32_t> order = order_of(values);
    if (order.size() < values.size() || order.empty() || values[order.front()] == values[order.back()]) return {};
    const Threshold chosen = best_threshold(values, order, is_case_, [](std::uint32_t) { return true; });
    Counts beyond;
    Counts all;
    for (const std::vector<std::uint8_t>& half_of : half_of_) {
        for (std::uint8_t half = 0; half < 2; ++half) {
            const Threshold tried = best_threshold(values, order, is_case_,
                                                   [&](std::uint32_t run) { return half_of[run] == half; });
            for (const std::uint32_t run : order) {
                if (half_of[run] == half) continue;
                all.add(is_case_[run]);
                // A value that tells the other way round is no sign at all: then what is beyond the chosen side counts as not.
                if (tried.is_above == chosen.is_above && tried.is_beyond(values[run])) beyond.add(is_case_[run]);
            }
        }
    }
    return {chosen.value, chosen.is_above, beyond.cases / all.cases, beyond.others / all.others};
}

}  // namespace concord
