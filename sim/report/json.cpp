#include "report/json.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "core/digest.hpp"
#include "core/version.hpp"
#include "report/sentences.hpp"

namespace concord {

namespace {

using Json = nlohmann::ordered_json;

std::string text_of_json(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

/// nlohmann writes NaN as null, but an infinite month must become null too.
Json number(double value) { return std::isfinite(value) ? Json(value) : Json(); }

Json spread_json(const Spread& spread)
{
    return {{"median", number(spread.median)}, {"low", number(spread.low)}, {"high", number(spread.high)}};
}

Json summary_json(const Scenario& scenario, const std::vector<SummaryRow>& rows)
{
    Json list = Json::array();
    for (const SummaryRow& row : rows) {
        Json item{{"response", scenario.policies[row.policy].name},
                  {"outcome", row.outcome->name},
                  {"statistic", name_of(row.statistic)},
                  {"unit", row.outcome->unit_of(row.statistic)},
                  {"better", name_of(row.outcome->better)}};
        item.update(spread_json(row.spread));
        item["difference"] = row.policy == 0 ? Json() : spread_json(row.difference.spread);
        item["difference_error"] = number(row.difference.error);
        item["probability_better"] = number(row.difference.probability_better);
        item["probability_best"] = number(row.probability_best);
        list.push_back(std::move(item));
    }
    return list;
}

Json break_even_json(const Scenario& scenario, const std::vector<BreakEvenRow>& rows)
{
    Json list = Json::array();
    for (const BreakEvenRow& row : rows) {
        list.push_back({{"response", scenario.policies[row.policy].name},
                        {"outcome", row.outcome->name},
                        {"kind", name_of(row.kind)},
                        {"month", number(row.month.median)},
                        {"low", number(row.month.low)},
                        {"high", number(row.month.high)},
                        {"never_share", number(row.never_share)}});
    }
    return list;
}

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
            {"replicates", ensemble.replicates},
            {"digest", hexadecimal(ensemble.digest)}};
}

Json diagnosis_row_json(const Scenario& scenario, const DiagnosisRow& row)
{
    Json causes = Json::object();
    for (std::size_t c = 0; c < cause_count; ++c) causes[std::string(cause_table[c].name)] = number(row.cause[c]);
    return {{"partnership", scenario.partnerships[static_cast<std::size_t>(row.partnership)].id},
            {"year", row.year},
            {"kind", kind_of(scenario, row.partnership)},
            {"members", row.members},
            {"active_share", number(row.active_share)},
            {"realised_advantage", number(row.realised)},
            {"potential_advantage", number(row.potential)},
            {"inertia", number(row.inertia)},
            {"causes", causes},
            {"stands_out", row.stands_out < 0 ? Json() : Json(cause_table[row.stands_out].name)},
            {"best_intervention", row.best == nullptr ? Json() : Json(row.best->name)},
            {"released", number(row.released)}};
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
                            const std::string& folder)
{
    Json json = heading(scenario, ensemble);
    json["folder"] = folder;
    json["findings"] = findings_in_words(scenario, results);
    json["summary"] = summary_json(scenario, results.summary);
    json["break_even"] = break_even_json(scenario, results.break_even);
    return text_of_json(json);
}

std::string diagnosis_json(const Scenario& scenario, const Ensemble& ensemble, std::size_t policy,
                           const std::vector<DiagnosisRow>& rows, const std::vector<std::vector<Release>>& releases)
{
    Json json = heading(scenario, ensemble);
    json["response"] = scenario.policies[policy].name;
    json["diagnosis"] = Json::array();
    for (const DiagnosisRow& row : rows) {
        if (row.policy == policy) json["diagnosis"].push_back(diagnosis_row_json(scenario, row));
    }
    json["confirmed"] = Json::array();
    for (std::size_t p = 0; p < releases.size(); ++p) {
        for (const Release& release : releases[p]) {
            Json item{{"partnership", scenario.partnerships[p].id},
                      {"intervention", release.intervention->name},
                      {"estimated", number(release.estimated)}};
            item["released"] = spread_json(release.released);
            json["confirmed"].push_back(std::move(item));
        }
    }
    return text_of_json(json);
}

std::string problems_json(const Problems& problems, const Problems& warnings)
{
    return text_of_json({{"valid", problems.empty()}, {"problems", list_of(problems)}, {"warnings", list_of(warnings)}});
}

}  // namespace concord
