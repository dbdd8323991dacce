#include "experiment/sobol_indices.hpp"

#include <algorithm>
#include <cmath>

namespace concord {

namespace {

using Scramble = std::vector<PickFreeze>;  // by output

/// Points of a scramble at which every output is finite in every table.
std::vector<std::size_t> whole_points(const Scramble& outputs)
{
    const auto is_finite_at = [](std::size_t point) {
        return [point](const std::vector<double>& table) { return std::isfinite(table[point]); };
    };
    std::vector<std::size_t> whole;
    for (std::size_t point = 0; point < outputs.front().a.size(); ++point) {
        const bool is_whole = std::all_of(outputs.begin(), outputs.end(), [&](const PickFreeze& f) {
            return std::isfinite(f.a[point]) && std::isfinite(f.b[point]) &&
                   std::all_of(f.ab.begin(), f.ab.end(), is_finite_at(point)) &&
                   std::all_of(f.ba.begin(), f.ba.end(), is_finite_at(point));
        });
        if (is_whole) whole.push_back(point);
    }
    return whole;
}

/// Of one scramble, over its outputs: what stands above and below the line.
struct Fractions {
    double first = 0.0;
    double total = 0.0;
    double below = 0.0;
};

double squared(double x) { return x * x; }

void add_two_tables(const PickFreeze& f, std::size_t input, std::size_t point, double centre, Fractions& sums)
{
    const double a = f.a[point];
    const double b = f.b[point];
    const double ab = f.ab[input][point];
    sums.first += (b - centre) * (ab - a);
    sums.total += 0.5 * squared(a - ab);
    sums.below += 0.5 * (squared(a - centre) + squared(b - centre));
}

void add_four_tables(const PickFreeze& f, std::size_t input, std::size_t point, Fractions& sums)
{
    const double a = f.a[point];
    const double b = f.b[point];
    const double ab = f.ab[input][point];
    const double ba = f.ba[input][point];
    sums.first += 2.0 * (ba - b) * (a - ab);
    sums.total += squared(b - ba) + squared(a - ab);
    sums.below += squared(a - b) + squared(ba - ab);
}

/// Mean of each output over both tables.
std::vector<double> centres_of(const std::vector<Scramble>& outputs, const std::vector<std::vector<std::size_t>>& whole)
{
    std::vector<double> centres(outputs.front().size());
    double count = 0.0;
    for (std::size_t s = 0; s < outputs.size(); ++s) {
        count += 2.0 * static_cast<double>(whole[s].size());
        for (std::size_t o = 0; o < centres.size(); ++o) {
            for (const std::size_t point : whole[s]) centres[o] += outputs[s][o].a[point] + outputs[s][o].b[point];
        }
    }
    for (double& centre : centres) centre /= count;
    return centres;
}

}  // namespace

SobolResult sobol_indices_of(const std::vector<std::vector<PickFreeze>>& outputs)
{
    SobolResult result;
    if (outputs.empty() || outputs.front().empty()) return result;
    result.of_input.resize(outputs.front().front().ab.size());
    std::vector<std::vector<std::size_t>> whole;
    std::size_t kept = 0;
    for (const Scramble& scramble : outputs) {
        whole.push_back(whole_points(scramble));
        kept += whole.back().size();
        result.points += scramble.front().a.size();
    }
    result.left_out = result.points - kept;
    if (!are_enough(kept, result.points)) return result;
    const std::vector<double> centres = centres_of(outputs, whole);
    for (std::size_t input = 0; input < result.of_input.size(); ++input) {
        std::vector<double> first, total, below;
        for (std::size_t s = 0; s < outputs.size(); ++s) {
            Fractions sums;
            for (std::size_t o = 0; o < centres.size(); ++o) {
                const PickFreeze& f = outputs[s][o];
                for (const std::size_t point : whole[s]) {
                    if (f.ba.empty())
                        add_two_tables(f, input, point, centres[o], sums);
                    else
                        add_four_tables(f, input, point, sums);
                }
            }
            first.push_back(sums.first);
            total.push_back(sums.total);
            below.push_back(sums.below);
        }
        result.of_input[input] = {ratio_with_interval(first, below), ratio_with_interval(total, below)};
    }
    return result;
}

}  // namespace concord
