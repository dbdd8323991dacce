// What a good scenario file becomes: defaults, every key, mixes.

#include <string>

#include "support/small_town.hpp"

using namespace concord;
using namespace concord::test;

namespace {

std::vector<std::string> names_of(const std::vector<Policy>& policies)
{
    std::vector<std::string> names;
    for (const Policy& policy : policies) names.push_back(policy.name);
    return names;
}

}  // namespace

TEST_CASE("what a scenario leaves out has its default", "[scenario]")
{
    const Scenario s = scenario_of(town_opening + town_bodies);
    CHECK(s.title == "A town");
    CHECK(s.start == Month::of(2010, 4));
    CHECK(s.months == 120);
    CHECK(s.seed == 1);
    CHECK(s.replicates == 256);
    CHECK(s.futures == FutureKind::credible);
    CHECK(s.capabilities == default_capabilities());
    CHECK(s.problems.size() == default_problems().size());
    CHECK(s.kinds.size() == default_kinds().size());
    REQUIRE(s.areas.size() == 1);
    CHECK(s.areas[0].id == "town");
    CHECK(s.areas[0].name == "town");
    CHECK(s.areas[0].population == 100000.0);
    CHECK(s.areas[0].need == 1.0);
    REQUIRE(s.organisations.size() == 2);
    CHECK(s.organisations[1].name == "town_council");
    CHECK(s.organisations[1].budget == 270.5);
    CHECK_FALSE(s.organisations[1].elected.has_value());
    CHECK_FALSE(s.organisations[1].trust.has_value());
    CHECK(s.partnerships.empty());
    CHECK(s.funding.empty());
    CHECK(s.elections.empty());
    CHECK(s.interventions.empty());
    CHECK(s.shocks.empty());
    CHECK(s.outcome_weights == Scenario{}.outcome_weights);
    for (const ParameterRow& row : parameter_table) {
        CAPTURE(row.name);
        CHECK_FALSE(s.changes(row));
        if (row.role != Role::solved) CHECK(s.parameters.*row.field == row.default_value);
    }
    CHECK(names_of(s.policies) == std::vector<std::string>{"hold", "silo_retreat", "short_term_savings",
                                                           "fundamental_questions", "collaborative_advantage",
                                                           "upstream_prevention", "adaptive"});
}

TEST_CASE("every key of the top level arrives", "[scenario]")
{
    const Scenario s = scenario_of(R"(concord: 1
title: "A: title"
question: >-
  Over two
  lines?
watch: Look
try: Something
prediction: Guess
sources: [One, "Two, with a comma"]
discussion:
  - Why?
start: 2011-01
months: 1200
seed: 9007199254740992
replicates: 100000
areas:
  - {id: town, name: The Town, population: 250000, need: 1.5, source: census}
organisations:
  - {id: p, name: Police, kind: force, areas: [town], budget: 1e2, elected: no, relevant_share: .9, trust: 0.3,
     openness: 0.6, reserves: 0.2, expertise: {enforcement: 0.8, health: 0.1}, source: accounts}
  - {id: c, kind: council, areas: [town], budget: 200}
partnerships:
  - {id: csp, name: Safer Town, areas: [town], members: [p, c], form: contract, lead: c, governance: 0.2,
     data_sharing: 0.3, language: 0.4, interoperability: 0.5, trust: 0.6, ambition: 0.7, pace: 0.1, from: 2012-01,
     until: 2013-01, effort: 2, source: minutes}
funding:
  force: {2011-01: 1.00, 2013-01: 0.91}
  c: {2012-01: 0.8}
elections:
  force: [2012-11, 2016-05]
  council: []
harm_weights: {violence: 5}
outcome_weights: {harm: 1, trust: 0.5}
parameters: {trust_down: 2.0, pace: 0.026}
custom_responses:
  - {name: share, prevention: 2.0, improvement: 1.5, joint: 2.5, off_loading: 0.1, cut_speed: 2, contract: 0.2, pace: 1.2, tone: 0.6, meaning: Mine}
responses: [share]
interventions:
  - {type: champion, partnership: csp, from: 2012-04, until: 2015-04, strength: 0.25}
  - {type: leadership_development, organisation: c, from: 2012-04, level: chief}
  - {type: ring_fence, area: town, from: 2012-04}
shocks:
  - {type: crisis, area: town, problem: violence, at: 2014-06, months: 3, size: 0.2}
  - {type: funding, at: 2014-06}
)");
    CHECK(s.title == "A: title");
    CHECK(s.question == "Over two lines?");
    CHECK(s.watch == "Look");
    CHECK(s.try_next == "Something");
    CHECK(s.prediction == "Guess");
    CHECK(s.sources == std::vector<std::string>{"One", "Two, with a comma"});
    CHECK(s.discussion == std::vector<std::string>{"Why?"});
    CHECK(s.months == 1200);
    CHECK(s.seed == 9007199254740992ULL);
    CHECK(s.replicates == 100000);
    REQUIRE(s.areas.size() == 1);
    CHECK(s.areas[0].population == 250000.0);
    CHECK(s.areas[0].need == 1.5);
    CHECK(s.areas[0].source == "census");

    const Organisation& police = s.organisations.at(0);
    CHECK(police.name == "Police");
    CHECK(police.budget == 100.0);
    CHECK(police.elected == false);
    CHECK(police.relevant_share == 0.9);
    CHECK(police.trust == 0.3);
    CHECK(police.openness == 0.6);
    CHECK(police.reserves == 0.2);
    CHECK(police.expertise == std::map<std::string, double>{{"enforcement", 0.8}, {"health", 0.1}});
    CHECK(police.source == "accounts");

    const Partnership& csp = s.partnerships.at(0);
    CHECK(csp.name == "Safer Town");
    CHECK(csp.areas == std::vector<std::string>{"town"});
    CHECK(csp.members == std::vector<std::string>{"p", "c"});
    CHECK(csp.form == Form::contract);
    CHECK(csp.lead == "c");
    CHECK(csp.governance == 0.2);
    CHECK(csp.data_sharing == 0.3);
    CHECK(csp.language == 0.4);
    CHECK(csp.interoperability == 0.5);
    CHECK(csp.trust == 0.6);
    CHECK(csp.ambition == 0.7);
    CHECK(csp.pace == 0.1);
    CHECK(csp.from == Month::of(2012, 1));
    CHECK(csp.until == Month::of(2013, 1));
    CHECK(csp.effort == 2.0);

    CHECK(s.funding.at("force") == std::map<Month, double>{{Month::of(2011, 1), 1.0}, {Month::of(2013, 1), 0.91}});
    CHECK(s.funding.at("c") == std::map<Month, double>{{Month::of(2012, 1), 0.8}});
    CHECK(s.elections.at("force") == std::vector<Month>{Month::of(2012, 11), Month::of(2016, 5)});
    CHECK(s.elections.at("council").empty());
    CHECK(s.problems.at(1).harm_weight == 5.0);
    CHECK(s.problems.at(0).harm_weight == 1.0);
    CHECK(s.outcome_weights == std::map<std::string, double>{{"harm", 1.0}, {"trust", 0.5}});
    CHECK(s.parameters.trust_down == 2.0);

    const Response& share = s.responses.back();
    CHECK(share.name == "share");
    CHECK(share.prevention == 2.0);
    CHECK(share.improvement == 1.5);
    CHECK(share.joint == 2.5);
    CHECK(share.off_loading == 0.1);
    CHECK(share.cut_speed == 2.0);
    CHECK(share.contract == 0.2);
    CHECK(share.pace == 1.2);
    CHECK(share.tone == 0.6);
    CHECK(share.meaning == "Mine");
    CHECK(names_of(s.policies) == std::vector<std::string>{"hold", "share"});

    REQUIRE(s.interventions.size() == 3);
    CHECK(s.interventions[0].type == intervention_named("champion"));
    CHECK(s.interventions[0].target.of == Target::Of::partnership);
    CHECK(s.interventions[0].target.id == "csp");
    CHECK(s.interventions[0].from == Month::of(2012, 4));
    CHECK(s.interventions[0].until == Month::of(2015, 4));
    CHECK(s.interventions[0].strength == 0.25);
    CHECK(s.interventions[1].target.of == Target::Of::organisation);
    CHECK(s.interventions[1].level == 4);
    CHECK(s.interventions[2].target.of == Target::Of::area);
    CHECK(s.interventions[2].strength == intervention_named("ring_fence")->strength);
    REQUIRE(s.shocks.size() == 2);
    CHECK(s.shocks[0].problem == "violence");
    CHECK(s.shocks[0].months == 3);
    CHECK(s.shocks[0].size == 0.2);
    CHECK(s.shocks[1].target.of == Target::Of::all);
    CHECK(s.shocks[1].size == shock_named("funding")->size);
    CHECK(s.shocks[1].months == shock_named("funding")->months);
}

TEST_CASE("hold is always the first policy and never twice", "[scenario]")
{
    const auto policies = [](const std::string& responses) {
        return names_of(scenario_of(town_opening + town_bodies + responses).policies);
    };
    CHECK(policies("responses: [hold]\n") == std::vector<std::string>{"hold"});
    CHECK(policies("responses: [upstream_prevention, hold]\n") ==
          std::vector<std::string>{"hold", "upstream_prevention"});
    CHECK(policies("responses: all\n").size() == built_in_responses().size() + 1);
    const auto all = policies("responses: all\ncustom_responses: [{name: mine, joint: 2}, {name: other}]\n");
    CHECK(all.front() == "hold");
    CHECK(all.at(all.size() - 2) == "other");
    CHECK(all.back() == "adaptive");
    CHECK(all.size() == built_in_responses().size() + 3);
}

TEST_CASE("organisations may choose, all or some, among the responses that are named", "[scenario]")
{
    const Scenario s = scenario_of(town_opening + town_bodies +
                                   R"(custom_responses: [{name: mine, joint: 2, saved: 0.1, always: yes}]
responses: [adaptive, {name: council thinks, default: hold, town_council: adaptive}]
choices: [hold, mine]
)");
    CHECK(names_of(s.policies) == std::vector<std::string>{"hold", "adaptive", "council thinks"});
    CHECK(s.policies.at(2).exceptions.at("town_council") == "adaptive");
    CHECK_FALSE(s.policies.at(1).can_be_picked());
    CHECK(s.policies.at(2).can_be_picked());
    CHECK(s.choices == std::vector<std::string>{"hold", "mine"});
    CHECK(s.responses.back().always);
    CHECK(s.responses.back().saved == 0.1);
    CHECK(scenario_of(town_opening + town_bodies).choices.empty());
}

TEST_CASE("what relations at rest ask for is solved unless it is set by hand", "[scenario]")
{
    const auto trust_up_of = [](const std::string& parameters) {
        return scenario_of(town_opening + town_bodies + "parameters: {" + parameters + "}\n").parameters.trust_up;
    };
    CHECK(trust_up_of("pace: 0.2") == trust_up_of(""));  // what somebody chooses does not count
    CHECK(trust_up_of("trust_decay: 1.2") > 1.1 * trust_up_of(""));
    CHECK(trust_up_of("trust_decay: 1.2, trust_up: 0.5") == 0.5);

    Scenario s = scenario_of(town_opening + town_bodies);
    Problems problems;
    set_parameter(s, "trust_decay=1.2", problems);
    CHECK(s.parameters.trust_up == trust_up_of("trust_decay: 1.2"));
    set_parameter(s, "trust_up=0.5", problems);
    set_parameter(s, "trust_decay=0.3", problems);
    CHECK(s.parameters.trust_up == 0.5);
    CHECK(problems.empty());
}

TEST_CASE("kinds have duties and purposes", "[scenario]")
{
    const Scenario s = scenario_of(town_opening + town_bodies + R"(kinds:
  - {name: council, duty: no, purposes: {violence: 1, vulnerability: 3}}
)");
    const auto kind = [&](const std::string& name) {
        return *std::find_if(s.kinds.begin(), s.kinds.end(), [&](const Kind& one) { return one.name == name; });
    };
    CHECK_FALSE(kind("council").duty);
    CHECK(kind("council").purposes == std::map<std::string, double>{{"violence", 1.0}, {"vulnerability", 3.0}});
    CHECK(kind("force").duty);
    CHECK_FALSE(kind("voluntary").duty);
    CHECK(kind("force").purposes.empty());
}

TEST_CASE("a mix gives organisations responses of their own", "[scenario]")
{
    const Scenario s = scenario_of(town_opening + town_bodies + R"(custom_responses: [{name: mine, joint: 2}]
responses:
  - {name: council leads, default: silo_retreat, town_council: mine}
  - {name: everyone retreats, default: silo_retreat}
)");
    REQUIRE(s.policies.size() == 3);
    CHECK(s.policies[1].name == "council leads");
    CHECK(s.policies[1].everyone == "silo_retreat");
    CHECK(s.policies[1].exceptions == std::map<std::string, std::string>{{"town_council", "mine"}});
    CHECK(s.policies[2].exceptions.empty());
}

TEST_CASE("a mix may turn an organisation on dates", "[scenario]")
{
    const Scenario s = scenario_of(town_opening + town_bodies + R"(responses:
  - {name: council turns, default: adaptive, town_council: {2010-04: hold, 2014-04: adaptive, 2016-10: silo_retreat}}
)");
    REQUIRE(s.policies.size() == 2);
    const Policy& policy = s.policies[1];
    CHECK(policy.exceptions.empty());
    REQUIRE(policy.dated.size() == 1);
    CHECK(policy.dated.at("town_council") == std::map<Month, std::string>{{Month::of(2010, 4), "hold"},
                                                                          {Month::of(2014, 4), "adaptive"},
                                                                          {Month::of(2016, 10), "silo_retreat"}});
    CHECK(policy.can_be_picked());
    CHECK(policy.has("town_council", "silo_retreat"));
    CHECK(policy.has("town_council", adaptive_response));
    CHECK_FALSE(policy.has("town_council", "upstream_prevention"));
}

TEST_CASE("default funding is that of each kind present", "[scenario]")
{
    const Scenario s = scenario_of(town_opening + town_bodies + "funding: default\nkinds: [{name: force, cut: 0.5}]\n");
    REQUIRE(s.funding.size() == 2);
    CHECK(s.funding.at("force") == std::map<Month, double>{{Month::of(2010, 4), 1.0},
                                                           {Month::of(2012, 4), 1.0 - 0.6 * 0.5},
                                                           {Month::of(2018, 4), 0.5}});
    CHECK(s.funding.count("council") == 1);
}

TEST_CASE("kinds add to the defaults or change the one of their name", "[scenario]")
{
    const Scenario s = scenario_of(town_opening + town_bodies + R"(kinds:
  - {name: force, relevant_share: 0.9}
  - {name: charity, expertise: {health: 0.5}, cut: 0.3}
)");
    REQUIRE(s.kinds.size() == default_kinds().size() + 1);
    CHECK(s.kinds.front().relevant_share == 0.9);
    CHECK(s.kinds.front().expertise == default_kinds().front().expertise);
    CHECK(s.kinds.front().elected);
    CHECK(s.kinds.front().elections == default_kinds().front().elections);
    CHECK(s.kinds.back().name == "charity");
    CHECK(s.kinds.back().expertise == std::vector<double>{0, 0, 0.5, 0, 0});
    CHECK_FALSE(s.kinds.back().elected);
    CHECK(s.kinds.back().serves);
    CHECK(s.kinds.back().cut == 0.3);
}

TEST_CASE("own capabilities reorder expertise by name", "[scenario]")
{
    const Scenario s = scenario_of(town_opening + town_bodies + R"(capabilities: [translation, safeguarding, enforcement]
problems:
  - {name: theft, weights: {enforcement: 0.5, safeguarding: 0.3}, case_share: 0.25, harm_weight: 2}
  - {name: fear, weights: {safeguarding: 1}, case_share: 0.75}
harm_weights: {fear: 4}
)");
    CHECK(s.kinds.front().expertise == std::vector<double>{0, 0.20, 0.90});
    REQUIRE(s.problems.size() == 2);
    CHECK(s.problems[0].weights == std::vector<double>{0, 0.3, 0.5});
    CHECK(s.problems[0].harm_weight == 2.0);
    CHECK(s.problems[1].harm_weight == 4.0);
}

TEST_CASE("set_parameter sets what it names", "[scenario]")
{
    Scenario scenario;
    Problems problems;
    set_parameter(scenario, "trust_down=2", problems);
    set_parameter(scenario, "pace=5e-2", problems);
    CHECK(problems.empty());
    CHECK(scenario.parameters.trust_down == 2.0);
    CHECK(scenario.parameters.pace == 0.05);
}

TEST_CASE("what an exhibit shows is read", "[scenario][bets]")
{
    const ReadResult read = read_scenario(
        "concord: 1\ntitle: t\nquestion: q\nstart: 2010-04\n"
        "organisations: [{id: p, kind: force, areas: [town], budget: 30}]\n"
        "interventions: [{type: ring_fence, from: 2011-04}]\n"
        "show:\n  charts: [harm, trust]\n  contrast: {areas: [harm]}\n"
        "  bet: {kind: date, ask: \"When?\", outcome: harm, response: silo_retreat, than: hold, above: 10, answer: "
        "\"In {date}.\"}\n"
        "  insight: One sentence.\n"
        "  levers:\n"
        "    - {parameter: trust_down, ask: \"How fast?\", range: [1, 2], values: [1, 2], ends: [slowly, fast]}\n"
        "    - {parameter: ring_fence.strength, ask: \"How strong?\"}\n",
        "x.yaml", files_in_memory({}));
    for (const Problem& problem : read.problems.all()) FAIL_CHECK(message_of(problem));
    const Show& show = read.scenario->show;
    CHECK(show.charts == std::vector<std::string>{"harm", "trust"});
    CHECK(show.contrast.at("areas") == std::vector<std::string>{"harm"});
    REQUIRE(show.bet.has_value());
    CHECK(show.bet->kind == BetKind::date);
    CHECK(show.bet->response == "silo_retreat");
    CHECK(show.bet->than == "hold");
    CHECK(show.bet->above == 10.0);
    CHECK_FALSE(show.bet->below.has_value());
    CHECK(show.insight == "One sentence.");
    REQUIRE(show.levers.size() == 2);
    CHECK(show.levers[0].range->high == 2.0);
    CHECK(show.levers[0].values.all == std::vector<double>{1, 2});
    CHECK(show.levers[0].ends == std::vector<std::string>{"slowly", "fast"});
    CHECK(show.levers[1].parameter == "ring_fence.strength");
    CHECK_FALSE(show.levers[1].range.has_value());
}
