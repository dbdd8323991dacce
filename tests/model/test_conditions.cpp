/// What depends on the date alone: funding, elections, interventions, contracts, who belongs.

#include <cmath>
#include <string>
#include <vector>

#include "catch.hpp"
#include "model/funding_path.hpp"
#include "support/dated.hpp"
#include "support/patch.hpp"
#include "support/trial.hpp"

using namespace concord;
using namespace concord::test;

namespace {

using Of = Target::Of;

}  // namespace

TEST_CASE("a funding path is linear between its dates, 1 before, flat after, and known twelve months ahead", "[model]")
{
    Scenario scenario = level_patch();
    scenario.funding["force"] = {{scenario.start + 12, 1.0}, {scenario.start + 36, 0.76}, {scenario.start + 60, 0.70}};
    scenario.funding["force_east"] = {{scenario.start + 10, 0.5}, {scenario.start + 20, 0.6}};
    Dated dated(scenario);
    const auto west = static_cast<std::size_t>(organisation_row(scenario, "force_west"));
    const auto east = static_cast<std::size_t>(organisation_row(scenario, "force_east"));
    const auto council = static_cast<std::size_t>(organisation_row(scenario, "a_council"));
    const auto expected = [](int month) {
        if (month <= 12) return 1.0;
        if (month <= 36) return 1.0 - 0.01 * (month - 12);
        return month <= 60 ? 0.76 - 0.0025 * (month - 36) : 0.70;
    };
    for (int month = 0; month < 120; ++month) {
        const InOneLane c = dated.at(month);
        CAPTURE(month);
        CHECK(c.path[west] == Approx(expected(month)));
        CHECK(c.path_ahead[west] == Approx(expected(month + 12)));
        CHECK(c.alarm[west] ==
              Approx(std::min(1.0, (expected(month) - expected(month + 12)) / scenario.parameters.alarm)).margin(1e-9));
        CHECK(c.path[east] == Approx(month < 10   ? 1.0
                                     : month < 20 ? 0.5 + 0.01 * (month - 10)
                                                  : 0.6));  // its own, not its kind's
        CHECK(c.path[council] == 1.0);
        CHECK(c.alarm[council] == 0.0);
    }
}

TEST_CASE("alarm looks as far ahead as the outlook, and plans a year", "[model]")
{
    Scenario scenario = level_patch();
    scenario.funding["force"] = {{scenario.start, 1.0}, {scenario.start + 24, 1.0}, {scenario.start + 36, 0.98}};
    scenario.parameters.outlook = 3.0;
    Dated dated(scenario);
    const auto force = static_cast<std::size_t>(organisation_row(scenario, "force_west"));
    CHECK(dated.at(0).alarm[force] == Approx(.02 / scenario.parameters.alarm));
    CHECK(dated.at(0).path_ahead[force] == 1.0);
    CHECK(dated.at(36).alarm[force] == 0.0);
    const int end = scenario.months - 1;  // the outlook leads beyond the run
    CHECK(dated.at(end).alarm[force] == 0.0);
    scenario.parameters.outlook = 1.0;
    CHECK(Dated(scenario).at(0).alarm[force] == 0.0);
}

TEST_CASE("the default cuts fall by 60 % of the whole in two years and by the rest until the eighth", "[model]")
{
    Dated dated(standard_patch());
    const auto force = static_cast<std::size_t>(organisation_row(dated.scenario, "force_west"));
    CHECK(dated.at(0).path[force] == 1.0);
    const double cut = dated.scenario.kinds.front().cut;
    REQUIRE(dated.scenario.kinds.front().name == force_kind);
    CHECK(dated.at(24).path[force] == Approx(1 - .6 * cut));
    CHECK(dated.at(96).path[force] == Approx(1 - cut));
    CHECK(dated.at(119).path[force] == Approx(1 - cut));
}

TEST_CASE("the electoral clock runs to the next election and then starts again, after the last it keeps its interval",
          "[model]")
{
    Scenario scenario = level_patch();
    scenario.elections["council"] = {scenario.start + 12, scenario.start + 36};
    scenario.elections["b_council"] = {scenario.start + 20};
    Dated dated(scenario);
    const Parameters& p = scenario.parameters;
    const auto horizon = [&](int months) {
        return p.bravery + (1 - p.bravery) * (1 - std::exp(-months / 12.0 / p.payback));
    };
    const auto row = [&](const char* id) { return static_cast<std::size_t>(organisation_row(scenario, id)); };
    for (const auto& [month, left] :
         std::vector<std::pair<int, int>>{{0, 12}, {11, 1}, {12, 24}, {35, 1}, {36, 24}, {59, 1}, {60, 24}, {100, 8}}) {
        CAPTURE(month);
        CHECK(dated.at(month).horizon[row("a_council")] == Approx(horizon(left)));
    }
    CHECK(dated.at(19).horizon[row("b_council")] == Approx(horizon(1)));
    CHECK(dated.at(20).horizon[row("b_council")] == Approx(horizon(48)));  // one date: every four years
    CHECK(dated.at(5).horizon[row("a_health")] == 1.0);
    // The forces' own dates: November 2012 is 31 months after April 2010.
    CHECK(dated.at(0).horizon[row("force_west")] == Approx(horizon(31)));
}

TEST_CASE("an intervention acts from its date, in full, and afterwards fades as its type does", "[model]")
{
    Scenario scenario = level_patch();
    add_intervention(scenario, "co_location", {Of::partnership, "a_partnership"}, 12, 24);        // fades at once
    add_intervention(scenario, "joint_training", {Of::partnership, "b_partnership"}, 12, 24);     // fades over a year
    add_intervention(scenario, "data_sharing_protocol", {Of::partnership, "c_partnership"}, 12);  // for good
    Dated dated(scenario);
    const auto contact = [&](int month) { return dated.lever(Lever::contact, "a_partnership", month); };
    CHECK(contact(11) == 0.0);
    CHECK(contact(12) == Approx(.20));
    CHECK(contact(23) == Approx(.20));
    CHECK(contact(24) == 0.0);
    const auto language = [&](int month) { return dated.lever(Lever::language_rate, "b_partnership", month); };
    CHECK(language(11) == 0.0);
    CHECK(language(23) == Approx(.60));
    CHECK(language(24) == Approx(.60));
    CHECK(language(36) == Approx(.60 * std::exp(-1.0)));
    CHECK(language(48) == Approx(.60 * std::exp(-2.0)));
    CHECK(dated.lever(Lever::protocol, "c_partnership", 119) == Approx(.45));
    CHECK(dated.lever(Lever::protocol, "a_partnership", 119) == 0.0);
}

TEST_CASE("a target reaches its partnerships and organisations, and no others", "[model]")
{
    const auto reached = [](Target target, Lever lever) {
        Scenario scenario = level_patch();
        add_intervention(scenario, "joint_training", std::move(target), 0);
        Dated dated(scenario);
        std::string ids;
        const std::vector<double> column = dated.at(0).of(lever);
        for (std::size_t row = 0; row < column.size(); ++row) {
            if (column[row] > 0.0)
                ids += (row_of(lever).on == ActsOn::organisation ? scenario.organisations[row].id
                                                                 : scenario.partnerships[row].id) +
                       " ";
        }
        return ids;
    };
    const Lever shared = Lever::language_rate;
    const Lever own = Lever::openness_rate_everyone;
    CHECK(reached({Of::partnership, "a_partnership"}, shared) == "a_partnership ");
    CHECK(reached({Of::partnership, "a_partnership"}, own) == "force_west a_council a_health a_probation a_voluntary ");
    CHECK(reached({Of::organisation, "force_west"}, shared) == "a_partnership b_partnership ");
    CHECK(reached({Of::organisation, "force_west"}, own) == "force_west ");
    CHECK(reached({Of::area, "b"}, shared) == "b_partnership ");
    CHECK(reached({Of::area, "b"}, own) == "force_west b_council b_health b_probation b_voluntary ");
    CHECK(reached({}, shared) == "a_partnership b_partnership c_partnership d_partnership ");
}

TEST_CASE("levers that act once act in one month", "[model]")
{
    Scenario scenario = level_patch();
    add_intervention(scenario, "governance_charter", {Of::partnership, "a_partnership"}, 12, 40);
    add_intervention(scenario, "champion", {Of::partnership, "b_partnership"}, 12, 40);
    add_intervention(scenario, "champion", {Of::partnership, "c_partnership"}, 12);
    Dated dated(scenario);
    int charters = 0;
    int ends = 0;
    int never = 0;
    for (int month = 0; month < 120; ++month) {
        const bool charter = dated.lever(Lever::governance_once, "a_partnership", month) > 0.0;
        const bool end = dated.lever(Lever::trust_lost_at_end, "b_partnership", month) > 0.0;
        charters += charter ? 1 : 0;
        ends += end ? 1 : 0;
        never += dated.lever(Lever::trust_lost_at_end, "c_partnership", month) > 0.0 ? 1 : 0;
        CAPTURE(month);
        CHECK(charter == (month == 12));
        CHECK(end == (month == 40));
    }
    CHECK(charters == 1);
    CHECK(ends == 1);
    CHECK(never == 0);
    CHECK(dated.lever(Lever::governance_once, "a_partnership", 12) == Approx(.60));
    CHECK(dated.lever(Lever::trust_lost_at_end, "b_partnership", 40) == Approx(.5 * .40));
}

TEST_CASE("leadership development acts on the level it names", "[model]")
{
    for (std::size_t level = 0; level < level_count; ++level) {
        Scenario scenario = level_patch();
        add_intervention(scenario, "leadership_development", {Of::organisation, "a_council"}, 0);
        scenario.interventions.back().level = level;
        Dated dated(scenario);
        for (std::size_t other = 0; other < level_count; ++other) {
            const auto lever = static_cast<Lever>(static_cast<std::size_t>(Lever::openness_rate_everyone) + other);
            CAPTURE(level, other);
            CHECK(dated.lever(lever, "a_council", 0) == Approx(other == level ? .25 : 0.0));
        }
    }
}

TEST_CASE("interventions add up, and shares stay shares", "[model]")
{
    Scenario scenario = level_patch();
    for (int n = 0; n < 6; ++n) {
        add_intervention(scenario, "co_location", {Of::partnership, "a_partnership"}, 0);
        if (n < 2) add_intervention(scenario, "co_location", {Of::partnership, "b_partnership"}, 0);
    }
    Dated dated(scenario);
    CHECK(dated.lever(Lever::contact, "a_partnership", 0) == Approx(.95));
    CHECK(dated.lever(Lever::contact, "b_partnership", 0) == Approx(.40));
    CHECK(dated.lever(Lever::language_rate, "a_partnership", 0) == Approx(3.6));
}

TEST_CASE("targets of its own bind the attention at both ends of a tie", "[model]")
{
    Scenario scenario = level_patch();
    add_intervention(scenario, "performance_targets", {Of::organisation, "a_council"}, 3);
    Dated dated(scenario);
    const int council = organisation_row(scenario, "a_council");
    for (const int month : {2, 3}) {
        const double bound = dated.lever(Lever::inside_targets, "a_council", month);
        CHECK((bound > 0.0) == (month == 3));
        for (int t = 0; t < dated.network.ties; ++t) {
            const bool is_end = dated.network.tie_giver[t] == council || dated.network.tie_receiver[t] == council;
            CHECK(dated.at(month).targets[t] == (is_end ? 0.5 * bound : 0.0));
        }
    }
}

TEST_CASE("a contract of an intervention is locked in for its term, whenever the intervention ends", "[model]")
{
    Scenario scenario = level_patch();
    scenario.months = 300;
    add_intervention(scenario, "outsourcing_contract", {Of::organisation, "a_council"}, 24, 36);
    Dated dated(scenario);
    const auto council = static_cast<std::size_t>(organisation_row(scenario, "a_council"));
    const auto force = static_cast<std::size_t>(organisation_row(scenario, "force_west"));
    CHECK(dated.at(23).contracted[council] == 0.0);
    CHECK(dated.at(24).contracted[council] == Approx(.2));
    CHECK(dated.at(24).contract_years[council] == 0.0);
    CHECK(dated.at(60).contracted[council] == Approx(.2));
    CHECK(dated.at(60).contract_years[council] == Approx(3));
    CHECK(dated.at(143).contracted[council] == Approx(.2));
    CHECK(dated.at(144).contracted[council] == 0.0);
    CHECK(dated.at(60).contracted[force] == 0.0);
}

TEST_CASE("a contract of no size changes nothing", "[model]")
{
    Scenario scenario = level_patch();
    add_intervention(scenario, "outsourcing_contract", {Of::organisation, "a_council"}, 0);
    scenario.interventions.back().strength = 0.0;
    Dated dated(scenario);
    const auto council = static_cast<std::size_t>(organisation_row(scenario, "a_council"));
    CHECK(dated.at(12).contracted[council] == 0.0);
    CHECK(dated.at(12).contract_years[council] == dated.at(12).contract_years[council]);  // a number
}

TEST_CASE("a partnership works from its first month until its last, and its relations are frozen before", "[model]")
{
    Scenario scenario = quiet_pair();
    scenario.partnerships[0].from = scenario.start + 10;
    scenario.partnerships[0].until = scenario.start + 30;
    Trial trial(scenario);
    const auto digest_of_relations = [&] {
        Digest digest;
        for (const Lanes* column : {trial.now.view.trust, trial.now.view.governance, trial.now.view.data_sharing,
                                    trial.now.view.language, trial.now.view.interoperability, trial.now.view.ambition})
            digest.add(column[0].at[0]);
        return digest.value();
    };
    const std::uint64_t start = digest_of_relations();
    for (int month = 0; month < 40; ++month) {
        trial.advance();
        CAPTURE(month);
        CHECK(trial.flows.view.active[0].at[0] == (month >= 10 && month < 30 ? 1.0 : 0.0));
        CHECK((digest_of_relations() == start) == (month < 10));
    }
    // It has ended: contact is 0 and trust decays.
    const double trust = trial.now.view.trust[0].at[0];
    trial.advance();
    CHECK(trial.now.view.trust[0].at[0] == Approx(trust * (1 - trial.scenario.parameters.trust_decay / 12)));
}

TEST_CASE("organisations of a policy follow a response each or choose for themselves, among those listed", "[model]")
{
    Scenario scenario = quiet_pair();
    scenario.policies.push_back({"mixed", "hold", {{"force", "collaborative_advantage"}}});
    scenario.policies.push_back({"adaptive", "adaptive", {{"council", "silo_retreat"}}});
    CHECK(stance_of(scenario, scenario.policies[0]).fixed == std::vector<int>{0, 0});
    CHECK(stance_of(scenario, scenario.policies[1]).fixed == std::vector<int>{4, 0});
    const Stance chooses = stance_of(scenario, scenario.policies[2]);
    CHECK(chooses.fixed == std::vector<int>{-1, 1});
    CHECK(chooses.choices.size() == scenario.responses.size());
    CHECK(chooses.rows.front()->name == reference_response);
    scenario.choices = {"upstream_prevention", "hold"};
    CHECK(stance_of(scenario, scenario.policies[2]).choices == std::vector<int>{0, 5});
}

TEST_CASE("organisations look at what they do at the start and every April", "[model]")
{
    Scenario scenario = level_patch();
    scenario.start = Month::of(2010, 7);
    Dated dated(scenario);
    for (int month = 0; month < 40; ++month) {
        CAPTURE(month);
        CHECK(dated.at(month).review == (month == 0 || month % 12 == 9));
    }
}

TEST_CASE("who stands for election leaves less often by chance, so that the mean time in post stays", "[model]")
{
    Scenario scenario = level_patch();
    scenario.elections["council"] = {scenario.start + 12, scenario.start + 60};
    Dated dated(scenario);
    const Parameters& p = scenario.parameters;
    const auto row = [&](const char* id) { return static_cast<std::size_t>(organisation_row(scenario, id)); };
    for (int month = 0; month < 120; ++month) {
        const InOneLane c = dated.at(month);
        CAPTURE(month);
        CHECK(c.election[row("a_council")] == (month == 12 || month == 60 || month == 108 ? 1.0 : 0.0));
        CHECK(c.election[row("a_health")] == 0.0);
        CHECK(c.hazard[row("a_health")] == Approx(1 - std::exp(-1 / 12.0 / p.tenure)));
        CHECK(c.hazard[row("a_council")] ==
              Approx(1 - std::exp(-1 / 12.0 * (1 / p.tenure - (1 - p.opening_legitimacy) / 4))));
    }
}

TEST_CASE("the spin-up knows no cuts, interventions, shocks or contracts", "[model]")
{
    Scenario scenario = standard_patch();
    compare(scenario, {"short_term_savings"});
    add_intervention(scenario, "co_location", {}, 0);
    add_shock(scenario, "crisis", {}, 0);
    const Network network = network_of(scenario);
    const Premises premises(scenario, network);
    Calendar calendar(scenario, network, premises);
    const InOneLane c(calendar.of_spin_up(), network, 0);
    for (const double x : c.path_ahead) CHECK(x == 1.0);
    for (const double x : c.alarm) CHECK(x == 0.0);
    for (const double x : c.contracted) CHECK(x == 0.0);
    for (const double x : c.crisis) CHECK(x == 1.0);
    for (const double x : c.of(Lever::contact)) CHECK(x == 0.0);
}

TEST_CASE("nobody lives on less than nothing, whatever a return says", "[model]")
{
    const FundingPoints points{{Month::of(2010, 4), 1.0}, {Month::of(2012, 4), -1.0}, {Month::of(2014, 4), 0.5}};
    const std::vector<double> path = path_through(points, Month::of(2010, 4), 60);
    CHECK(path[6] == 0.5);
    CHECK(path[12] == least_index);
    CHECK(path[24] == least_index);
    CHECK(path[48] == 0.5);
    for (const double index : path) CHECK(index >= least_index);
}
