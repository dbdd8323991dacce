#include "wasm/room.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <utility>

#include "model/tables/evidence.hpp"
#include "report/room_words.hpp"
#include "report/words.hpp"
#include "results/json.hpp"
#include "scenario/writer.hpp"

namespace concord {

namespace {

using Json = nlohmann::ordered_json;

template <class List, class Name>
std::size_t row_named(const List& list, const std::string& wanted, const Name& name)
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const auto& one) { return name(one) == wanted; });
    if (found == list.end()) throw std::invalid_argument("the scenario has no '" + wanted + "'");
    return static_cast<std::size_t>(found - list.begin());
}

/// A month is shown to a room as a date.
std::string date_of(const Scenario& scenario, int month) { return long_text_of(scenario.start + month); }

Json leaders_json(const Scenario& scenario, const RoomRun& run, int month)
{
    Json leaders = Json::array();
    for (std::size_t i = 0; i < scenario.organisations.size(); ++i) {
        Json facts = Json::array();
        for (const KnownFact& fact : sight_in_words(scenario, run, static_cast<int>(i), month))
            facts.push_back({{"about", fact.about}, {"says", unbroken(fact.says)}, {"is_warning", fact.is_warning}});
        const auto response = static_cast<std::size_t>(run[static_cast<std::size_t>(month)].bodies[i].response);
        // What it did, once there has been anything to do.
        leaders.push_back({{"id", scenario.organisations[i].id},
                           {"did", month == 0 ? Json() : Json(scenario.responses[response].name)},
                           {"facts", facts}});
    }
    return leaders;
}

/// Trust between each two who sit together, mean of the two directions.
Json ties_json(const Network& network, const RoomMonth& month)
{
    std::map<std::pair<int, int>, double> trust;
    for (int t = 0; t < network.ties; ++t) {
        const int giver = network.tie_giver[t];
        const int receiver = network.tie_receiver[t];
        const auto sits = [&](int i) { return month.bodies[static_cast<std::size_t>(i)].seats > 0.0; };
        if (sits(giver) && sits(receiver))
            trust[std::minmax({giver, receiver})] += 0.5 * month.trust[static_cast<std::size_t>(t)];
    }
    Json ties = Json::array();
    for (const auto& [pair, mean] : trust) ties.push_back({{"from", pair.first}, {"to", pair.second}, {"trust", mean}});
    return ties;
}

Json happened_json(const Scenario& scenario, const RoomRun& run, const RoomRun& hold, int from, int until)
{
    Json numbers = Json::array();
    for (const RoomNumber& number : numbers_of_step(run, from, until))
        numbers.push_back({{"outcome", row_of(number.outcome).name},
                           {"name", number.name},
                           {"now", unbroken(number.now)},
                           {"change", unbroken(number.change)},
                           {"better", number.better}});
    Json sentences = Json::array();
    for (const std::string& sentence : happened_in_words(scenario, run, hold, from, until))
        sentences.push_back(unbroken(sentence));
    return {{"numbers", numbers}, {"sentences", sentences}};
}

/// An outcome month by month.
Json line_of(const RoomRun& run, Outcome outcome)
{
    Json line = Json::array();
    for (const RoomMonth& month : run) line.push_back(number_json(month.of(outcome)));
    return line;
}

Json lines_json(const RoomRun& run, const RoomRun& hold)
{
    Json lines = Json::object();
    const auto add = [&](Outcome outcome) {
        lines[std::string(row_of(outcome).name)] = {{"room", line_of(run, outcome)}, {"hold", line_of(hold, outcome)}};
    };
    for (const Outcome outcome : {Outcome::harm, Outcome::trust, Outcome::realised_advantage, Outcome::reserves})
        add(outcome);
    for (const MechanismRow& row : mechanism_table) add(row.shown);
    return lines;
}

Json evidence_json(std::string_view ids)
{
    Json list = Json::array();
    for (const EvidenceRow& row : evidence_table) {
        const std::string padded = " " + std::string(ids) + " ";
        if (padded.find(" " + std::string(row.id) + " ") == std::string::npos) continue;
        list.push_back({{"id", row.id}, {"finding", row.finding}, {"source", row.source}});
    }
    return list;
}

Json debrief_json(const Scenario& scenario, const RoomRun& run, const RoomRun& hold)
{
    Json found = Json::array();
    for (const FoundMechanism& one : mechanisms_in(scenario, run, hold)) {
        Json sentences = Json::array();
        for (const std::string& sentence : mechanism_in_words(scenario, one, run, hold))
            sentences.push_back(unbroken(sentence));
        found.push_back({{"name", one.row->name},
                         {"title", mechanism_title(one.row->mechanism)},
                         {"is_trap", one.row->is_trap},
                         {"month", one.month},
                         {"date", date_of(scenario, one.month)},
                         {"outcome", row_of(one.row->shown).name},
                         {"sentences", sentences},
                         {"rule", unbroken(mechanism_rule(one.row->mechanism))},
                         {"idea", one.row->idea},
                         {"evidence", evidence_json(one.row->evidence)},
                         {"exhibit", one.row->exhibit}});
    }
    return found;
}

}  // namespace

RoomPlan plan_from(const Scenario& scenario, const std::string& json)
{
    const Json request = Json::parse(json);
    RoomPlan plan;
    plan.future = request.at("future").get<int>();
    if (plan.future < 0 || plan.future >= scenario.replicates)
        throw std::invalid_argument("the scenario has no run " + std::to_string(plan.future + 1));
    for (const std::string& id : request.at("played").get<std::vector<std::string>>())
        plan.played.push_back(row_named(scenario.organisations, id, [](const Organisation& one) { return one.id; }));
    for (const auto& step : request.at("choices").get<std::vector<std::vector<std::string>>>()) {
        std::vector<int>& chosen = plan.choices.emplace_back();
        for (const std::string& name : step)
            chosen.push_back(
                static_cast<int>(row_named(scenario.responses, name, [](const Response& one) { return one.name; })));
        if (chosen.size() != plan.played.size())
            throw std::invalid_argument("a step has not one choice for each who plays");
    }
    if (static_cast<int>(plan.choices.size()) > steps_of(scenario))
        throw std::invalid_argument("there are more steps than the scenario has years for");
    return plan;
}

std::string room_choices_json()
{
    Json choices = Json::array();
    for (const RoomChoice& choice : room_choices)
        choices.push_back({{"response", choice.response}, {"word", choice.word}, {"says", choice.says}});
    return json_text(choices);
}

std::string room_json(const Prepared& prepared, const RoomPlan& plan)
{
    const Scenario& scenario = prepared.scenario;
    const std::string reference(reference_response);
    const std::vector<RoomRun> runs = room_runs(
        scenario, prepared.network, *prepared.futures,
        {policy_of(scenario, plan, std::string(room_policy)), {reference, reference, {}}}, plan.future, plan.months(),
        best_kernel());
    const RoomRun& run = runs.front();
    const RoomRun& hold = runs.back();
    Json steps = Json::array();
    for (int month = 0; month <= plan.months(); month += months_per_step) {
        const bool is_played = month < plan.months();
        const int until = month + months_per_step;
        steps.push_back({{"from", date_of(scenario, month)},
                         {"until", date_of(scenario, until)},
                         {"leaders", leaders_json(scenario, run, month)},
                         {"ties", ties_json(prepared.network, run[static_cast<std::size_t>(month)])},
                         {"happened", is_played ? happened_json(scenario, run, hold, month, until) : Json()}});
    }
    const bool is_over = static_cast<int>(plan.choices.size()) == steps_of(scenario);
    return json_text({{"steps", steps},
                      {"count", steps_of(scenario)},
                      {"lines", lines_json(run, hold)},
                      {"debrief", is_over ? debrief_json(scenario, run, hold) : Json()}});
}

std::string room_yaml(const Scenario& scenario, const RoomPlan& plan)
{
    Scenario played = scenario;
    played.policies.push_back(policy_of(scenario, plan, std::string(room_policy)));
    return yaml_of(played);
}

}  // namespace concord
