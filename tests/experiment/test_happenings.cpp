/// What a watcher of one run is told, and in which words.

#include <algorithm>

#include "catch.hpp"
#include "experiment/happenings.hpp"
#include "report/happening_words.hpp"
#include "report/terms.hpp"
#include "support/everything.hpp"
#include "support/exhibit.hpp"

using namespace concord;
using namespace concord::test;

namespace {

std::vector<Happening> told_of(const Scenario& scenario, const std::string& policy, const SeeMonth& see = {})
{
    const auto found = std::find_if(scenario.policies.begin(), scenario.policies.end(),
                                    [&](const Policy& one) { return one.name == policy; });
    REQUIRE(found != scenario.policies.end());
    return happenings_of(scenario, network_of(scenario), Futures(scenario, scenario.futures), *found, see);
}

std::vector<Happening> of_sort(const std::vector<Happening>& all, Happens what)
{
    std::vector<Happening> some;
    std::copy_if(all.begin(), all.end(), std::back_inserter(some),
                 [&](const Happening& one) { return one.what == what; });
    return some;
}

}  // namespace

TEST_CASE("a champion arrives and walks out on the scenario's dates, and takes trust along", "[experiment]")
{
    const Scenario scenario = exhibit("one-champion-leaves");
    const auto all = told_of(scenario, "hold");
    const auto arrives = of_sort(all, Happens::intervention_begins);
    REQUIRE_FALSE(arrives.empty());
    CHECK(arrives.front().month == 12);
    CHECK(happening_in_words(scenario, arrives.front()) ==
          "A champion arrives in Safer Personborough and Safer Houseborough.");
    const auto leaves = of_sort(all, Happens::intervention_ends);
    REQUIRE_FALSE(leaves.empty());
    CHECK(leaves.front().month == 48);
    CHECK(happening_in_words(scenario, leaves.front()) ==
          "The champion in Safer Personborough and Safer Houseborough leaves, and some of the trust goes along.");
}

TEST_CASE("every choice of an organisation is told once, with whom it follows", "[experiment]")
{
    const Scenario scenario = exhibit("everybodys-second-choice");
    const Network network = network_of(scenario);
    std::vector<std::vector<int>> choices;
    const auto all = told_of(scenario, "adaptive",
                             [&](const World& world, const Flows&, const Turned&, const Parameters&) {
                                 std::vector<int>& now = choices.emplace_back();
                                 for (int i = 0; i < network.organisations; ++i)
                                     now.push_back(static_cast<int>(world.choice[i].at[watched_run]));
                             });
    int changes = 0;
    for (std::size_t month = 1; month < choices.size(); ++month) {
        for (std::size_t i = 0; i < choices[month].size(); ++i) changes += choices[month][i] != choices[month - 1][i];
    }
    int told = 0;
    int followers = 0;
    for (const Happening& one : of_sort(all, Happens::chooses)) {
        const auto month = static_cast<std::size_t>(one.month);
        told += static_cast<int>(one.organisations.size());
        for (const int i : one.organisations) CHECK(choices[month][static_cast<std::size_t>(i)] == one.after);
        for (const auto& [who, whom] : one.followers) {
            ++followers;
            CHECK(std::count(one.organisations.begin(), one.organisations.end(), who) == 1);
            CHECK(choices[month - 1][static_cast<std::size_t>(whom)] == one.after);
        }
    }
    CHECK(changes > 5);
    CHECK(told == changes);
    CHECK(followers > 0);
}

TEST_CASE("happenings come in order, each with a sentence, in the scenario that uses everything", "[experiment]")
{
    const Scenario scenario = everything_scenario();
    std::vector<bool> seen(static_cast<std::size_t>(Happens::loop_turns) + 1, false);
    for (const Policy& policy : scenario.policies) {
        const auto all = told_of(scenario, policy.name);
        CHECK(std::is_sorted(all.begin(), all.end(), [](const Happening& a, const Happening& b) {
            return a.month != b.month ? a.month < b.month : a.what < b.what;
        }));
        for (const Happening& one : all) {
            const std::string text = happening_in_words(scenario, one);
            INFO(text);
            CHECK(text.size() > 10);
            CHECK(text.back() == '.');
            CHECK(text.find("  ") == std::string::npos);
            seen[static_cast<std::size_t>(one.what)] = true;
        }
    }
    for (const Happens what :
         {Happens::shock, Happens::intervention_begins, Happens::intervention_ends, Happens::chooses,
          Happens::partnership_begins, Happens::partnership_ends, Happens::overrun, Happens::leader_leaves}) {
        INFO(static_cast<int>(what));
        CHECK(seen[static_cast<std::size_t>(what)]);
    }
}

TEST_CASE("a partnership that goes hollow is told once", "[experiment]")
{
    const Scenario scenario = exhibit("silo-retreat");
    const auto hollow = of_sort(told_of(scenario, "silo_retreat"), Happens::goes_hollow);
    std::size_t told = 0;
    for (const Happening& one : hollow) told += one.partnerships.size();
    CHECK(told == scenario.partnerships.size());
    CHECK(of_sort(told_of(scenario, "hold"), Happens::goes_hollow).empty());
}

TEST_CASE("terms that come first have a plain sentence", "[experiment]")
{
    for (const TermRow& row : term_table) CHECK(meaning_of_term(row.name).size() > 40);
    CHECK(meaning_of_term("nothing").empty());
}
