#include "engine/invariants.hpp"

#include <cmath>

#include "core/months.hpp"

namespace concord {

namespace {

/// Range that every element of a column must lie in.
struct Bounds {
    Lanes* World::*column;
    double low;
    double high;
};

constexpr double unbounded = 1e300;

// clang-format off
constexpr auto bounds = std::to_array<Bounds>({
    {&World::reserves, 0, unbounded},      {&World::workforce, 0, unbounded},     {&World::capability, 0, 100},
    {&World::strain, 0, unbounded},            {&World::prevention_share, 0, 1},      {&World::improvement_share, 0, 1},
    {&World::joint_share, 0, 1},           {&World::off_loading, 0, 1},           {&World::openness, 0, 1},
    {&World::trust, 0, 1},                 {&World::governance, 0, 1},            {&World::data_sharing, 0, 1},
    {&World::language, 0, 1},              {&World::interoperability, 0, 1},      {&World::alive, 0, 1},
    {&World::seated, 0, 1},                {&World::token, 0, 1},                 {&World::contract_share, 0, 1},
    {&World::clarity, 0, 1},               {&World::legitimacy, 0, 1},            {&World::new_leader, 0, 1},
    {&World::backlog, 0, unbounded},       {&World::need, 0, unbounded},          {&World::stock, 0, unbounded},
});
// clang-format on

}  // namespace

std::vector<std::string> broken_invariants(const Step& step, const WorldColumns& now, const WorldColumns& next)
{
    std::vector<std::string> broken;
    const Network& n = step.network;
    const auto complain = [&](const std::string& what, std::size_t element) {
        broken.push_back(what + " at element " + std::to_string(element));
    };

    for (std::size_t c = 0; c < world_columns.size(); ++c) {
        double low = -unbounded;
        double high = unbounded;
        for (const Bounds& bound : bounds) {
            if (bound.column == world_columns[c].column) {
                low = bound.low;
                high = bound.high;
            }
        }
        const bool is_strain = world_columns[c].column == &World::strain;
        for (std::size_t e = 0; e < next.size_of(c); ++e) {
            for (std::size_t l = 0; l < lane_count; ++l) {
                const double x = next.column(c)[e].at[l];
                if (!(x >= low && x <= (is_strain ? step.premises.each[l].strain_cap : high))) {
                    complain(std::string(world_columns[c].name) + " is " + std::to_string(x), e);
                    break;
                }
            }
        }
    }
    for (int l = 0; l < lane_count; ++l) {
        double aid = 0.0;
        double lent = 0.0;
        for (int i = 0; i < n.organisations; ++i) {
            const double kept = now.view.reserves[i].at[l] +
                                years_per_month * (step.flows.income[i].at[l] - step.flows.spending[i].at[l]);
            // £0.01 is 1e-8 of a million.
            if (!(std::abs(kept - next.view.reserves[i].at[l]) < 1e-8)) complain("money is not conserved", i);
            if (!(step.flows.supply[i].at[l] >= 0.0)) complain("supply is negative", i);
            aid += step.flows.aid[i].at[l];
            lent += std::abs(step.flows.aid[i].at[l]);
        }
        if (!(std::abs(aid) <= 1e-9 * (1.0 + lent))) complain("mutual aid does not sum to zero", 0);
        for (int a = 0; a < n.areas; ++a) {
            for (int k = 0; k < n.problems; ++k) {
                double handled = 0.0;
                for (int s = n.service_begin[a]; s < n.service_begin[a + 1]; ++s)
                    handled += step.flows.handled[s * n.problems + k].at[l];
                if (!(std::abs(handled - 1.0) < 1e-9)) complain("cases are lost or doubled on the way", a);
            }
        }
    }
    return broken;
}

}  // namespace concord
