/// England's forces for the page: the list, the search in it, the patch of one, and what is to be remarked on a scenario.

#include <emscripten/emscripten.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <utility>

#include "results/json.hpp"
#include "scenario/force_name.hpp"
#include "scenario/force_patch.hpp"
#include "scenario/likeness.hpp"
#include "scenario/warnings.hpp"
#include "wasm/instance.hpp"

namespace concord {

namespace {

using Json = nlohmann::ordered_json;

double people_served(const Scenario& england, const Organisation& force)
{
    double people = 0.0;
    for (const Area& area : england.areas) {
        if (std::find(force.areas.begin(), force.areas.end(), area.id) != force.areas.end()) people += area.population;
    }
    return people;
}

Json range_json(Range range) { return {range.low, range.high}; }

std::string_view name_of_fit(ForceFit fit)
{
    switch (fit) {
    case ForceFit::name: return "name";
    case ForceFit::served: return "served";
    case ForceFit::spelling: break;
    }
    return "spelling";
}

/// The cut that is asked for; nothing, without a problem, for the real ones.
std::optional<OwnCut> cut_in(const Json& request, Problems& problems)
{
    const Json& cut = request.at("cut");
    if (cut.is_null()) return std::nullopt;
    return own_cut_from(cut.at("start").get<std::string>(), cut.at("percent").get<std::string>(),
                        cut.at("years").get<std::string>(), problems);
}

/// Reads `england.yaml` and its tables.
ShippedEngland england_in(std::map<std::string, std::string> files)
{
    const std::string text = files["england.yaml"];
    return england_of(text, files_in_memory(std::move(files)));
}

/// Its forces by the alphabet, and what a cut of one's own may be.
std::string england_json(const ShippedEngland& england)
{
    Json forces = Json::array();
    for (const Organisation* force : forces_meant(england.scenario, "").forces)
        forces.push_back(
            {{"name", force->name}, {"people", people_served(england.scenario, *force)}, {"areas", force->areas.size()}});
    return json_text({{"forces", std::move(forces)},
                      {"cut",
                       {{"start", text_of(usual_cut.start)},
                        {"percent", std::round(100.0 * usual_cut.share)},
                        {"years", usual_cut.years},
                        {"percent_range", range_json(percent_of_cut)},
                        {"years_range", range_json(years_of_cut)}}},
                      {"ages_heading", figure_ages_heading},
                      {"ages_basis", figure_order_basis()}});
}

std::string forces_meant_json(const Scenario& england, const std::string& text)
{
    const ForcesMeant meant = forces_meant(england, text);
    Json names = Json::array();
    for (const Organisation* force : meant.forces) names.push_back(force->name);
    return json_text({{"fit", name_of_fit(meant.fit)}, {"names", std::move(names)}});
}

/// The patch of one force as `concord new --force` writes it. `request`: `ForceRequest` as JSON.
std::string force_patch_json(const ShippedEngland& england, const std::string& request)
{
    const Json asked = Json::parse(request);
    const std::string name = asked.at("force").get<std::string>();
    const Organisation* force = force_named(england.scenario, name);
    if (force == nullptr) throw std::invalid_argument("there is no force '" + name + "'");
    Problems problems;
    const std::optional<OwnCut> cut = cut_in(asked, problems);
    Json told = Json::parse(problems_json(problems));
    if (!problems.empty()) return json_text(told);
    told["main"] = patch_file_of(*force);
    told["yaml"] = patch_yaml(england, *force, cut);
    told["ages"] = figure_ages(cut);
    return json_text(told);
}

/// `file` is how messages call the scenario.
std::string remarks_json(const Scenario& scenario, const std::string& file)
{
    Json told = Json::parse(problems_json({}, warnings_of(scenario, file), notes_on_likeness(scenario, file)));
    told["notes_heading"] = likeness_heading;
    return json_text(told);
}

}  // namespace

}  // namespace concord

using namespace concord;

extern "C" {

/// What is right by the rules and yet unlikely, or unusual beside England's forces: `Remarks` of web/src/engine/types.ts.
EMSCRIPTEN_KEEPALIVE const void* concord_remarks(int number)
{
    return guarded([&] {
        const Prepared& p = *instance.prepared.at(number);
        return answer(remarks_json(p.scenario, p.origin.scenario_file));
    });
}

/// Takes the England that ships from the files added, `england.yaml` and its tables: `England` of web/src/engine/types.ts.
EMSCRIPTEN_KEEPALIVE const void* concord_read_england()
{
    return guarded([] {
        instance.england = england_in(std::exchange(instance.files, {}));
        return answer(england_json(*instance.england));
    });
}

/// The forces of that England that a text may mean, and the patch of one of them: `ForcesMeant` and `ForcePatch` of the same.
EMSCRIPTEN_KEEPALIVE const void* concord_forces_meant(const char* text, int size)
{
    return guarded([&] { return answer(forces_meant_json(instance.england.value().scenario, text_from(text, size))); });
}
EMSCRIPTEN_KEEPALIVE const void* concord_force_patch(const char* request, int size)
{
    return guarded([&] { return answer(force_patch_json(instance.england.value(), text_from(request, size))); });
}

}  // extern "C"
