/// What each exhibit of scenarios/exhibits says in `watch`, and what its `try` says will happen, as numbers over 64 replicates; the
/// claims of `watch` under three seeds. docs/science/calibration.md lists the figures.

#include "catch.hpp"
#include "support/exhibit.hpp"
#include "support/patch.hpp"
#include "support/trial.hpp"

using namespace concord;
using namespace concord::test;

namespace {

const std::string hold = "hold";
const std::string together = "collaborative_advantage";

/// The exhibit under each of three seeds.
Shown shown_under_seeds(const std::string& name)
{
    const auto seed = GENERATE(as<std::uint64_t>{}, 1, 2, 3);
    return Shown(exhibit(name, seed));
}

/// The exhibit with one parameter changed.
Shown shown_with(const std::string& name, double Parameters::*parameter, double value)
{
    Scenario scenario = exhibit(name);
    scenario.parameters.*parameter = value;
    return Shown(std::move(scenario));
}

Partnership& partnership(Scenario& scenario, const std::string& id)
{
    return scenario.partnerships[static_cast<std::size_t>(partnership_row(scenario, id))];
}

/// Interventions of that type whose target has that id, to be changed.
template <class Change>
void change_interventions(Scenario& scenario, const std::string& type, const std::string& target, Change change)
{
    int changed = 0;
    for (Intervention& intervention : scenario.interventions) {
        if ((!type.empty() && intervention.type->name != type) || intervention.target.id != target) continue;
        change(intervention);
        ++changed;
    }
    REQUIRE(changed > 0);
}

}  // namespace

TEST_CASE("exhibit black-hole", "[patterns][exhibits]")
{
    const std::string name = "black-hole";
    SECTION("watch")
    {
        const Shown s = shown_under_seeds(name);
        for (int year = 1; year <= 10; ++year) {
            CAPTURE(year);
            CHECK(s.inertia(together, "vague_unit", year) > 1.05);
            CHECK(s.inertia(together, "clear_unit", year) < s.inertia(together, "vague_unit", year) - 0.05);
            if (year <= 7) CHECK(s.realised(together, "clear_unit", year, year) > 0.05);
            CHECK(s.harm_ratio(together, "vague_city", "clear_city", year) < 1.03);
            CHECK(s.harm_ratio(together, "vague_city", "clear_city", year) > 0.99);
        }
        CHECK(s.realised(together, "clear_unit", 7, 7) < 0.6 * s.realised(together, "clear_unit", 2, 2));
        const double large = s.organisation(together, "vague_city_police", Outcome::trust, 5);
        CHECK(large < s.organisation(together, "vague_vale_police", Outcome::trust, 5) - 0.05);
        CHECK(large < s.organisation(together, "vague_coast_police", Outcome::trust, 5) - 0.05);
        CHECK(large < s.organisation(together, "clear_city_police", Outcome::trust, 5) - 0.1);
    }
    SECTION("try")
    {
        const auto distance = [](const Shown& s) {
            return s.realised(together, "clear_unit", 1, 10) - s.realised(together, "vague_unit", 1, 10);
        };
        const Shown as_shipped(exhibit(name));
        const Shown fearless = shown_with(name, &Parameters::asymmetry, 0.0);
        CHECK(fearless.members_trust(together, "vague_unit", 5) >
              as_shipped.members_trust(together, "vague_unit", 5) + 0.1);
        CHECK(distance(fearless) > 0.6 * distance(as_shipped));
        CHECK(distance(fearless) < 0.95 * distance(as_shipped));
        const Shown fearful = shown_with(name, &Parameters::asymmetry, 0.8);
        CHECK(fearful.members_trust(together, "vague_unit", 5) <
              as_shipped.members_trust(together, "vague_unit", 5) - 0.05);

        Scenario repaired = exhibit(name);
        add_intervention(repaired, "governance_charter", {Target::Of::partnership, "vague_unit"}, 36);
        const Shown charter(repaired);
        CHECK(charter.inertia(together, "vague_unit", 5) < charter.inertia(together, "clear_unit", 5) + 0.1);
        CHECK(charter.inertia(together, "vague_unit", 5) < as_shipped.inertia(together, "vague_unit", 5) - 0.1);

        Scenario same_size = exhibit(name);
        for (Organisation& force : same_size.organisations) force.budget = 160;
        for (Area& area : same_size.areas) area.population = 733e3;
        CHECK(distance(Shown(same_size)) == Approx(distance(fearless)).epsilon(0.05));
    }
}

TEST_CASE("exhibit culture-eats-the-charter", "[patterns][exhibits]")
{
    const std::string name = "culture-eats-the-charter";
    SECTION("watch")
    {
        const Shown s = shown_under_seeds(name);
        for (const std::string policy : {"hold", "doors_shut", "doors_open"}) {
            CAPTURE(policy);
            CHECK(s.inertia(policy, "csp", 3) < s.inertia(policy, "csp", 1) - 0.08);  // the charter helps at once
        }
        CHECK(s.level("doors_shut", Outcome::inertia, 24) < s.level("doors_open", Outcome::inertia, 24) + 0.02);
        CHECK(s.level("doors_shut", Outcome::inertia, 120) > s.level("doors_open", Outcome::inertia, 120) + 0.08);
        CHECK(s.level("doors_shut", Outcome::realised_advantage, 120) < 0.08);
        CHECK(s.level("doors_open", Outcome::realised_advantage, 120) >
              3.0 * s.level("doors_shut", Outcome::realised_advantage, 120));
        // The charter itself wears faster behind closed doors.
        const auto clarity = [&](std::size_t policy, int month) {
            Trial trial(s.scenario, policy);
            while (trial.month < month) (void)trial.advance();
            double sum = 0.0;
            for (const double g : trial.now.view.governance[0].at) sum += g / lane_count;
            return sum;
        };
        CHECK(clarity(1, 13) == Approx(clarity(2, 13)).epsilon(0.02));
        CHECK(clarity(1, 13) > 0.6);
        CHECK(clarity(1, 120) < 0.6 * clarity(1, 13));
        CHECK(clarity(1, 120) < clarity(2, 120) - 0.04);
        // The chief first, the front line years later.
        const auto years_to_half = [&](Outcome outcome) {
            const double end = s.level("doors_open", outcome, 120) - s.level("doors_shut", outcome, 120);
            int month = 0;
            while (s.level("doors_open", outcome, month) - s.level("doors_shut", outcome, month) < end / 2) ++month;
            return month / 12.0;
        };
        CHECK(years_to_half(Outcome::openness_chief) < 2.0);
        CHECK(years_to_half(Outcome::openness_everyone) > years_to_half(Outcome::openness_chief) + 2.0);
        CHECK(s.level("doors_shut", Outcome::harm, 120) / s.level("doors_open", Outcome::harm, 120) < 1.025);
    }
    SECTION("try")
    {
        const Shown as_shipped(exhibit(name));
        const auto left = [](const Shown& s, const std::string& policy) {
            return s.level(policy, Outcome::realised_advantage, 120);
        };
        Scenario without = exhibit(name);
        without.interventions.clear();
        CHECK(left(Shown(without), "doors_open") > left(as_shipped, "doors_shut") + 0.05);
        Scenario twice = exhibit(name);
        add_intervention(twice, "governance_charter", {Target::Of::partnership, "csp"}, 60);
        CHECK(left(Shown(twice), "doors_shut") > left(as_shipped, "doors_shut") + 0.02);
        const Shown carried = shown_with(name, &Parameters::co_production, 1.5);
        for (const auto& [policy, sign] : {std::pair{"doors_shut", -1}, {"doors_open", 1}}) {
            CAPTURE(policy);
            CHECK(sign * (carried.level(policy, Outcome::openness_everyone, 120) -
                          as_shipped.level(policy, Outcome::openness_everyone, 120)) >
                  0.005);
        }
        Scenario usual = exhibit(name);
        usual.parameters.governance_erosion = Parameters{}.governance_erosion;
        usual.parameters.leverage = Parameters{}.leverage;
        const auto distance = [](const Shown& s) {
            return s.level("doors_shut", Outcome::inertia, 120) - s.level("doors_open", Outcome::inertia, 120);
        };
        const Shown at_defaults(usual);
        CHECK(distance(at_defaults) > 0.02);
        CHECK(distance(at_defaults) < 0.5 * distance(as_shipped));
    }
}

TEST_CASE("exhibit forcing-the-pace", "[patterns][exhibits]")
{
    const std::string name = "forcing-the-pace";
    SECTION("watch")
    {
        const Shown s = shown_under_seeds(name);
        CHECK(s.level("hurried", Outcome::harm, 12) == Approx(s.level("unhurried", Outcome::harm, 12)).epsilon(0.01));
        CHECK(s.level("hurried", Outcome::realised_advantage, 12) ==
              Approx(s.level("unhurried", Outcome::realised_advantage, 12)).epsilon(0.12));
        CHECK(s.level("hurried", Outcome::trust, 24) < s.level("unhurried", Outcome::trust, 24) - 0.08);
        CHECK(s.level("hurried", Outcome::trust, 120) < 0.15);
        CHECK(s.level("unhurried", Outcome::trust, 120) > 0.5);
        CHECK(s.level("hurried", Outcome::active_partnerships, 120) < 0.8);
        CHECK(s.level("unhurried", Outcome::active_partnerships, 120) > 1.95);
        const double more = s.level("hurried", Outcome::harm, 120) / s.level("unhurried", Outcome::harm, 120);
        CHECK(more > 1.07);
        CHECK(more < 1.11);
        CHECK(s.against_hold("unhurried", Outcome::harm, 120) == Approx(1.0).epsilon(0.015));
    }
    SECTION("try")
    {
        const Shown as_shipped(exhibit(name));
        const auto kept = [](const Shown& s) { return s.level("hurried", Outcome::trust, 120); };
        double last = kept(as_shipped);
        for (const double pace : {0.018, 0.010, 0.006}) {
            CAPTURE(pace);
            const double trust = kept(shown_with(name, &Parameters::pace, pace));
            CHECK(trust > last + 0.03);
            last = trust;
        }
        CHECK(last > as_shipped.scenario.parameters.opening_trust);
        for (const Shown& s :
             {shown_with(name, &Parameters::patience, 2.5), shown_with(name, &Parameters::modesty, 0.25)})
            CHECK(s.level("hurried", Outcome::active_partnerships, 120) > 1.8);
        for (const char* type : {"slow_the_pace", "action_inquiry"}) {
            CAPTURE(type);
            Scenario helped = exhibit(name);
            add_intervention(helped, type, {}, 24);
            CHECK(kept(Shown(helped)) > kept(as_shipped) + 0.1);
        }
    }
}

TEST_CASE("exhibit foundations-before-the-roof", "[patterns][exhibits]")
{
    const std::string name = "foundations-before-the-roof";
    const auto of_last = [](const Shown& s, int from, int to) {
        return s.realised(together, "last_csp", from, to) / s.realised(together, "first_csp", from, to);
    };
    SECTION("watch")
    {
        const Shown s = shown_under_seeds(name);
        CHECK(of_last(s, 1, 2) == Approx(0.5).margin(0.06));
        CHECK(s.stands_out(together, "last_csp", 2) == "governance");
        CHECK(of_last(s, 4, 4) == Approx(0.95).margin(0.05));
        CHECK(of_last(s, 6, 10) == Approx(1.015).margin(0.04));
        CHECK(of_last(s, 1, 10) == Approx(0.885).margin(0.03));
        CHECK(s.harm_ratio(together, "last", "first", 2) == Approx(1.036).margin(0.008));
        CHECK(s.harm_ratio(together, "last", "first", 10) < 1.016);
    }
    SECTION("try")
    {
        Scenario never = exhibit(name);
        remove_interventions(never, "governance_charter", "last_csp");
        const Shown without(never);
        CHECK(without.harm_ratio(together, "last", "first", 10) > 1.03);
        CHECK(of_last(without, 1, 10) < 0.7);

        Scenario weak = exhibit(name);
        change_interventions(weak, "governance_charter", "first_csp", [](Intervention& i) { i.strength = 0.3; });
        CHECK(of_last(Shown(weak), 1, 10) > 1.1);
        CHECK(of_last(shown_with(name, &Parameters::opening_governance, 0.7), 1, 10) == Approx(1.0).margin(0.04));
        const Shown as_shipped(exhibit(name));
        const Shown personal = shown_with(name, &Parameters::personal_trust, 0.6);
        CHECK(personal.realised(together, "first_csp", 1, 10) < 0.95 * as_shipped.realised(together, "first_csp", 1, 10));
    }
}

TEST_CASE("exhibit joined-up-but-fragmented", "[patterns][exhibits]")
{
    const std::string name = "joined-up-but-fragmented";
    const auto of_target = [](const Shown& s) {
        return s.realised(together, "target_csp", 1, 10) / s.realised(together, "trusting_csp", 1, 10);
    };
    SECTION("watch")
    {
        const Shown s = shown_under_seeds(name);
        CHECK(of_target(s) < 0.5);
        CHECK(of_target(s) > 0.4);
        CHECK(s.stands_out(together, "target_csp", 10) == "trust");
        CHECK(s.stands_out(together, "trusting_csp", 10) != "trust");
        CHECK(s.members_trust(together, "target_csp", 10) < 0.40);
        CHECK(s.members_trust(together, "trusting_csp", 10) > 0.46);
        CHECK(s.harm_ratio(together, "target", "trusting", 10) == Approx(1.049).margin(0.012));
    }
    SECTION("try")
    {
        Scenario ended = exhibit(name);
        for (Intervention& i : ended.interventions) i.until = ended.start + 48;
        const Shown end(ended);
        CHECK(end.members_trust(together, "target_csp", 10) > end.members_trust(together, "target_csp", 4) + 0.06);
        CHECK(end.members_trust(together, "target_csp", 10) < end.members_trust(together, "trusting_csp", 10) - 0.01);
        Scenario strong = exhibit(name);
        for (Intervention& i : strong.interventions) i.strength = 1.0;
        CHECK(Shown(strong).inertia(together, "target_csp", 10) > 1.0);
        Scenario council = exhibit(name);
        for (Intervention& i : council.interventions) i.target = {Target::Of::organisation, "target_council"};
        CHECK(of_target(Shown(council)) > 0.8);
    }
}

TEST_CASE("exhibit learning-to-dance", "[patterns][exhibits]")
{
    const std::string name = "learning-to-dance";
    SECTION("watch")
    {
        const Shown s = shown_under_seeds(name);
        CHECK(s.harm_ratio(together, "late", "early", 0) == Approx(1.0).margin(0.01));
        CHECK(s.harm_ratio(together, "late", "early", 5) > s.harm_ratio(together, "late", "early", 6));
        for (const int year : {6, 7})
            CHECK(s.harm_ratio(together, "late", "early", year) == Approx(1.084).margin(0.011));
        Scenario calm = exhibit(name, s.scenario.seed);
        calm.shocks.clear();
        const Shown without(calm);
        const auto added = [&](const char* area) {
            return s.area(together, area, Outcome::harm, 6) - without.area(together, area, Outcome::harm, 6);
        };
        CHECK(added("late") > added("early"));
        CHECK(added("late") < 1.05 * added("early"));
        CHECK(s.inertia(together, "late_csp", 6) < s.inertia(together, "late_csp", 5) - 0.05);   // works at once ...
        CHECK(s.inertia(together, "late_csp", 8) > s.inertia(together, "early_csp", 5) + 0.04);  // ... but not fully
    }
    SECTION("try")
    {
        const Shown as_shipped(exhibit(name));
        const auto lag = [](const Shown& s, int year) { return s.harm_ratio(together, "late", "early", year) - 1.0; };
        Scenario sooner = exhibit(name);
        change_interventions(sooner, "", "late_csp", [&](Intervention& i) { i.from = sooner.start + 36; });
        CHECK(lag(Shown(sooner), 6) / lag(as_shipped, 6) == Approx(0.55).margin(0.15));
        Scenario worse = exhibit(name);
        for (Shock& shock : worse.shocks) shock.size = 1.2;
        CHECK(lag(Shown(worse), 6) < lag(as_shipped, 6));
        Scenario calm = exhibit(name);
        calm.shocks.clear();
        CHECK(lag(Shown(calm), 6) > 0.07);
        Scenario bare = exhibit(name);
        remove_interventions(bare, "governance_charter");
        CHECK(lag(Shown(bare), 6) < 0.8 * lag(as_shipped, 6));
    }
}

TEST_CASE("exhibit locked-in", "[patterns][exhibits]")
{
    const std::string name = "locked-in";
    const auto open = [](const Shown& s, int year) { return s.harm_ratio(hold, "unfenced", "uncut", year); };
    const auto fenced = [](const Shown& s, int year) { return s.harm_ratio(hold, "fenced", "uncut", year); };
    SECTION("watch")
    {
        const Shown s = shown_under_seeds(name);
        CHECK(open(s, 25) > open(s, 8) + 0.1);
        CHECK(open(s, 20) == Approx(1.5).margin(0.06));
        CHECK(s.area(hold, "unfenced", Outcome::prevention, 20) < 0.6);
        CHECK(s.area(hold, "unfenced", Outcome::need, 20) > s.area(hold, "unfenced", Outcome::need, 8) + 0.03);
        CHECK(fenced(s, 8) > 1.15);
        CHECK(fenced(s, 15) > 1.06);
        CHECK(fenced(s, 20) < 1.055);
    }
    SECTION("try")
    {
        const Shown as_shipped(exhibit(name));
        double last = open(as_shipped, 20);
        for (const double value : {0.8, Parameters{}.crowding_out, 0.0}) {
            CAPTURE(value);
            const Shown s = shown_with(name, &Parameters::crowding_out, value);
            CHECK(open(s, 20) < last - 0.005);
            last = open(s, 20);
            if (value < 0.5) CHECK(open(s, 15) < 1.07);
            if (value > 0.5) CHECK(open(s, 20) > 1.15);
        }
        Scenario later = exhibit(name);
        for (Intervention& i : later.interventions) i.from = later.start + 72;
        const Shown late(later);
        CHECK(fenced(late, 15) > fenced(as_shipped, 15) + 0.04);
        CHECK(fenced(late, 25) < 1.10);
        const auto returned = [&](Month when, double index) {
            Scenario s = exhibit(name);
            for (auto& [who, path] : s.funding) {
                if (path.erase(s.start + 96) == 0) continue;
                path[when] = index;
            }
            return Shown(s);
        };
        const Month start = as_shipped.scenario.start;
        CHECK(open(returned(start + 78, 1.0), 25) < open(as_shipped, 25) - 0.1);
        CHECK(open(returned(start + 78, 1.0), 25) > 1.15);
        CHECK(open(returned(start + 96, 1.05), 25) < 1.08);
        CHECK(open(shown_with(name, &Parameters::floor, 0.8), 20) < 1.08);
    }
}

TEST_CASE("exhibit one-champion-leaves", "[patterns][exhibits]")
{
    const std::string name = "one-champion-leaves";
    SECTION("watch")
    {
        const Shown s = shown_under_seeds(name);
        const auto trust = [&](const char* id, int year) { return s.members_trust(together, id, year); };
        const auto lost = [&](const char* id) { return (trust(id, 4) - trust(id, 5)) / (trust(id, 4) - trust(id, 0)); };
        CHECK(trust("person_csp", 4) > 0.55);
        CHECK(trust("house_csp", 4) > 0.70);
        CHECK(lost("person_csp") > 1.0);
        CHECK(lost("house_csp") > 0.5);
        CHECK(lost("house_csp") < 0.75);
        for (int year = 5; year <= 10; ++year) {
            CAPTURE(year);
            CHECK(trust("person_csp", year) < 0.445);
            CHECK(trust("house_csp", year) > 0.47);
        }
        CHECK(s.realised(together, "house_csp", 9, 9) / s.realised(together, "person_csp", 9, 9) ==
              Approx(2.2).margin(0.4));
        CHECK(s.harm_ratio(together, "person", "house", 10) == Approx(1.055).margin(0.012));
    }
    SECTION("try")
    {
        const Shown as_shipped(exhibit(name));
        Scenario longer = exhibit(name);
        for (const char* id : {"person_csp", "house_csp"})
            change_interventions(longer, "champion", id, [&](Intervention& i) { i.until = longer.start + 96; });
        const Shown stays(longer);
        CHECK(stays.members_trust(together, "person_csp", 5) > 0.55);
        CHECK(stays.members_trust(together, "person_csp", 10) ==
              Approx(as_shipped.members_trust(together, "person_csp", 10)).margin(0.06));
        Scenario charter = exhibit(name);
        remove_interventions(charter, "secondment");
        Scenario secondment = exhibit(name);
        remove_interventions(secondment, "governance_charter");
        const Shown only_charter(charter);
        const Shown only_secondment(secondment);
        for (const Shown* s : {&only_charter, &only_secondment})
            CHECK(s->members_trust(together, "house_csp", 10) <
                  as_shipped.members_trust(together, "house_csp", 10) - 0.02);
        Scenario restless = exhibit(name);
        restless.parameters.tenure = 1.8;
        restless.parameters.personal_trust = 0.9;
        CHECK(Shown(restless).realised(together, "person_csp", 9, 9) <
              0.2 * as_shipped.realised(together, "person_csp", 9, 9));
        CHECK(shown_with(name, &Parameters::personal_trust, 0.3).members_trust(together, "person_csp", 8) >
              as_shipped.members_trust(together, "person_csp", 8) + 0.03);
    }
}

TEST_CASE("exhibit partnership-or-contract", "[patterns][exhibits]")
{
    const std::string name = "partnership-or-contract";
    const auto signature = [](const Shown& s, int year) {
        return s.harm_ratio(together, "signature", "handshake", year);
    };
    SECTION("watch")
    {
        const Shown s = shown_under_seeds(name);
        CHECK(signature(s, 0) == Approx(1.0).margin(0.005));
        CHECK(signature(s, 2) == Approx(0.99).margin(0.007));
        CHECK(signature(s, 4) > 1.002);
        CHECK(signature(s, 10) == Approx(1.086).margin(0.012));
        CHECK(signature(s, 12) < signature(s, 10) - 0.015);
        const auto police = [&](const char* id, int year) {
            return s.organisation(together, id, Outcome::capability, year);
        };
        CHECK(police("signature_police", 1) > police("handshake_police", 1) + 0.02);
        CHECK(police("signature_police", 10) < police("handshake_police", 10) - 0.08);
        CHECK(s.realised(together, "signature_contract", 1, 10) < 0.0);
        CHECK(s.realised(together, "handshake_csp", 4, 4) > 1.3 * s.realised(together, "handshake_csp", 2, 2));
        Scenario in_house = exhibit(name, s.scenario.seed);
        in_house.interventions.clear();
        CHECK(signature(Shown(in_house), 10) - 1.0 < 0.45 * (signature(s, 10) - 1.0));  // most is the police work
    }
    SECTION("try")
    {
        const Shown as_shipped(exhibit(name));
        const Shown complete = shown_with(name, &Parameters::contract_completeness, 0.95);
        CHECK(complete.realised(together, "signature_contract", 1, 10) > 1.0);
        CHECK(signature(complete, 10) < signature(as_shipped, 10));
        for (const Shown& s : {shown_with(name, &Parameters::contract_term, 5.0),
                               shown_with(name, &Parameters::contract_hollowing, 0.02),
                               shown_with(name, &Parameters::contract_saving, 0.3)})
            CHECK(signature(s, 10) < signature(as_shipped, 10) - 0.03);
        Scenario less = exhibit(name);
        for (Intervention& i : less.interventions) i.strength = 0.2;
        CHECK(signature(Shown(less), 10) < signature(as_shipped, 10) - 0.015);
        const Shown hurried = shown_with(name, &Parameters::pace, 0.08);
        CHECK(signature(hurried, 5) < 1.0);
        CHECK(signature(hurried, 10) < signature(as_shipped, 10) - 0.04);
    }
}

TEST_CASE("exhibit silo-retreat", "[patterns][exhibits]")
{
    const std::string name = "silo-retreat";
    const std::string councils = "only the councils retreat";
    SECTION("watch")
    {
        const Shown s = shown_under_seeds(name);
        CHECK(s.against_hold("silo_retreat", Outcome::workforce, 36) == Approx(1.09).margin(0.015));
        for (const int month : {12, 24}) CHECK(s.against_hold("silo_retreat", Outcome::harm, month) < 1.015);
        CHECK(s.against_hold("silo_retreat", Outcome::harm, 120) == Approx(1.335).margin(0.03));
        CHECK(s.against_hold("silo_retreat", Outcome::capability, 120) < 0.9);
        CHECK(s.against_hold("silo_retreat", Outcome::failure_share, 120) > 1.1);
        CHECK(s.level("silo_retreat", Outcome::trust, 120) < 0.1);
        CHECK(s.against_hold(councils, Outcome::harm, 120) == Approx(1.098).margin(0.015));
        for (const int year : {5, 10}) {
            CHECK(s.organisation(councils, "police", Outcome::unmet_share, year) >
                  s.organisation(hold, "police", Outcome::unmet_share, year) + 0.03);
        }
    }
    SECTION("try")
    {
        Scenario mixed = exhibit(name);
        mixed.policies.push_back({"probation retreats", hold, {{"probation", "silo_retreat"}}});
        mixed.policies.push_back({"police alone", "silo_retreat", {{"police", together}}});
        const Shown s(mixed);
        CHECK(s.against_hold("probation retreats", Outcome::harm, 120) == Approx(1.02).margin(0.012));
        CHECK(s.against_hold("police alone", Outcome::harm, 120) > 1.15);
        CHECK(s.organisation("police alone", "police", Outcome::unmet_share, 10) >
              s.organisation(hold, "police", Outcome::unmet_share, 10) + 0.08);
        const double cheap = shown_with(name, &Parameters::hand_over, 0.05).against_hold("silo_retreat", Outcome::harm, 120);
        const double dear = shown_with(name, &Parameters::hand_over, 0.3).against_hold("silo_retreat", Outcome::harm, 120);
        CHECK(dear > cheap + 0.01);
        CHECK(cheap > 1.25);
    }
}

TEST_CASE("exhibit the-rat-problem", "[patterns][exhibits]")
{
    const std::string name = "the-rat-problem";
    const auto murky = [](const Shown& s, const std::string& policy, int year) {
        return s.harm_ratio(policy, "murky", "clear", year) - 1.0;
    };
    SECTION("watch")
    {
        const Shown s = shown_under_seeds(name);
        for (const std::string& policy : {hold, together}) {
            CAPTURE(policy);
            CHECK(murky(s, policy, 1) == Approx(0.0).margin(0.01));
            CHECK(murky(s, policy, 10) == Approx(0.195).margin(0.025));
        }
        Scenario owned = exhibit(name, s.scenario.seed);
        owned.parameters.bouncing = 0.0;
        const Shown without(owned);
        CHECK(murky(without, hold, 10) / murky(s, hold, 10) == Approx(0.32).margin(0.06));
        CHECK(murky(s, "silo_retreat", 3) > 0.08);
        CHECK(murky(s, "silo_retreat", 10) < 0.04);
    }
    SECTION("try")
    {
        const Shown as_shipped(exhibit(name));
        CHECK(murky(shown_with(name, &Parameters::bouncing, 0.3), hold, 10) > murky(as_shipped, hold, 10) + 0.01);
        for (const char* type : {"governance_charter", "data_sharing_protocol", "joint_training"}) {
            CAPTURE(type);
            Scenario missing = exhibit(name);
            remove_interventions(missing, type);
            CHECK(murky(Shown(missing), hold, 10) / murky(as_shipped, hold, 10) == Approx(0.78).margin(0.10));
        }
        Scenario bare = exhibit(name);
        bare.interventions.clear();
        CHECK(murky(Shown(bare), hold, 10) / murky(as_shipped, hold, 10) < 0.55);
        Scenario ended = exhibit(name);
        const Month until = ended.start + 60;
        partnership(ended, "clear_csp").until = until;
        for (Intervention& i : ended.interventions) i.until = until;
        CHECK(murky(Shown(ended), hold, 5) > 0.12);
        CHECK(murky(Shown(ended), hold, 10) < 0.03);
    }
}

TEST_CASE("exhibit the-savings-trap", "[patterns][exhibits]")
{
    const std::string name = "the-savings-trap";
    const std::string savings = "short_term_savings";
    SECTION("watch")
    {
        const Shown s = shown_under_seeds(name);
        for (const int year : {1, 2, 3}) {
            CAPTURE(year);
            CHECK(s.against_hold(savings, Outcome::reserves, 12 * year) > 1.20);
            CHECK(s.against_hold(savings, Outcome::reserves, 12 * year) < 1.46);
            CHECK(s.against_hold(savings, Outcome::harm, 12 * year) > 1.01);
            CHECK(s.against_hold(savings, Outcome::harm, 12 * year) < 1.035);
            CHECK(s.level(savings, Outcome::prevention, 12 * year) <
                  s.level(savings, Outcome::prevention, 12 * year - 12));
            CHECK(s.level(savings, Outcome::capability, 12 * year) <
                  s.level(savings, Outcome::capability, 12 * year - 12));
        }
        CHECK(s.against_hold(savings, Outcome::harm, 48) < 1.10);
        CHECK(s.against_hold(savings, Outcome::harm, 60) == Approx(1.15).margin(0.015));
        CHECK(s.against_hold(savings, Outcome::harm, 120) == Approx(1.345).margin(0.03));
    }
    SECTION("try")
    {
        Scenario own = exhibit(name);
        Response own_work = response(own, savings);
        own_work.name = "nothing contracted";
        own_work.contract = 0.0;
        own.responses.push_back(own_work);
        own.policies.push_back({own_work.name, own_work.name, {}});
        const Shown s(own);
        const double gain = s.against_hold(savings, Outcome::harm, 120) -
                            s.against_hold("nothing contracted", Outcome::harm, 120);
        CHECK(gain > 0.01);
        CHECK(gain < 0.05);
        Scenario restored = exhibit(name);
        Shock shock;
        shock.type = shock_named("restore_funding");
        shock.at = restored.start + 72;
        shock.months = shock.type->months;
        shock.size = shock.type->size;
        restored.shocks.push_back(shock);
        const Shown back(restored);
        const auto grown = [&](const std::string& policy) {
            return back.level(policy, Outcome::harm, 120) / back.level(policy, Outcome::harm, 0);
        };
        CHECK(back.level(savings, Outcome::harm, 120) < s.level(savings, Outcome::harm, 120) - 20.0);
        CHECK(grown(savings) > 1.5);
        CHECK(grown(hold) < 1.16);
    }
}

TEST_CASE("exhibit turkeys-and-christmas", "[patterns][exhibits]")
{
    const std::string name = "turkeys-and-christmas";
    const std::string upstream = "upstream_prevention";
    const auto gain = [](const Shown& s, const char* area, const std::string& policy, int year) {
        return 1.0 - s.area(policy, area, Outcome::harm, year) / s.area(hold, area, Outcome::harm, year);
    };
    const auto lost = [&](const Shown& s) {
        return 1.0 - gain(s, "voting", upstream, 10) / gain(s, "patient", upstream, 10);
    };
    SECTION("watch")
    {
        const Shown s = shown_under_seeds(name);
        CHECK(s.area(upstream, "voting", Outcome::prevention, 5) <
              s.area(upstream, "patient", Outcome::prevention, 5) - 0.1);
        CHECK(s.area(upstream, "voting", Outcome::need, 5) > s.area(upstream, "patient", Outcome::need, 5) + 0.01);
        CHECK(s.harm_ratio(upstream, "voting", "patient", 2) < 0.99);
        CHECK(lost(s) == Approx(0.46).margin(0.05));
        CHECK(s.realised(together, "voting_csp", 1, 10) / s.realised(together, "patient_csp", 1, 10) ==
              Approx(0.62).margin(0.05));
        for (int year = 1; year <= 10; ++year) {
            CAPTURE(year);
            CHECK(s.harm_ratio(together, "voting", "patient", year) == Approx(1.0).margin(0.013));
        }
    }
    SECTION("try")
    {
        const Shown as_shipped(exhibit(name));
        CHECK(lost(shown_with(name, &Parameters::bravery, 0.8)) < 0.1);
        CHECK(lost(shown_with(name, &Parameters::payback, 4.0)) > lost(as_shipped) + 0.05);
        Scenario rare = exhibit(name);
        for (auto& [who, dates] : rare.elections) dates = {rare.start + 25, rare.start + 85};
        CHECK(lost(Shown(rare)) < lost(as_shipped) - 0.05);
    }
}

TEST_CASE("exhibit worse-before-better", "[patterns][exhibits]")
{
    const std::string name = "worse-before-better";
    const std::string upstream = "upstream_prevention";
    const std::string rethinking = "fundamental_questions";
    const auto worst = [](const Shown& s, const std::string& policy) {
        double most = 0.0;
        int when = 0;
        for (int month = 1; month <= s.scenario.months; ++month) {
            if (s.against_hold(policy, Outcome::harm, month) <= most) continue;
            most = s.against_hold(policy, Outcome::harm, month);
            when = month;
        }
        return std::pair{most, when};
    };
    SECTION("watch")
    {
        const Shown s = shown_under_seeds(name);
        const double ahead = s.break_even(upstream, BreakEven::monthly);
        CHECK(ahead > 60);
        CHECK(ahead <= 72);
        const double repaid = s.break_even(upstream, BreakEven::cumulative);
        CHECK(repaid > 96);
        CHECK(repaid <= 108);
        CHECK(worst(s, upstream).first == Approx(1.06).margin(0.01));
        CHECK(worst(s, upstream).second > 24);
        CHECK(worst(s, upstream).second <= 42);
        CHECK(worst(s, rethinking).first > 1.008);
        CHECK(worst(s, rethinking).first < worst(s, upstream).first - 0.02);
        CHECK(ahead - s.break_even(rethinking, BreakEven::monthly) == Approx(13).margin(5));
    }
    SECTION("try")
    {
        const Shown timid = shown_with(name, &Parameters::bravery, 0.0);
        const Shown bold = shown_with(name, &Parameters::bravery, 1.0);
        CHECK(worst(bold, upstream).first > worst(timid, upstream).first + 0.015);
        CHECK(bold.against_hold(upstream, Outcome::harm, 144) < timid.against_hold(upstream, Outcome::harm, 144) - 0.03);
        CHECK(shown_with(name, &Parameters::prevention_return, 1.2).break_even(upstream, BreakEven::cumulative) > 144);
        Scenario uncut = exhibit(name);
        uncut.funding.clear();
        CHECK(worst(Shown(uncut), upstream).first < 1.005);
        CHECK(shown_with(name, &Parameters::opening_openness, 0.2).break_even(rethinking, BreakEven::cumulative) > 144);
    }
}
