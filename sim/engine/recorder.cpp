#include "engine/recorder.hpp"

#include <cmath>
#include <utility>

#include "core/numerics.hpp"

namespace concord {

Recorder::Recorder(const Scenario& scenario, const Network& network, Keep keep)
    : scenario_(scenario)
    , network_(network)
    , keep_(keep)
{
    trajectory_.months = scenario.months;
    trajectory_.years = scenario.years();
    trajectory_.outcome.resize(outcome_count * static_cast<std::size_t>(scenario.months + 1));
    const auto years = static_cast<std::size_t>(trajectory_.years);
    if (keep.organisations)
        trajectory_.organisation.resize((years + 1) * network.organisations * organisation_outcomes.size());
    if (keep.areas) trajectory_.area.resize((years + 1) * network.areas * area_outcomes.size());
    if (keep.partnerships) trajectory_.partnership.assign(years * network.partnerships * measure_count, Lanes{});
    if (keep.choices) trajectory_.followers.assign(years * scenario.kinds.size() * scenario.responses.size(), Lanes{});
}

void Recorder::outcomes(int first_month, const std::vector<Lanes>& values)
{
    const auto stride = static_cast<std::size_t>(trajectory_.months) + 1;
    for (std::size_t x = 0; x < values.size(); ++x) {
        const std::size_t month = static_cast<std::size_t>(first_month) + x / outcome_count;
        trajectory_.outcome[x % outcome_count * stride + month] = values[x];
    }
}

void Recorder::year(int year, const Part& part, const World& world, const Flows& flows)
{
    if (keep_.organisations) organisations(year, part, world, flows);
    if (keep_.areas) areas(year, part.areas, world, flows);
}

void Recorder::month(int month, const Part& part, const World& world, const Flows& flows)
{
    if (keep_.partnerships) partnerships(month / 12, part.partnerships, flows);
    if (keep_.organisations) insolvency(month / 12 + 1, part.organisations, flows);
    const int through = month + 1;
    if (through % 12 != 0 && through != trajectory_.months) return;
    year((through + 11) / 12, part, world, flows);
    if (keep_.choices) choices((through + 11) / 12, part.organisations, world);
}

void Recorder::choices(int year, Rows rows, const World& world)
{
    const std::size_t responses = scenario_.responses.size();
    for (const int i : rows) {
        Lanes* out = trajectory_.followers.data() + (static_cast<std::size_t>(year - 1) * scenario_.kinds.size() +
                                                     static_cast<std::size_t>(network_.kind[i])) *
                                                        responses;
        for (int l = 0; l < lane_count; ++l) out[static_cast<std::size_t>(world.choice[i].at[l])].at[l] += 1.0;
    }
}

void Recorder::partnerships(int year, Rows rows, const Flows& flows)
{
    for (const int p : rows) {
        Lanes* out = trajectory_.partnership.data() +
                     (static_cast<std::size_t>(year) * network_.partnerships + static_cast<std::size_t>(p)) *
                         measure_count;
        const Lanes& active = flows.active[p];
        const auto add = [&](std::size_t measure, const Lanes& value) {
            for (int l = 0; l < lane_count; ++l) out[measure].at[l] += active.at[l] * value.at[l];
        };
        add(static_cast<std::size_t>(Measure::months_at_work), active);
        add(static_cast<std::size_t>(Measure::realised), flows.realised[p]);
        add(static_cast<std::size_t>(Measure::potential), flows.potential[p]);
        add(static_cast<std::size_t>(Measure::effort), flows.joint_effort[p]);
        add(static_cast<std::size_t>(Measure::contact), flows.contact[p]);
        for (std::size_t c = 0; c < cause_count; ++c)
            add(static_cast<std::size_t>(Measure::first_cause) + c,
                flows.causes[static_cast<std::size_t>(p) * cause_count + c]);
    }
}

void Recorder::organisations(int year, const Part& part, const World& world, const Flows& flows)
{
    constexpr auto width = organisation_outcomes.size();
    const auto first = static_cast<std::size_t>(part.organisations.first);
    const std::size_t count = static_cast<std::size_t>(part.organisations.last) - first;
    std::vector<Lanes> given(count, Lanes{});
    std::vector<int> ties(count, 0);
    for (const Rows rows : {part.simple_ties, part.shared_ties}) {
        for (const int t : rows) {
            const std::size_t i = static_cast<std::size_t>(network_.tie_giver[t]) - first;
            ++ties[i];
            for (int l = 0; l < lane_count; ++l) given[i].at[l] += world.trust[t].at[l];
        }
    }
    Lanes* out = trajectory_.organisation.data() +
                 (static_cast<std::size_t>(year) * network_.organisations + first) * width;
    for (const int i : part.organisations) {
        const Lanes* openness = world.openness + static_cast<std::size_t>(i) * level_count;
        for (int l = 0; l < lane_count; ++l) {
            double open = 0.0;
            for (std::size_t level = 0; level < level_count; ++level) open += openness[level].at[l];
            out[place_of(Outcome::unmet_share, organisation_outcomes)].at[l] = network_.serves[i] > 0.0
                                                                                   ? 1.0 - flows.served[i].at[l]
                                                                                   : 0.0;
            out[place_of(Outcome::workforce, organisation_outcomes)].at[l] = world.workforce[i].at[l];
            out[place_of(Outcome::capability, organisation_outcomes)].at[l] = flows.supply[i].at[l] /
                                                                              larger(flows.paid[i].at[l], 1e-300);
            out[place_of(Outcome::reserves, organisation_outcomes)].at[l] = world.reserves[i].at[l];
            out[place_of(Outcome::spend, organisation_outcomes)].at[l] = flows.spending[i].at[l];
            const std::size_t own = static_cast<std::size_t>(i) - first;
            out[place_of(Outcome::trust, organisation_outcomes)].at[l] = ties[own] > 0 ? given[own].at[l] / ties[own]
                                                                                       : std::nan("");
            out[place_of(Outcome::openness, organisation_outcomes)].at[l] = open / level_count;
        }
        out += width;
    }
}

/// Counts over the year, unlike the other outcomes of an organisation, which are those of the year's last month.
void Recorder::insolvency(int year, Rows rows, const Flows& flows)
{
    constexpr auto width = organisation_outcomes.size();
    for (const int i : rows) {
        const std::size_t row = static_cast<std::size_t>(year) * network_.organisations + static_cast<std::size_t>(i);
        Lanes& months = trajectory_.organisation[row * width + place_of(Outcome::insolvent_months, organisation_outcomes)];
        for (int l = 0; l < lane_count; ++l) months.at[l] += flows.insolvent[i].at[l];
    }
}

void Recorder::areas(int year, Rows rows, const World& world, const Flows& flows)
{
    constexpr auto width = area_outcomes.size();
    Lanes* out = trajectory_.area.data() +
                 (static_cast<std::size_t>(year) * network_.areas + static_cast<std::size_t>(rows.first)) * width;
    for (const int a : rows) {
        for (int l = 0; l < lane_count; ++l) {
            double harm = 0.0;
            double backlog = 0.0;
            double fresh = 0.0;
            double back = 0.0;
            for (int k = 0; k < network_.problems; ++k) {
                const int cell = a * network_.problems + k;
                harm += network_.harm_weight[k] * world.backlog[cell].at[l];
                backlog += world.backlog[cell].at[l];
                fresh += flows.new_cases[cell].at[l];
                back += flows.returning[cell].at[l];
            }
            out[place_of(Outcome::harm, area_outcomes)].at[l] = harm;
            out[place_of(Outcome::demand, area_outcomes)].at[l] = fresh + back;
            out[place_of(Outcome::failure_share, area_outcomes)].at[l] = back / larger(fresh + back, 1e-300);
            out[place_of(Outcome::backlog, area_outcomes)].at[l] = backlog;
            out[place_of(Outcome::need, area_outcomes)].at[l] = world.need[a].at[l];
            out[place_of(Outcome::prevention, area_outcomes)].at[l] = world.stock[a].at[l];
        }
        out += width;
    }
}

/// Weighted mean over the named outcomes of their relative change since the start, signed so that better is higher.
void Recorder::add_public_value()
{
    double weights = 0.0;
    for (const auto& [name, weight] : scenario_.outcome_weights) weights += weight;
    if (weights <= 0.0) return;
    const auto stride = static_cast<std::size_t>(trajectory_.months) + 1;
    Lanes* value = trajectory_.outcome.data() + static_cast<std::size_t>(Outcome::public_value) * stride;
    for (const auto& [name, weight] : scenario_.outcome_weights) {
        const OutcomeRow* row = outcome_named(name);
        if (row == nullptr || row->outcome == Outcome::public_value || row->better == Better::none) continue;
        const double signed_weight = (row->better == Better::higher ? weight : -weight) / weights;
        const Lanes* series = trajectory_.outcome.data() + static_cast<std::size_t>(row->outcome) * stride;
        for (std::size_t m = 0; m < stride; ++m) {
            for (int l = 0; l < lane_count; ++l) {
                const double start = series[0].at[l];
                // Of an amount below zero, more is less of it.
                const double ratio = series[m].at[l] / start - 1.0;
                const double change = start < 0.0 ? -ratio : ratio;
                value[m].at[l] += std::isfinite(change) ? signed_weight * change : 0.0;
            }
        }
    }
}

Trajectory Recorder::take()
{
    add_public_value();
    return std::move(trajectory_);
}

}  // namespace concord
