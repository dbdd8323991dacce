#include "results/json.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "core/digest.hpp"
#include "core/version.hpp"

namespace concord {

namespace {

using Json = nlohmann::ordered_json;

constexpr int readable = 2;

Json heading(const Scenario& scenario, const Ensemble& ensemble)
{
    return {{"program", "concord"},
            {"version", version},
            {"title", scenario.title},
            {"question", scenario.question},
            {"start", text_of(scenario.start)},
            {"months", ensemble.months},
            {"seed", ensemble.seed},
            {"finished", ensemble.replicates == ensemble.asked},
            {"runs", ensemble.replicates},
            {"digest", hexadecimal(ensemble.digest)}};
}

Json list_of(const Problems& problems)
{
    Json list = Json::array();
    for (const Problem& problem : problems.all()) {
        list.push_back({{"file", problem.place.file},
                        {"line", problem.place.line},
                        {"column", problem.place.column},
                        {"what", problem.what},
                        {"remedy", problem.remedy},
                        {"message", message_of(problem)}});
    }
    return list;
}

}  // namespace

std::string comparison_json(const Scenario& scenario, const Ensemble& ensemble, const Results& results,
                            const std::vector<std::string>& findings, const std::string& folder)
{
    Json json = heading(scenario, ensemble);
    json["folder"] = folder;
    json["findings"] = findings;
    json["summary"] = summary_table().json(scenario, results.summary);
    json["break_even"] = break_even_table().json(scenario, results.break_even);
    return json_text(json, readable);
}

std::string diagnosis_json(const Scenario& scenario, const Ensemble& ensemble, std::size_t policy,
                           const std::vector<DiagnosisRow>& rows, const std::vector<std::vector<Release>>& releases)
{
    Json json = heading(scenario, ensemble);
    json["response"] = scenario.policies[policy].name;
    std::vector<DiagnosisRow> of_policy;
    for (const DiagnosisRow& row : rows) {
        if (row.policy == policy) of_policy.push_back(row);
    }
    json["diagnosis"] = diagnosis_table().json(scenario, of_policy);
    json["confirmed"] = releases_json(scenario, releases);
    return json_text(json, readable);
}

nlohmann::ordered_json releases_json(const Scenario& scenario, const std::vector<std::vector<Release>>& releases)
{
    Json list = Json::array();
    for (std::size_t p = 0; p < releases.size(); ++p) {
        for (const Release& release : releases[p]) {
            const Spread& gain = release.released;
            list.push_back({{"partnership", scenario.partnerships[p].id},
                            {"intervention", release.intervention->name},
                            {"estimated", number_json(release.estimated)},
                            {"released",
                             {{"median", number_json(gain.median)},
                              {"low", number_json(gain.low)},
                              {"high", number_json(gain.high)}}}});
        }
    }
    return list;
}

nlohmann::ordered_json number_json(double value) { return std::isfinite(value) ? Json(value) : Json(); }

std::string json_text(const nlohmann::ordered_json& json, int indent)
{
    return json.dump(indent, ' ', false, Json::error_handler_t::replace) + (indent < 0 ? "" : "\n");
}

std::string rows_json(const Scenario& scenario, const Results& results, const std::string& name)
{
    Json list;
    for_each_table([&](const auto& table) {
        if (table.name == name) list = table.json(scenario, results.*table.rows);
    });
    return json_text(list, readable);
}

std::string problems_json(const Problems& problems, const Problems& warnings, const Problems& notes)
{
    return json_text({{"valid", problems.empty()},
                      {"problems", list_of(problems)},
                      {"warnings", list_of(warnings)},
                      {"notes", list_of(notes)}},
                     readable);
}

}  // namespace concord
