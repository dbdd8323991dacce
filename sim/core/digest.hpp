#pragma once
/// A 64-bit digest of numbers, bit by bit: equal digests mean equal bits.

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace concord {

/// Finaliser of splitmix64 (Steele, Lea & Flood 2014): a bijection that mixes all 64 bits. `Word`: `std::uint64_t` or `Bits`.
template <class Word>
[[nodiscard, gnu::always_inline]] static constexpr Word mixed(Word x) noexcept
{
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

/// Hash of a text, the same on every platform (FNV-1a, then mixed).
[[nodiscard]] static constexpr std::uint64_t hash_of(std::string_view text) noexcept
{
    std::uint64_t h = 0xcbf29ce484222325ULL;
    for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    return mixed(h);
}

/// Order-dependent digest of a sequence of numbers. Not cryptographic.
class Digest {
public:
    void add(std::uint64_t word) noexcept { state_ = mixed(state_ + 0x9e3779b97f4a7c15ULL) ^ mixed(word); }
    void add(double value) noexcept
    {
        std::uint64_t bits = 0;
        std::memcpy(&bits, &value, sizeof bits);
        add(bits);
    }
    [[nodiscard]] std::uint64_t value() const noexcept { return mixed(state_); }

private:
    std::uint64_t state_ = 0;
};

/// Sixteen lower-case hexadecimal digits.
[[nodiscard]] std::string hexadecimal(std::uint64_t value);

/// The number of such digits; of other text whatever its first digits say.
[[nodiscard]] std::uint64_t number_from_hexadecimal(const std::string& text);

}  // namespace concord
