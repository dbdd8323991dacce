#include "wasm/frames.hpp"

#include <limits>
#include <nlohmann/json.hpp>
#include <utility>

#include "experiment/happenings.hpp"
#include "experiment/leaks.hpp"
#include "model/processes/demand.hpp"
#include "model/tables/outcomes.hpp"
#include "report/happening_words.hpp"
#include "report/words.hpp"
#include "results/json.hpp"
#include "wasm/scenario_view.hpp"

namespace concord {

namespace {

using Json = nlohmann::ordered_json;

/// Takes the months of a run one after the other.
class Frames {
public:
    explicit Frames(const Network& network)
        : network_(network)
        , pairs_(tie_pairs(network))
    {}

    void add(const World& world, const Flows& flows, const Turned& turned, const Parameters& parameters)
    {
        for (const TiePair& pair : pairs_)
            put(0.5 * (world.trust[pair.there].at[watched_run] + world.trust[pair.back].at[watched_run]));
        partnerships(flows);
        for (int i = 0; i < network_.organisations; ++i) put(flows.income[i].at[watched_run]);
        for (int i = 0; i < network_.organisations; ++i) put(world.strain[i].at[watched_run]);
        for (int i = 0; i < network_.organisations; ++i) put(world.choice[i].at[watched_run]);
        for (int a = 0; a < network_.areas; ++a)
            put(1.0 - 1.0 / effort_per_case(world.clarity[a].at[watched_run], parameters));
        for (const double value : turned.value) put(value);
        for (const int way : turned.way) put(way);
    }

    [[nodiscard]] std::vector<float> take() { return std::move(numbers_); }

private:
    void put(double value) { numbers_.push_back(static_cast<float>(value)); }

    void partnerships(const Flows& flows)
    {
        const int count = network_.partnerships;
        std::vector<Advantage> each;
        for (int p = 0; p < count; ++p) each.push_back(advantage_of(network_, flows, p, watched_run));
        for (int p = 0; p < count; ++p) put(flows.active[p].at[watched_run]);
        for (const Advantage& one : each)
            put(one.potential > 1e-12 ? 1.0 - one.realised / one.potential : std::numeric_limits<double>::quiet_NaN());
        for (const Advantage& one : each) put(one.potential);
        for (const Advantage& one : each) put(one.realised);
        for (const Advantage& one : each) {
            for (const double leak : one.leak) put(leak);
        }
        for (int p = 0; p < count; ++p)
            put(network_.is_contract[p] == 0.0 && flows.active[p].at[watched_run] > 0.0 &&
                flows.mean_trust[p].at[watched_run] < hollow_trust);
    }

    const Network& network_;
    std::vector<TiePair> pairs_;
    std::vector<float> numbers_;
};

Json happening_json(const Scenario& scenario, const Happening& one)
{
    Json followers = Json::array();
    for (const auto& [who, whom] : one.followers) followers.push_back({who, whom});
    return {{"month", one.month},
            {"text", unbroken(happening_in_words(scenario, one))},
            {"organisations", one.organisations},
            {"partnerships", one.partnerships},
            {"followers", followers}};
}

/// When a person who makes a partnership work is there.
Json champions_json(const Scenario& scenario)
{
    const TargetFinder finder(scenario);
    Json champions = Json::array();
    for (const Intervention& one : scenario.interventions) {
        if (!is_person(*one.type)) continue;
        champions.push_back({{"partnerships", finder.hit_by(one.target).partnerships},
                             {"from", one.from - scenario.start},
                             {"until", one.until ? Json(*one.until - scenario.start) : Json()}});
    }
    return champions;
}

Json loops_json()
{
    Json loops = Json::array();
    for (const LoopRow& loop : loop_table) {
        Json through = Json::array();
        for (const Turning turning : loop.through) {
            const auto row = static_cast<std::size_t>(turning);
            through.push_back({{"row", row},
                               {"name", turning_table[row].name},
                               {"meaning", turning_table[row].meaning},
                               {"is_relative", turning_table[row].is_relative}});
        }
        loops.push_back(
            {{"name", loop.name}, {"vicious", loop.vicious}, {"virtuous", loop.virtuous}, {"through", through}});
    }
    return loops;
}

}  // namespace

Played played(const Prepared& prepared, const Policy& policy)
{
    const Scenario& scenario = prepared.scenario;
    Frames frames(prepared.network);
    const auto see = [&](const World& world, const Flows& flows, const Turned& turned, const Parameters& parameters) {
        frames.add(world, flows, turned, parameters);
    };
    Json happenings = Json::array();
    for (const Happening& one : happenings_of(scenario, prepared.network, *prepared.futures, policy, see))
        happenings.push_back(happening_json(scenario, one));
    return {frames.take(), json_text({{"happenings", happenings},
                                      {"bounced_from", noticing.bounced},
                                      {"champions", champions_json(scenario)},
                                      {"loops", loops_json()}})};
}

}  // namespace concord
