#include "wasm/block_numbers.hpp"

#include <array>
#include <stdexcept>

namespace concord {

namespace {

constexpr std::array<std::vector<Lanes> Trajectory::*, 4> columns{&Trajectory::outcome, &Trajectory::organisation,
                                                                  &Trajectory::area, &Trajectory::partnership};

}  // namespace

std::vector<Lanes> numbers_of(const std::vector<Trajectory>& trajectories)
{
    std::size_t total = 0;
    for (const Trajectory& t : trajectories) {
        ++total;
        for (const auto column : columns) total += (t.*column).size();
    }
    std::vector<Lanes> numbers;
    numbers.reserve(total);
    for (const Trajectory& t : trajectories) {
        Lanes head{};
        head.at[0] = t.months;
        head.at[1] = t.years;
        for (std::size_t c = 0; c < columns.size(); ++c) head.at[2 + c] = static_cast<double>((t.*columns[c]).size());
        numbers.push_back(head);
        for (const auto column : columns) numbers.insert(numbers.end(), (t.*column).begin(), (t.*column).end());
    }
    return numbers;
}

std::vector<Trajectory> trajectories_of(std::span<const Lanes> numbers)
{
    std::vector<Trajectory> trajectories;
    while (!numbers.empty()) {
        const Lanes head = numbers.front();
        numbers = numbers.subspan(1);
        Trajectory t;
        t.months = static_cast<int>(head.at[0]);
        t.years = static_cast<int>(head.at[1]);
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const auto size = static_cast<std::size_t>(head.at[2 + c]);
            if (size > numbers.size()) throw std::invalid_argument("the numbers of a block are not whole");
            (t.*columns[c]).assign(numbers.begin(), numbers.begin() + static_cast<std::ptrdiff_t>(size));
            numbers = numbers.subspan(size);
        }
        trajectories.push_back(std::move(t));
    }
    return trajectories;
}

}  // namespace concord
