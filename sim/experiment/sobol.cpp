#include "experiment/sobol.hpp"

#include <array>
#include <boost/random/sobol.hpp>
#include <vector>

#include "core/digest.hpp"

namespace concord {

namespace {

constexpr int sobol_bits = 32;
constexpr double sobol_unit = 1.0 / 4294967296.0;

using Directions = std::vector<std::array<std::uint32_t, sobol_bits>>;

/// Boost's point i is point i + 1 of the sequence, and the point whose Gray code is the bit k alone is point 2^(k+1) - 1: v_k itself.
Directions directions_of_joe_and_kuo()
{
    Directions directions(sobol_dimensions);
    boost::random::sobol_engine<std::uint32_t, sobol_bits> engine(sobol_dimensions);
    for (int k = 0; k < sobol_bits; ++k) {
        engine.seed(static_cast<std::uint32_t>((std::uint64_t{2} << k) - 2));
        for (auto& of_dimension : directions) of_dimension[static_cast<std::size_t>(k)] = engine();
    }
    return directions;
}

std::uint32_t sobol_word(std::uint32_t index, int dimension)
{
    static const Directions directions = directions_of_joe_and_kuo();
    const auto& v = directions.at(static_cast<std::size_t>(dimension));
    std::uint32_t word = 0;
    std::size_t k = 0;
    for (std::uint32_t gray = index ^ (index >> 1); gray != 0; gray >>= 1, ++k) word ^= (gray & 1) != 0 ? v.at(k) : 0;
    return word;
}

/// Every node of the binary tree of prefixes has a coin of its own.
std::uint32_t scrambled(std::uint32_t word, std::uint64_t key)
{
    std::uint32_t coins = 0;
    for (int bit = 0; bit < sobol_bits; ++bit) {
        const std::uint64_t node = (std::uint64_t{1} << bit) | (std::uint64_t{word} >> (sobol_bits - bit));
        coins = (coins << 1) | static_cast<std::uint32_t>(mixed(key + node * 0x9e3779b97f4a7c15ULL) >> 63);
    }
    return word ^ coins;
}

}  // namespace

double sobol_point(std::uint32_t index, int dimension) { return sobol_unit * sobol_word(index, dimension); }

double scrambled_sobol_point(std::uint32_t index, int dimension, std::uint64_t seed)
{
    const std::uint64_t key = mixed(mixed(seed + 0xa54ff53a5f1d36f1ULL) + static_cast<std::uint64_t>(dimension));
    return sobol_unit * scrambled(sobol_word(index, dimension), key);
}

}  // namespace concord
