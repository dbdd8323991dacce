/// What exhibits of scenarios/exhibits on who is a partner, and on what terms say in `watch`, and what their `try` says will happen, as numbers over 64 replicates; the
/// claims of `watch` under three seeds.

#include "catch.hpp"
#include "support/exhibit.hpp"
#include "support/patch.hpp"
#include "support/trial.hpp"

using namespace concord;
using namespace concord::test;

TEST_CASE("exhibit joined-up-but-fragmented", "[patterns][exhibits]")
{
    const std::string name = "joined-up-but-fragmented";
    const auto achieved = [](const Shown& s, const char* id) { return s.realised(together, id, 1, 10); };
    SECTION("watch")
    {
        const Shown s = shown_under_seeds(name);
        CHECK(achieved(s, "target_csp") < 0.05 * achieved(s, "trusting_csp"));
        for (int year = 5; year <= 10; ++year) CHECK(s.realised(together, "target_csp", year, year) < 0.0);
        CHECK(s.stands_out(together, "target_csp", 10) == "trust");
        CHECK(s.stands_out(together, "trusting_csp", 10) != "trust");
        CHECK(s.members_trust(together, "target_csp", 10) < 0.30);
        CHECK(s.members_trust(together, "trusting_csp", 10) > 0.44);
        for (const char* id : {"target_csp", "trusting_csp"}) {
            CAPTURE(id);
            CHECK(s.share_of(cause_purposes, together, id, 5) == Approx(0.15).margin(0.025));
        }
        CHECK(s.harm_ratio(together, "target", "trusting", 10) == Approx(1.04).margin(0.01));
    }
    SECTION("try")
    {
        const Shown as_shipped(exhibit(name));
        const auto with_both = [&](const char* type) {
            Scenario helped = exhibit(name);
            for (const char* id : {"target_csp", "trusting_csp"})
                add_intervention(helped, type, {Target::Of::partnership, id}, 6);
            return Shown(std::move(helped));
        };
        const Shown trained = with_both("joint_training");
        CHECK(achieved(trained, "trusting_csp") / achieved(as_shipped, "trusting_csp") == Approx(2.0).margin(0.2));
        CHECK(achieved(trained, "target_csp") < 0.5 * achieved(as_shipped, "trusting_csp"));
        const Shown led = with_both("core_group");
        CHECK(achieved(led, "trusting_csp") / achieved(as_shipped, "trusting_csp") == Approx(1.5).margin(0.15));
        CHECK(achieved(led, "target_csp") < 0.2 * achieved(as_shipped, "trusting_csp"));
        Scenario ended = exhibit(name);
        for (Intervention& i : ended.interventions) i.until = ended.start + 48;
        const Shown end(ended);
        CHECK(end.members_trust(together, "target_csp", 10) > end.members_trust(together, "target_csp", 4) + 0.06);
        CHECK(end.members_trust(together, "target_csp", 10) < end.members_trust(together, "trusting_csp", 10) - 0.01);
        Scenario strong = exhibit(name);
        for (Intervention& i : strong.interventions) i.strength = 1.0;
        CHECK(Shown(strong).members_trust(together, "target_csp", 10) < 0.15);  // hollow
        Scenario council = exhibit(name);
        for (Intervention& i : council.interventions) i.target = {Target::Of::organisation, "target_council"};
        const auto damage = [&](const Shown& s) { return achieved(s, "trusting_csp") - achieved(s, "target_csp"); };
        CHECK(damage(Shown(council)) < 0.5 * damage(as_shipped));
    }
}

TEST_CASE("exhibit locked-in", "[patterns][exhibits]")
{
    const std::string name = "locked-in";
    const std::string choosing(adaptive_response);
    const auto open = [](const Shown& s, int year, const std::string& policy = std::string(adaptive_response)) {
        return s.harm_ratio(policy, "unfenced", "uncut", year);
    };
    const auto fenced = [](const Shown& s, int year) {
        return s.harm_ratio(std::string(adaptive_response), "fenced", "uncut", year);
    };
    SECTION("watch")
    {
        const Shown s = shown_under_seeds(name);
        CHECK(open(s, 20) == Approx(1.5).margin(0.07));
        CHECK(open(s, 25) > open(s, 20) + 0.03);
        CHECK(s.area(choosing, "unfenced", Outcome::prevention, 20) < 0.45);
        CHECK(s.area(choosing, "unfenced", Outcome::need, 20) > s.area(choosing, "unfenced", Outcome::need, 8) + 0.05);
        CHECK(fenced(s, 8) > 1.2);
        CHECK(fenced(s, 20) == Approx(1.113).margin(0.015));
        CHECK(fenced(s, 25) == Approx(1.07).margin(0.015));
        CHECK(open(s, 20, "hold") == Approx(1.154).margin(0.015));
        CHECK(open(s, 25, "hold") < open(s, 20, "hold") - 0.03);
        CHECK((open(s, 20) - open(s, 20, "hold")) / (open(s, 20) - 1.0) == Approx(0.67).margin(0.06));
        Scenario usual = exhibit(name, s.scenario.seed);
        usual.parameters.crowding_out = Parameters{}.crowding_out;
        const Shown at_default(usual);
        CHECK(open(at_default, 20) == Approx(1.135).margin(0.03));
        CHECK(open(at_default, 25) < open(at_default, 20) - 0.03);
    }
    SECTION("try")
    {
        const Shown as_shipped(exhibit(name));
        double last = open(as_shipped, 20);
        for (const double value : {0.8, Parameters{}.crowding_out, 0.0}) {
            CAPTURE(value);
            const Shown s = shown_with(name, &Parameters::crowding_out, value);
            CHECK(open(s, 20) < last - 0.05);
            last = open(s, 20);
        }
        CHECK(last < 1.07);
        const Shown alone = shown_with(name, &Parameters::imitation, 0.0);
        CHECK(alone.level(choosing, Outcome::share_choosing_retreat_or_savings, 24) >
              as_shipped.level(choosing, Outcome::share_choosing_retreat_or_savings, 24) + 0.05);
        CHECK(open(alone, 20) > open(as_shipped, 20) + 0.1);
        const double short_term = open(shown_with(name, &Parameters::contract_term, 5.0), 20);
        CHECK(short_term < open(as_shipped, 20) - 0.01);
        CHECK(short_term > open(as_shipped, 20) - 0.1);
        Scenario later = exhibit(name);
        for (Intervention& i : later.interventions) i.from = later.start + 72;
        const Shown late(later);
        CHECK(fenced(late, 20) > fenced(as_shipped, 20) + 0.03);
        CHECK(fenced(late, 25) < 1.13);
        const auto returned = [&](Month when, double index) {
            Scenario s = exhibit(name);
            for (auto& [who, path] : s.funding) {
                if (path.erase(s.start + 96) == 0) continue;
                path[when] = index;
            }
            return Shown(s);
        };
        const Month start = as_shipped.scenario.start;
        const Shown sooner = returned(start + 78, 1.0);
        CHECK(open(sooner, 25) < open(as_shipped, 25) - 0.1);
        CHECK(open(sooner, 25) > open(sooner, 15));  // not enough
        const Shown more = returned(start + 96, 1.05);
        CHECK(open(more, 25) < open(more, 15) - 0.1);  // enough
        CHECK(open(shown_with(name, &Parameters::floor, 0.8), 20) == Approx(1.12).margin(0.03));
    }
}

TEST_CASE("exhibit partnership-or-contract", "[patterns][exhibits]")
{
    const std::string name = "partnership-or-contract";
    const auto signature = [](const Shown& s, int year) {
        return s.harm_ratio(together, "signature", "handshake", year);
    };
    const auto contract = [](const Shown& s) { return s.realised(together, "signature_contract", 1, 10); };
    SECTION("watch")
    {
        const Shown s = shown_under_seeds(name);
        CHECK(signature(s, 0) == Approx(1.0).margin(0.005));
        CHECK(signature(s, 2) == Approx(0.995).margin(0.006));
        CHECK(signature(s, 4) > 1.005);
        CHECK(signature(s, 10) == Approx(1.094).margin(0.008));
        CHECK(signature(s, 12) < signature(s, 10) - 0.008);
        const auto police = [&](const char* id, int year) {
            return s.organisation(together, id, Outcome::capability, year);
        };
        CHECK(police("signature_police", 1) > police("handshake_police", 1) + 0.02);
        CHECK(police("signature_police", 10) < police("handshake_police", 10) - 0.08);
        CHECK(contract(s) < s.realised(together, "handshake_csp", 1, 10) - 1.0);
        CHECK(s.realised(together, "handshake_csp", 1, 10) < 0.0);
        const auto rise = [&](const char* id) { return s.area(together, id, Outcome::need, 10) - 1.0; };
        CHECK(rise("handshake") / rise("signature") == Approx(0.67).margin(0.05));
        Scenario in_house = exhibit(name, s.scenario.seed);
        in_house.interventions.clear();
        const double without_contract = signature(Shown(in_house), 10) - 1.0;
        CHECK(without_contract / (signature(s, 10) - 1.0) == Approx(0.43).margin(0.05));
        in_house.parameters.partnership_effect = 0.0;
        CHECK(signature(Shown(in_house), 10) == Approx(1.0).margin(0.01));
    }
    SECTION("try")
    {
        const Shown as_shipped(exhibit(name));
        const Shown complete = shown_with(name, &Parameters::contract_completeness, 0.95);
        CHECK(contract(complete) / contract(as_shipped) == Approx(0.26).margin(0.06));
        for (const Shown& s : {shown_with(name, &Parameters::contract_term, 5.0),
                               shown_with(name, &Parameters::contract_hollowing, 0.02),
                               shown_with(name, &Parameters::contract_saving, 0.3)})
            CHECK(signature(s, 10) < signature(as_shipped, 10) - 0.03);
        const Shown cheap = shown_with(name, &Parameters::contract_saving, 0.3);
        for (int year = 1; year <= 5; ++year) CHECK(signature(cheap, year) < 1.0);
        CHECK(signature(cheap, 6) > 1.0);
        Scenario less = exhibit(name);
        for (Intervention& i : less.interventions) i.strength = 0.2;
        CHECK(signature(Shown(less), 10) < signature(as_shipped, 10) - 0.015);
        const Shown hurried = shown_with(name, &Parameters::pace, 0.08);
        CHECK(signature(hurried, 10) < signature(as_shipped, 10) - 0.02);
        Scenario scandal = exhibit(name);
        add_shock(scandal, "contract_failure", {Target::Of::organisation, "signature_police"}, 60);
        const Shown failed(scandal);
        CHECK(failed.level(together, Outcome::legitimacy, 72) <
              as_shipped.level(together, Outcome::legitimacy, 72) - 0.03);
        CHECK(signature(failed, 10) > signature(as_shipped, 10) + 0.004);
    }
}

TEST_CASE("exhibit token-partners", "[patterns][exhibits]")
{
    const std::string name = "token-partners";
    const std::string choosing(adaptive_response);
    const std::string silo = "silo_retreat";
    const auto hollow = [](const Shown& s, const std::string& policy, int year) {
        return s.level(policy, Outcome::hollow_partnerships, 12 * year);
    };
    const auto at_work = [](const Shown& s, const std::string& policy, int year) {
        return s.level(policy, Outcome::active_partnerships, 12 * year);
    };
    SECTION("watch")
    {
        const Shown s = shown_under_seeds(name);
        for (const auto& policy : {std::string("hold"), choosing, silo}) {
            CAPTURE(policy);
            for (int year = 1; year <= 10; ++year) {
                CAPTURE(year);
                CHECK(at_work(s, policy, year) == 3.0);
                CHECK(s.level(policy, Outcome::realised_advantage, 12 * year) < 0.0);
            }
        }
        CHECK(hollow(s, silo, 2) < 0.2);
        CHECK(hollow(s, silo, 3) > 2.95);
        CHECK(hollow(s, choosing, 5) == Approx(0.8).margin(0.3));
        CHECK(hollow(s, choosing, 8) > 2.8);
        CHECK(hollow(s, "hold", 6) < 0.3);
        CHECK(hollow(s, "hold", 10) == Approx(1.7).margin(0.35));
        for (const std::string& policy : {choosing, silo})
            CHECK(s.level(policy, Outcome::realised_advantage, 120) >
                  0.25 * s.level(policy, Outcome::realised_advantage, policy == silo ? 12 : 60));
        // The voluntary sector has left, the others have not.
        Trial trial(s.scenario, 1);
        while (trial.month < 120) (void)trial.advance();
        for (int m = trial.network.member_begin[0]; m < trial.network.member_begin[1]; ++m) {
            double seated = 0.0;
            for (const double seat : trial.now.view.seated[m].at) seated += seat / lane_count;
            const std::string&
                who = s.scenario.organisations[static_cast<std::size_t>(trial.network.member_organisation[m])].id;
            CAPTURE(who);
            if (who == "voluntary")
                CHECK(seated < 0.3);
            else
                CHECK(seated == 1.0);
        }
    }
    SECTION("try")
    {
        const Shown as_shipped(exhibit(name));
        Scenario released = exhibit(name);
        for (Kind& kind : released.kinds) kind.duty = false;
        const Shown without_duty(released);
        CHECK(at_work(without_duty, choosing, 10) / 3.0 == Approx(0.05).margin(0.04));
        CHECK(without_duty.level(choosing, Outcome::harm, 120) ==
              Approx(as_shipped.level(choosing, Outcome::harm, 120)).epsilon(0.01));
        const auto with_all = [&](const char* type, int month) {
            Scenario helped = exhibit(name);
            for (const Partnership& p : helped.partnerships)
                add_intervention(helped, type, {Target::Of::partnership, p.id}, month);
            return Shown(std::move(helped));
        };
        const Shown signed_for = with_all("governance_charter", 24);
        CHECK(hollow(signed_for, "hold", 10) < 0.5);
        CHECK(hollow(signed_for, choosing, 7) < hollow(as_shipped, choosing, 7) - 0.5);
        CHECK(hollow(signed_for, choosing, 10) > 2.8);
        const Shown led = with_all("core_group", 6);
        CHECK(led.level("hold", Outcome::realised_advantage, 12) > 0.0);
        CHECK(led.level("hold", Outcome::realised_advantage, 36) < 0.0);
        CHECK(shown_with(name, &Parameters::collapse_trust, 0.05).level(choosing, Outcome::realised_advantage, 108) <
              as_shipped.level(choosing, Outcome::realised_advantage, 108) - 0.1);
        Scenario restored = exhibit(name);
        add_shock(restored, "restore_funding", {}, 48);
        const Shown back(restored);
        CHECK(hollow(back, choosing, 10) < 0.5);
        CHECK(hollow(back, silo, 10) > 2.95);
    }
}

TEST_CASE("exhibit turkeys-and-christmas", "[patterns][exhibits]")
{
    const std::string name = "turkeys-and-christmas";
    const std::string upstream = "upstream_prevention";
    const std::string choosing(adaptive_response);
    const auto gain = [](const Shown& s, const char* area, const std::string& policy, int year) {
        return 1.0 - s.area(policy, area, Outcome::harm, year) / s.area("hold", area, Outcome::harm, year);
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
        CHECK(s.harm_ratio(upstream, "voting", "patient", 2) < 0.993);
        CHECK(lost(s) == Approx(0.37).margin(0.03));
        CHECK(s.realised(together, "voting_csp", 1, 10) / s.realised(together, "patient_csp", 1, 10) ==
              Approx(0.5).margin(0.07));
        for (int year = 1; year <= 10; ++year) {
            CAPTURE(year);
            CHECK(s.harm_ratio(together, "voting", "patient", year) == Approx(1.0).margin(0.013));
        }
        CHECK(s.area(choosing, "voting", Outcome::prevention, 10) / s.area(choosing, "patient", Outcome::prevention, 10) ==
              Approx(0.65).margin(0.06));
        CHECK(s.harm_ratio(choosing, "voting", "patient", 10) == Approx(1.10).margin(0.025));
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
