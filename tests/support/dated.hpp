#pragma once
/// What depends on the date alone, as one lane has it.

#include <array>
#include <utility>
#include <vector>

#include "model/calendar.hpp"
#include "support/trial.hpp"

namespace concord::test {

/// Conditions as they are in one lane, with funding and elections by organisation and levers by what they act on.
struct InOneLane : Conditions {
    InOneLane(const Conditions& of_all, const Network& network, std::size_t lane)
        : Conditions(of_all)
        , lane_(lane)
    {
        const auto organisations = static_cast<std::size_t>(network.organisations);
        for (std::size_t i = 0; i < organisations; ++i) {
            const auto way = static_cast<std::size_t>(path_of[i]);
            const auto voters = static_cast<std::size_t>(electorate_of[i]);
            path.push_back(of_all.path[way].at[lane] * path_left[i]);
            path_ahead.push_back(of_all.path_ahead[way].at[lane] * ahead_left[i]);
            alarm.push_back(of_all.alarm[way].at[lane]);
            horizon.push_back(of_all.horizon[voters].at[lane]);
            hazard.push_back(of_all.hazard[voters].at[lane]);
        }
        contracted = column(of_all.contracted, organisations);
        contract_years = column(of_all.contract_years, organisations);
        scare = column(of_all.scare, static_cast<std::size_t>(network.partnerships));
        esteem_kept = column(of_all.esteem_kept, static_cast<std::size_t>(network.areas));
        targets = column(of_all.targets, static_cast<std::size_t>(network.ties));
        for (std::size_t l = 0; l < lever_count; ++l)
            levers_[l] = column(lever[l], static_cast<std::size_t>(lever_table[l].on == ActsOn::organisation
                                                                       ? network.organisations
                                                                       : network.partnerships));
    }

    [[nodiscard]] const std::vector<double>& of(Lever l) const { return levers_[static_cast<std::size_t>(l)]; }

    std::vector<double> path, path_ahead, alarm, horizon, hazard, contracted, contract_years, scare, esteem_kept,
        targets;

private:
    /// What is empty moves nothing.
    [[nodiscard]] std::vector<double> column(const std::vector<Lanes>& lanes, std::size_t count) const
    {
        std::vector<double> values;
        for (const Lanes& of_row : lanes) values.push_back(of_row.at[lane_]);
        values.resize(count, 0.0);
        return values;
    }

    std::size_t lane_;
    std::array<std::vector<double>, lever_count> levers_;
};

/// A calendar, with the scenario and network it refers to.
struct Dated {
    explicit Dated(Scenario made)
        : scenario(std::move(made))
        , network(network_of(scenario))
        , premises(scenario, network)
        , calendar(scenario, network, premises)
    {}
    Dated(const Dated&) = delete;
    Dated& operator=(const Dated&) = delete;

    InOneLane at(int month) { return {calendar.at(month), network, 3}; }
    double lever(Lever l, const std::string& id, int month)
    {
        const int row = row_of(l).on == ActsOn::organisation ? organisation_row(scenario, id)
                                                             : partnership_row(scenario, id);
        return at(month).of(l)[static_cast<std::size_t>(row)];
    }

    const Scenario scenario;
    const Network network;
    const Premises premises;
    Calendar calendar;
};

}  // namespace concord::test
