#include "engine/simulate.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <string_view>
#include <utility>

#include "engine/invariants.hpp"
#include "engine/recorder.hpp"
#include "model/processes/trust.hpp"

namespace concord {

namespace {

constexpr int spin_up_months = 60;

/// Relations and openness stay at their starting values in the spin-up: the phases that move them, and nothing else, do not run.
constexpr std::array<std::string_view, 3> at_rest_in_spin_up{"trust", "upkeep", "culture"};

void fill(Lanes* column, std::size_t count, double value)
{
    for (std::size_t e = 0; e < count; ++e) {
        for (double& x : column[e].at) x = value;
    }
}

/// The state before the spin-up: the solved baseline.
WorldColumns starting_world(const Network& n, const Conditions& conditions, const Premises& premises)
{
    WorldColumns columns(n);
    World& w = columns.view;
    const PresentLanes& present = premises.present.view;
    const auto organisations = static_cast<std::size_t>(n.organisations);
    std::copy_n(present.opening_reserves, n.organisations, w.reserves);
    fill(w.capability, organisations, 1.0);
    for (std::size_t lane = 0; lane < lane_count; ++lane) {
        const Parameters& p = premises.each[lane];
        for (int i = 0; i < n.organisations; ++i) {
            double joint = 0.0;  // without a partnership at work there is no joint work: daily work has all
            for (int x = n.organisation_member_begin[i]; x < n.organisation_member_begin[i + 1]; ++x) {
                if (conditions.working[n.member_partnership[n.organisation_member[x]]] > 0.0) joint = p.joint_share;
            }
            w.prevention_share[i].at[lane] = p.prevention_share;
            w.improvement_share[i].at[lane] = p.improvement_share;
            w.joint_share[i].at[lane] = joint;
            w.workforce[i].at[lane] = n.budget[i] * (1.0 - p.prevention_share - p.improvement_share - joint);
        }
        for (int a = 0; a < n.areas; ++a) w.legitimacy[a].at[lane] = p.opening_legitimacy;
    }
    for (int i = 0; i < n.organisations; ++i)
        std::fill_n(w.openness + i * level_count, level_count, present.opening_openness[i]);
    std::copy_n(present.opening_trust, n.ties, w.trust);
    std::copy_n(present.opening_governance, n.partnerships, w.governance);
    std::copy_n(present.opening_data_sharing, n.partnerships, w.data_sharing);
    std::copy_n(present.opening_language, n.partnerships, w.language);
    std::copy_n(present.opening_interoperability, n.partnerships, w.interoperability);
    fill(w.alive, static_cast<std::size_t>(n.partnerships), 1.0);
    fill(w.seated, static_cast<std::size_t>(n.members), 1.0);
    std::copy_n(present.opening_backlog, n.cells, w.backlog);
    fill(w.need, static_cast<std::size_t>(n.areas), 1.0);
    fill(w.stock, static_cast<std::size_t>(n.areas), 1.0);
    return columns;
}

/// The phases of the spin-up, in order.
std::vector<Phase> phases_of_spin_up(const Kernel& kernel)
{
    std::vector<Phase> phases;
    std::copy_if(kernel.schedule.begin(), kernel.schedule.end(), std::back_inserter(phases), [](const Phase& phase) {
        return std::find(at_rest_in_spin_up.begin(), at_rest_in_spin_up.end(), phase.name) == at_rest_in_spin_up.end();
    });
    return phases;
}

}  // namespace

Opening spin_up(const Scenario& scenario, const Network& network, std::uint64_t seed, std::uint64_t first_replicate,
                const Kernel& kernel, const BeforeMonth& before_month)
{
    return spin_up(scenario, network, std::make_shared<const Premises>(scenario, network), seed, first_replicate,
                   kernel, before_month);
}

Opening spin_up(const Scenario& scenario, const Network& network, std::shared_ptr<const Premises> taken,
                std::uint64_t seed, std::uint64_t first_replicate, const Kernel& kernel, const BeforeMonth& before_month)
{
    const Premises& premises = *taken;
    const Policy hold{std::string(reference_response), std::string(reference_response), {}};
    Calendar calendar(scenario, network, premises);
    const Conditions& conditions = calendar.of_spin_up();
    const Stance stance = stance_of(scenario, hold);

    const std::vector<Phase> phases = phases_of_spin_up(kernel);
    WorldColumns now = starting_world(network, conditions, premises);
    WorldColumns next = now;
    FlowColumns flows(network);
    std::vector<Lanes> outcomes(outcome_count);
    for (int month = -spin_up_months; month < 0; ++month) {
        if (before_month) before_month();
        const Step step{network,    premises,  conditions, stance,          now.view,
                        flows.view, next.view, seed,       first_replicate, month};
        for (const Part& part : network.parts) {
            for (const Phase& phase : phases) phase.run(step, part);
        }
        if (month == -1) {
            Totals totals = empty_totals();
            for (const Part& part : network.parts) kernel.add_up(step, part, totals);
            kernel.observe(network, totals, outcomes.data());
        }
        std::swap(now, next);
    }
    for (int p = 0; p < network.partnerships; ++p) {
        for (std::size_t lane = 0; lane < lane_count; ++lane) {
            // Relations were held, so quality is the same in every month: the steady state of ambition follows.
            const Parameters& of_lane = premises.each[lane];
            const double given = premises.present.view.opening_ambition[p].at[lane];
            const double steady = steady_ambition(flows.view.quality[p].at[lane],
                                                  premises.present.view.own_pace[p].at[lane], of_lane.modesty, of_lane);
            now.view.ambition[p].at[lane] = std::isnan(given) ? steady : given;
        }
    }
    return {std::move(now), std::move(flows), std::move(outcomes), first_replicate, std::move(taken)};
}

int months_at_a_time(const Network& network) noexcept { return network.parts.size() > 1 ? 4 : 1; }

Run::Run(const Scenario& scenario, const Network& network, const Policy& policy, const Opening& opening,
         std::uint64_t seed, const Kernel& kernel)
    : network_(network)
    , opening_(opening)
    , kernel_(kernel)
    , calendar_(scenario, network, *opening.premises)
    , turns_(turns_of(scenario, policy))
    , stance_(stance_of(scenario, policy))
    , now_(opening.world)
    , next_(opening.world)
    , flows_(opening.flows)
    , outcomes_(opening.outcomes)
    , seed_(seed)
{}

/// Conditions of the next months. The calendar keeps one month, so that those of several are copied.
std::vector<const Conditions*> Run::conditions_of(int months)
{
    if (months == 1) return {&calendar_.at(month_)};
    std::vector<const Conditions*> of_month;
    ahead_.resize(static_cast<std::size_t>(months));
    for (Conditions& conditions : ahead_) {
        conditions = calendar_.at(month_ + static_cast<int>(of_month.size()));
        of_month.push_back(&conditions);
    }
    return of_month;
}

Step Run::step_with(const Conditions& conditions, WorldColumns& now, FlowColumns& flows, WorldColumns& next,
                    int month) const
{
    return {network_, *opening_.premises,       conditions, stance_, now.view, flows.view, next.view,
            seed_,    opening_.first_replicate, month};
}

std::optional<Review> Run::review_of(int organisation)
{
    const Conditions& conditions = calendar_.at(month_);
    if (!conditions.review || stance_.fixed[static_cast<std::size_t>(organisation)] >= 0) return std::nullopt;
    FlowColumns flows = flows_;
    WorldColumns next = next_;
    const Step step = step_with(conditions, now_, flows, next, month_);
    for (const Part& part : network_.parts) {
        if (organisation < part.organisations.first || organisation >= part.organisations.last) continue;
        for (const Phase& phase : kernel_.schedule) {
            if (phase.name == "response") break;
            phase.run(step, part);
        }
        Review seen;
        kernel_.look(step, part, organisation, seen);
        return seen;
    }
    return std::nullopt;
}

void Run::follow(int organisation, int response)
{
    turns_.erase(std::remove_if(turns_.begin(), turns_.end(),
                                [&](const Turn& turn) { return turn.organisation == organisation; }),
                 turns_.end());
    stance_.fixed[static_cast<std::size_t>(organisation)] = response;
}

void Run::advance(int months, const Observer& observer)
{
    outcomes_.clear();
    const int last = month_ + months;
    while (month_ < last) {
        const auto next = std::find_if(turns_.begin(), turns_.end(),
                                       [this](const Turn& turn) { return turn.month > month_; });
        go((next == turns_.end() ? last : std::min(last, next->month)) - month_, observer);
        take_turns(turns_, month_, stance_);
    }
}

void Run::go(int months, const Observer& observer)
{
    const std::vector<const Conditions*> conditions = conditions_of(months);
    std::vector<Totals> totals(static_cast<std::size_t>(months), empty_totals());
    prepare_for_checks(flows_, next_);
    const auto step_of = [&](int ahead) {
        const bool there = ahead % 2 == 0;  // the two states change places every month
        return step_with(*conditions[static_cast<std::size_t>(ahead)], there ? now_ : next_, flows_,
                         there ? next_ : now_, month_ + ahead);
    };
    // Nothing leads from one part to another, so that each can go ahead while its columns are in the cache.
    for (const Part& part : network_.parts) {
        for (int ahead = 0; ahead < months; ++ahead) {
            const Step step = step_of(ahead);
            kernel_.run_phases(step, part);
            kernel_.add_up(step, part, totals[static_cast<std::size_t>(ahead)]);
            if (observer) observer(step.month, part, step.next, step.flows);
        }
    }
    const std::size_t before = outcomes_.size();
    outcomes_.resize(before + totals.size() * outcome_count);
    for (std::size_t m = 0; m < totals.size(); ++m)
        kernel_.observe(network_, totals[m], outcomes_.data() + before + m * outcome_count);
    const bool in_next = months % 2 == 1;
    check_invariants(step_of(months - 1), in_next ? now_ : next_, in_next ? next_ : now_);
    if (in_next) std::swap(now_, next_);
    month_ += months;
}

void Run::resume(const WorldColumns& snapshot, int month)
{
    now_ = snapshot;
    month_ = month;
    take_turns(turns_, month_, stance_);
}

Trajectory simulate(const Scenario& scenario, const Network& network, const Policy& policy, const Opening& opening,
                    std::uint64_t seed, const Kernel& kernel, Keep keep, const BeforeMonth& before_month)
{
    Run run(scenario, network, policy, opening, seed, kernel);
    Recorder recorder(scenario, network, keep);
    recorder.outcomes(0, run.outcomes());
    for (const Part& part : network.parts) recorder.year(0, part, run.world().view, run.flows().view);
    const int at_a_time = months_at_a_time(network);
    const Observer record = [&recorder](auto&&... seen) { recorder.month(seen...); };
    while (run.month() < scenario.months) {
        if (before_month) before_month();
        const int first = run.month() + 1;
        run.advance(std::min(at_a_time, scenario.months - run.month()), record);
        recorder.outcomes(first, run.outcomes());
    }
    return recorder.take();
}

}  // namespace concord
