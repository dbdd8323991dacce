#include "floor.hpp"

#include <cstddef>

namespace floor_loop::FLOOR_BUILD {

static inline std::uint64_t scramble(std::uint64_t x)
{
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

double month(Ties& ties, std::uint64_t key)
{
    std::uint64_t keys[lanes];
    for (int l = 0; l < lanes; ++l) keys[l] = scramble(key + static_cast<std::uint64_t>(l));
    const std::size_t count = ties.hash.size();
    const std::uint64_t* hashes = ties.hash.data();
    const int* partnerships = ties.partnership.data();
    const double* trust = ties.trust.data();
    const double* experiences = ties.experience.data();
    double* nexts = ties.next.data();
    for (std::size_t t = 0; t < count; ++t) {
        const std::uint64_t hash = hashes[t];
        const double* now = trust + t * lanes;
        const double* experience = experiences + static_cast<std::size_t>(partnerships[t]) * lanes;
        double* next = nexts + t * lanes;
#ifdef __clang__
#    pragma clang loop vectorize(assume_safety)
#else
#    pragma GCC ivdep
#endif
        for (int l = 0; l < lanes; ++l) {
            const std::uint64_t bits = scramble(keys[l] + hash);
            const std::uint64_t sum = (bits & 0xffff) + ((bits >> 16) & 0xffff) + ((bits >> 32) & 0xffff) + (bits >> 48);
            const double noise = (__builtin_bit_cast(double, sum | 0x4330000000000000ULL) - 4503599627501566.0) * 1.32e-6;
            const double g = experience[l] + noise;
            const double gain = 0.05 * (1.0 - now[l]) * (0.2 + g);
            const double loss = 0.12 * now[l] * g;
            next[l] = now[l] + (g > 0.0 ? gain : loss) - 0.003 * now[l];
        }
    }
    ties.trust.swap(ties.next);
    double total = 0.0;
    for (std::size_t t = 0; t < count; ++t) total += ties.trust[t * lanes];
    return total;
}

}  // namespace floor_loop::FLOOR_BUILD
