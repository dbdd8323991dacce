/// What exhibits of scenarios/exhibits on how partners get on with each other say in `watch`, and what their `try` says will happen, as numbers over 64 replicates; the
/// claims of `watch` under three seeds.

#include "catch.hpp"
#include "support/exhibit.hpp"
#include "support/patch.hpp"
#include "support/trial.hpp"

using namespace concord;
using namespace concord::test;

namespace {

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
            if (year <= 6) CHECK(s.realised(together, "clear_unit", year, year) > 0.05);
            for (const char* place : {"city", "vale", "coast"}) {
                const std::string at = place;
                CHECK(s.harm_ratio(together, "vague_" + at, "clear_" + at, year) < 1.035);
                CHECK(s.harm_ratio(together, "vague_" + at, "clear_" + at, year) > 0.99);
            }
        }
        CHECK(s.harm_ratio(together, "vague_coast", "clear_coast", 5) > 1.02);
        CHECK(s.realised(together, "clear_unit", 8, 8) < 0.0);
        const double large = s.organisation(together, "vague_city_police", Outcome::trust, 5);
        CHECK(large < s.organisation(together, "vague_vale_police", Outcome::trust, 5) - 0.04);
        CHECK(large < s.organisation(together, "vague_coast_police", Outcome::trust, 5) - 0.03);
        CHECK(large < s.organisation(together, "clear_city_police", Outcome::trust, 5) - 0.1);
    }
    SECTION("try")
    {
        const auto distance = [](const Shown& s) {
            return s.realised(together, "clear_unit", 1, 10) - s.realised(together, "vague_unit", 1, 10);
        };
        const Shown as_shipped(exhibit(name));
        const Shown unminded = shown_with(name, &Parameters::reciprocity, 0.0);
        for (const char* small : {"vague_vale_police", "vague_coast_police"}) {
            CAPTURE(small);
            CHECK(unminded.organisation(together, small, Outcome::trust, 5) >
                  as_shipped.organisation(together, small, Outcome::trust, 5) + 0.03);
        }
        CHECK(unminded.organisation(together, "vague_city_police", Outcome::trust, 5) <
              as_shipped.organisation(together, "vague_city_police", Outcome::trust, 5) - 0.005);
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
        const auto apart = [](const Shown& s) {
            return s.inertia(together, "vague_unit", 6) - s.inertia(together, "clear_unit", 6);
        };
        CHECK(apart(charter) / apart(as_shipped) == Approx(0.25).margin(0.08));

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
        CHECK(s.level("doors_shut", Outcome::inertia, 120) > s.level("doors_open", Outcome::inertia, 120) + 0.12);
        for (int month = 96; month <= 120; month += 12)
            CHECK(s.level("doors_shut", Outcome::realised_advantage, month) < 0.0);
        CHECK(s.level("doors_open", Outcome::realised_advantage, 120) /
                  s.level("doors_open", Outcome::realised_advantage, 24) ==
              Approx(0.78).margin(0.1));
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
        CHECK(s.level("doors_shut", Outcome::legitimacy, 120) == Approx(0.56).margin(0.01));
        CHECK(s.level("doors_open", Outcome::legitimacy, 120) == Approx(0.64).margin(0.01));
        CHECK(s.level("doors_shut", Outcome::harm, 120) / s.level("doors_open", Outcome::harm, 120) ==
              Approx(1.04).margin(0.008));
    }
    SECTION("try")
    {
        const Shown as_shipped(exhibit(name));
        const auto left = [](const Shown& s, const std::string& policy) {
            return s.level(policy, Outcome::realised_advantage, 120);
        };
        Scenario without = exhibit(name);
        without.interventions.clear();
        CHECK(left(Shown(without), "doors_open") > left(as_shipped, "doors_shut") + 0.1);
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
        Scenario deep = exhibit(name);
        for (const Kind& kind : default_kinds()) deep.funding[kind.name] = default_funding(kind, deep.start);
        const Shown deeply_cut(deep);
        CHECK(left(deeply_cut, "doors_shut") < -0.1);
        CHECK(left(deeply_cut, "doors_open") < 0.0);
    }
}

TEST_CASE("exhibit forcing-the-pace", "[patterns][exhibits]")
{
    const std::string name = "forcing-the-pace";
    SECTION("watch")
    {
        const Shown s = shown_under_seeds(name);
        CHECK(s.level("hurried", Outcome::harm, 12) == Approx(s.level("unhurried", Outcome::harm, 12)).epsilon(0.01));
        CHECK(s.level("hurried", Outcome::trust, 24) < s.level("unhurried", Outcome::trust, 24) - 0.08);
        CHECK(s.level("hurried", Outcome::trust, 120) < 0.17);
        CHECK(s.level("hurried", Outcome::active_partnerships, 120) > 1.95);
        CHECK(s.level("hurried", Outcome::hollow_partnerships, 120) > 1.6);
        CHECK(s.level("unhurried", Outcome::hollow_partnerships, 120) < 0.05);
        CHECK(s.level("unhurried", Outcome::trust, 120) == Approx(0.46).margin(0.03));
        CHECK(s.level("hold", Outcome::trust, 120) < 0.6 * s.scenario.parameters.opening_trust);
        CHECK(s.level("hurried", Outcome::harm, 120) / s.level("unhurried", Outcome::harm, 120) ==
              Approx(1.031).margin(0.008));
        CHECK(s.against_hold("unhurried", Outcome::harm, 120) == Approx(1.0).margin(0.01));
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
        for (const Shown& s :
             {shown_with(name, &Parameters::patience, 2.5), shown_with(name, &Parameters::modesty, 0.25)})
            CHECK(s.level("hurried", Outcome::hollow_partnerships, 120) < 0.2);
        for (const char* type : {"slow_the_pace", "action_inquiry"}) {
            CAPTURE(type);
            Scenario helped = exhibit(name);
            add_intervention(helped, type, {}, 24);
            CHECK(Shown(helped).level("hurried", Outcome::hollow_partnerships, 120) < 0.2);
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
        CHECK(of_last(s, 1, 2) == Approx(0.06).margin(0.08));
        CHECK(of_last(s, 4, 4) == Approx(0.99).margin(0.06));
        CHECK(of_last(s, 6, 10) == Approx(1.18).margin(0.06));
        CHECK(of_last(s, 1, 10) == Approx(0.79).margin(0.03));
        CHECK(s.harm_ratio(together, "last", "first", 2) == Approx(1.024).margin(0.008));
        CHECK(s.harm_ratio(together, "last", "first", 10) < 1.01);
    }
    SECTION("try")
    {
        Scenario never = exhibit(name);
        remove_interventions(never, "governance_charter", "last_csp");
        const Shown without(never);
        CHECK(without.harm_ratio(together, "last", "first", 10) > 1.03);
        CHECK(of_last(without, 1, 10) < 0.12);

        Scenario weak = exhibit(name);
        change_interventions(weak, "governance_charter", "first_csp", [](Intervention& i) { i.strength = 0.3; });
        CHECK(of_last(Shown(weak), 1, 10) > 1.5);
        CHECK(of_last(shown_with(name, &Parameters::opening_governance, 0.6), 1, 10) == Approx(0.95).margin(0.03));
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
            CHECK(s.harm_ratio(together, "late", "early", year) == Approx(1.072).margin(0.01));
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

TEST_CASE("exhibit one-champion-leaves", "[patterns][exhibits]")
{
    const std::string name = "one-champion-leaves";
    const auto trust_in = [](const Shown& s, const char* id, int year) { return s.members_trust(together, id, year); };
    const auto lost_of = [&](const Shown& s, const char* id) {
        return (trust_in(s, id, 4) - trust_in(s, id, 5)) / (trust_in(s, id, 4) - trust_in(s, id, 0));
    };
    SECTION("watch")
    {
        const Shown s = shown_under_seeds(name);
        CHECK(trust_in(s, "person_csp", 4) > 0.6);
        CHECK(trust_in(s, "house_csp", 4) > 0.75);
        CHECK(lost_of(s, "person_csp") > 1.0);
        CHECK(lost_of(s, "house_csp") == Approx(0.52).margin(0.06));
        for (int year = 5; year <= 10; ++year) {
            CAPTURE(year);
            CHECK(trust_in(s, "person_csp", year) < 0.45);
            CHECK(trust_in(s, "house_csp", year) > 0.53);
        }
        const double best = s.realised(together, "house_csp", 4, 4);
        for (int year = 7; year <= 10; ++year) {
            CAPTURE(year);
            CHECK(std::abs(s.realised(together, "person_csp", year, year)) < 0.05 * best);
        }
        CHECK(s.realised(together, "house_csp", 9, 9) / best == Approx(0.4).margin(0.06));
        CHECK(s.harm_ratio(together, "person", "house", 10) == Approx(1.045).margin(0.007));
    }
    SECTION("try")
    {
        const Shown as_shipped(exhibit(name));
        Scenario longer = exhibit(name);
        for (const char* id : {"person_csp", "house_csp"})
            change_interventions(longer, "champion", id, [&](Intervention& i) { i.until = longer.start + 96; });
        const Shown stays(longer);
        CHECK(trust_in(stays, "person_csp", 5) > 0.55);
        CHECK(trust_in(stays, "person_csp", 10) == Approx(trust_in(as_shipped, "person_csp", 10)).margin(0.06));
        Scenario charter = exhibit(name);
        remove_interventions(charter, "secondment");
        Scenario secondment = exhibit(name);
        remove_interventions(secondment, "governance_charter");
        const Shown only_charter(charter);
        const Shown only_secondment(secondment);
        for (const Shown* s : {&only_charter, &only_secondment})
            CHECK(trust_in(*s, "house_csp", 10) < trust_in(as_shipped, "house_csp", 10) - 0.02);
        CHECK(only_charter.realised(together, "house_csp", 1, 10) >
              only_secondment.realised(together, "house_csp", 1, 10) + 1.0);
        Scenario restless = exhibit(name);
        restless.parameters.tenure = 1.8;
        restless.parameters.personal_trust = 0.9;
        CHECK(Shown(restless).realised(together, "person_csp", 6, 10) < 0.0);
        CHECK(lost_of(shown_with(name, &Parameters::personal_trust, 0.3), "person_csp") == Approx(0.9).margin(0.07));
        Scenario free = exhibit(name);
        const std::string choosing(adaptive_response);
        free.policies.push_back({choosing, choosing, {}});
        const Shown chosen(free);
        CHECK(chosen.harm_ratio(choosing, "person", "house", 10) == Approx(1.07).margin(0.015));
        CHECK(chosen.area(choosing, "person", Outcome::prevention, 10) /
                  chosen.area(choosing, "house", Outcome::prevention, 10) ==
              Approx(0.74).margin(0.06));
    }
}
