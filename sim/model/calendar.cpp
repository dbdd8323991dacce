#include "model/calendar.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/digest.hpp"
#include "model/processes/allocation.hpp"
#include "model/processes/interventions.hpp"
#include "model/processes/leaders.hpp"

namespace concord {

namespace {

constexpr int for_good = std::numeric_limits<int>::max();

int row_of_response(const Scenario& scenario, const std::string& name)
{
    for (std::size_t row = 0; row < scenario.responses.size(); ++row) {
        if (scenario.responses[row].name == name) return static_cast<int>(row);
    }
    return 0;
}

/// The same of what an organisation is to follow; −1: as it chooses.
int followed_row(const Scenario& scenario, const std::string& name)
{
    return name == adaptive_response ? -1 : row_of_response(scenario, name);
}

/// Years between elections: the mean over those known, or four.
double years_between(const std::vector<Month>& elections)
{
    constexpr double usual = 4.0;
    if (elections.size() < 2) return usual;
    return (elections.back() - elections.front()) * years_per_month / static_cast<double>(elections.size() - 1);
}

/// Months to the next election after `month`; after the last known one, elections go on at the last known interval.
int months_to_election(const std::vector<Month>& elections, Month month)
{
    for (const Month election : elections) {
        if (election > month) return election - month;
    }
    const int interval = elections.size() > 1 ? elections.back() - elections[elections.size() - 2] : 48;
    const int since = month - elections.back();
    return interval - since % interval;
}

}  // namespace

std::vector<Turn> turns_of(const Scenario& scenario, const Policy& policy)
{
    std::vector<Turn> turns;
    for (std::size_t i = 0; i < scenario.organisations.size() && !policy.dated.empty(); ++i) {
        const auto own = policy.dated.find(scenario.organisations[i].id);
        if (own == policy.dated.end()) continue;
        const int organisation = static_cast<int>(i);
        turns.push_back({0, organisation, followed_row(scenario, policy.everyone)});
        for (const auto& [from, response] : own->second)
            turns.push_back({std::max(0, from - scenario.start), organisation, followed_row(scenario, response)});
    }
    std::stable_sort(turns.begin(), turns.end(), [](const Turn& a, const Turn& b) { return a.month < b.month; });
    return turns;
}

void take_turns(const std::vector<Turn>& turns, int month, Stance& stance)
{
    for (const Turn& turn : turns) {
        if (turn.month > month) return;
        stance.fixed[static_cast<std::size_t>(turn.organisation)] = turn.response;
    }
}

Stance stance_of(const Scenario& scenario, const Policy& policy, int month)
{
    Stance stance;
    for (const Response& response : scenario.responses) {
        stance.rows.push_back(&response);
        stance.row_hash.push_back(hash_of("response " + response.name));
        const auto& listed = scenario.choices;
        if (listed.empty() || std::find(listed.begin(), listed.end(), response.name) != listed.end())
            stance.choices.push_back(row_of_response(scenario, response.name));
    }
    for (const Organisation& organisation : scenario.organisations) {
        const auto own = policy.exceptions.find(organisation.id);
        const std::string& name = own == policy.exceptions.end() ? policy.everyone : own->second;
        stance.fixed.push_back(followed_row(scenario, name));
    }
    take_turns(turns_of(scenario, policy), month, stance);
    return stance;
}

Calendar::Calendar(const Scenario& scenario, const Network& network, const Premises& premises)
    : scenario_(scenario)
    , network_(network)
    , premises_(premises)
    , outlook_(static_cast<int>(std::lround(12.0 * scenario.parameters.outlook)))
{
    if (!scenario.interventions.empty() || !scenario.shocks.empty()) {
        const TargetFinder finder(scenario);
        date_interventions(finder);
        date_shocks(finder);
    }
    make_conditions();
    find_paths();
    find_electorates();
    for (const Partnership& partnership : scenario.partnerships) {
        from_.push_back(partnership.from ? std::max(0, *partnership.from - scenario.start) : 0);
        until_.push_back(partnership.until ? *partnership.until - scenario.start : for_good);
    }
}

/// The elections of each elected organisation: its own, or its kind's. Organisations share them.
void Calendar::find_electorates()
{
    electorates_.push_back({nullptr, false});
    for (const Organisation& organisation : scenario_.organisations) {
        const std::vector<Month>* elections = nullptr;
        if (const auto own = scenario_.elections.find(organisation.id); own != scenario_.elections.end())
            elections = &own->second;
        else if (const auto of_kind = scenario_.elections.find(organisation.kind); of_kind != scenario_.elections.end())
            elections = &of_kind->second;
        else {
            for (const Kind& kind : scenario_.kinds) {
                if (kind.name == organisation.kind) elections = &kind.elections;
            }
        }
        const bool votes = network_.elected[conditions_.electorate_of.size()] > 0.0 && elections != nullptr &&
                           !elections->empty();
        if (!votes) elections = nullptr;
        const auto known = std::find_if(electorates_.begin(), electorates_.end(),
                                        [&](const Electorate& e) { return e.elections == elections; });
        conditions_.electorate_of.push_back(static_cast<int>(known - electorates_.begin()));
        if (known == electorates_.end()) electorates_.push_back({elections, false});
    }
    conditions_.horizon.resize(electorates_.size());
    conditions_.hazard.resize(electorates_.size());
}

void Calendar::date_interventions(const TargetFinder& finder)
{
    for (const Intervention& intervention : scenario_.interventions) {
        const auto row = static_cast<std::size_t>(&intervention - scenario_.interventions.data());
        // One that was added to try it out is in no future, and alike in all.
        const bool is_in_futures = row < premises_.strengths.size();
        interventions_.push_back({is_in_futures ? premises_.strengths[row] : same_in_all(intervention.strength),
                                  &intervention, finder.hit_by(intervention.target), intervention.from - scenario_.start,
                                  intervention.until ? *intervention.until - scenario_.start : for_good});
        for (const LeverEffect& effect : effects_of(*intervention.type)) {
            const LeverRow& lever = row_of(moved_by(effect, *intervention.type, intervention.level));
            const bool is_known = std::find(moved_.begin(), moved_.end(), &lever) != moved_.end();
            if (lever.acts != Acts::for_a_term && !is_known) moved_.push_back(&lever);
        }
    }
}

/// Whether what hits these targets touches an area: the area named, the areas of the partnership, or those that the organisation serves.
bool Calendar::works_in(const Targets& targets, const Target& target, int area) const
{
    if (target.of == Target::Of::area) return scenario_.areas[area].id == target.id;
    if (target.of == Target::Of::partnership) {
        const auto first = network_.area_partnership.begin() + network_.area_partnership_begin[area];
        const auto last = network_.area_partnership.begin() + network_.area_partnership_begin[area + 1];
        return std::any_of(targets.partnerships.begin(), targets.partnerships.end(),
                           [&](int p) { return std::find(first, last, p) != last; });
    }
    const auto first = network_.service_organisation.begin() + network_.service_begin[area];
    const auto last = network_.service_organisation.begin() + network_.service_begin[area + 1];
    return std::any_of(targets.organisations.begin(), targets.organisations.end(),
                       [&](int i) { return std::find(first, last, i) != last; });
}

void Calendar::date_shocks(const TargetFinder& finder)
{
    for (const Shock& shock : scenario_.shocks) {
        DatedShock dated{&shock, finder.hit_by(shock.target), {}, {}, shock.at - scenario_.start, for_good};
        if (shock.months > 0) dated.until = dated.at + shock.months;
        if (shock.type->type == ShockType::crisis) {
            for (int a = 0; a < network_.areas; ++a) {
                if (shock.target.of == Target::Of::area && scenario_.areas[a].id != shock.target.id) continue;
                for (int k = 0; k < network_.problems; ++k) {
                    if (shock.problem.empty() || scenario_.problems[k].name == shock.problem)
                        dated.cells.push_back(a * network_.problems + k);
                }
            }
        }
        for (int a = 0; a < network_.areas; ++a) {
            if (works_in(dated.targets, shock.target, a)) dated.areas.push_back(a);
        }
        shocks_.push_back(std::move(dated));
    }
}

void Calendar::make_conditions()
{
    const auto organisations = static_cast<std::size_t>(network_.organisations);
    const auto partnerships = static_cast<std::size_t>(network_.partnerships);
    Conditions& c = conditions_;
    for (std::vector<double>* column : {&c.departs, &c.election}) column->assign(organisations, 0.0);
    for (std::vector<double>* column : {&c.path_left, &c.ahead_left}) column->assign(organisations, 1.0);
    for (std::vector<double>* column : {&c.started, &c.working, &c.size, &c.breach}) column->assign(partnerships, 0.0);
    c.scare.assign(partnerships, same_in_all(0.0));
    c.esteem_kept.assign(static_cast<std::size_t>(network_.areas), same_in_all(1.0));
    c.present.assign(static_cast<std::size_t>(network_.members), 1.0);
    for (std::vector<double>* column : {&c.claim, &c.fair, &c.learns}) column->assign(c.present.size(), 0.0);
    c.meets.assign(network_.shared_partnership.size(), 1.0);
    c.crisis.assign(static_cast<std::size_t>(network_.cells), 1.0);
    for (const LeverRow* lever : moved_) {
        c.lever[static_cast<std::size_t>(lever->lever)].resize(lever->on == ActsOn::organisation ? organisations
                                                                                                 : partnerships);
        if (lever->lever == Lever::inside_targets) c.targets.resize(static_cast<std::size_t>(network_.ties));
    }
}

std::optional<int> Calendar::months_to_vote(int organisation, int month) const
{
    const Electorate& electorate = electorates_[conditions_.electorate_of[organisation]];
    if (electorate.elections == nullptr) return std::nullopt;
    return months_to_election(*electorate.elections, scenario_.start + month);
}

void Calendar::schedule_elections(int month)
{
    // Organisations with one electoral calendar have one horizon.
    for (std::size_t row = 0; row < electorates_.size(); ++row) {
        Electorate& electorate = electorates_[row];
        const bool is_elected = electorate.elections != nullptr;
        const double years = is_elected
                                 ? months_to_election(*electorate.elections, scenario_.start + month) * years_per_month
                                 : 0.0;
        electorate.votes = is_elected && month > 0 &&
                           months_to_election(*electorate.elections, scenario_.start + (month - 1)) == 1;
        for (std::size_t lane = 0; lane < lane_count; ++lane) {
            const Parameters& p = premises_.each[lane];
            conditions_.horizon[row].at[lane] = is_elected ? horizon_share(years, p) : 1.0;
            conditions_.hazard[row].at[lane] = is_elected ? elected_hazard(years_between(*electorate.elections), p)
                                                          : leader_hazard(p);
        }
    }
    for (int i = 0; i < network_.organisations; ++i)
        conditions_.election[i] = electorates_[conditions_.electorate_of[i]].votes ? 1.0 : 0.0;
    constexpr int budget_month = 4;  // the financial year begins in April
    conditions_.review = month == 0 || (scenario_.start + month).month_of_year() == budget_month;
}

void Calendar::schedule_partnerships(int month)
{
    for (int row = 0; row < network_.partnerships; ++row) {
        conditions_.started[row] = month >= from_[row] ? 1.0 : 0.0;
        conditions_.working[row] = month >= from_[row] && month < until_[row] ? 1.0 : 0.0;
    }
}

/// Contracts of interventions run from their date and are locked in for the term.
void Calendar::schedule_contracts(int month)
{
    const int term = static_cast<int>(std::lround(scenario_.parameters.contract_term * 12.0));
    std::fill(conditions_.contracted.begin(), conditions_.contracted.end(), same_in_all(0.0));
    std::fill(conditions_.contract_years.begin(), conditions_.contract_years.end(), same_in_all(0.0));
    for (const DatedLevers& dated : interventions_) {
        if (month < dated.from || month >= dated.from + term) continue;
        for (const LeverEffect& effect : effects_of(*dated.intervention->type)) {
            if (row_of(effect.lever).acts != Acts::for_a_term) continue;
            conditions_.contracted.resize(static_cast<std::size_t>(network_.organisations));
            conditions_.contract_years.resize(conditions_.contracted.size());
            for (const int i : dated.targets.organisations) {
                for (std::size_t lane = 0; lane < lane_count; ++lane) {
                    // Two contracts at once: shares add, their age is the share-weighted mean.
                    const double added = effect.per_strength * dated.strength.at[lane];
                    double& share = conditions_.contracted[i].at[lane];
                    double& years = conditions_.contract_years[i].at[lane];
                    const double total = share + added;
                    if (total <= 0.0) continue;
                    years = (years * share + (month - dated.from) * years_per_month * added) / total;
                    share = std::min(total, row_of(effect.lever).cap);
                }
            }
        }
    }
}

void Calendar::apply_interventions(int month)
{
    const auto column_of = [&](const LeverRow& lever) -> std::vector<Lanes>& {
        return conditions_.lever[static_cast<std::size_t>(lever.lever)];
    };
    for (const LeverRow* lever : moved_)
        std::fill(column_of(*lever).begin(), column_of(*lever).end(), same_in_all(0.0));
    for (const DatedLevers& dated : interventions_) {
        const Intervention& intervention = *dated.intervention;
        if (month < dated.from) continue;
        for (const LeverEffect& effect : effects_of(*intervention.type)) {
            const LeverRow& lever = row_of(moved_by(effect, *intervention.type, intervention.level));
            if (lever.acts == Acts::for_a_term) continue;
            const double in_force = strength_in(month, dated.from, dated.until, lever.acts, intervention.type->fade);
            const std::vector<int>& rows = lever.on == ActsOn::organisation ? dated.targets.organisations
                                                                            : dated.targets.partnerships;
            for (const int row : rows) {
                for (std::size_t lane = 0; lane < lane_count; ++lane)
                    column_of(lever)[row].at[lane] += dated.strength.at[lane] * in_force * effect.per_strength;
            }
        }
    }
    for (const LeverRow* lever : moved_) {
        std::vector<Lanes>& column = column_of(*lever);
        for (Lanes& lanes : column) {
            for (double& x : lanes.at) x = std::min(x, lever->cap);
        }
        if (lever->lever != Lever::inside_targets) continue;
        for (int t = 0; t < network_.ties; ++t) {
            for (std::size_t lane = 0; lane < lane_count; ++lane)
                conditions_.targets[t].at[lane] = 0.5 * (column[network_.tie_giver[t]].at[lane] +
                                                         column[network_.tie_receiver[t]].at[lane]);
        }
    }
}

/// Works out size and coverage of each partnership from who is present; a partnership of one stops working.
void Calendar::cover()
{
    Conditions& c = conditions_;
    const bool changed = c.present != covered_presence_;
    for (int row = 0; row < network_.partnerships; ++row) {
        if (changed) {
            c.size[row] = 0.0;
            for (int m = network_.member_begin[row]; m < network_.member_begin[row + 1]; ++m)
                c.size[row] += c.present[m];
        }
        if (c.size[row] < 2.0) c.working[row] = 0.0;
    }
    if (!changed) return;
    for (int m = 0; m < network_.members; ++m) {
        const int row = network_.member_partnership[m];
        c.claim[m] = network_.effort_weight[row] * c.present[m];
        c.fair[m] = network_.budget[network_.member_organisation[m]] * c.present[m];
        c.learns[m] = c.present[m] * (1.0 - network_.is_contract[row]);
    }
    for (std::size_t x = 0; x < c.meets.size(); ++x)
        c.meets[x] = c.present[network_.shared_giver[x]] * c.present[network_.shared_receiver[x]];
    covered_presence_ = c.present;
}

const Conditions& Calendar::at(int month)
{
    schedule_funding(month);
    schedule_elections(month);
    schedule_partnerships(month);
    schedule_contracts(month);
    apply_interventions(month);
    apply_shocks(month);
    cover();
    return conditions_;
}

const Conditions& Calendar::of_spin_up()
{
    Conditions& c = conditions_;
    for (std::vector<Lanes>* column : {&c.path, &c.path_ahead, &c.horizon, &c.esteem_kept})
        std::fill(column->begin(), column->end(), same_in_all(1.0));
    for (std::vector<Lanes>* column : {&c.alarm, &c.contracted, &c.contract_years, &c.scare, &c.hazard, &c.targets})
        std::fill(column->begin(), column->end(), same_in_all(0.0));
    for (std::vector<double>* column : {&c.path_left, &c.ahead_left}) std::fill(column->begin(), column->end(), 1.0);
    for (std::vector<double>* column : {&c.departs, &c.breach, &c.election})
        std::fill(column->begin(), column->end(), 0.0);
    c.review = false;
    std::fill(c.crisis.begin(), c.crisis.end(), 1.0);
    std::fill(c.present.begin(), c.present.end(), 1.0);
    for (std::vector<Lanes>& column : c.lever) std::fill(column.begin(), column.end(), same_in_all(0.0));
    schedule_partnerships(0);
    cover();
    return c;
}

}  // namespace concord
