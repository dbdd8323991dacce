#pragma once
/// Runs whose outcomes are known functions of uncertainties that were drawn.

#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/draws.hpp"
#include "experiment/bins.hpp"
#include "experiment/drivers.hpp"

namespace concord::test {

/// Uncertainties, each uniform on (0, 1), and what comes of them under each response.
struct DrawnRuns {
    std::vector<std::vector<double>> uncertainties;
    std::vector<std::vector<double>> outcomes{};
    std::vector<bool> can_be_picked{};
    Better better = Better::lower;

    DrawnRuns(std::size_t count, std::size_t runs, std::uint64_t seed)
        : uncertainties(count, std::vector<double>(runs))
    {
        for (std::size_t u = 0; u < count; ++u) {
            const Bits key = draw_key(seed, u, 0, Purpose::demand);
            for (std::size_t i = 0; i < runs; ++i)
                uncertainties[u][i] = uniform(draw(key, mixed(std::uint64_t{i} + 1)));
        }
    }

    /// More evenly than chance would, as the points of futures are: each coordinate goes on by a power of 1/g from a start that was drawn,
    /// g the root of g^5 = g + 1 (Roberts 2018).
    DrawnRuns& spread()
    {
        double step = 1.0;
        for (std::vector<double>& values : uncertainties) {
            step /= 1.1673039782614187;
            double x = values.front();
            for (double& value : values) {
                value = x;
                x += step;
                if (x >= 1.0) x -= 1.0;
            }
        }
        return *this;
    }
    /// Adds a response whose outcome is a function of an element's uncertainties and of a noise with mean 0 and variance 1.
    template <class Function>
    DrawnRuns& respond(Function outcome)
    {
        const Bits key = draw_key(outcomes.size(), 0, 0, Purpose::review);
        std::vector<double>& column = outcomes.emplace_back();
        for (std::size_t i = 0; i < uncertainties.front().size(); ++i) {
            std::vector<double> x;
            for (const std::vector<double>& values : uncertainties) x.push_back(values[i]);
            const auto bits = static_cast<std::uint64_t>(x.front() * 4503599627370496.0);
            column.push_back(outcome(x, noise(draw(key, mixed(bits), i + 1))));
        }
        can_be_picked.push_back(true);
        return *this;
    }
    DrawnRuns& hold()
    {
        return respond([](const auto&, double) { return 0.0; });
    }

    [[nodiscard]] JudgedRuns judged() const { return {{outcomes.begin(), outcomes.end()}, can_be_picked, 0, better}; }
    [[nodiscard]] Drivers drivers() const { return drivers_of({uncertainties.begin(), uncertainties.end()}, judged()); }
};

inline const DriverRow& row_in(const Drivers& drivers, std::size_t response, std::size_t uncertainty)
{
    return *std::find_if(drivers.rows.begin(), drivers.rows.end(), [&](const DriverRow& row) {
        return row.response == response && row.uncertainty == uncertainty;
    });
}

}  // namespace concord::test
