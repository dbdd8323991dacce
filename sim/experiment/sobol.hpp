#pragma once
/// Points that fill a space evenly, however many are taken: the sequence of Sobol', scrambled.
///
///     x_i  = ⊕ over the bits k of gray(i) of v_k,  gray(i) = i ⊕ ⌊i/2⌋
///     x'_i   bit b of x_i flipped by a coin that hangs on the seed, the dimension and the bits of x_i before b
///
///     v_k   direction numbers of Joe & Kuo (2008), set 6, as `boost/random/sobol.hpp` has them      fractions in binary
///
/// The sequence: Sobol' (1967); in the order of Antonov & Saleev (1979). The first 2^m points of a dimension lie one in each interval of
/// length 1/2^m, and further points leave those before them where they are. Boost leaves out the origin, without which neither holds: it
/// is point 0 here. The scrambling is nested, after Owen (1995), with hashed coins as Burley (2020) has them, worked out bit by bit: it
/// keeps what was just said, and makes each point evenly distributed over seeds.
///
/// Licence of the direction numbers: docs/science/uncertainty.md.

#include <cstdint>

namespace concord {

/// How many dimensions there are.
inline constexpr int sobol_dimensions = 512;

/// Point `index` of the sequence in one dimension (0 to `sobol_dimensions` - 1), not scrambled; in [0, 1).
[[nodiscard]] double sobol_point(std::uint32_t index, int dimension);

/// The same, scrambled; in [0, 1).
[[nodiscard]] double scrambled_sobol_point(std::uint32_t index, int dimension, std::uint64_t seed);

}  // namespace concord
