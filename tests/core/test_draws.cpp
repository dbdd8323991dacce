/// Luck: each draw looks independent of its neighbours in every component of its address.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "core/draws.hpp"

using namespace concord;

namespace {

/// One draw's address, with its id still a text as in a scenario.
struct Address {
    std::uint64_t seed = 1, replicate = 0;
    std::int64_t month = 0;
    std::uint64_t purpose = 1, entity = 0, k = 0;
};

std::uint64_t bits_at(const Address& a)
{
    return draw(draw_key(a.seed, a.replicate, a.month, static_cast<Purpose>(a.purpose)),
                hash_of("organisation body_" + std::to_string(a.entity)), a.k);
}

struct Component {
    const char* name;
    void (*move)(Address&, std::uint64_t);
};

constexpr std::array<Component, 6> components{{
    {"seed", [](Address& a, std::uint64_t i) { a.seed += i; }},
    {"replicate", [](Address& a, std::uint64_t i) { a.replicate += i; }},
    {"month", [](Address& a, std::uint64_t i) { a.month += static_cast<std::int64_t>(i) - 60; }},
    {"purpose", [](Address& a, std::uint64_t i) { a.purpose += i; }},
    {"entity", [](Address& a, std::uint64_t i) { a.entity += i; }},
    {"k", [](Address& a, std::uint64_t i) { a.k += i; }},
}};

std::vector<std::uint64_t> along(const Component& component, std::size_t count)
{
    std::vector<std::uint64_t> bits(count);
    for (std::size_t i = 0; i < count; ++i) {
        Address address;
        component.move(address, i);
        bits[i] = bits_at(address);
    }
    return bits;
}

double correlation(const std::vector<double>& a, const std::vector<double>& b)
{
    const auto n = static_cast<double>(a.size());
    double sa = 0, sb = 0, saa = 0, sbb = 0, sab = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        sa += a[i];
        sb += b[i];
        saa += a[i] * a[i];
        sbb += b[i] * b[i];
        sab += a[i] * b[i];
    }
    return (n * sab - sa * sb) / std::sqrt((n * saa - sa * sa) * (n * sbb - sb * sb));
}

constexpr std::size_t sample = 100000;

}  // namespace

TEST_CASE("uniform draws have the mean, variance and bounds of a uniform, along every component", "[core]")
{
    for (const Component& component : components) {
        INFO("neighbouring " << component.name);
        double sum = 0.0, squares = 0.0, low = 1.0, high = 0.0;
        for (const std::uint64_t bits : along(component, sample)) {
            const double u = uniform(bits);
            sum += u;
            squares += u * u;
            low = std::min(low, u);
            high = std::max(high, u);
        }
        const double mean = sum / sample;
        CHECK(low > 0.0);
        CHECK(high < 1.0);
        CHECK(low < 1e-3);
        CHECK(high > 1.0 - 1e-3);
        // Four standard errors: sqrt(1/12/n) and sqrt(1/180/n).
        CHECK(std::fabs(mean - 0.5) < 4 * std::sqrt(1.0 / 12 / sample));
        CHECK(std::fabs(squares / sample - mean * mean - 1.0 / 12) < 4 * std::sqrt(1.0 / 180 / sample));
    }
}

TEST_CASE("noise has mean 0, variance 1 and stays within its bounds, along every component", "[core]")
{
    for (const Component& component : components) {
        INFO("neighbouring " << component.name);
        double sum = 0.0, squares = 0.0, cubes = 0.0, extreme = 0.0;
        for (const std::uint64_t bits : along(component, sample)) {
            const double x = noise(bits);
            sum += x;
            squares += x * x;
            cubes += x * x * x;
            extreme = std::max(extreme, std::fabs(x));
        }
        const double mean = sum / sample;
        CHECK(std::fabs(mean) < 4 / std::sqrt(sample));
        // Kurtosis of a sum of eight uniforms is 2.85, so the variance's standard error is sqrt(1.85/n).
        CHECK(std::fabs(squares / sample - mean * mean - 1.0) < 4 * std::sqrt(1.85 / sample));
        CHECK(std::fabs(cubes / sample) < 4 * std::sqrt(13.0 / sample));
        CHECK(extreme <= 4.88);
        CHECK(extreme > 3.2);
    }
}

TEST_CASE("the extremes of 64 bits map to the stated bounds", "[core]")
{
    CHECK(uniform(0) == 0x1p-53);
    CHECK(uniform(~0ULL) < 1.0);
    CHECK(uniform(1ULL << 63) > 0.5);
    CHECK(noise(0) == Approx(-4.87988).epsilon(1e-5));
    CHECK(noise(~0ULL) == -noise(0));
    CHECK(double_of(0) == 0.0);
    CHECK(double_of((1ULL << 52) - 1) == 4503599627370495.0);
}

TEST_CASE("neighbours in any component of the address are uncorrelated", "[core]")
{
    for (const Component& component : components) {
        const std::vector<std::uint64_t> bits = along(component, sample + 12);
        for (const std::size_t lag : {1, 2, 7, 8, 12}) {
            INFO(component.name << " and " << component.name << " + " << lag);
            std::vector<double> here, there;
            for (std::size_t i = 0; i < sample; ++i) {
                here.push_back(noise(bits[i]));
                there.push_back(noise(bits[i + lag]));
            }
            CHECK(std::fabs(correlation(here, there)) < 4.5 / std::sqrt(sample));
        }
    }
}

TEST_CASE("purposes of one entity and entities of one purpose are uncorrelated over months", "[core]")
{
    const auto series = [](Purpose purpose, const char* id) {
        std::vector<double> values;
        for (int month = -60; month < 20000; ++month)
            values.push_back(noise(draw(draw_key(5, 3, month, purpose), hash_of(id))));
        return values;
    };
    const std::vector<double> reference = series(Purpose::funding, "organisation a");
    for (const Purpose purpose : {Purpose::demand, Purpose::leader_leaves, Purpose::leader_tone,
                                  Purpose::partnership_experience, Purpose::tie_experience}) {
        CAPTURE(static_cast<int>(purpose));
        CHECK(std::fabs(correlation(reference, series(purpose, "organisation a"))) < 4.0 / std::sqrt(20000.0));
    }
    for (const char* id : {"organisation b", "organisation A", "organisation aa", "area a", "organisation ", ""}) {
        CAPTURE(id);
        CHECK(std::fabs(correlation(reference, series(Purpose::funding, id))) < 4.0 / std::sqrt(20000.0));
    }
}

TEST_CASE("every byte of a draw is equally likely: chi-square", "[core]")
{
    for (const Component& component : components) {
        const std::vector<std::uint64_t> bits = along(component, sample);
        for (int byte = 0; byte < 8; ++byte) {
            std::array<double, 256> counts{};
            for (const std::uint64_t word : bits) counts[(word >> (8 * byte)) & 255] += 1.0;
            double chi = 0.0;
            const double expected = sample / 256.0;
            for (const double count : counts) chi += (count - expected) * (count - expected) / expected;
            INFO("byte " << byte << " along " << component.name);
            // 255 degrees of freedom: mean 255, standard deviation 22.6; beyond 4.5 of them once in 1e5.
            CHECK(chi < 255 + 4.5 * 22.6);
            CHECK(chi > 255 - 4.5 * 22.6);
        }
    }
}

TEST_CASE("flipping any one bit of an address flips half of the draw: avalanche", "[core]")
{
    constexpr int trials = 400;
    const auto flipped = [](Address a, int component, int bit) {
        const std::uint64_t mask = 1ULL << bit;
        switch (component) {
        case 0: a.seed ^= mask; break;
        case 1: a.replicate ^= mask; break;
        case 2: a.month ^= static_cast<std::int64_t>(mask); break;
        case 3: a.purpose ^= mask; break;
        default: a.k ^= mask; break;
        }
        return a;
    };
    const std::array<const char*, 5> names{"seed", "replicate", "month", "purpose", "k"};
    for (int component = 0; component < 5; ++component) {
        for (int bit = 0; bit < 64; bit += component == 3 ? 1 : 3) {
            double changed = 0.0;
            for (int t = 0; t < trials; ++t) {
                Address a;
                a.seed = mixed(static_cast<std::uint64_t>(t) + 99);
                a.replicate = static_cast<std::uint64_t>(t);
                a.month = t;
                changed += __builtin_popcountll(bits_at(a) ^ bits_at(flipped(a, component, bit)));
            }
            INFO("bit " << bit << " of " << names[static_cast<std::size_t>(component)]);
            // Each trial flips 32 ± 4 bits; the mean of 400 is 32 ± 0.2.
            CHECK(std::fabs(changed / trials - 32.0) < 1.0);
        }
    }
}

TEST_CASE("no two addresses of a large run share their bits", "[core]")
{
    std::vector<std::uint64_t> all;
    for (std::uint64_t replicate = 0; replicate < 8; ++replicate) {
        for (int month = -60; month < 120; ++month) {
            for (std::uint64_t purpose = 1; purpose <= 6; ++purpose) {
                const std::uint64_t key = draw_key(1, replicate, month, static_cast<Purpose>(purpose));
                for (std::uint64_t entity = 0; entity < 20; ++entity) all.push_back(draw(key, mixed(entity)));
            }
        }
    }
    const std::size_t count = all.size();
    std::sort(all.begin(), all.end());
    CHECK(static_cast<std::size_t>(std::unique(all.begin(), all.end()) - all.begin()) == count);
}

TEST_CASE("a draw is a fixed function of its address", "[core]")
{
    // Changing any of these changes every result: never by accident.
    CHECK(draw_key(1, 0, 0, Purpose::funding) == draw_key(1, 0, 0, Purpose::funding));
    CHECK(static_cast<int>(Purpose::funding) == 1);
    CHECK(static_cast<int>(Purpose::demand) == 2);
    CHECK(static_cast<int>(Purpose::leader_leaves) == 3);
    CHECK(static_cast<int>(Purpose::leader_tone) == 4);
    CHECK(static_cast<int>(Purpose::partnership_experience) == 5);
    CHECK(static_cast<int>(Purpose::tie_experience) == 6);
    CHECK(draw(draw_key(1, 2, 3, Purpose::demand), 4, 5) != draw(draw_key(1, 2, 3, Purpose::demand), 4, 6));
}
