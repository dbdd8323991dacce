// What organisations choose is told as they chose it: shares by kind, and one organisation's decisions step by step.

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "catch.hpp"
#include "engine/simulate.hpp"
#include "experiment/results.hpp"
#include "experiment/trace.hpp"
#include "model/network.hpp"
#include "model/processes/choice.hpp"
#include "scenario/reader.hpp"

using namespace concord;

namespace {

const std::string own_choice(adaptive_response);

Scenario demo()
{
    ReadResult read = read_scenario_file(std::string(CONCORD_SOURCE_DIR) + "/scenarios/demo.yaml");
    REQUIRE(read.scenario.has_value());
    read.scenario->replicates = 16;
    read.scenario->futures = FutureKind::none;
    return std::move(*read.scenario);
}

int row_of_organisation(const Scenario& scenario, const std::string& id)
{
    const auto found = std::find_if(scenario.organisations.begin(), scenario.organisations.end(),
                                    [&](const Organisation& organisation) { return organisation.id == id; });
    REQUIRE(found != scenario.organisations.end());
    return static_cast<int>(found - scenario.organisations.begin());
}

/// An organisation that sits in one partnership alone, so that each partner counts once.
int one_with_a_single_seat(const Network& network)
{
    for (int i = 0; i < network.organisations; ++i) {
        if (network.organisation_member_begin[i + 1] - network.organisation_member_begin[i] == 1) return i;
    }
    FAIL("every organisation sits in several partnerships");
    return 0;
}

}  // namespace

TEST_CASE("choices are shares of the organisations of a kind, and agree with the outcomes", "[results]")
{
    const Scenario scenario = demo();
    const Network network = network_of(scenario);
    EnsembleOptions options;
    options.jobs = 2;
    options.keep.choices = true;
    const Ensemble ensemble = run_ensemble(scenario, network, options);
    const std::vector<ChoiceRow> rows = choices_of(scenario, network, ensemble);

    std::map<std::tuple<std::size_t, int, int>, double> sum;
    std::map<std::pair<std::size_t, int>, double> retreating;
    for (const ChoiceRow& row : rows) {
        CHECK(row.share > 0.0);
        sum[{row.policy, row.year, row.kind}] += row.share;
        const Response& response = scenario.responses[static_cast<std::size_t>(row.choice)];
        const Policy& policy = scenario.policies[row.policy];
        if (policy.name != own_choice) CHECK(response.name == policy.everyone);
        if (lean_of(numbers_of(response), numbers_of(scenario.responses.front()), scenario.parameters) < 0)
            retreating[{row.policy, row.year}] += row.share * row.organisations;
    }
    for (const auto& [of, share] : sum) CHECK(share == Approx(1.0));
    const std::size_t kinds = std::set<int>(network.kind.begin(), network.kind.end()).size();
    CHECK(sum.size() == scenario.policies.size() * static_cast<std::size_t>(scenario.years()) * kinds);

    const std::size_t last = scenario.policies.size() - 1;
    REQUIRE(scenario.policies[last].name == own_choice);
    for (int year = 1; year <= scenario.years(); ++year) {
        const double* series = ensemble.series_of(last, Outcome::share_choosing_retreat_or_savings, 12 * year);
        double mean = 0.0;
        for (int r = 0; r < ensemble.replicates; ++r) mean += series[r] / ensemble.replicates;
        const double told = retreating[std::make_pair(last, year)] / network.organisations;
        CHECK(told == Approx(mean));
    }
}

TEST_CASE("a traced decision can be followed by hand", "[results]")
{
    const Scenario scenario = demo();
    const Network network = network_of(scenario);
    const Parameters& p = scenario.parameters;
    const int organisation = one_with_a_single_seat(network);
    const Policy policy{own_choice, own_choice, {}};
    const std::vector<TracedReview> trace = trace_of(scenario, network, policy, organisation, best_kernel());
    REQUIRE(trace.size() == 10);
    const auto kind_of = [&](int i) { return scenario.organisations[static_cast<std::size_t>(i)].kind; };
    int looked = 0;
    int next = 0;  // at first as under hold
    for (const TracedReview& review : trace) {
        CAPTURE(review.month);
        CHECK(review.before == next);
        next = review.after;
        const double announced = clamped((review.funding - review.funding_ahead) / p.response_pressure, -1.0, 1.0);
        CHECK(review.announced == Approx(announced));
        CHECK(review.chance == Approx(std::min(1.0, std::abs(announced) + review.strain / 2)));
        const double urgent = p.urgency * clamped(announced + review.strain / 2, -1.0, 1.0);
        CHECK(review.urgency == Approx(urgent));
        CHECK(review.pressure ==
              Approx(std::min(1.0, std::max(0.0, 1 - review.funding_ahead) / p.response_pressure + review.strain / 2)));
        const TracedOption* best = &review.options.front();
        double reach = 0.0;
        for (const TracedPartner& partner : review.partners)
            reach += kind_of(partner.organisation) == kind_of(organisation) ? 1.0 : p.across_kinds;
        for (const TracedOption& option : review.options) {
            const Response& response = scenario.responses[static_cast<std::size_t>(option.response)];
            CAPTURE(response.name);
            const double drive = response.always ? 1.0 : review.pressure;
            const double prevention = p.prevention_share * drive * (1 - response.prevention);
            const double improvement = p.improvement_share * drive * (1 - response.improvement);
            const double joint = p.joint_share * drive * (1 - response.joint);
            const double contract = drive * response.contract * (p.contract_saving - p.contract_client_cost);
            const double passed_on = drive * response.off_loading * std::min(1.0, p.strain_response * review.strain);
            const double later = review.future * review.trust;
            CHECK(option.value ==
                  Approx(prevention * (1 + urgent - later) + (improvement + contract) * (1 + urgent - review.future) +
                         joint * (1 + urgent) * (1 - review.quality) + passed_on * (urgent - later))
                      .margin(1e-12));
            double imitated = 0.0;
            for (const TracedPartner& partner : review.partners) {
                const double weight = kind_of(partner.organisation) == kind_of(organisation) ? 1.0 : p.across_kinds;
                if (partner.did == option.response) imitated += weight * partner.trust / reach;
            }
            CHECK(option.imitation == Approx(p.imitation * imitated).margin(1e-12));
            CHECK((option.habit == 0.0 || option.habit == p.habit));
            if (option.response == review.before) CHECK(option.habit == 0.0);
            CHECK(option.sum == Approx(option.value + option.imitation - option.habit + option.noise).margin(1e-12));
            if (option.sum > best->sum) best = &option;
        }
        CHECK(review.after == (review.looks ? best->response : review.before));
        looked += review.looks ? 1 : 0;
    }
    CHECK(looked > 0);
}

TEST_CASE("a trace is what the run does, and somebody else may decide for an organisation", "[results]")
{
    const Scenario scenario = demo();
    const Network network = network_of(scenario);
    const int organisation = row_of_organisation(scenario, scenario.organisations.front().id);
    const Policy policy{own_choice, own_choice, {}};
    const std::vector<TracedReview> trace = trace_of(scenario, network, policy, organisation, best_kernel());
    const Opening opening = spin_up(scenario, network, scenario.seed, 0, best_kernel());
    Run run(scenario, network, policy, opening, scenario.seed, best_kernel());
    Run given(scenario, network, policy, opening, scenario.seed, best_kernel());
    for (const TracedReview& review : trace) {
        while (run.month() <= review.month) run.advance();
        CHECK(run.world().view.choice[organisation].at[0] == review.after);
    }
    const int retreat = 1;
    REQUIRE(scenario.responses[retreat].name == "silo_retreat");
    given.advance(12);
    given.follow(organisation, retreat);
    CHECK_FALSE(given.review_of(organisation).has_value());
    while (given.month() < 36) {
        given.advance();
        for (const double row : given.world().view.choice[organisation].at) CHECK(row == retreat);
    }
    given.follow(organisation, -1);
    CHECK(given.review_of(organisation).has_value());
}
