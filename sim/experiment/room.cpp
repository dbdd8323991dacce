#include "experiment/room.hpp"

#include <algorithm>
#include <utility>

#include "engine/simulate.hpp"
#include "model/calendar.hpp"

namespace concord {

namespace {

/// Reads one run of a block month by month.
class RoomReader {
public:
    RoomReader(const Scenario& scenario, const Network& network, const Premises& premises, int lane)
        : network_(network)
        , calendar_(scenario, network, premises)
        , months_(scenario.months)
        , lane_(lane)
    {}

    /// The state that a month ends in, with what is known of the month to come.
    [[nodiscard]] RoomMonth month(const Run& run)
    {
        const World& world = run.world().view;
        const Flows& flows = run.flows().view;
        RoomMonth seen;
        for (std::size_t o = 0; o < outcome_count; ++o) seen.outcome[o] = at(run.outcomes()[o]);
        if (run.month() < months_) ahead_ = &calendar_.at(run.month());  // after the last there is none to come
        double budget = 0.0;
        for (int i = 0; i < network_.organisations; ++i) {
            seen.bodies.push_back(body(world, flows, *ahead_, i, run.month()));
            seen.strain += network_.budget[i] * at(world.strain[i]);
            budget += network_.budget[i];
        }
        if (budget > 0.0) seen.strain /= budget;
        for (int t = 0; t < network_.ties; ++t) seen.trust.push_back(at(world.trust[t]));
        double at_work = 0.0;
        for (int p = 0; p < network_.partnerships; ++p) {
            const double active = at(flows.active[p]);
            at_work += active;
            seen.quality += active * at(flows.quality[p]);
            for (std::size_t c = 0; c < cause_count; ++c)
                seen.cause[c] += active * at(flows.causes[static_cast<std::size_t>(p) * cause_count + c]);
            seen.joint_effort += active * at(flows.joint_effort[p]);
        }
        if (at_work > 0.0) {
            seen.quality /= at_work;
            for (double& part : seen.cause) part /= at_work;
        }
        return seen;
    }

private:
    [[nodiscard]] double at(const Lanes& value) const { return value.at[lane_]; }

    [[nodiscard]] BodyMonth body(const World& world, const Flows& flows, const Conditions& ahead, int i, int month) const
    {
        const auto path = static_cast<std::size_t>(ahead.path_of[i]);
        BodyMonth body;
        body.income = at(flows.income[i]);
        body.funding = at(ahead.path[path]) * ahead.path_left[i];
        body.funding_ahead = at(ahead.path_ahead[path]) * ahead.ahead_left[i];
        body.reserves = at(world.reserves[i]);
        body.load = at(flows.supply[i]) > 0.0 ? at(flows.load[i]) / at(flows.supply[i]) : 0.0;
        body.strain = at(world.strain[i]);
        body.response = static_cast<int>(at(world.choice[i]));
        body.cuts_at_once = at(flows.insolvent[i]) > 0.0;
        body.to_election = calendar_.months_to_vote(i, month);
        double ties = 0.0;
        for (int t = 0; t < network_.ties; ++t) {
            if (network_.tie_giver[t] != i) continue;
            body.trust += at(world.trust[t]);
            ties += 1.0;
        }
        if (ties > 0.0) body.trust /= ties;
        for (int x = network_.organisation_member_begin[i]; x < network_.organisation_member_begin[i + 1]; ++x) {
            const int member = network_.organisation_member[x];
            const double seated = at(world.seated[member]) * at(world.alive[network_.member_partnership[member]]);
            body.seats += seated;
            body.token += seated * at(world.token[member]);
        }
        return body;
    }

    const Network& network_;
    Calendar calendar_;
    const Conditions* ahead_ = nullptr;
    int months_;
    int lane_;
};

}  // namespace

Policy policy_of(const Scenario& scenario, const RoomPlan& plan, std::string name)
{
    const bool plays_all = plan.played.size() == scenario.organisations.size();
    Policy policy{std::move(name), std::string(plays_all ? reference_response : adaptive_response), {}};
    for (std::size_t place = 0; place < plan.played.size(); ++place) {
        std::map<Month, std::string>& dated = policy.dated[scenario.organisations[plan.played[place]].id];
        for (std::size_t step = 0; step < plan.choices.size(); ++step) {
            const auto response = static_cast<std::size_t>(plan.choices[step][place]);
            dated[scenario.start + static_cast<int>(step) * months_per_step] = scenario.responses[response].name;
        }
    }
    if (plan.choices.empty()) policy.dated.clear();
    return policy;
}

std::vector<RoomRun> room_runs(const Scenario& scenario, const Network& network, const Futures& futures,
                               const std::vector<Policy>& policies, int future, int months, const Kernel& kernel)
{
    const BlockRuns runs = runs_of(scenario, future / lane_count);
    const Opening opening = spin_up(scenario, network, premises_of(futures, scenario, network, runs), scenario.seed,
                                    runs.first, kernel);
    std::vector<RoomRun> played;
    for (const Policy& policy : policies) {
        Run run(scenario, network, policy, opening, scenario.seed, kernel);
        RoomReader reader(scenario, network, *opening.premises, future % lane_count);
        RoomRun& months_of_run = played.emplace_back();
        months_of_run.push_back(reader.month(run));
        while (run.month() < months) {
            run.advance();
            months_of_run.push_back(reader.month(run));
        }
    }
    return played;
}

}  // namespace concord
