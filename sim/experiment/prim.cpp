#include "experiment/prim.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/numerics.hpp"
#include "experiment/bins.hpp"

namespace concord {

namespace {

constexpr double no_limit = std::numeric_limits<double>::infinity();
constexpr Range open_ends{-no_limit, no_limit};

/// One end of a dimension.
struct End {
    std::size_t dimension;
    bool is_upper;
};

/// What a box would become with another limit at one end.
struct Slice {
    End end{};
    double limit = 0.0;
    std::size_t runs = 0;   ///< then in the box
    std::size_t cases = 0;  ///< of these
    std::size_t restricted = 0;
    double gain = 0.0;  ///< density for each run that comes or goes
};

/// What a slice holds, and the limit that sets it apart.
struct Cut {
    std::size_t runs = 0;
    std::size_t cases = 0;
    double limit = 0.0;
    bool is_found = false;  ///< false where all values are equal
};

/// A box while it is being made.
class Growth {
public:
    Growth(const Dimensions& dimensions, const CaseRuns& asked, const PrimRules& rules)
        : dimensions_(dimensions)
        , asked_(asked)
        , rules_(rules)
        , limits_(dimensions.size(), open_ends)
        , outside_(asked.is_case.size(), never)
    {
        for (const std::uint32_t run : asked.runs) outside_[run] = 0;
        box_ = box_of(dimensions, asked, {});
        for (std::size_t d = 0; d < dimensions.size(); ++d) inside_.push_back(dimensions.order(d));
        forget_outside();
    }

    [[nodiscard]] const Box& box() const noexcept { return box_; }

    /// Takes the best slice off; false where none is left that makes the box denser.
    bool peel()
    {
        Slice best;
        for_each_end([&](const End& end) { better_of(peeled(end), best); });
        const auto least = static_cast<std::size_t>(
            std::ceil(rules_.least_mass * static_cast<double>(asked_.runs.size())));
        if (!(best.gain > 0.0) || best.runs < least) return false;
        take(best);
        // Lists that are half full are no detour, and to make them anew each time would be one.
        if (2 * box_.runs < listed_) forget_outside();
        return true;
    }

    /// Puts the best slice back; false where none makes the box denser.
    bool paste()
    {
        Slice best;
        for (const Restriction& restriction : box_.restrictions) {
            if (restriction.has_high()) better_of(pasted({restriction.dimension, true}), best);
            if (restriction.has_low()) better_of(pasted({restriction.dimension, false}), best);
        }
        if (!(best.gain > 0.0)) return false;
        take(best);
        return true;
    }

private:
    static constexpr std::uint8_t never = 255;  // of runs that are not looked at

    template <class Visit>
    void for_each_end(const Visit& visit) const
    {
        for (std::size_t d = 0; d < dimensions_.size(); ++d) {
            const bool is_one_more = limits_[d] == open_ends && box_.restrictions.size() == rules_.most_dimensions;
            if (is_one_more || dimensions_.order(d).empty()) continue;
            visit(End{d, true});
            visit(End{d, false});
        }
    }

    /// Goes through runs that rise in a dimension from an end and cuts so many off, and those equal to the last of them.
    template <class IsMeant>
    [[nodiscard]] Cut cut_from(const End& end, const std::vector<std::uint32_t>& order, std::size_t count,
                               const IsMeant& is_meant) const
    {
        Cut cut;
        std::uint32_t last = 0;
        const auto value = [&](std::uint32_t run) { return dimensions_.value(end.dimension, run); };
        for (std::size_t place = 0; place < order.size(); ++place) {
            const std::uint32_t run = end.is_upper ? order[order.size() - 1 - place] : order[place];
            if (!is_meant(run)) continue;
            if (cut.runs >= count && value(run) != value(last)) {
                cut.limit = 0.5 * (value(last) + value(run));
                cut.is_found = true;
                return cut;
            }
            last = run;
            ++cut.runs;
            cut.cases += asked_.is_case[run];
        }
        return cut;
    }

    [[nodiscard]] Slice peeled(const End& end) const
    {
        const double from_end = static_cast<double>(box_.runs - 1) * rules_.peel;
        const Cut cut = cut_from(end, inside_[end.dimension], static_cast<std::size_t>(from_end) + 1,
                                 [&](std::uint32_t run) { return outside_[run] == 0; });
        if (!cut.is_found) return {};
        const std::size_t one_more = limits_[end.dimension] == open_ends ? 1 : 0;
        return with_gain(
            {end, cut.limit, box_.runs - cut.runs, box_.cases - cut.cases, box_.restrictions.size() + one_more, 0.0});
    }

    /// Runs that only this end keeps out, the nearest first.
    [[nodiscard]] Slice pasted(const End& end) const
    {
        const Range limits = limits_[end.dimension];
        const auto is_beyond = [&](std::uint32_t run) {
            const double value = dimensions_.value(end.dimension, run);
            return outside_[run] == 1 && (end.is_upper ? value > limits.high : value < limits.low);
        };
        const std::size_t wanted = static_cast<std::size_t>(static_cast<double>(box_.runs) * rules_.paste) + 1;
        Cut cut = cut_from({end.dimension, !end.is_upper}, dimensions_.order(end.dimension), wanted, is_beyond);
        if (cut.runs == 0) return {};
        std::size_t restricted = box_.restrictions.size();
        if (!cut.is_found) {
            cut.limit = end.is_upper ? no_limit : -no_limit;
            const bool is_open_below = limits.low == -no_limit;
            const bool is_open_above = limits.high == no_limit;
            if (end.is_upper ? is_open_below : is_open_above) --restricted;
        }
        return with_gain({end, cut.limit, box_.runs + cut.runs, box_.cases + cut.cases, restricted, 0.0});
    }

    [[nodiscard]] Slice with_gain(Slice slice) const
    {
        const double density = static_cast<double>(slice.cases) / static_cast<double>(slice.runs);
        const double runs = std::fabs(static_cast<double>(slice.runs) - static_cast<double>(box_.runs));
        slice.gain = (density - box_.density()) / runs;
        return slice;
    }

    static void better_of(const Slice& slice, Slice& best)
    {
        if (slice.gain > best.gain || (slice.gain == best.gain && slice.gain > 0.0 && slice.restricted < best.restricted))
            best = slice;
    }

    void take(const Slice& slice)
    {
        const std::size_t d = slice.end.dimension;
        const Range before = limits_[d];
        (slice.end.is_upper ? limits_[d].high : limits_[d].low) = slice.limit;
        for (const std::uint32_t run : asked_.runs) {
            const double value = dimensions_.value(d, run);
            outside_[run] = static_cast<std::uint8_t>(outside_[run] + (limits_[d].holds(value) ? 0 : 1) -
                                                      (before.holds(value) ? 0 : 1));
        }
        box_ = {{}, slice.runs, slice.cases};
        for (std::size_t one = 0; one < limits_.size(); ++one) {
            if (!(limits_[one] == open_ends)) box_.restrictions.push_back({one, limits_[one]});
        }
    }

    /// Strikes from the lists what the box does not hold.
    void forget_outside()
    {
        for (std::vector<std::uint32_t>& runs : inside_)
            std::erase_if(runs, [&](std::uint32_t run) { return outside_[run] != 0; });
        listed_ = box_.runs;
    }

    const Dimensions& dimensions_;
    const CaseRuns& asked_;
    const PrimRules& rules_;
    std::vector<Range> limits_;                         // by dimension
    std::vector<std::uint8_t> outside_;                 // by run: how many dimensions keep it out
    std::vector<std::vector<std::uint32_t>> inside_{};  // by dimension: runs in rising order, those of the box among them
    std::size_t listed_ = 0;                            // runs in each of these lists
    Box box_;
};

bool is_within(const Dimensions& dimensions, const std::vector<Restriction>& restrictions, std::uint32_t run)
{
    return std::all_of(restrictions.begin(), restrictions.end(),
                       [&](const Restriction& one) { return one.limits.holds(dimensions.value(one.dimension, run)); });
}

/// Logarithm of the chance of exactly so many hits.
double log_chance(std::size_t hits, std::size_t tries, double rate)
{
    double sum = static_cast<double>(hits) * logarithm(rate) + static_cast<double>(tries - hits) * logarithm(1.0 - rate);
    const std::size_t fewer = std::min(hits, tries - hits);
    for (std::size_t i = 0; i < fewer; ++i)
        sum += logarithm(static_cast<double>(tries - i) / static_cast<double>(i + 1));
    return sum;
}

}  // namespace

Dimensions::Dimensions(std::vector<std::span<const double>> columns)
    : columns_(std::move(columns))
{
    for (const std::span<const double> column : columns_) {
        std::vector<std::uint32_t> order = order_of(column);
        const bool restricts = !order.empty() && order.size() == column.size() &&
                               column[order.front()] != column[order.back()];
        orders_.push_back(restricts ? std::move(order) : std::vector<std::uint32_t>{});
    }
}

Box box_of(const Dimensions& dimensions, const CaseRuns& asked, std::vector<Restriction> restrictions)
{
    Box box{std::move(restrictions)};
    for (const std::uint32_t run : asked.runs) {
        if (!is_within(dimensions, box.restrictions, run)) continue;
        ++box.runs;
        box.cases += asked.is_case[run];
    }
    return box;
}

std::vector<Box> trajectory_of(const Dimensions& dimensions, const CaseRuns& asked, const PrimRules& rules)
{
    Growth growth(dimensions, asked, rules);
    std::vector<Box> trajectory{growth.box()};
    while (growth.peel()) trajectory.push_back(growth.box());
    while (growth.paste()) trajectory.push_back(growth.box());
    return trajectory;
}

const Box& best_box(const std::vector<Box>& trajectory, std::size_t all_cases)
{
    return *std::max_element(trajectory.begin(), trajectory.end(),
                             [&](const Box& a, const Box& b) { return a.overlap(all_cases) < b.overlap(all_cases); });
}

double chance_of(std::size_t hits, std::size_t tries, double rate)
{
    if (hits == 0 || rate >= 1.0) return 1.0;
    if (hits > tries || rate <= 0.0) return 0.0;
    const double odds = rate / (1.0 - rate);
    const bool is_above = static_cast<double>(hits) > static_cast<double>(tries) * rate;
    double sum = 0.0;  // in units of the first term, from which terms only fall
    double term = 1.0;
    if (is_above) {
        for (std::size_t k = hits; k <= tries; ++k) {
            sum += term;
            term *= odds * static_cast<double>(tries - k) / static_cast<double>(k + 1);
        }
        return exponential(log_chance(hits, tries, rate)) * sum;
    }
    for (std::size_t k = hits - 1;; --k) {
        sum += term;
        if (k == 0) break;
        term *= static_cast<double>(k) / (odds * static_cast<double>(tries - k + 1));
    }
    return std::max(0.0, 1.0 - exponential(log_chance(hits - 1, tries, rate)) * sum);
}

double quasi_p(const Dimensions& dimensions, const CaseRuns& asked, const Box& box, std::size_t place)
{
    std::vector<Restriction> others = box.restrictions;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(place));
    return chance_of(box.cases, box.runs, box_of(dimensions, asked, std::move(others)).density());
}

Box without_idle_restrictions(const Dimensions& dimensions, const CaseRuns& asked, Box box, double largest)
{
    while (!box.restrictions.empty()) {
        std::size_t worst = 0;
        double worst_p = -1.0;
        for (std::size_t place = 0; place < box.restrictions.size(); ++place) {
            const double p = quasi_p(dimensions, asked, box, place);
            if (p <= worst_p) continue;
            worst_p = p;
            worst = place;
        }
        if (worst_p <= largest) break;
        std::vector<Restriction> left = std::move(box.restrictions);
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(worst));
        box = box_of(dimensions, asked, std::move(left));
    }
    return box;
}

}  // namespace concord
