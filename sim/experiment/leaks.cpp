#include "experiment/leaks.hpp"

#include "core/numerics.hpp"

namespace concord {

Advantage advantage_of(const Network& network, const Flows& flows, int partnership, std::size_t lane)
{
    Advantage advantage;
    const auto of = [&](const Lanes* column) { return column[partnership].at[lane]; };
    const double active = of(flows.active);
    if (!(active > 0.0)) return advantage;
    advantage.potential = active * of(flows.potential);
    advantage.realised = active * of(flows.realised);
    const double lost = larger(0.0, advantage.potential - advantage.realised);
    if (network.is_contract[static_cast<std::size_t>(partnership)] > 0.0) {
        advantage.leak[leak_contract] = lost;
        return advantage;
    }
    double closed = 0.0;  // by joint work: Y c Φ
    for (int x = network.partnership_area_begin[partnership]; x < network.partnership_area_begin[partnership + 1]; ++x)
        closed += active * flows.closed_here[x].at[lane];
    const double quality = larger(of(flows.quality), 1e-12);
    const double by_quality = smaller(lost, closed * (1.0 - quality) / quality);
    advantage.leak[leak_holding_back] = lost - by_quality;
    const Lanes* causes = flows.causes + static_cast<std::ptrdiff_t>(partnership) * cause_count;
    double sum = 0.0;
    for (int c = 0; c < cause_count; ++c) sum += causes[c].at[lane];
    for (int c = 0; c < cause_count; ++c)
        advantage.leak[static_cast<std::size_t>(c)] = by_quality * causes[c].at[lane] / larger(sum, 1e-12);
    return advantage;
}

}  // namespace concord
