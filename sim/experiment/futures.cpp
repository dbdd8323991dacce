#include "experiment/futures.hpp"

#include <algorithm>

#include "core/digest.hpp"
#include "core/draws.hpp"
#include "core/number_text.hpp"
#include "core/numerics.hpp"
#include "experiment/credible.hpp"
#include "experiment/sobol.hpp"
#include "model/relations_at_rest.hpp"

namespace concord {

namespace {

constexpr int prior_count = 1 << 24;
constexpr int count_of_none = 1 << 30;

/// Everything that the scenario does not give exactly.
std::vector<Uncertainty> uncertainties_of(const Scenario& scenario)
{
    std::vector<Uncertainty> all;
    for (const UncertainNumber& number : uncertain_numbers()) {
        if (scenario.given_parameters.count(number.name) != 0) continue;
        const auto given = scenario.uncertainties.find(number.name);
        const Range range = given == scenario.uncertainties.end() ? number.plausible : given->second;
        if (!(range.low < range.high)) continue;
        all.push_back({number.name, range, range.low > 0.0 ? number.drawn : Drawn::evenly, &number, false,
                       [&number](Scenario& s) -> double& { return number.in(s); }});
    }
    for (RangeGiven& given : ranges_given(scenario))
        all.push_back({std::move(given.name), given.range, Drawn::evenly, nullptr, true, std::move(given.in)});
    return all;
}

double hashed(std::uint64_t seed, std::uint32_t point, const std::string& name)
{
    return uniform(draw(draw_key(seed, point, 0, Purpose::future), hash_of(name)));
}

}  // namespace

double Uncertainty::at(double u) const noexcept
{
    const double value = drawn == Drawn::logarithmically ? range.low * exponential(u * logarithm(range.high / range.low))
                                                         : range.low + (range.high - range.low) * u;
    return std::clamp(value, range.low, range.high);
}

Futures::Futures(const Scenario& scenario, FutureKind kind)
    : scenario_(scenario)
    , kind_(kind)
    , seed_(kind == FutureKind::credible ? credible_seed : scenario.seed)
{
    count_ = kind == FutureKind::none ? count_of_none : prior_count;
    if (kind == FutureKind::none) return;
    uncertainties_ = uncertainties_of(scenario);
    if (kind == FutureKind::credible) keep_credible();
}

void Futures::keep_credible()
{
    std::vector<std::pair<Uncertainty, Range>> narrowed;  // as the facts saw it, and what is asked for
    for (Uncertainty& one : uncertainties_) {
        if (one.number == nullptr || one.range == one.number->plausible) continue;
        one.is_hashed = !one.number->plausible.holds(one.range);
        if (one.is_hashed) continue;
        narrowed.emplace_back(one, one.range);
        one.range = narrowed.back().first.range = one.number->plausible;
        one.drawn = narrowed.back().first.drawn = one.number->drawn;
    }
    const CredibleFutures& all = credible_futures();
    for (std::size_t i = 0; i < all.points.size(); ++i) {
        const std::uint32_t point = all.points[i];
        const bool is_within = std::all_of(narrowed.begin(), narrowed.end(), [&](const auto& asked) {
            return asked.second.holds(asked.first.at(scrambled_sobol_point(point, asked.first.number->dimension, seed_)));
        });
        if (!is_within) continue;
        points_.push_back(point);
        pays_.push_back(all.pays[i]);
    }
    count_ = static_cast<int>(points_.size());
}

std::optional<Problem> Futures::problem_with(int runs) const
{
    if (runs <= count_ && count_ >= fewest_futures) return std::nullopt;
    Problem problem;
    if (kind_ == FutureKind::prior) {
        problem.what = "there are no more than " + std::to_string(count_) + " futures";
        problem.remedy = "ask for fewer runs";
        return problem;
    }
    const std::size_t all = credible_futures().points.size();
    const bool is_narrowed = count_ < static_cast<int>(all);
    problem.what = is_narrowed ? "the ranges that were asked for leave " + std::to_string(count_) + " of " +
                                     std::to_string(all) + " credible futures"
                               : "there are " + std::to_string(count_) + " credible futures";
    if (count_ < fewest_futures) {
        problem.what += ", fewer than " + std::to_string(fewest_futures);
        problem.remedy = "widen the ranges, or draw from the ranges alone with --futures prior";
    } else {
        problem.what += ", fewer than the " + std::to_string(runs) + " runs";
        problem.remedy = "ask for " + std::to_string(count_) +
                         " runs or fewer, or draw from the ranges alone with --futures prior";
    }
    return problem;
}

std::vector<std::string> Futures::judged_without() const
{
    std::vector<std::string> names;
    if (kind_ != FutureKind::credible) return names;
    for (const ParameterRow& row : parameter_table) {
        const bool is_given = scenario_.given_parameters.count(std::string(row.name)) != 0;
        if (is_given && (row.role == Role::uncertainty || scenario_.changes(row))) names.emplace_back(row.name);
    }
    for (const auto& [name, range] : scenario_.uncertainties) {
        if (!(range.low < range.high)) names.push_back(name);
    }
    for (const Uncertainty& one : uncertainties_) {
        if (one.is_hashed && one.number != nullptr) names.push_back(one.name);
    }
    return names;
}

std::uint32_t Futures::point_of(int run) const
{
    return kind_ == FutureKind::credible ? points_.at(static_cast<std::size_t>(run)) : static_cast<std::uint32_t>(run);
}

std::vector<double> Futures::values_of(int run) const
{
    std::vector<double> values;
    if (kind_ == FutureKind::none) return values;
    values.reserve(uncertainties_.size());
    const std::uint32_t point = point_of(run);
    for (const Uncertainty& one : uncertainties_) {
        values.push_back(one.at(one.is_hashed ? hashed(seed_, point, one.name)
                                              : scrambled_sobol_point(point, one.number->dimension, seed_)));
    }
    return values;
}

Scenario Futures::scenario_with(const std::vector<double>& values) const
{
    Scenario scenario = scenario_;
    for (std::size_t i = 0; i < values.size(); ++i) uncertainties_[i].in(scenario) = values[i];
    settle(scenario);
    return scenario;
}

std::optional<bool> Futures::agrees_on_payback(int run) const
{
    if (kind_ != FutureKind::credible) return std::nullopt;
    return row_of(Fact::break_even).window.holds(pays_.at(static_cast<std::size_t>(run)));
}

std::uint64_t Futures::digest(int runs) const
{
    Digest digest;
    for (const Uncertainty& one : uncertainties_) digest.add(hash_of(one.name));
    for (int run = 0; run < runs; ++run) {
        for (const double value : values_of(run)) digest.add(value);
    }
    return digest.value();
}

}  // namespace concord
