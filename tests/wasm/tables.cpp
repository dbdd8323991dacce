/// Prints what the program has, as JSON, for tests/wasm/digests.mjs to compare with what the page's engine says: all tables,
/// all styles, the words of every name of the tables and of many numbers, and of a scenario how it looks, how its responses rank, what is
/// said of every outcome and what holds the partnerships back under every response.
///
///     concord_tables SCENARIO

#include <cmath>
#include <cstdio>
#include <limits>
#include <nlohmann/json.hpp>

#include "engine/kernel.hpp"
#include "experiment/results.hpp"
#include "model/network.hpp"
#include "report/diagnosis_words.hpp"
#include "report/words.hpp"
#include "scenario/describe.hpp"
#include "scenario/reader.hpp"
#include "wasm/telling.hpp"

using namespace concord;

namespace {

using Json = nlohmann::ordered_json;

Json words_of_names(const Json& tables)
{
    Json words = Json::object();
    for (const Json& rows : tables) {
        if (!rows.is_array()) continue;
        for (const Json& row : rows) {
            if (!row.is_object() || !row.contains("name")) continue;
            const auto name = row["name"].get<std::string>();
            words[name] = {unbroken(words_of(name)), unbroken(title_of(name))};
        }
    }
    return words;
}

/// What the page asks for, beside what the program says.
void say(Json& list, const Json& asked, const std::string& text)
{
    list.push_back({{"asked", asked}, {"text", unbroken(text)}});
}

void say_number(Json& list, double value)
{
    const Json json = std::isnan(value) ? Json() : std::isinf(value) ? Json("inf") : Json(value);
    say(list, {"rounded", json}, rounded(value));
    say(list, {"signed", json}, signed_text(value));
    say(list, {"short", json}, short_text(value));
    say(list, {"percent", json}, percent(value));
    say(list, {"years", json}, years_text(value));
    say(list, {"signed pounds", json}, signed_pounds(value));
    say(list, {"inertia", json}, inertia_words(value));
    for (const int decimals : {0, 2, 3}) say(list, {"fixed", json, decimals}, fixed_text(value, decimals));
}

/// Numbers of every size, those where rounding turns, and months and years.
Json words_of_numbers()
{
    Json list = Json::array();
    for (double size = 1e-7; size < 1e8; size *= 3.7) {
        say_number(list, size);
        say_number(list, -size);
    }
    constexpr double undefined_number = std::numeric_limits<double>::quiet_NaN();
    constexpr double never = std::numeric_limits<double>::infinity();
    for (const double value : {0.0, 0.0049, 0.005, 0.0995, 0.5, 0.9949, 0.995, 0.9951, 1.0, 2.5, 9.994, 9.995, 99.95,
                               999.5, undefined_number, never})
        say_number(list, value);
    const Month start = Month::of(2010, 4);
    for (int month = 0; month < 40; ++month) say(list, {"date", text_of(start), month}, long_text_of(start + month));
    for (int year = 1; year < 12; ++year) say(list, {"year", text_of(start), year}, year_words(start, year));
    return list;
}

/// Two blocks of replicates of a scenario that ships.
Json run_of(const char* path)
{
    Scenario scenario = read_scenario_file(path).scenario.value();
    scenario.replicates = 11;
    const Network network = network_of(scenario);
    const auto futures = std::make_shared<const Futures>(scenario, scenario.futures);
    Collector collector(scenario, network, {false, false, true}, default_series_bytes);
    for (int block = 0; block < blocks_of(scenario) + repeated_futures(scenario); ++block)
        collector.take(block, run_block(scenario, network, *futures, block, best_kernel(), {false, false, true}));
    Ensemble ensemble = collector.finish();
    add_futures(scenario, futures, ensemble);
    const Results results = results_of(scenario, network, ensemble);
    Json told = Json::object();
    for (const OutcomeRow& outcome : outcome_table)
        told[std::string(outcome.name)] = Json::parse(told_json(scenario, results, outcome));
    Json holdbacks = Json::object();
    for (std::size_t p = 0; p < scenario.policies.size(); ++p)
        holdbacks[scenario.policies[p].name] = Json::parse(holdbacks_json(scenario, results.diagnosis, p));
    return {{"looks", Json::parse(looks_json(scenario))},
            {"rankings", Json::parse(rankings_json(scenario, results))},
            {"told", told},
            {"holdbacks", holdbacks}};
}

}  // namespace

int main(int count, char** words)
{
    if (count != 2) return 2;
    const std::string tables = described_tables();
    const Json said{{"tables", tables},
                    {"styles", styles_json()},
                    {"words", words_of_names(Json::parse(tables))},
                    {"numbers", words_of_numbers()},
                    {"run", run_of(words[1])}};
    return std::puts(said.dump().c_str()) < 0 ? 1 : 0;
}
