#include "model/calendar.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "core/digest.hpp"
#include "model/funding_path.hpp"
#include "model/processes/allocation.hpp"
#include "model/processes/choice.hpp"
#include "model/processes/finance.hpp"
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

Stance stance_of(const Scenario& scenario, const Policy& policy)
{
    Stance stance;
    for (const Response& response : scenario.responses) {
        stance.rows.push_back(&response);
        stance.row_hash.push_back(hash_of("response " + response.name));
        stance.lean.push_back(lean_of(response, scenario.responses.front(), scenario.parameters));
        const auto& listed = scenario.choices;
        if (listed.empty() || std::find(listed.begin(), listed.end(), response.name) != listed.end())
            stance.choices.push_back(row_of_response(scenario, response.name));
    }
    for (const Organisation& organisation : scenario.organisations) {
        const auto own = policy.exceptions.find(organisation.id);
        const std::string& name = own == policy.exceptions.end() ? policy.everyone : own->second;
        stance.fixed.push_back(name == adaptive_response ? -1 : row_of_response(scenario, name));
    }
    return stance;
}

Calendar::Calendar(const Scenario& scenario, const Network& network)
    : scenario_(scenario)
    , network_(network)
{
    if (!scenario.interventions.empty() || !scenario.shocks.empty()) {
        const TargetFinder finder(scenario);
        date_interventions(finder);
        date_shocks(finder);
    }
    find_paths();
    find_electorates();
    for (const Partnership& partnership : scenario.partnerships) {
        from_.push_back(partnership.from ? std::max(0, *partnership.from - scenario.start) : 0);
        until_.push_back(partnership.until ? *partnership.until - scenario.start : for_good);
    }
    make_conditions();
}

/// The funding path of each organisation: its own, its kind's or none, restored or not. Organisations share them.
void Calendar::find_paths()
{
    std::vector<const Shock*> restoration(scenario_.organisations.size(), nullptr);  // the first that concerns it
    for (const DatedShock& dated : shocks_) {
        if (dated.shock->type->type != ShockType::restore_funding) continue;
        for (const int i : dated.targets.organisations) {
            if (restoration[i] == nullptr) restoration[i] = dated.shock;
        }
    }
    static const FundingPoints level{{Month{0}, 1.0}};
    std::map<std::pair<std::string, const Shock*>, int> known;
    for (int i = 0; i < network_.organisations; ++i) {
        const Organisation& organisation = scenario_.organisations[i];
        std::string key = scenario_.funding.count(organisation.id) != 0 ? organisation.id : organisation.kind;
        if (scenario_.funding.count(key) == 0) key.clear();
        const auto [entry, is_new] = known.try_emplace({key, restoration[i]}, static_cast<int>(paths_.size()));
        path_of_.push_back(entry->second);
        if (!is_new) continue;
        const FundingPoints& points = key.empty() ? level : scenario_.funding.at(key);
        std::vector<double> path = path_through(points, scenario_.start, scenario_.months + months_announced + 1);
        if (restoration[i] != nullptr) restore(path, points, scenario_.start, *restoration[i]);
        paths_.push_back({std::move(path), 0.0});
    }
}

/// The elections of each elected organisation: its own, or its kind's. Organisations share them.
void Calendar::find_electorates()
{
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
        const bool votes = network_.elected[electorate_of_.size()] > 0.0 && elections != nullptr && !elections->empty();
        int row = -1;
        for (std::size_t e = 0; votes && row < 0 && e < electorates_.size(); ++e) {
            if (electorates_[e].elections == elections) row = static_cast<int>(e);
        }
        if (votes && row < 0) {
            row = static_cast<int>(electorates_.size());
            electorates_.push_back(
                {elections, 1.0, elected_hazard(years_between(*elections), scenario_.parameters), false});
        }
        electorate_of_.push_back(row);
    }
}

void Calendar::date_interventions(const TargetFinder& finder)
{
    for (const Intervention& intervention : scenario_.interventions) {
        interventions_.push_back({&intervention, finder.hit_by(intervention.target), intervention.from - scenario_.start,
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
    for (std::vector<double>* column : {&c.path, &c.path_ahead, &c.alarm, &c.horizon, &c.contracted, &c.contract_years,
                                        &c.departs, &c.hazard, &c.election})
        column->assign(organisations, 0.0);
    for (std::vector<double>* column : {&c.started, &c.working, &c.size, &c.breach, &c.scare})
        column->assign(partnerships, 0.0);
    c.esteem_kept.assign(static_cast<std::size_t>(network_.areas), 1.0);
    c.present.assign(static_cast<std::size_t>(network_.members), 1.0);
    for (std::vector<double>* column : {&c.claim, &c.fair, &c.learns}) column->assign(c.present.size(), 0.0);
    c.meets.assign(network_.shared_partnership.size(), 1.0);
    c.targets.assign(static_cast<std::size_t>(network_.ties), 0.0);
    c.crisis.assign(static_cast<std::size_t>(network_.cells), 1.0);
    for (std::size_t l = 0; l < lever_count; ++l)
        c.lever[l].assign(lever_table[l].on == ActsOn::organisation ? organisations : partnerships, 0.0);
}

void Calendar::schedule_funding(int month)
{
    for (FundingPath& path : paths_)
        path.alarm = alarm_about(path.index[month], path.index[month + months_announced], scenario_.parameters);
    for (int i = 0; i < network_.organisations; ++i) {
        const FundingPath& path = paths_[path_of_[i]];
        conditions_.path[i] = path.index[month];
        conditions_.path_ahead[i] = path.index[month + months_announced];
        conditions_.alarm[i] = path.alarm;
    }
}

void Calendar::schedule_elections(int month)
{
    // Organisations with one electoral calendar have one horizon.
    for (Electorate& electorate : electorates_) {
        const double years = months_to_election(*electorate.elections, scenario_.start + month) * years_per_month;
        electorate.horizon = horizon_share(years, true, scenario_.parameters);
        electorate.votes = month > 0 && months_to_election(*electorate.elections, scenario_.start + (month - 1)) == 1;
    }
    const double hazard = leader_hazard(scenario_.parameters);
    for (int i = 0; i < network_.organisations; ++i) {
        const Electorate* electorate = electorate_of_[i] < 0 ? nullptr : &electorates_[electorate_of_[i]];
        conditions_.horizon[i] = electorate == nullptr ? 1.0 : electorate->horizon;
        conditions_.hazard[i] = electorate == nullptr ? hazard : electorate->hazard;
        conditions_.election[i] = electorate != nullptr && electorate->votes ? 1.0 : 0.0;
    }
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
    for (int i = 0; i < network_.organisations; ++i) {
        conditions_.contracted[i] = 0.0;
        conditions_.contract_years[i] = 0.0;
    }
    for (const DatedLevers& dated : interventions_) {
        if (month < dated.from || month >= dated.from + term) continue;
        for (const LeverEffect& effect : effects_of(*dated.intervention->type)) {
            if (row_of(effect.lever).acts != Acts::for_a_term) continue;
            for (const int i : dated.targets.organisations) {
                // Two contracts at once: shares add, their age is the share-weighted mean.
                const double added = effect.per_strength * dated.intervention->strength;
                double& share = conditions_.contracted[i];
                double& years = conditions_.contract_years[i];
                const double total = share + added;
                if (total <= 0.0) continue;
                years = (years * share + (month - dated.from) * years_per_month * added) / total;
                share = std::min(total, row_of(effect.lever).cap);
            }
        }
    }
}

void Calendar::apply_interventions(int month)
{
    const auto column_of = [&](const LeverRow& lever) -> std::vector<double>& {
        return conditions_.lever[static_cast<std::size_t>(lever.lever)];
    };
    for (const LeverRow* lever : moved_) std::fill(column_of(*lever).begin(), column_of(*lever).end(), 0.0);
    for (const DatedLevers& dated : interventions_) {
        const Intervention& intervention = *dated.intervention;
        if (month < dated.from) continue;
        for (const LeverEffect& effect : effects_of(*intervention.type)) {
            const LeverRow& lever = row_of(moved_by(effect, *intervention.type, intervention.level));
            if (lever.acts == Acts::for_a_term) continue;
            const double x = intervention.strength *
                             strength_in(month, dated.from, dated.until, lever.acts, intervention.type->fade);
            const std::vector<int>& rows = lever.on == ActsOn::organisation ? dated.targets.organisations
                                                                            : dated.targets.partnerships;
            for (const int row : rows) column_of(lever)[row] += x * effect.per_strength;
        }
    }
    for (const LeverRow* lever : moved_) {
        std::vector<double>& column = column_of(*lever);
        for (double& x : column) x = std::min(x, lever->cap);
        if (lever->lever != Lever::inside_targets) continue;
        for (int t = 0; t < network_.ties; ++t)
            conditions_.targets[t] = 0.5 * (column[network_.tie_giver[t]] + column[network_.tie_receiver[t]]);
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
    for (std::vector<double>* column : {&c.path, &c.path_ahead, &c.horizon})
        std::fill(column->begin(), column->end(), 1.0);
    for (std::vector<double>* column :
         {&c.alarm, &c.contracted, &c.contract_years, &c.departs, &c.breach, &c.scare, &c.hazard, &c.election})
        std::fill(column->begin(), column->end(), 0.0);
    c.review = false;
    std::fill(c.esteem_kept.begin(), c.esteem_kept.end(), 1.0);
    std::fill(c.crisis.begin(), c.crisis.end(), 1.0);
    std::fill(c.present.begin(), c.present.end(), 1.0);
    for (std::vector<double>& column : c.lever) std::fill(column.begin(), column.end(), 0.0);
    std::fill(c.targets.begin(), c.targets.end(), 0.0);
    schedule_partnerships(0);
    cover();
    return c;
}

}  // namespace concord
