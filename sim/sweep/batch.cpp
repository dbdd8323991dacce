#include "sweep/batch.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/digest.hpp"
#include "core/number_text.hpp"
#include "core/text.hpp"
#include "experiment/ensemble.hpp"
#include "experiment/ranking.hpp"
#include "results/json.hpp"
#include "scenario/named_values.hpp"
#include "scenario/reader.hpp"
#include "scenario/sections.hpp"
#include "sweep/store_rows.hpp"

namespace concord {

namespace {

using Json = nlohmann::ordered_json;

/// What a line asks for, as far as it could be read.
struct Asked {
    Scenario scenario;
    std::vector<StoreColumn> columns;
    Problems problems;

    void refuse(const std::string& what, const std::string& remedy) { problems.add({}, what, remedy); }
};

void refuse_unknown(Asked& asked, const std::string& sort, const std::string& name, const std::vector<std::string>& known)
{
    const std::string close = closest_to(name, known);
    asked.refuse("unknown " + sort + " " + in_quotes(name),
                 close.empty() ? "it can be " + joined(known, ", ") : "did you mean '" + close + "'?");
}

std::vector<StoreColumn> every_column()
{
    std::vector<std::string> outcomes;
    for (const OutcomeRow& row : outcome_table) outcomes.emplace_back(row.name);
    return store_columns(outcomes);
}

/// The headline outcomes, as `futures.csv` has them.
std::vector<StoreColumn> usual_columns()
{
    std::vector<StoreColumn> columns;
    for (StoreColumn& column : every_column()) {
        const bool is_headline = std::any_of(outcome_table.begin(), outcome_table.end(), [&](const OutcomeRow& row) {
            return row.headline &&
                   column.name == std::string(row.name) + ":" + std::string(name_of(headline_statistic(row)));
        });
        if (is_headline) columns.push_back(std::move(column));
    }
    return columns;
}

/// The texts of a list; else a problem.
std::vector<std::string> texts_of(Asked& asked, const std::string& key, const Json& value)
{
    const bool is_list = value.is_array() && !value.empty() &&
                         std::all_of(value.begin(), value.end(), [](const Json& item) { return item.is_string(); });
    if (is_list) return value.get<std::vector<std::string>>();
    asked.refuse("'" + key + "' is no list of names", "write it as [\"…\", \"…\"], or leave it out");
    return {};
}

void take_values(Asked& asked, const std::string&, const Json& value)
{
    if (!value.is_object()) return asked.refuse("'set' is no map", "write it as {\"name\": number}");
    for (const auto& [name, number] : value.items()) {
        if (number.is_number())
            set_parameter(asked.scenario, name + "=" + text_of_number(number.get<double>()), asked.problems);
        else
            asked.refuse("'" + name + "' is " + shortened(number.dump(), 40) + ", which is no number",
                         "write a number");
    }
}

void take_responses(Asked& asked, const std::string& key, const Json& value)
{
    std::vector<Policy> known = asked.scenario.policies;
    std::vector<std::string> names;
    for (const Policy& policy : known) names.push_back(policy.name);
    asked.scenario.policies = {known.front()};
    for (const std::string& name : texts_of(asked, key, value)) {
        const auto at = std::find(names.begin(), names.end(), name);
        if (at == names.end())
            refuse_unknown(asked, "response", name, names);
        else if (std::none_of(asked.scenario.policies.begin(), asked.scenario.policies.end(),
                              [&](const Policy& policy) { return policy.name == name; }))
            asked.scenario.policies.push_back(known[static_cast<std::size_t>(at - names.begin())]);
    }
}

void take_runs(Asked& asked, const std::string&, const Json& value)
{
    set_replicates(asked.scenario, value.dump(), asked.problems);
}

void take_seed(Asked& asked, const std::string&, const Json& value)
{
    set_seed(asked.scenario, value.dump(), asked.problems);
}

void take_futures(Asked& asked, const std::string& key, const Json& value)
{
    const std::string name = value.is_string() ? value.get<std::string>() : value.dump();
    std::vector<std::string> names;
    for (const NamedValue<FutureKind>& named : named_values<FutureKind>()) {
        if (named.name == name) {
            asked.scenario.futures = named.value;
            return;
        }
        names.emplace_back(named.name);
    }
    refuse_unknown(asked, key, name, names);
}

void take_outcomes(Asked& asked, const std::string& key, const Json& value)
{
    const std::vector<StoreColumn> known = every_column();
    std::vector<std::string> names;
    for (const StoreColumn& column : known) names.push_back(column.name);
    asked.columns.clear();
    for (const std::string& name : texts_of(asked, key, value)) {
        const auto at = std::find(names.begin(), names.end(), name);
        if (at == names.end())
            refuse_unknown(asked, "outcome", name, names);
        else
            asked.columns.push_back(known[static_cast<std::size_t>(at - names.begin())]);
    }
}

struct BatchKey {
    std::string name;
    void (*take)(Asked&, const std::string& key, const Json& value);  ///< null: it is only given back
};

const std::vector<BatchKey>& batch_keys()
{
    static const std::vector<BatchKey> keys{
        {"id", nullptr},     {"set", take_values},      {"responses", take_responses}, {"runs", take_runs},
        {"seed", take_seed}, {"futures", take_futures}, {"outcomes", take_outcomes}};
    return keys;
}

Asked asked_by(const Scenario& scenario, const Json& line)
{
    Asked asked{scenario, usual_columns(), {}};
    if (!line.is_object()) {
        asked.refuse("the line is no JSON object", "write one such as {\"id\": 1, \"set\": {\"trust_gain\": 0.1}}");
        return asked;
    }
    std::vector<std::string> names;
    for (const BatchKey& key : batch_keys()) names.push_back(key.name);
    for (const auto& [name, value] : line.items()) {
        const auto at = std::find(names.begin(), names.end(), name);
        if (at == names.end())
            refuse_unknown(asked, "key", name, names);
        else if (const BatchKey& key = batch_keys()[static_cast<std::size_t>(at - names.begin())]; key.take != nullptr)
            key.take(asked, name, value);
    }
    if (asked.problems.empty()) check_futures(asked.scenario, "", asked.problems);
    return asked;
}

/// Runs what is asked.
void put_results(const Asked& asked, const Kernel& kernel, Json& answer)
{
    const Scenario& scenario = asked.scenario;
    const Network network = network_of(scenario);
    const Futures futures(scenario, scenario.futures);
    const BlockShape shape(scenario, network, Keep{});
    EnsembleDigest digest(scenario.policies.size());
    Json outcomes = Json::object();
    for (int block = 0; block < blocks_of(scenario); ++block) {
        const std::vector<Lanes> numbers = run_block(scenario, network, futures, block, kernel, Keep{});
        for (std::size_t policy = 0; policy < scenario.policies.size(); ++policy) {
            const BlockColumns<const Lanes> columns = shape.columns(std::span<const Lanes>(numbers), policy);
            Json& of_policy = outcomes[scenario.policies[policy].name];
            for (int lane = 0; lane < lanes_of(scenario, block); ++lane) {
                const StoredRun run = stored_run(runs_of(scenario, block), lane, policy, columns, asked.columns);
                digest.add(policy, columns.digest[0].at[lane]);
                for (std::size_t c = 0; c < run.values.size(); ++c)
                    of_policy[asked.columns[c].name].push_back(number_json(run.values[c]));
            }
        }
    }
    answer["runs"] = scenario.replicates;
    answer["digest"] = hexadecimal(digest.value());
    answer["outcomes"] = std::move(outcomes);
}

/// The line as JSON; discarded if it is none, or nests deeper than any line has to.
Json parsed_line(const std::string& line)
{
    constexpr int deepest = 4;
    bool is_deep = false;
    const Json::parser_callback_t look = [&](int depth, Json::parse_event_t, Json&) {
        is_deep = is_deep || depth > deepest;
        return !is_deep;
    };
    Json read = Json::parse(line, look, false);
    return is_deep ? Json(Json::value_t::discarded) : read;
}

}  // namespace

BatchAnswer batch_answer(const Scenario& scenario, const std::string& line, int number, const Kernel& kernel)
{
    Json answer{{"id", nullptr}, {"line", number}};
    const auto refused = [&](Json errors) {
        answer["errors"] = std::move(errors);
        return BatchAnswer{answer.dump(-1, ' ', false, Json::error_handler_t::replace), true};
    };
    const Json read = parsed_line(line);
    if (read.is_discarded())
        return refused(Json::array({"the line is no JSON; write one object a line, such as {\"id\": 1}"}));
    if (read.is_object()) answer["id"] = read.value("id", Json());
    const Asked asked = asked_by(scenario, read);
    if (!asked.problems.empty()) {
        Json errors = Json::array();
        for (const Problem& problem : asked.problems.all())
            errors.push_back(message_of({{}, problem.what, problem.remedy}));
        return refused(std::move(errors));
    }
    try {
        put_results(asked, kernel, answer);
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& error) {
        return refused(Json::array({error.what()}));
    }
    return {answer.dump(-1, ' ', false, Json::error_handler_t::replace), false};
}

}  // namespace concord
