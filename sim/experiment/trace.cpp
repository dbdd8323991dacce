#include "experiment/trace.hpp"

#include "experiment/block.hpp"

#include "engine/simulate.hpp"
#include "model/calendar.hpp"
#include "model/processes/choice.hpp"

namespace concord {

namespace {

constexpr int lane = 0;  // of replicate 1

double first(const Lanes& value) { return value.at[lane]; }

std::vector<TracedPartner> partners_of(const Network& n, const World& world, int organisation)
{
    std::vector<TracedPartner> partners;
    for (int t = 0; t < n.ties; ++t) {
        if (n.tie_giver[t] != organisation) continue;
        const int partner = n.tie_receiver[t];
        partners.push_back({partner, first(world.trust[t]), static_cast<int>(first(world.choice[partner]))});
    }
    return partners;
}

std::vector<TracedOption> options_of(const Review& review, const std::vector<int>& choices, const Parameters& p)
{
    std::vector<TracedOption> options;
    for (std::size_t c = 0; c < choices.size(); ++c) {
        options.push_back({choices[c], first(review.value[c]), p.imitation * first(review.imitated[c]),
                           first(review.habit[c]), first(review.noise[c]) / p.sensitivity,
                           first(review.appeal[c]) / p.sensitivity});
    }
    return options;
}

}  // namespace

std::vector<TracedReview> trace_of(const Scenario& scenario, const Network& network, const Policy& policy,
                                   int organisation, const Kernel& kernel)
{
    const Futures futures(scenario, scenario.futures);
    const BlockRuns runs = runs_of(scenario, 0);
    const Opening opening = spin_up(scenario, network, premises_of(futures, scenario, network, runs), scenario.seed,
                                    runs.first, kernel);
    Run run(scenario, network, policy, opening, scenario.seed, kernel);
    const Parameters& p = opening.premises->each.front();
    Calendar calendar(scenario, network, *opening.premises);
    std::vector<TracedReview> trace;
    while (run.month() < scenario.months) {
        const int month = run.month();
        if (const std::optional<Review> seen = run.review_of(organisation)) {
            const Conditions& conditions = calendar.at(month);
            const auto i = static_cast<std::size_t>(organisation);
            const Sight sight{first(seen->announced), first(seen->strain),  first(seen->future),
                              first(seen->trust),     first(seen->quality), 0.0};
            const auto path = static_cast<std::size_t>(conditions.path_of[i]);
            trace.push_back({month, first(conditions.path[path]) * conditions.path_left[i],
                             first(conditions.path_ahead[path]) * conditions.ahead_left[i], sight.announced,
                             sight.strain, urgency_of(sight, p), sight.future, sight.trust, sight.quality,
                             first(seen->pressure), first(seen->chance), first(seen->looks) > 0.5,
                             static_cast<int>(first(seen->before)), static_cast<int>(first(seen->after)),
                             partners_of(network, run.world().view, organisation), options_of(*seen, run.choices(), p)});
        }
        run.advance();
    }
    return trace;
}

}  // namespace concord
