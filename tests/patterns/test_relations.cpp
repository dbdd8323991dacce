/// Patterns of docs/science/model.md that concern relations: P3, P4, P10–P15 and P18. Each over 64 replicates and three seeds. What is
/// claimed holds at the parameters that the test states, all inside their plausible ranges, and at the defaults where it states none.

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "experiment/facts.hpp"
#include "model/relations_at_rest.hpp"
#include "support/patch.hpp"
#include "support/trust.hpp"

using namespace concord;
using namespace concord::test;

namespace {

const std::vector<std::string> relational_package{"co_location", "joint_training", "governance_charter",
                                                  "data_sharing_protocol"};

/// Realised advantage over the run, £m a year, by replicate, of policy 0.
std::vector<double> advantage(const Ensemble& e) { return mean_over(e, 0, Outcome::realised_advantage, 0, e.months); }

}  // namespace

TEST_CASE("P3 critical pace: forcing it unravels partnerships, patience keeps them", "[patterns]")
{
    const auto seed = GENERATE(as<std::uint64_t>{}, 1, 2, 3);
    CAPTURE(seed);
    Scenario forced = patch_with(seed, {"collaborative_advantage"});
    forced.parameters.pace *= 3.0;
    const Ensemble unravelled = run(forced);
    // Bodies that may not leave keep up appearances: partnerships go on in name.
    CHECK(mean(at(unravelled, 1, Outcome::hollow_partnerships, 120)) >= 2.0);  // of four

    Scenario patient = patch_with(seed, {"collaborative_advantage"});
    patient.parameters.pace *= 0.5;
    for (Partnership& p : patient.partnerships) p.from = patient.start + 24;
    // The forced patch starts two years earlier and the same bodies face the same cuts.
    const Ensemble grown = run(patient);
    CHECK(mean(at(grown, 1, Outcome::trust, 60)) > mean(at(unravelled, 1, Outcome::trust, 60)));
    CHECK(mean(at(grown, 1, Outcome::hollow_partnerships, 60)) <
          mean(at(unravelled, 1, Outcome::hollow_partnerships, 60)));
    const auto relative = [](const Ensemble& e) {
        return mean(at(e, 1, Outcome::harm, 60)) / mean(at(e, 1, Outcome::harm, 0));
    };
    CHECK(relative(grown) < relative(unravelled));
}

TEST_CASE("P4 learn to dance before the music starts: relations before need", "[patterns]")
{
    const auto seed = GENERATE(as<std::uint64_t>{}, 1, 2, 3);
    CAPTURE(seed);
    constexpr int crisis = 66;
    const auto harm_after = [&](int package) {
        Scenario scenario = patch_with(seed, {});
        for (const std::string& type : relational_package) add_intervention(scenario, type, {}, package);
        for (const Area& area : scenario.areas)
            add_shock(scenario, "crisis", {Target::Of::area, area.id}, crisis).months = 12;
        return mean_over(run(scenario), 0, Outcome::harm, crisis, crisis + 24);
    };
    CHECK(share_below(harm_after(crisis - 54), harm_after(crisis)) >= 0.9);
}

TEST_CASE("P10 leaders who come and go lose partnerships that institutions keep", "[patterns]")
{
    const auto seed = GENERATE(as<std::uint64_t>{}, 1, 2, 3);
    CAPTURE(seed);
    const auto in_earnest = [&](double tenure, double personal) {  // of four
        Scenario scenario = patch_with(seed, {});
        scenario.parameters.tenure = tenure;
        scenario.parameters.personal_trust = personal;
        return 4.0 - mean(at(run(scenario), 0, Outcome::hollow_partnerships, 120));
    };
    const double institutional = in_earnest(8.0, 0.1);
    CHECK(institutional > 3.6);
    CHECK(in_earnest(1.8, 0.9) < institutional - 1.0);
}

TEST_CASE("P11 vague governance and unequal size hold the smaller partner back, a charter works best before the launch",
          "[patterns]")
{
    const auto seed = GENERATE(as<std::uint64_t>{}, 1, 2, 3);
    CAPTURE(seed);
    // A small and a large force in one partnership, with unlike partners: two forces alone gain nothing by working together.
    Scenario scenario = patch_with(seed, {});
    scenario.organisations[0].budget *= 0.4;
    add_partnership(scenario, "unequal", {}, {"force_west", "force_east", "d_health", "d_council"}).from = scenario.start +
                                                                                                           24;
    const auto run_with = [&](double governance, int charter) {
        Scenario s = scenario;
        s.partnerships.back().governance = governance;
        if (charter >= 0) add_intervention(s, "governance_charter", {Target::Of::partnership, "unequal"}, charter);
        return run(s);
    };
    const std::size_t partnership = scenario.partnerships.size() - 1;
    const auto total = [&](const Ensemble& e, Measure m) {
        double sum = 0.0;
        for (int y = 0; y < e.years; ++y)
            sum += e.policies[0].partnership[(static_cast<std::size_t>(y) * scenario.partnerships.size() + partnership) *
                                                 measure_count +
                                             static_cast<std::size_t>(m)];
        return sum;
    };
    // The small force, which is the first member, does less for the partnership; the large one hardly does. In the first year: after some
    // more of vague governance both may have left.
    struct Effort {
        double small = 0.0, large = 0.0;
    };
    const auto effort_under = [&](double governance) {
        Scenario s = scenario;
        s.partnerships.back().governance = governance;
        const Network network = network_of(s);
        const int small = network.member_begin[partnership];
        Effort sum;
        const Observer add = [&](int, const Part&, const World&, const Flows& flows) {
            for (int l = 0; l < lane_count; ++l) {
                sum.small += flows.effort[small].at[l];
                sum.large += flows.effort[small + 1].at[l];
            }
        };
        for (int block = 0; block < s.replicates / lane_count; ++block) {
            const auto first = static_cast<std::uint64_t>(block) * lane_count;
            const Opening opening = spin_up(s, network, seed, first, best_kernel());
            Run run(s, network, s.policies[0], opening, seed, best_kernel());
            run.advance(24);
            run.advance(12, add);
        }
        return sum;
    };
    const Effort vague = effort_under(0.15);
    const Effort clear = effort_under(0.75);
    CAPTURE(vague.small / clear.small, vague.large / clear.large);
    CHECK(vague.small < 0.9 * clear.small);
    CHECK(vague.large > 0.95 * clear.large);

    const double before = total(run_with(0.25, 20), Measure::realised);
    const double late = total(run_with(0.25, 48), Measure::realised);
    const double never = total(run_with(0.25, -1), Measure::realised);
    CHECK(before > late);
    CHECK(late > never);
}

TEST_CASE("P12 partnerships have a best size, and trust raises it", "[patterns]")
{
    const auto seed = GENERATE(as<std::uint64_t>{}, 1, 2, 3);
    CAPTURE(seed);
    // Trust among the members at the start of the year in which they are looked at.
    const auto best_size = [&](double trust) {
        int best = 0;
        double most = -1e9;
        for (int members = 2; members <= 8; ++members) {
            Scenario scenario = growing_partnership(members);
            scenario.seed = seed;
            scenario.months = 12;
            settle(scenario);
            scenario.partnerships.front().trust = trust;
            const double net = mean(advantage(run(scenario)));
            if (net > most) {
                most = net;
                best = members;
            }
        }
        return best;
    };
    int before = 2;
    for (const double trust : {0.20, 0.35, 0.50, 0.65, 0.80}) {  // 4 6 6 6 7; prototype 4 6 6 6 8
        const int best = best_size(trust);
        CAPTURE(trust, best, before);
        CHECK(best >= before);
        CHECK(best > 2);
        if (trust <= 0.65) CHECK(best < 8);
        if (trust == 0.80) CHECK(best > best_size(0.20));
        before = best;
    }
}

TEST_CASE("P13 the cause planted is the one that stands out", "[patterns]")
{
    const auto seed = GENERATE(as<std::uint64_t>{}, 1, 2, 3);
    struct Plant {
        std::size_t cause;
        std::optional<double> Partnership::*start;
        double value;
    };
    const auto plant = GENERATE(values<Plant>({{cause_trust, &Partnership::trust, 0.20},
                                               {cause_governance, &Partnership::governance, 0.15},
                                               {cause_data_sharing, &Partnership::data_sharing, 0.08},
                                               {cause_language, &Partnership::language, 0.12},
                                               {cause_interoperability, &Partnership::interoperability, 0.20},
                                               {cause_culture, nullptr, 0.15}}));
    CAPTURE(seed, plant.cause);
    Scenario scenario = patch_with(seed, {});
    scenario.months = 12;
    // What is planted is planted here: what everybody has is usual, and stands out nowhere.
    for (Partnership& partnership : scenario.partnerships) {
        if (plant.start != nullptr) partnership.*plant.start = plant.value;
    }
    for (Organisation& organisation : scenario.organisations) {
        if (plant.cause == cause_culture) organisation.openness = plant.value;
    }
    for (const DiagnosisRow& row : diagnosis_of(scenario, network_of(scenario), run(scenario)))
        CHECK(row.stands_out == static_cast<int>(plant.cause));
}

TEST_CASE("P13 what costs most differs with who sits in a partnership", "[patterns]")
{
    const auto seed = GENERATE(as<std::uint64_t>{}, 1, 2, 3);
    CAPTURE(seed);
    // Five areas with all bodies, and partnerships of five compositions.
    const std::vector<std::vector<std::string>> compositions{
        {"force", "health"},
        {"force", "council"},
        {"health", "probation"},
        {"force", "council", "health", "probation", "voluntary"},
        {"force", "council", "health", "probation", "voluntary", "fire", "council_2", "voluntary_2"}};
    Scenario scenario = growing_partnership(2);
    scenario.seed = seed;
    scenario.months = 12;
    const std::vector<Organisation> bodies = std::move(scenario.organisations);
    scenario.areas.clear();
    scenario.organisations.clear();
    scenario.partnerships.clear();
    for (std::size_t c = 0; c < compositions.size(); ++c) {
        const std::string area = "area_" + std::to_string(c);
        const std::string of_area = "_" + std::to_string(c);
        scenario.areas.push_back({area, area, 250e3, 1.0, ""});
        for (Organisation body : bodies) {
            body.id += of_area;
            body.areas = {area};
            scenario.organisations.push_back(std::move(body));
        }
        std::vector<std::string> members;
        for (const std::string& id : compositions[c]) members.push_back(id + of_area);
        add_partnership(scenario, "partnership" + of_area, {area}, members);
    }
    settle(scenario);
    std::set<std::ptrdiff_t> largest;
    for (const DiagnosisRow& row : diagnosis_of(scenario, network_of(scenario), run(scenario)))
        largest.insert(std::max_element(row.cause.begin(), row.cause.end()) - row.cause.begin());
    CHECK(largest.size() >= 3);
    CHECK(largest.count(cause_purposes) == 1);
    CHECK(largest.count(cause_trust) == 1);
    CHECK(largest.count(cause_overhead) == 1);
}

TEST_CASE("P14 trust falls faster than it rises, and time alone hardly raises it", "[patterns]")
{
    const Parameters p;
    for (double trust = 0.45; trust < 0.95; trust += 0.05) {
        const double gain = trust_after(trust, 0.2, 1.0, 1.0, p.trust_up, p) - trust;
        const double loss = trust - trust_after(trust, -0.2, 1.0, 1.0, p.trust_up, p);
        CAPTURE(trust);
        CHECK(loss > gain);
    }

    // C4: meta-analysis, correlation of trust with duration small and positive.
    const auto seed = GENERATE(as<std::uint64_t>{}, 1, 2, 3);
    const FactTried tried = facts_of({}, {.seed = seed, .replicates = 64})[static_cast<std::size_t>(Fact::trust_and_age)];
    CAPTURE(seed, tried.value);
    CHECK(tried.holds);
    CHECK(tried.value > 0.0);
}

TEST_CASE("P15 outsourcing saves at once, hollows out and grows no trust", "[patterns]")
{
    const auto seed = GENERATE(as<std::uint64_t>{}, 1, 2, 3);
    CAPTURE(seed);
    Scenario in_house = patch_with(seed, {});
    Scenario outsourced = in_house;
    for (const char* force : {"force_west", "force_east"}) {
        add_intervention(outsourced, "outsourcing_contract", {Target::Of::organisation, force}, 0);
        outsourced.interventions.back().strength = 0.4;
    }
    // Cleaning up the trust side: the contracted provider and the force in a partnership of form `contract`.
    for (Scenario* s : {&in_house, &outsourced}) {
        add_organisation(*s, "provider", "contractor", {"a"}, 10);
        add_partnership(*s, "with_provider", {}, {"force_west", "provider"}).form = s == &outsourced ? Form::contract
                                                                                                     : Form::partnership;
    }
    const Ensemble own = run(in_house);
    const Ensemble bought = run(outsourced);
    CHECK(mean(at(bought, 0, Outcome::capability, 6)) > mean(at(own, 0, Outcome::capability, 6)));
    CHECK(mean(at(bought, 0, Outcome::capability, 72)) < mean(at(own, 0, Outcome::capability, 72)));
    CHECK(mean(mean_over(bought, 0, Outcome::harm, 60, 120)) > mean(mean_over(own, 0, Outcome::harm, 60, 120)));

    const Network network = network_of(outsourced);
    const Opening opening = spin_up(outsourced, network, seed, 0, best_kernel());
    Run run(outsourced, network, outsourced.policies[0], opening, seed, best_kernel());
    while (run.month() < 120) run.advance();
    for (int t = 0; t < network.ties; ++t) {
        if (network.is_contract[network.shared_partnership[network.shared_begin[t]]] == 0.0) continue;
        for (const double trust : run.world().view.trust[t].at) CHECK(trust <= network.present.opening_trust[t]);
    }
}

TEST_CASE("P18 a force alone in its own area is nobody else's business", "[patterns]")
{
    const auto seed = GENERATE(as<std::uint64_t>{}, 1, 2, 3);
    CAPTURE(seed);
    Scenario alone = patch_with(seed, {"silo_retreat", "short_term_savings", "fundamental_questions",
                                       "collaborative_advantage", "upstream_prevention", "adaptive"});
    alone.areas.push_back({"island", "island", 90e3, 1.0, ""});
    add_organisation(alone, "island_force", "force", {"island"}, 20);

    Scenario only = alone;
    only.areas = {alone.areas.back()};
    only.organisations = {alone.organisations.back()};
    only.partnerships.clear();

    // The island's own numbers, exactly: of its area and of its force, the last rows, by response, year and replicate.
    const auto series = [](const Scenario& s) {
        const Ensemble e = run(s);
        const auto each = static_cast<std::size_t>(e.entity_replicates);
        std::vector<double> values;
        const auto add_last = [&](const std::vector<double>& kept, std::size_t rows, std::size_t outcomes) {
            const std::size_t row = outcomes * each;
            for (std::size_t end = rows * row; end <= kept.size(); end += rows * row)
                values.insert(values.end(), kept.begin() + static_cast<std::ptrdiff_t>(end - row),
                              kept.begin() + static_cast<std::ptrdiff_t>(end));
        };
        for (const auto& policy : e.policies) {
            add_last(policy.area, s.areas.size(), area_outcomes.size());
            add_last(policy.organisation, s.organisations.size(), organisation_outcomes.size());
        }
        // Trust of a body without ties is not a number, which equals nothing.
        for (double& value : values) value = std::isnan(value) ? -1.0 : value;
        return values;
    };
    const std::vector<double> reference = series(alone);
    REQUIRE(reference.size() == alone.policies.size() * 11 * static_cast<std::size_t>(alone.replicates) *
                                    (area_outcomes.size() + organisation_outcomes.size()));
    CHECK((series(only) == reference));

    for (const ParameterRow& row : parameter_table) {
        if (row.group != "trust" && row.group != "partnership") continue;
        if (row.name == "tenure" || row.name == "loss_of_office") continue;  // leaders of a lone force come and go too
        Scenario moved = only;
        moved.parameters.*row.field = row.plausible.high;
        INFO(row.name);
        CHECK((series(moved) == reference));
    }
}
