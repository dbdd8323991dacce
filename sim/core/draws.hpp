#pragma once
/// Addressed random draws: each depends on an address, never on what was drawn before.
///
///     address = (seed, replicate, month, purpose, hash of the entity's id, k)
///     bits    = finaliser(key(seed, replicate, month, purpose) + hash)
///
/// The key and the entity's hash are themselves well mixed 64-bit words. Their sum is one word and the finaliser is a bijection, so two
/// addresses collide with probability 2^-64. It mixes the halves of the word apart, each by a finaliser for 32 bits (`mixed_halves`):
/// products of 64 bits, which few instruction sets have in lanes, were a third of the work of a tie.
/// The response is never part of the address: every response meets the same draws (common random numbers).

#include <cstdint>

#include "core/digest.hpp"
#include "core/number.hpp"

namespace concord {

/// What a draw is for. A new purpose gets a new number at the end; none is ever reused.
enum class Purpose : std::uint64_t {
    funding = 1,
    demand = 2,
    leader_leaves = 3,
    leader_tone = 4,
    partnership_experience = 5,
    tie_experience = 6,
    review = 7,
    choice = 8,
    election = 9,
    future = 10,
    design = 11,
};

/// The part of an address that all entities of a replicate share in one month. The month may be negative (spin-up).
[[nodiscard, gnu::always_inline]] static inline Bits draw_key(std::uint64_t seed, Bits replicate, std::int64_t month,
                                                              Purpose purpose) noexcept
{
    Bits key = mixed(seed + UINT64_C(0x9e3779b97f4a7c15)) ^ mixed(replicate + UINT64_C(0x6a09e667f3bcc909));
    key = mixed(key) + mixed(static_cast<std::uint64_t>(month) + UINT64_C(0xbb67ae8584caa73b));
    return mixed(mixed(key) ^ mixed(static_cast<std::uint64_t>(purpose) + UINT64_C(0x3c6ef372fe94f82b)));
}

/// Mixes each half of every word: finaliser of Wellons, 2018 (`lowbias32`), a bijection of 32 bits whose avalanche is nearly without bias.
template <class Word>
[[nodiscard, gnu::always_inline]] static inline Word mixed_halves(Word x) noexcept
{
    x = halves_times(x ^ halves_right(x, 16), 0x7feb352dU);
    x = halves_times(x ^ halves_right(x, 15), 0x846ca68bU);
    return x ^ halves_right(x, 16);
}

/// 64 random bits at an address. `entity` is a hash, mixed already; `k` tells several draws of one entity apart.
[[nodiscard, gnu::always_inline]] static inline Bits draw(Bits key, std::uint64_t entity, std::uint64_t k = 0) noexcept
{
    return mixed_halves(key + (k == 0 ? entity : mixed(entity + k)));
}

/// An integer in [0, 2^52) less another one, as a double, by its bits: cheaper in lanes than a conversion.
[[nodiscard, gnu::always_inline]] static inline Number double_of(Bits below_2_52, double less = 0.0) noexcept
{
    return number_of(below_2_52 | UINT64_C(0x4330000000000000)) - (4503599627370496.0 + less);
}

/// Uniform on (0, 1), 52 bits.
[[nodiscard, gnu::always_inline]] static inline Number uniform(Bits bits) noexcept
{
    return (double_of(bits >> 12) + 0.5) * (1.0 / 4503599627370496.0);
}

/// Noise with mean 0 and variance 1, within ±4.88, nearly normal: the sum of eight uniform bytes.
///
///     (Σ u_i − 8 (n−1)/2) / sqrt(8 (n² − 1)/12),  n = 256
[[nodiscard, gnu::always_inline]] static inline Number noise(Bits bits) noexcept
{
    return double_of(sum_of_bytes(bits), 1020.0) * 0.004784196154532612;
}

}  // namespace concord
