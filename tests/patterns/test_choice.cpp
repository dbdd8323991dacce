/// Patterns of power, purposes, legitimacy and choice (docs/science/model.md, N1–N6): on a patch of seven areas with everything at its
/// default, over three seeds. Thresholds lie below what an independent prototype of the model shows.

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "model/relations_at_rest.hpp"
#include "support/patch.hpp"
#include "support/trial.hpp"

using namespace concord;
using namespace concord::test;

namespace {

constexpr std::array<const char*, 5> kinds{"force", "council", "health", "probation", "voluntary"};
constexpr std::array<double, 5> of_force{1.0, 0.5, 0.25, 0.1, 0.03};  // relevant budget, against the force's

std::string id_of(const char* kind, std::size_t area) { return std::string(kind) + "_" + std::to_string(area); }

/// One area for each force's budget, with a force and four other bodies of its own in one local partnership; default cuts.
Scenario areas_of(const std::vector<double>& budgets, std::uint64_t seed)
{
    Scenario scenario;
    scenario.futures = FutureKind::none;
    scenario.title = "areas";
    scenario.question = "What do they choose?";
    scenario.seed = seed;
    scenario.replicates = 32;
    for (std::size_t a = 0; a < budgets.size(); ++a) {
        const std::string area = "area_" + std::to_string(a);
        scenario.areas.push_back({area, area, 150e3, 1.0, ""});
        std::vector<std::string> members;
        for (std::size_t k = 0; k < kinds.size(); ++k) {
            members.push_back(id_of(kinds[k], a));
            add_organisation(scenario, members.back(), kinds[k], {area}, budgets[a] * of_force[k]).relevant_share = 1.0;
        }
        add_partnership(scenario, "local_" + std::to_string(a), {area}, members);
    }
    add_default_cuts(scenario);
    compare(scenario, {"adaptive"});
    settle(scenario);
    return scenario;
}

/// Seven areas with forces of many sizes, and two partnerships between forces.
Scenario seven_areas(std::uint64_t seed)
{
    Scenario scenario = areas_of({134, 128, 192, 144, 328, 278, 477}, seed);
    add_partnership(scenario, "three_forces", {}, {"force_0", "force_1", "force_3"});
    add_partnership(scenario, "four_forces", {}, {"force_2", "force_3", "force_5", "force_6"});
    return scenario;
}

/// The default cuts, so many times as deep.
void scale_cuts(Scenario& scenario, double factor)
{
    for (Kind& kind : scenario.kinds) kind.cut *= factor;
    add_default_cuts(scenario);
}

void start_with_trust(Scenario& scenario, double trust)
{
    for (Partnership& partnership : scenario.partnerships) partnership.trust = trust;
}

/// Elections of forces and councils every so many months, the first a month after the first April.
void elect_every(Scenario& scenario, int interval)
{
    std::vector<Month> elections;
    for (int month = 13; month < 400; month += interval) elections.push_back(scenario.start + month);
    scenario.elections["force"] = scenario.elections["council"] = elections;
}

/// Clear governance, open leaders, modest aims.
void favour(Scenario& scenario)
{
    for (Partnership& partnership : scenario.partnerships) {
        partnership.governance = 0.8;
        partnership.interoperability = 0.85;
        partnership.data_sharing = 0.6;
    }
    Parameters& p = scenario.parameters;
    p.opening_openness = 0.65;
    p.modesty = 0.25;
    p.pace = 0.01;
    p.risk_aversion = 0.1;
}

/// Share choosing savings or retreat, or investment, in years 3 to 8 where all choose.
double chosen(Scenario scenario, Outcome outcome)
{
    scenario.months = 108;
    scenario.policies = {{"adaptive", "adaptive", {}}};
    return mean(mean_over(run(scenario), 0, outcome, 36, 108));
}
double retreating(const Scenario& scenario) { return chosen(scenario, Outcome::share_choosing_retreat_or_savings); }
double investing(const Scenario& scenario) { return chosen(scenario, Outcome::share_choosing_investment); }

double deviation(const std::vector<double>& values)
{
    const double centre = mean(values);
    double sum = 0.0;
    for (const double x : values) sum += (x - centre) * (x - centre);
    return std::sqrt(sum / static_cast<double>(values.size()));
}

/// Runs the blocks of a policy, each shown to `look` at its end.
void run_blocks(const Scenario& scenario, const Network& network, std::size_t policy,
                const std::function<void(Run&)>& advance)
{
    for (int block = 0; block < scenario.replicates / lane_count; ++block) {
        const Opening opening = spin_up(scenario, network, scenario.seed,
                                        static_cast<std::uint64_t>(block) * lane_count, best_kernel());
        Run run(scenario, network, scenario.policies[policy], opening, scenario.seed, best_kernel());
        advance(run);
    }
}

/// Whether a choice spends less on the future than hold: savings or retreat.
bool is_retreat(double choice) { return choice == 1.0 || choice == 2.0; }
bool is_investment(double choice) { return choice >= 3.0; }

}  // namespace

TEST_CASE("choice: deeper cuts, distrust, full order books, near elections and closed leaders make for retreat",
          "[patterns]")
{
    const auto seed = GENERATE(as<std::uint64_t>{}, 1, 2, 3);
    const Scenario scenario = seven_areas(seed);
    const auto with = [&](const std::function<void(Scenario&)>& change) {
        Scenario changed = scenario;
        change(changed);
        return retreating(changed);
    };
    const double usual = retreating(scenario);
    const double by_cut = usual - with([](Scenario& s) { scale_cuts(s, 0.5); });
    const double by_trust = with([](Scenario& s) { start_with_trust(s, 0.25); }) -
                            with([](Scenario& s) { start_with_trust(s, 0.65); });
    const double by_load = with([](Scenario& s) { s.parameters.utilisation = 0.97; }) -
                           with([](Scenario& s) { s.parameters.utilisation = 0.90; });
    const double by_elections = with([](Scenario& s) { elect_every(s, 12); }) -
                                with([](Scenario& s) { elect_every(s, 96); });
    const double by_tone = with([](Scenario& s) { s.parameters.opening_openness = 0.30; }) -
                           with([](Scenario& s) { s.parameters.opening_openness = 0.60; });
    CAPTURE(seed, usual, by_cut, by_trust, by_load, by_elections, by_tone);
    CHECK(by_cut >= 0.25);        // prototype .30 to .32
    CHECK(by_trust >= 0.35);      // .44 to .46
    CHECK(by_load >= 0.08);       // .16 to .18
    CHECK(by_elections >= 0.10);  // .14 to .17
    CHECK(by_tone >= 0.25);       // .35 to .36
}

TEST_CASE("choice: what happens is less certain where organisations decide", "[patterns]")
{
    const auto seed = GENERATE(as<std::uint64_t>{}, 1, 2, 3);
    Scenario scenario = seven_areas(seed);
    scenario.replicates = 48;
    const Ensemble e = run(scenario);
    const auto variation = [&](std::size_t policy) {
        const std::vector<double> harm = at(e, policy, Outcome::harm, 120);
        return deviation(harm) / mean(harm);
    };
    CAPTURE(seed, variation(0), variation(1));
    CHECK(variation(1) >= 4.0 * variation(0));  // prototype 7.7 to 8.9

    // Chosen in each April by what others did before, under common luck: a charter in month 60 moves little else.
    Scenario chartered = scenario;
    add_intervention(chartered, "governance_charter", {}, 60);
    const std::vector<double> with = at(run(chartered), 1, Outcome::harm, 120);
    std::vector<double> difference = at(e, 1, Outcome::harm, 120);
    for (std::size_t r = 0; r < with.size(); ++r) difference[r] = with[r] - difference[r];
    CAPTURE(deviation(difference), deviation(with));
    CHECK(deviation(difference) < 0.4 * deviation(with));  // .006 against .04
}

TEST_CASE("choice: a trusted neighbour who invests turns others towards investment, and nobody far away", "[patterns]")
{
    const auto seed = GENERATE(as<std::uint64_t>{}, 1, 2, 3);
    constexpr std::size_t size = 10;
    // A ring of areas; forces and councils work with those next door.
    Scenario ring = areas_of(std::vector<double>(size, 200.0), seed);
    for (std::size_t a = 0; a < size; ++a) {
        for (const char* kind : {"force", "council"})
            add_partnership(ring, std::string(kind) + "s_" + std::to_string(a), {},
                            {id_of(kind, a), id_of(kind, (a + 1) % size)});
    }
    ring.months = 108;
    ring.replicates = 64;
    scale_cuts(ring, 0.75);
    // By distance from area 0: share of the choices of forces and councils, years 3 to 8, that are investment.
    const auto investing_by_distance = [&](bool is_minded, double trust, double openness) {
        Scenario s = ring;
        s.policies = {{"adaptive", "adaptive", {}}};
        if (is_minded) {
            for (Organisation& organisation : s.organisations) {
                if (organisation.areas.front() != "area_0") continue;
                s.policies.front().exceptions[organisation.id] = "upstream_prevention";
                organisation.openness = openness;
            }
            for (Partnership& partnership : s.partnerships) {
                const std::vector<std::string>& members = partnership.members;
                for (const char* kind : kinds) {
                    if (std::find(members.begin(), members.end(), id_of(kind, 0)) != members.end())
                        partnership.trust = trust;
                }
            }
        }
        const Network network = network_of(s);
        std::array<double, size / 2 + 1> invest{}, all{};
        run_blocks(s, network, 0, [&](Run& run) {
            run.advance(37);
            for (int year = 3; year <= 8; ++year) {
                for (std::size_t a = 0; a < size; ++a) {
                    for (const char* kind : {"force", "council"}) {
                        const Lanes& choice = run.world().view.choice[organisation_row(s, id_of(kind, a))];
                        const std::size_t distance = std::min(a, size - a);
                        for (const double x : choice.at) {
                            invest[distance] += is_investment(x) ? 1.0 : 0.0;
                            all[distance] += 1.0;
                        }
                    }
                }
                if (year < 8) run.advance(12);
            }
        });
        for (std::size_t d = 0; d < invest.size(); ++d) invest[d] /= all[d];
        return invest;
    };
    const auto without = investing_by_distance(false, 0, 0);
    const auto trusted = investing_by_distance(true, 0.8, 0.65);
    const auto distrusted = investing_by_distance(true, 0.2, 0.3);
    CAPTURE(seed, without[1], trusted[1], distrusted[1]);
    CHECK(trusted[1] - without[1] >= 0.03);     // prototype 5.3 to 9.4 points
    CHECK(trusted[1] - distrusted[1] >= 0.02);  // 4.2 to 6.6
    CHECK(trusted[5] == without[5]);
    CHECK(distrusted[5] == without[5]);
}

TEST_CASE("choice: neighbours come to do alike", "[patterns]")
{
    const auto seed = GENERATE(as<std::uint64_t>{}, 1, 2, 3);
    Scenario scenario = seven_areas(seed);
    scenario.replicates = 128;
    const Network network = network_of(scenario);
    // Correlation of retreat or savings in year 6 between two bodies, within runs.
    double same = 0, same_pairs = 0, other = 0, other_pairs = 0;
    run_blocks(scenario, network, 1, [&](Run& run) {
        run.advance(73);
        for (int l = 0; l < lane_count; ++l) {
            double share = 0.0;
            std::vector<double> retreats;
            for (int i = 0; i < network.organisations; ++i) {
                retreats.push_back(is_retreat(run.world().view.choice[i].at[l]) ? 1.0 : 0.0);
                share += retreats.back() / network.organisations;
            }
            const double variance = share * (1 - share);
            if (variance <= 0.02) continue;
            for (std::size_t i = 0; i < retreats.size(); ++i) {
                for (std::size_t j = 0; j < i; ++j) {
                    const double product = (retreats[i] - share) * (retreats[j] - share) / variance;
                    const bool is_same = scenario.organisations[i].areas == scenario.organisations[j].areas;
                    (is_same ? same : other) += product;
                    (is_same ? same_pairs : other_pairs) += 1;
                }
            }
        }
    });
    CAPTURE(seed, same / same_pairs, other / other_pairs);
    CHECK(same / same_pairs >= 0.07);  // prototype .12 to .14; −.03 to −.05 where all see the same means
    CHECK(other / other_pairs <= 0.02);
}

TEST_CASE("choice: under favourable conditions a deeper cut makes for more investment", "[patterns]")
{
    const auto seed = GENERATE(as<std::uint64_t>{}, 1, 2, 3);
    const auto rise = [&](bool is_favoured) {
        Scenario deep = seven_areas(seed);
        if (is_favoured) favour(deep);
        Scenario shallow = deep;
        scale_cuts(shallow, 0.25);
        return investing(deep) - investing(shallow);
    };
    const double usual = rise(false);
    const double favoured = rise(true);
    CAPTURE(seed, usual, favoured);
    CHECK(favoured >= 0.25);  // prototype .36 to .37: austerity as an opportunity
    CHECK(usual < favoured);
}

TEST_CASE("choice: the money comes back, and who began in silos is still in them", "[patterns]")
{
    const auto seed = GENERATE(as<std::uint64_t>{}, 1, 2, 3);
    struct End {
        double retreating = 0.0, harm = 0.0;
    };
    const auto year_24 = [&](double cut, int first_choice) {
        Scenario scenario = seven_areas(seed);
        scenario.replicates = 16;
        scenario.months = 300;
        for (const Kind& kind : scenario.kinds)
            scenario.funding[kind.name] = {{scenario.start, 1.0},
                                           {scenario.start + 24, 1.0 - 0.6 * cut * kind.cut},
                                           {scenario.start + 72, 1.0 - cut * kind.cut},
                                           {scenario.start + 96, 1.0}};
        const Network network = network_of(scenario);
        End end;
        for (int block = 0; block < 2; ++block) {
            Opening opening = spin_up(scenario, network, seed, static_cast<std::uint64_t>(block) * lane_count,
                                      best_kernel());
            for (int i = 0; i < network.organisations; ++i) {
                for (double& x : opening.world.view.choice[i].at) x = first_choice;
            }
            Run run(scenario, network, scenario.policies[1], opening, seed, best_kernel());
            run.advance(288);
            run.advance();
            for (int l = 0; l < lane_count; ++l) {
                for (int i = 0; i < network.organisations; ++i)
                    end.retreating += (is_retreat(run.world().view.choice[i].at[l]) ? 1.0 : 0.0) /
                                      network.organisations / 16;
                end.harm += run.outcomes()[static_cast<std::size_t>(Outcome::harm)].at[l] / 16;
            }
        }
        return end;
    };
    const End silos = year_24(0.5, 1);
    const End together = year_24(0.5, 4);
    const End deep_silos = year_24(1.0, 1);
    const End deep_together = year_24(1.0, 4);
    CAPTURE(seed, silos.retreating, together.retreating, silos.harm / together.harm,
            deep_silos.harm / deep_together.harm);
    CHECK(silos.retreating - together.retreating >= 0.2);  // prototype .46 to .51 against .11 to .14
    CHECK(silos.harm / together.harm >= 1.06);
    CHECK(deep_silos.harm / deep_together.harm >= 1.12);
}

TEST_CASE("power: a large force draws joint work, the small ones lose trust, and a charter mends it", "[patterns]")
{
    const auto seed = GENERATE(as<std::uint64_t>{}, 1, 2, 3);
    // Trust that the two other forces give at the end, in the partnership of all three.
    const auto given = [&](const std::vector<double>& budgets, double reciprocity, bool charter) {
        Scenario scenario = areas_of(budgets, seed);
        add_partnership(scenario, "forces", {}, {"force_0", "force_1", "force_2"});
        scenario.parameters.reciprocity = reciprocity;
        if (charter) add_intervention(scenario, "governance_charter", {Target::Of::partnership, "forces"}, 0);
        const Network network = network_of(scenario);
        const int forces = network.member_begin[partnership_row(scenario, "forces")];
        double sum = 0.0;
        run_blocks(scenario, network, 0, [&](Run& run) {
            run.advance(120);
            for (const int m : {forces + 1, forces + 2}) {
                for (const double x : run.flows().view.given[m].at) sum += x / (2 * scenario.replicates);
            }
        });
        return sum;
    };
    const double usual = Parameters{}.reciprocity;
    const std::vector<double> unequal{600, 120, 120};
    const std::vector<double> equal{250, 250, 250};
    const double without = given(unequal, 0.0, false);
    const double with = given(unequal, usual, false);
    const double chartered = given(unequal, usual, true);
    const double among_equals = given(equal, usual, false) - given(equal, 0.0, false);
    CAPTURE(seed, without, with, chartered, among_equals);
    CHECK(with - without <= -0.03);  // prototype −.041 to −.047
    CHECK(std::abs(among_equals) <= 0.01);
    CHECK(chartered - with >= 0.03);
}

TEST_CASE("power: the voluntary sector is the more willing the clearer the rules", "[patterns]")
{
    const auto seed = GENERATE(as<std::uint64_t>{}, 1, 2, 3);
    double before = 0.0;
    for (const double governance : {0.2, 0.45, 0.8}) {
        Scenario scenario = seven_areas(seed);
        for (Partnership& partnership : scenario.partnerships) partnership.governance = governance;
        Trial trial(scenario);
        REQUIRE(trial.advance().empty());
        // Its part in the only partnership that it has, against all that it could put in.
        const int voluntary = organisation_row(scenario, "voluntary_3");
        const int member = trial.network.organisation_member[trial.network.organisation_member_begin[voluntary]];
        const double able = trial.before.view.joint_share[voluntary].at[0] * trial.flows.view.income[voluntary].at[0];
        const double willing = trial.flows.view.effort[member].at[0] / able;
        CAPTURE(seed, governance, willing);
        CHECK(willing > before + 0.02);  // prototype .90, .93, .98
        CHECK(willing < 1.0);
        before = willing;
    }
}

TEST_CASE("voice: one partner who retreats alone takes advantage from all", "[patterns]")
{
    const auto seed = GENERATE(as<std::uint64_t>{}, 1, 2, 3);
    // Realised advantage over joint effort in year 5, hold but for the bodies of one kind.
    const auto advantage = [&](const std::string& kind, double voice) {
        Scenario scenario = seven_areas(seed);
        scenario.parameters.voice = voice;
        scenario.months = 60;
        scenario.policies = {{"hold", "hold", {}}};
        for (const Organisation& organisation : scenario.organisations) {
            if (organisation.kind == kind) scenario.policies.front().exceptions[organisation.id] = "silo_retreat";
        }
        const Ensemble e = run(scenario);
        double realised = 0.0;
        double effort = 0.0;
        const std::vector<double>& measures = e.policies[0].partnership;
        const std::size_t last_year = measures.size() / static_cast<std::size_t>(e.years) *
                                      static_cast<std::size_t>(e.years - 1);
        for (std::size_t row = last_year; row < measures.size(); row += measure_count) {
            realised += measures[row + static_cast<std::size_t>(Measure::realised)];
            effort += measures[row + static_cast<std::size_t>(Measure::effort)];
        }
        return realised / effort;
    };
    const double together = advantage("none", 1.0);
    const double mute = advantage("none", 0.0);
    for (const char* kind : {"health", "council"}) {
        const double lost = advantage(kind, 1.0) - together;
        CAPTURE(seed, kind, together, lost);
        CHECK(lost <= -0.03);  // prototype −.038 to −.041, without voice −.014 to −.018
        CHECK(lost < advantage(kind, 0.0) - mute);
    }
}

TEST_CASE("leaving: forcing the pace and leaders who come and go leave hollow partnerships", "[patterns]")
{
    const auto seed = GENERATE(as<std::uint64_t>{}, 1, 2, 3);
    const auto hollow = [&](const std::function<void(Parameters&)>& change) {
        Scenario scenario = seven_areas(seed);
        change(scenario.parameters);
        compare(scenario, {"collaborative_advantage"});
        return mean(at(run(scenario), 1, Outcome::hollow_partnerships, 120));
    };
    const double forced = hollow([](Parameters& p) { p.pace *= 3.0; });
    const double personal = hollow([](Parameters& p) {
        p.tenure = 1.8;
        p.personal_trust = 0.9;
    });
    const double institutional = hollow([](Parameters& p) {
        p.tenure = 8.0;
        p.personal_trust = 0.1;
    });
    CAPTURE(seed, forced, personal, institutional);
    CHECK(forced >= 5.0);    // P3: prototype 6.3 to 6.8 of nine
    CHECK(personal >= 2.5);  // P10: 3.3 to 3.6
    CHECK(institutional <= 0.1);
}

TEST_CASE("legitimacy: falls to about a half in fifteen years, and harm is the worse for it", "[patterns]")
{
    const auto seed = GENERATE(as<std::uint64_t>{}, 1, 2, 3);
    Scenario scenario = seven_areas(seed);
    scenario.months = 180;
    compare(scenario, {"silo_retreat", "short_term_savings", "fundamental_questions", "collaborative_advantage",
                       "upstream_prevention"});
    const Ensemble e = run(scenario);
    CAPTURE(seed);
    CHECK(mean(at(e, 0, Outcome::legitimacy, 60)) == Approx(0.60).margin(0.03));
    CHECK(mean(at(e, 0, Outcome::legitimacy, 180)) == Approx(0.50).margin(0.03));  // CSEW 62 % in 2011–12, 49 % in 2025
    scenario.parameters.co_operation = 0.0;
    scenario.parameters.loss_of_office = 0.0;
    const Ensemble without = run(scenario);
    for (std::size_t policy = 0; policy < e.policies.size(); ++policy) {
        const double more = mean(at(e, policy, Outcome::harm, 120)) / mean(at(without, policy, Outcome::harm, 120)) - 1;
        CAPTURE(scenario.policies[policy].name, more);
        CHECK(more > 0.010);  // prototype 1.4 to 1.6 %
        CHECK(more < 0.025);
    }
}

TEST_CASE("P18 with choice: forces alone in their areas are nobody's business, whatever partners might do",
          "[patterns]")
{
    const auto seed = GENERATE(as<std::uint64_t>{}, 1, 2, 3);
    Scenario scenario = seven_areas(seed);
    scenario.partnerships.clear();
    std::erase_if(scenario.organisations, [](const Organisation& organisation) { return organisation.kind != "force"; });
    const auto all_harm = [](const Scenario& s) {
        const Ensemble e = run(s);
        std::vector<double> harm;
        for (int month = 0; month <= 120; ++month) {
            const std::vector<double> now = at(e, 1, Outcome::harm, month);
            harm.insert(harm.end(), now.begin(), now.end());
        }
        return harm;
    };
    const std::vector<double> expected = all_harm(scenario);
    Scenario moved = scenario;
    for (const ParameterRow& row : parameter_table) {
        const bool is_of_partners = row.group == "trust" || row.group == "partnership" || row.name == "imitation" ||
                                    row.name == "partnership_effect" || row.name == "hand_over" ||
                                    row.name == "mutual_aid" || row.name == "bouncing";
        if (!is_of_partners || row.name == "tenure" || row.name == "loss_of_office") continue;
        moved.parameters.*row.field = row.plausible.high;
    }
    CHECK((all_harm(moved) == expected));
    CHECK(retreating(scenario) > 0.1);
}
