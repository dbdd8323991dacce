/// Prints what the program has, one JSON text a line, for tests/wasm/digests.mjs to compare with what the page's engine says: all tables,
/// all styles, the words of every name of the tables, and what holds the partnerships of a scenario back under every response.
///
///     concord_tables [SCENARIO]

#include <cstdio>
#include <nlohmann/json.hpp>

#include "engine/kernel.hpp"
#include "experiment/diagnosis.hpp"
#include "model/network.hpp"
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

/// Two blocks of replicates of a scenario that ships.
Json holdbacks_of(const char* path)
{
    Scenario scenario = read_scenario_file(path).scenario.value();
    scenario.replicates = 11;
    const Network network = network_of(scenario);
    Collector collector(scenario, network, {false, false, true}, default_series_bytes);
    for (int block = 0; block < 2; ++block)
        collector.take(block, run_block(scenario, network, block, best_kernel(), {false, false, true}));
    const auto rows = diagnosis_of(scenario, network, collector.finish());
    Json holdbacks = Json::object();
    for (std::size_t p = 0; p < scenario.policies.size(); ++p)
        holdbacks[scenario.policies[p].name] = Json::parse(holdbacks_json(scenario, rows, p));
    return holdbacks;
}

}  // namespace

int main(int count, char** words)
{
    const std::string tables = described_tables();
    std::string text = tables + "\n" + styles_json() + "\n" + words_of_names(Json::parse(tables)).dump() + "\n";
    if (count > 1) text += holdbacks_of(words[1]).dump() + "\n";
    return std::fputs(text.c_str(), stdout) < 0 ? 1 : 0;
}
