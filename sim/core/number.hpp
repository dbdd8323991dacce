#pragma once
/// The number a process computes with: a value that differs between replicates.
///
/// What replicates share (parameters, levers, the network) is a plain `double`. In a kernel a Number is one value for each replicate
/// of a block, in as many registers as they need; elsewhere it is one replicate's double. Both have + − × ÷, comparisons and `either`,
/// so that a process is written once and reads as if there were one replicate, and what replicates share is worked out once.

#include <cstdint>

#include "core/lanes.hpp"

#if defined(CONCORD_KERNEL) && defined(__SSE2__)
#    include <immintrin.h>
#elif defined(CONCORD_KERNEL) && defined(__wasm_simd128__)
#    include <wasm_simd128.h>
#endif

namespace concord {

#ifdef CONCORD_KERNEL

// A namespace without a name: each kernel has its own Number, and none may be linked in place of another.
namespace {

#    if defined(__AVX512F__)
inline constexpr int register_lanes = 8;
#    elif defined(__AVX__)
inline constexpr int register_lanes = 4;
#    else
inline constexpr int register_lanes = 2;
#    endif
inline constexpr int register_count = lane_count / register_lanes;

/// One value of 64 bits for each replicate of a block. A plain value becomes the same for all of them.
template <class Value>
struct OfBlock {
    using Register [[gnu::vector_size(register_lanes * sizeof(Value)), gnu::may_alias]] = Value;
    using Mask = OfBlock<std::int64_t>;

    Register in[register_count];

    OfBlock() = default;
    [[gnu::always_inline]] OfBlock(Value same) noexcept
    {
        for (Register& r : in) r = same - Register{};
    }

    /// What an operation on registers gives, register by register.
    template <class Operation, class... Operand>
    [[nodiscard, gnu::always_inline]] static OfBlock from(Operation operation, const Operand&... operand) noexcept
    {
        OfBlock result;
#    pragma GCC unroll 4
        for (int r = 0; r < register_count; ++r) result.in[r] = operation(operand.in[r]...);
        return result;
    }

    [[nodiscard, gnu::always_inline]] friend OfBlock operator+(OfBlock a, OfBlock b) noexcept
    {
        return from([](Register x, Register y) { return x + y; }, a, b);
    }
    [[nodiscard, gnu::always_inline]] friend OfBlock operator-(OfBlock a, OfBlock b) noexcept
    {
        return from([](Register x, Register y) { return x - y; }, a, b);
    }
    [[nodiscard, gnu::always_inline]] friend OfBlock operator*(OfBlock a, OfBlock b) noexcept
    {
        return from([](Register x, Register y) { return x * y; }, a, b);
    }
    [[nodiscard, gnu::always_inline]] friend OfBlock operator/(OfBlock a, OfBlock b) noexcept
    {
        return from([](Register x, Register y) { return x / y; }, a, b);
    }
    [[nodiscard, gnu::always_inline]] friend OfBlock operator&(OfBlock a, OfBlock b) noexcept
    {
        return from([](Register x, Register y) { return x & y; }, a, b);
    }
    [[nodiscard, gnu::always_inline]] friend OfBlock operator|(OfBlock a, OfBlock b) noexcept
    {
        return from([](Register x, Register y) { return x | y; }, a, b);
    }
    [[nodiscard, gnu::always_inline]] friend OfBlock operator^(OfBlock a, OfBlock b) noexcept
    {
        return from([](Register x, Register y) { return x ^ y; }, a, b);
    }
    [[nodiscard, gnu::always_inline]] friend OfBlock operator<<(OfBlock a, int bits) noexcept
    {
        return from([bits](Register x) { return x << bits; }, a);
    }
    [[nodiscard, gnu::always_inline]] friend OfBlock operator>>(OfBlock a, int bits) noexcept
    {
        return from([bits](Register x) { return x >> bits; }, a);
    }
    [[nodiscard, gnu::always_inline]] friend OfBlock operator-(OfBlock a) noexcept
    {
        return from([](Register x) { return -x; }, a);
    }
    [[nodiscard, gnu::always_inline]] friend Mask operator<(OfBlock a, OfBlock b) noexcept
    {
        return Mask::from([](Register x, Register y) { return x < y; }, a, b);
    }
    [[nodiscard, gnu::always_inline]] friend Mask operator>(OfBlock a, OfBlock b) noexcept
    {
        return Mask::from([](Register x, Register y) { return x > y; }, a, b);
    }
    [[nodiscard, gnu::always_inline]] friend Mask operator>=(OfBlock a, OfBlock b) noexcept
    {
        return Mask::from([](Register x, Register y) { return x >= y; }, a, b);
    }
    [[gnu::always_inline]] OfBlock& operator+=(OfBlock b) noexcept { return *this = *this + b; }
    [[gnu::always_inline]] OfBlock& operator-=(OfBlock b) noexcept { return *this = *this - b; }
    [[gnu::always_inline]] OfBlock& operator*=(OfBlock b) noexcept { return *this = *this * b; }
};

using Number = OfBlock<double>;
using Bits = OfBlock<std::uint64_t>;
using Mask = OfBlock<std::int64_t>;

/// a where the condition holds, else b.
[[nodiscard, gnu::always_inline]] inline Number either(Mask condition, Number a, Number b) noexcept
{
    return Number::from([](auto c, Number::Register x, Number::Register y) { return c ? x : y; }, condition, a, b);
}

/// Whether a condition holds for any replicate of the block.
[[nodiscard, gnu::always_inline]] inline bool in_any_replicate(Mask condition) noexcept
{
    Mask::Register any = condition.in[0];
    for (int r = 1; r < register_count; ++r) any |= condition.in[r];
    auto bits = any[0];
    for (int l = 1; l < register_lanes; ++l) bits |= any[l];
    return bits != 0;
}

/// First, first + 1, and so on: the replicates of a block.
[[nodiscard, gnu::always_inline]] inline Bits counted_from(std::uint64_t first) noexcept
{
    Bits result;
    for (int l = 0; l < lane_count; ++l)
        result.in[l / register_lanes][l % register_lanes] = first + static_cast<std::uint64_t>(l);
    return result;
}

[[nodiscard, gnu::always_inline]] inline Bits bits_of(Number x) noexcept
{
    return Bits::from([](Number::Register r) { return reinterpret_cast<Bits::Register>(r); }, x);
}
[[nodiscard, gnu::always_inline]] inline Number number_of(Bits bits) noexcept
{
    return Number::from([](Bits::Register r) { return reinterpret_cast<Number::Register>(r); }, bits);
}

/// Both 32-bit halves of each word by the same factor, modulo 2^32.
[[nodiscard, gnu::always_inline]] inline Bits halves_times(Bits bits, std::uint32_t factor) noexcept
{
    using Halves [[gnu::vector_size(sizeof(Bits::Register))]] = std::uint32_t;
    return Bits::from(
        [factor](Bits::Register r) { return reinterpret_cast<Bits::Register>(reinterpret_cast<Halves>(r) * factor); },
        bits);
}
/// Both halves moved right.
[[nodiscard, gnu::always_inline]] inline Bits halves_right(Bits bits, int by) noexcept
{
    using Halves [[gnu::vector_size(sizeof(Bits::Register))]] = std::uint32_t;
    return Bits::from(
        [by](Bits::Register r) { return reinterpret_cast<Bits::Register>(reinterpret_cast<Halves>(r) >> by); }, bits);
}

/// The sum of the eight bytes of each word.
[[nodiscard, gnu::always_inline]] inline Bits sum_of_bytes(Bits bits) noexcept
{
    return Bits::from(
        [](Bits::Register r) -> Bits::Register {
#    if defined(__AVX512BW__)
            return reinterpret_cast<Bits::Register>(
                _mm512_sad_epu8(reinterpret_cast<__m512i>(r), _mm512_setzero_si512()));
#    elif defined(__AVX2__)
            return reinterpret_cast<Bits::Register>(
                _mm256_sad_epu8(reinterpret_cast<__m256i>(r), _mm256_setzero_si256()));
#    elif defined(__SSE2__)
            return reinterpret_cast<Bits::Register>(_mm_sad_epu8(reinterpret_cast<__m128i>(r), _mm_setzero_si128()));
#    else
#        if defined(__wasm_simd128__)
            const auto fours = reinterpret_cast<Bits::Register>(
                wasm_u32x4_extadd_pairwise_u16x8(wasm_u16x8_extadd_pairwise_u8x16(reinterpret_cast<v128_t>(r))));
#        else
            const Bits::Register pairs = (r & 0x00ff00ff00ff00ffULL) + ((r >> 8) & 0x00ff00ff00ff00ffULL);
            const Bits::Register fours = pairs + (pairs >> 16);
#        endif
            return (fours + (fours >> 32)) & 0xffffULL;
#    endif
        },
        bits);
}

// Compilers make two or three instructions of a < b ? a : b; these are the one instruction that does just that.
[[nodiscard, gnu::always_inline]] inline Number smaller(Number a, Number b) noexcept
{
    return Number::from(
        [](Number::Register x, Number::Register y) -> Number::Register {
#    if defined(__wasm_simd128__)
            return reinterpret_cast<Number::Register>(
                wasm_f64x2_pmin(reinterpret_cast<v128_t>(y), reinterpret_cast<v128_t>(x)));
#    elif defined(__clang__) || !defined(__SSE2__)
            return x < y ? x : y;
#    elif defined(__AVX512F__)
            return _mm512_maskz_min_pd(0xff, x, y);
#    elif defined(__AVX__)
            return _mm256_min_pd(x, y);
#    else
            return _mm_min_pd(x, y);
#    endif
        },
        a, b);
}
[[nodiscard, gnu::always_inline]] inline Number larger(Number a, Number b) noexcept
{
    return Number::from(
        [](Number::Register x, Number::Register y) -> Number::Register {
#    if defined(__wasm_simd128__)
            return reinterpret_cast<Number::Register>(
                wasm_f64x2_pmax(reinterpret_cast<v128_t>(y), reinterpret_cast<v128_t>(x)));
#    elif defined(__clang__) || !defined(__SSE2__)
            return x > y ? x : y;
#    elif defined(__AVX512F__)
            return _mm512_maskz_max_pd(0xff, x, y);
#    elif defined(__AVX__)
            return _mm256_max_pd(x, y);
#    else
            return _mm_max_pd(x, y);
#    endif
        },
        a, b);
}

}  // namespace

#else

using Number = double;
using Bits = std::uint64_t;

#endif

/// a where the condition holds, else b.
[[nodiscard, gnu::always_inline]] static constexpr double either(bool condition, double a, double b) noexcept
{
    return condition ? a : b;
}
[[nodiscard, gnu::always_inline]] static constexpr std::uint64_t bits_of(double x) noexcept
{
    return __builtin_bit_cast(std::uint64_t, x);
}
[[nodiscard, gnu::always_inline]] static constexpr double number_of(std::uint64_t bits) noexcept
{
    return __builtin_bit_cast(double, bits);
}
[[nodiscard, gnu::always_inline]] static constexpr std::uint64_t halves_times(std::uint64_t bits,
                                                                              std::uint32_t factor) noexcept
{
    const std::uint64_t low = static_cast<std::uint32_t>(bits) * factor;
    return ((bits >> 32) * factor) << 32 | low;
}
[[nodiscard, gnu::always_inline]] static constexpr std::uint64_t halves_right(std::uint64_t bits, int by) noexcept
{
    return (bits >> 32 >> by) << 32 | static_cast<std::uint32_t>(bits) >> by;
}
[[nodiscard, gnu::always_inline]] static constexpr std::uint64_t sum_of_bytes(std::uint64_t bits) noexcept
{
    const std::uint64_t pairs = (bits & 0x00ff00ff00ff00ffULL) + ((bits >> 8) & 0x00ff00ff00ff00ffULL);
    const std::uint64_t fours = pairs + (pairs >> 16);
    return (fours + (fours >> 32)) & 0xffffULL;
}

template <class T>
[[nodiscard, gnu::always_inline]] static constexpr T smaller(T a, T b) noexcept
{
    return a < b ? a : b;
}
template <class T>
[[nodiscard, gnu::always_inline]] static constexpr T larger(T a, T b) noexcept
{
    return a > b ? a : b;
}

}  // namespace concord
