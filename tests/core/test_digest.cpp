#include <cmath>
#include <limits>
#include <set>
#include <string>

#include "catch.hpp"
#include "core/digest.hpp"

using namespace concord;

namespace {

std::uint64_t digest_of(std::initializer_list<double> values)
{
    Digest digest;
    for (const double value : values) digest.add(value);
    return digest.value();
}

}  // namespace

TEST_CASE("a digest sees every bit, the order and the count", "[core]")
{
    CHECK(digest_of({1.0, 2.0}) == digest_of({1.0, 2.0}));
    CHECK(digest_of({1.0, 2.0}) != digest_of({2.0, 1.0}));
    CHECK(digest_of({1.0}) != digest_of({1.0, 0.0}));
    CHECK(digest_of({}) != digest_of({0.0}));
    CHECK(digest_of({1.0}) != digest_of({std::nextafter(1.0, 2.0)}));
    CHECK(digest_of({0.0}) != digest_of({-0.0}));
    CHECK(digest_of({0.0, 0.0}) != digest_of({0.0, 0.0, 0.0}));
    CHECK(digest_of({std::numeric_limits<double>::infinity()}) != digest_of({-std::numeric_limits<double>::infinity()}));
}

TEST_CASE("hexadecimal writes sixteen lower-case digits", "[core]")
{
    CHECK(hexadecimal(0) == "0000000000000000");
    CHECK(hexadecimal(0x0123456789abcdefULL) == "0123456789abcdef");
    CHECK(hexadecimal(~0ULL) == "ffffffffffffffff");
}

TEST_CASE("the hash of a text depends on every character and its place", "[core]")
{
    std::set<std::uint64_t> hashes;
    int texts = 0;
    for (const char a : std::string("abcxyz019_-é ")) {
        for (const char b : std::string("abcxyz019_-é ")) {
            hashes.insert(hash_of(std::string{a, b}));
            ++texts;
        }
    }
    // Two of the characters are the bytes of é.
    CHECK(static_cast<int>(hashes.size()) == texts);
    CHECK(hash_of("ab") != hash_of("ba"));
    CHECK(hash_of("") != hash_of(std::string_view("\0", 1)));
    CHECK(hash_of("organisation durham") != hash_of("partnership durham"));
}

TEST_CASE("the finaliser keeps different words different", "[core]")
{
    std::set<std::uint64_t> words;
    for (std::uint64_t i = 0; i < 64; ++i) words.insert(mixed(1ULL << i));
    for (std::uint64_t i = 0; i < 1000; ++i) words.insert(mixed(i * 3 + (1ULL << 40) + 7));
    CHECK(words.size() == 1064);
}
