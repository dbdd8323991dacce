#include "wasm/telling.hpp"

#include <nlohmann/json.hpp>

#include "experiment/holdback.hpp"
#include "experiment/judging.hpp"
#include "experiment/ranking.hpp"
#include "report/diagnosis_words.hpp"
#include "report/sentences.hpp"
#include "report/styles.hpp"
#include "report/words.hpp"
#include "results/json.hpp"

namespace concord {

namespace {

using Json = nlohmann::ordered_json;

Json when_json(const When& when, const std::string& reference)
{
    return {{"text", unbroken(when_words(when, reference))},
            {"never", unbroken(never_words(when))},
            {"month", when.pays == When::Pays::later ? number_json(when.month.median) : Json()}};
}

/// Places on the slider, [0, 1].
Json slider_json(const Slider& slider)
{
    const bool is_within = slider.drawn_from.holds(slider.usual);
    return {{"title", capitalised(uncertainty_words(slider.name))},
            {"meaning", slider.meaning},
            {"words", unbroken(slider.words)},
            {"from", slider.place_of(slider.limits.low)},
            {"to", slider.place_of(slider.limits.high)},
            {"usual", is_within ? Json(slider.place_of(slider.usual)) : Json()},
            {"low", unbroken(short_text(slider.drawn_from.low))},
            {"high", unbroken(short_text(slider.drawn_from.high))}};
}

Json holdback_json(const Holdback& hold, int year)
{
    const bool is_split = hold.largest >= 0;
    return {{"year", year},
            {"partnerships", hold.partnerships},
            {"at_work", hold.at_work},
            {"realised", number_json(hold.realised)},
            {"potential", number_json(hold.potential)},
            {"inertia", number_json(hold.inertia)},
            {"causes", is_split ? Json(hold.cause) : Json()},
            {"stands_out", unbroken(stands_out_words(hold))},
            {"best", hold.best == nullptr ? "" : hold.best->name},
            {"best_in", hold.best_in}};
}

}  // namespace

std::string styles_json()
{
    Json lines = Json::array();
    for (const LineStyle& style : line_styles)
        lines.push_back({{"light", style.light}, {"dark", style.dark}, {"dashes", style.dashes}});
    Json causes = Json::array();
    const auto add = [&](const CauseStyle& style) {
        causes.push_back({{"colour", style.colour}, {"ink", style.ink}, {"letter", style.letter}});
    };
    for (const CauseStyle& style : cause_styles) add(style);
    for (const CauseStyle& style : other_leak_styles) add(style);
    return json_text({{"lines", lines}, {"causes", causes}, {"shapes", kind_shapes}});
}

std::string looks_json(const Scenario& scenario)
{
    Json shapes = Json::object();
    for (const KindShape& look : shapes_of_kinds(scenario)) shapes[look.kind] = kind_shapes[look.shape];
    std::vector<Policy> each;
    for (const Response& response : scenario.responses) each.push_back({response.name, response.name, {}});
    const std::vector<std::size_t> lines = line_styles_of(each);
    Json choices = Json::array();
    for (std::size_t r = 0; r < each.size(); ++r) choices.push_back({{"name", each[r].name}, {"line", lines[r]}});
    return json_text({{"lines", line_styles_of(scenario.policies)}, {"choices", choices}, {"shapes", shapes}});
}

std::string told_json(const Scenario& scenario, const Results& results, const OutcomeRow& outcome)
{
    const std::string reference = reference_words(scenario);
    Json responses = Json::object();
    for (std::size_t p = 0; p < scenario.policies.size(); ++p) {
        const std::string sentence = difference_sentence(scenario, results, p, outcome, headline_statistic(outcome));
        const std::string finding = finding_title(scenario, results, p, outcome, headline_statistic(outcome));
        Json pays;
        if (p > 0 && outcome.better != Better::none) {
            const When ahead = when(results, p, outcome, BreakEven::monthly);
            pays = {{"ahead", when_json(ahead, reference)},
                    {"paid", when_json(when(results, p, outcome, BreakEven::cumulative), reference)},
                    {"title", unbroken(pays_title(ahead, response_words(scenario, p), reference))}};
        }
        responses[scenario.policies[p].name] = {
            {"sentence", unbroken(sentence)}, {"finding", unbroken(finding)}, {"pays", pays}};
    }
    return json_text({{"responses", responses}});
}

std::string rankings_json(const Scenario& scenario, const Results& results)
{
    Json rankings = Json::object();
    for (const OutcomeRow& outcome : outcome_table) {
        if (outcome.better == Better::none) continue;
        const Statistic statistic = headline_statistic(outcome);
        Json order = Json::array();
        for (const SummaryRow* row : ranked(results, outcome, statistic))
            order.push_back(scenario.policies[row->policy].name);
        const Winner best = winner(results, outcome, statistic);
        rankings[std::string(outcome.name)] = {{"order", order}, {"best", winner_names(scenario, best)}};
    }
    return json_text(rankings);
}

std::string boxes_json(const Scenario& scenario, const std::vector<ResponseTold>& told)
{
    Json responses = Json::array();
    for (const ResponseTold& one : told) {
        Json keeping = Json::array();
        for (const std::string& sentence : one.keeping) keeping.push_back(unbroken(sentence));
        Json regions = Json::array();
        for (const RegionTold& region : one.regions) {
            Json sliders = Json::array();
            for (const Slider& slider : region.sliders) sliders.push_back(slider_json(slider));
            regions.push_back(
                {{"question", name_of(region.question)}, {"sentence", unbroken(region.sentence)}, {"sliders", sliders}});
        }
        responses.push_back(
            {{"response", scenario.policies[one.policy].name}, {"keeping", keeping}, {"regions", regions}});
    }
    return json_text(responses);
}

std::string holdbacks_json(const Scenario& scenario, const std::vector<DiagnosisRow>& rows, std::size_t policy)
{
    Json years = Json::array();
    for (int year = 1; year <= last_year(rows); ++year)
        years.push_back(holdback_json(holdback_of(scenario, rows, policy, year), year));
    return json_text(years);
}

}  // namespace concord
