/// What exhibits of scenarios/exhibits on what organisations choose say in `watch`, and what their `try` says will happen, as numbers over 64 replicates; the
/// claims of `watch` under three seeds.

#include "catch.hpp"
#include "support/exhibit.hpp"
#include "support/patch.hpp"
#include "support/trial.hpp"

using namespace concord;
using namespace concord::test;

namespace {

Partnership& partnership(Scenario& scenario, const std::string& id)
{
    return scenario.partnerships[static_cast<std::size_t>(partnership_row(scenario, id))];
}

}  // namespace

TEST_CASE("exhibit everybodys-second-choice", "[patterns][exhibits]")
{
    const std::string name = "everybodys-second-choice";
    const std::string choosing(adaptive_response);
    const std::string upstream = "upstream_prevention";
    const auto retreating = [&](const Shown& s, int year) {
        return s.level(choosing, Outcome::share_choosing_retreat_or_savings, 12 * year);
    };
    const auto harm = [&](const Shown& s) { return s.against_hold(choosing, Outcome::harm, 120); };
    SECTION("watch")
    {
        const Shown s = shown_under_seeds(name);
        CHECK(retreating(s, 1) == Approx(0.15).margin(0.035));
        CHECK(retreating(s, 2) == Approx(0.42).margin(0.05));
        CHECK(retreating(s, 3) == Approx(retreating(s, 2)).margin(0.04));
        CHECK(retreating(s, 6) == Approx(0.76).margin(0.05));
        CHECK(retreating(s, 10) > 0.93);
        CHECK(s.level(choosing, Outcome::hollow_partnerships, 120) > 2.9);
        CHECK(harm(s) == Approx(1.167).margin(0.012));
        CHECK(s.level(choosing, Outcome::harm, 120) / s.level(upstream, Outcome::harm, 120) == Approx(1.26).margin(0.02));
    }
    SECTION("try")
    {
        const Shown as_shipped(exhibit(name));
        const Shown alone = shown_with(name, &Parameters::imitation, 0.0);
        CHECK(retreating(alone, 1) == Approx(0.41).margin(0.04));
        CHECK(harm(alone) > harm(as_shipped) + 0.03);
        const Shown open = shown_with(name, &Parameters::opening_openness, 0.65);
        CHECK(retreating(open, 4) < 0.5 * retreating(as_shipped, 4));
        CHECK(retreating(open, 10) > 0.87);
        CHECK(harm(open) < harm(as_shipped) - 0.03);
        Scenario restored = exhibit(name);
        add_shock(restored, "restore_funding", {}, 72);
        CHECK(retreating(Shown(restored), 10) == Approx(0.52).margin(0.05));
        Scenario committed = exhibit(name);
        committed.policies.push_back({"the police commit", choosing, {{"police", upstream}}});
        CHECK(Shown(committed).against_hold("the police commit", Outcome::harm, 120) == Approx(1.015).margin(0.015));
        Scenario bound = exhibit(name);
        bound.choices = {"hold", "fundamental_questions", together, upstream};
        const Shown without_retreat(bound);
        CHECK(harm(without_retreat) == Approx(1.0).margin(0.01));
        CHECK(without_retreat.level(choosing, Outcome::share_choosing_investment, 120) == Approx(0.34).margin(0.05));
    }
}

TEST_CASE("exhibit silo-retreat", "[patterns][exhibits]")
{
    const std::string name = "silo-retreat";
    const std::string councils = "only the councils retreat";
    SECTION("watch")
    {
        const Shown s = shown_under_seeds(name);
        CHECK(s.against_hold("silo_retreat", Outcome::workforce, 36) == Approx(1.08).margin(0.01));
        for (const int month : {12, 24}) CHECK(s.against_hold("silo_retreat", Outcome::harm, month) < 1.015);
        CHECK(s.against_hold("silo_retreat", Outcome::harm, 120) == Approx(1.27).margin(0.02));
        CHECK(s.against_hold("silo_retreat", Outcome::capability, 120) < 0.91);
        CHECK(s.against_hold("silo_retreat", Outcome::failure_share, 120) > 1.08);
        CHECK(s.level("silo_retreat", Outcome::trust, 120) < 0.05);
        CHECK(s.level("silo_retreat", Outcome::hollow_partnerships, 48) > 1.95);
        CHECK(s.against_hold(councils, Outcome::harm, 120) == Approx(1.083).margin(0.012));
        for (const int year : {5, 10}) {
            CHECK(s.organisation(councils, "police", Outcome::unmet_share, year) >
                  s.organisation("hold", "police", Outcome::unmet_share, year) + 0.03);
        }
    }
    SECTION("try")
    {
        Scenario mixed = exhibit(name);
        mixed.policies.push_back({"probation retreats", "hold", {{"probation", "silo_retreat"}}});
        mixed.policies.push_back({"police alone", "silo_retreat", {{"police", together}}});
        const Shown s(mixed);
        CHECK(s.against_hold("probation retreats", Outcome::harm, 120) == Approx(1.016).margin(0.008));
        CHECK(s.against_hold("police alone", Outcome::harm, 120) > 1.12);
        CHECK(s.organisation("police alone", "police", Outcome::unmet_share, 10) >
              s.organisation("hold", "police", Outcome::unmet_share, 10) + 0.08);
        const double cheap = shown_with(name, &Parameters::hand_over, 0.05).against_hold("silo_retreat", Outcome::harm, 120);
        const double dear = shown_with(name, &Parameters::hand_over, 0.3).against_hold("silo_retreat", Outcome::harm, 120);
        CHECK(dear > cheap + 0.01);
        CHECK(cheap > 1.2);
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
        for (const auto& policy : {std::string("hold"), together}) {
            CAPTURE(policy);
            CHECK(murky(s, policy, 1) == Approx(0.0).margin(0.01));
            for (int year = 2; year <= 10; ++year) CHECK(murky(s, policy, year) > murky(s, policy, year - 1));
        }
        CHECK(murky(s, "hold", 10) == Approx(0.112).margin(0.01));
        CHECK(murky(s, together, 10) == Approx(0.143).margin(0.01));
        Scenario owned = exhibit(name, s.scenario.seed);
        owned.parameters.bouncing = 0.0;
        const Shown without(owned);
        CHECK(murky(without, "hold", 10) / murky(s, "hold", 10) == Approx(0.34).margin(0.04));
        CHECK(murky(without, together, 10) / murky(s, together, 10) == Approx(0.26).margin(0.06));
        for (int year = 1; year <= 10; ++year) CHECK(murky(s, "silo_retreat", year) < 0.03);
    }
    SECTION("try")
    {
        const Shown as_shipped(exhibit(name));
        CHECK(murky(shown_with(name, &Parameters::bouncing, 0.3), "hold", 10) > murky(as_shipped, "hold", 10) + 0.01);
        for (const char* type : {"governance_charter", "data_sharing_protocol", "joint_training"}) {
            CAPTURE(type);
            Scenario missing = exhibit(name);
            remove_interventions(missing, type);
            CHECK(murky(Shown(missing), "hold", 10) / murky(as_shipped, "hold", 10) == Approx(0.78).margin(0.10));
        }
        Scenario bare = exhibit(name);
        bare.interventions.clear();
        CHECK(murky(Shown(bare), "hold", 10) / murky(as_shipped, "hold", 10) < 0.5);
        Scenario ended = exhibit(name);
        const Month until = ended.start + 60;
        partnership(ended, "clear_csp").until = until;
        for (Intervention& i : ended.interventions) i.until = until;
        const Shown end(ended);
        for (int year = 6; year <= 10; ++year) CHECK(murky(end, "hold", year) < murky(end, "hold", 5) + 0.01);
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
            CHECK(s.against_hold(savings, Outcome::reserves, 12 * year) > 1.36);
            CHECK(s.against_hold(savings, Outcome::reserves, 12 * year) < 1.55);
            CHECK(s.against_hold(savings, Outcome::harm, 12 * year) > 1.01);
            CHECK(s.against_hold(savings, Outcome::harm, 12 * year) < 1.035);
            CHECK(s.level(savings, Outcome::prevention, 12 * year) <
                  s.level(savings, Outcome::prevention, 12 * year - 12));
            CHECK(s.level(savings, Outcome::capability, 12 * year) <
                  s.level(savings, Outcome::capability, 12 * year - 12));
        }
        CHECK(s.against_hold(savings, Outcome::harm, 48) < 1.08);
        CHECK(s.against_hold(savings, Outcome::harm, 60) == Approx(1.11).margin(0.01));
        CHECK(s.against_hold(savings, Outcome::harm, 120) == Approx(1.30).margin(0.02));
        CHECK(s.against_hold(savings, Outcome::reserves, 120) == Approx(1.9).margin(0.15));
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
        add_shock(restored, "restore_funding", {}, 72);
        const Shown back(restored);
        const auto grown = [&](const std::string& policy) {
            return back.level(policy, Outcome::harm, 120) / back.level(policy, Outcome::harm, 0);
        };
        CHECK(back.level(savings, Outcome::harm, 120) < s.level(savings, Outcome::harm, 120) - 20.0);
        CHECK(grown(savings) == Approx(1.49).margin(0.04));
        CHECK(grown("hold") < 1.16);
    }
}

TEST_CASE("exhibit the-tipping-point", "[patterns][exhibits]")
{
    const std::string name = "the-tipping-point";
    const std::string choosing(adaptive_response);
    const std::string leads = "Westing leads";
    const auto prevention = [](const Shown& s, const std::string& policy, const char* area, int year) {
        return s.area(policy, area, Outcome::prevention, year);
    };
    const auto paid = [&](const Shown& s, int year) {  // what Westing's example does to Midling's harm
        return s.area(leads, "mid", Outcome::harm, year) / s.area(choosing, "mid", Outcome::harm, year);
    };
    const auto turn = [&](const Shown& s, const char* area, int year) {
        return prevention(s, leads, area, year) - prevention(s, choosing, area, year);
    };
    SECTION("watch")
    {
        const Shown s = shown_under_seeds(name);
        CHECK(prevention(s, leads, "mid", 4) == Approx(1.17).margin(0.03));
        CHECK(prevention(s, choosing, "mid", 4) == Approx(0.87).margin(0.03));
        CHECK(prevention(s, leads, "far", 4) == Approx(0.80).margin(0.03));
        CHECK(prevention(s, choosing, "far", 4) == Approx(0.77).margin(0.04));
        for (int year = 2; year <= 5; ++year) {
            CAPTURE(year);
            CHECK(paid(s, year) > 1.003);
            CHECK(paid(s, year) < 1.035);
        }
        CHECK(paid(s, 10) == Approx(0.94).margin(0.015));
        CHECK(prevention(s, leads, "mid", 10) < 0.85);
    }
    SECTION("try")
    {
        const Shown as_shipped(exhibit(name));
        CHECK(std::abs(turn(shown_with(name, &Parameters::imitation, 0.0), "mid", 4)) < 0.03);
        Scenario trusting = exhibit(name);
        partnership(trusting, "far_board").trust = 0.8;
        CHECK(prevention(Shown(trusting), leads, "far", 4) == Approx(1.17).margin(0.04));
        const auto led_by = [&](std::map<std::string, std::string> who) {
            Scenario scenario = exhibit(name);
            scenario.policies.back().exceptions = std::move(who);
            return Shown(std::move(scenario));
        };
        const std::string upstream = "upstream_prevention";
        CHECK(turn(led_by({{"west_council", upstream}}), "mid", 4) / turn(as_shipped, "mid", 4) ==
              Approx(0.25).margin(0.1));
        CHECK(turn(led_by({{"west_council", upstream}, {"west_police", upstream}}), "mid", 4) /
                  turn(as_shipped, "mid", 4) ==
              Approx(0.75).margin(0.1));
        std::map<std::string, std::string> retreat;
        for (const char* body : {"west_police", "west_council", "west_health", "west_voluntary"})
            retreat[body] = "silo_retreat";
        CHECK(paid(led_by(retreat), 10) == Approx(1.06).margin(0.015));
        const Shown usual = shown_with(name, &Parameters::opening_openness, 0.45);
        CHECK(prevention(usual, leads, "mid", 4) > 1.05);
        CHECK(prevention(usual, leads, "mid", 10) < prevention(as_shipped, leads, "mid", 10) - 0.1);
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
        CHECK(s.break_even(upstream, BreakEven::cumulative) == Approx(96).margin(5));
        CHECK(worst(s, upstream).first == Approx(1.028).margin(0.004));
        CHECK(worst(s, upstream).second > 24);
        CHECK(worst(s, upstream).second <= 36);
        CHECK((worst(s, rethinking).first - 1.0) / (worst(s, upstream).first - 1.0) == Approx(0.5).margin(0.12));
        CHECK(s.break_even(rethinking, BreakEven::monthly) > 48);
        CHECK(s.break_even(rethinking, BreakEven::monthly) <= 60);
    }
    SECTION("try")
    {
        const Shown as_shipped(exhibit(name));
        const Shown timid = shown_with(name, &Parameters::bravery, 0.0);
        const Shown bold = shown_with(name, &Parameters::bravery, 1.0);
        CHECK(worst(bold, upstream).first > worst(timid, upstream).first + 0.01);
        CHECK(bold.against_hold(upstream, Outcome::harm, 144) < timid.against_hold(upstream, Outcome::harm, 144) - 0.02);
        const Shown meagre = shown_with(name, &Parameters::prevention_return, 1.8);
        CHECK(meagre.break_even(upstream, BreakEven::monthly) == Approx(84).margin(6));
        CHECK(meagre.break_even(upstream, BreakEven::cumulative) > 132);
        Scenario uncut = exhibit(name);
        uncut.funding.clear();
        CHECK((worst(Shown(uncut), upstream).first - 1.0) / (worst(as_shipped, upstream).first - 1.0) ==
              Approx(0.36).margin(0.08));
        CHECK(shown_with(name, &Parameters::opening_openness, 0.2).break_even(rethinking, BreakEven::cumulative) > 144);
    }
}
