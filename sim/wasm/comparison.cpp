#include "wasm/comparison.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "core/digest.hpp"
#include "experiment/ranking.hpp"
#include "report/bet_words.hpp"
#include "report/box_words.hpp"
#include "report/report.hpp"
#include "report/sentences.hpp"
#include "report/words.hpp"
#include "results/json.hpp"
#include "wasm/bets.hpp"
#include "wasm/telling.hpp"

namespace concord {

namespace {

using Json = nlohmann::ordered_json;

/// The findings read the months of this outcome.
constexpr Outcome told_outcome = Outcome::harm;

/// As much of an ensemble as the diagnosis of one policy reads.
Ensemble ensemble_of(const Prepared& prepared, std::span<const double> means, std::size_t policy)
{
    const Scenario& scenario = prepared.scenario;
    Ensemble ensemble;
    ensemble.replicates = static_cast<int>(means.front());
    add_futures(scenario, prepared.futures, ensemble);
    ensemble.months = scenario.months;
    ensemble.years = scenario.years();
    ensemble.policies.resize(scenario.policies.size());
    const std::size_t each = (means.size() - 1) / ensemble.policies.size();
    const std::span<const double> of_policy = means.subspan(1 + policy * each, each);
    ensemble.policies[policy].partnership.assign(of_policy.begin(), of_policy.end());
    return ensemble;
}

}  // namespace

Keep kept(const Scenario& scenario, bool everything)
{
    return kept_for_bet(scenario, {everything, everything, true, true});
}

Comparison::Comparison(std::shared_ptr<const Prepared> prepared, bool everything)
    : prepared_(std::move(prepared))
    , collector_(prepared_->scenario, prepared_->network, kept(prepared_->scenario, everything), default_series_bytes)
{}

void Comparison::take(int block, std::span<const Lanes> numbers) { collector_.take(block, numbers); }

void Comparison::take_stock()
{
    const Scenario& scenario = prepared_->scenario;
    Ensemble& ensemble = collector_.so_far();
    add_futures(scenario, prepared_->futures, ensemble);
    results_ = {.summary = summary_of(ensemble),
                .monthly = monthly_of(ensemble, row_of(told_outcome)),
                .break_even = break_even_of(ensemble),
                .futures = futures_of(scenario, ensemble),
                .replicates = ensemble.replicates,
                .can_be_picked = picks_of(scenario)};
    if (scenario.show.bet) truth_ = truth_of_bet(scenario, ensemble);
    // The findings read no other policy's.
    results_.diagnosis = last_diagnosis_of(scenario, prepared_->network, ensemble, best_response(results_));
}

std::string Comparison::heading() const
{
    Json findings = Json::array();
    for (const std::string& finding : findings_in_words(prepared_->scenario, results_))
        findings.push_back(unbroken(finding));
    return json_text({{"digest", hexadecimal(ensemble().digest)},
                      {"seed", ensemble().seed},
                      {"replicates", ensemble().replicates},
                      {"months", ensemble().months},
                      {"findings", findings}});
}

std::string Comparison::summary() const
{
    const Scenario& scenario = prepared_->scenario;
    return comparison_json(scenario, ensemble(), results_, findings_in_words(scenario, results_), "");
}

std::vector<double> Comparison::summary_numbers() const
{
    return summary_table().numbers(prepared_->scenario, results_.summary);
}

std::string Comparison::told(const OutcomeRow& outcome) const
{
    return told_json(prepared_->scenario, results_, outcome);
}

std::string Comparison::rankings() const { return rankings_json(prepared_->scenario, results_); }

std::vector<double> Comparison::means() const
{
    std::vector<double> means{static_cast<double>(ensemble().replicates)};
    for (const PolicyResults& policy : ensemble().policies)
        means.insert(means.end(), policy.partnership.begin(), policy.partnership.end());
    return means;
}

std::vector<double> Comparison::monthly(const std::string& outcome) const
{
    const OutcomeRow* named = outcome_named(outcome);
    if (named == nullptr) return {};
    const bool is_told = named->outcome == told_outcome;
    return monthly_table().numbers(prepared_->scenario, is_told ? results_.monthly : monthly_of(ensemble(), *named));
}

std::string Comparison::futures() const
{
    Json values = Json::array();
    const std::vector<Uncertainty>& drawn = prepared_->futures->uncertainties();
    for (std::size_t v = 0; v < drawn.size(); ++v) {
        const Uncertainty& one = drawn[v];
        const int evidence = evidence_of(one.name);
        values.push_back({{"name", one.name},
                          {"low", one.range.low},
                          {"high", one.range.high},
                          {"logarithmic", one.drawn == Drawn::logarithmically},
                          {"evidence", evidence < 0 ? Json() : Json(name_of(static_cast<Evidence>(evidence)))}});
    }
    Json outcomes = Json::array();
    for (const FutureOutcome& one : results_.futures.outcomes)
        outcomes.push_back({{"response", prepared_->scenario.policies[one.policy].name},
                            {"outcome", one.outcome->name},
                            {"statistic", name_of(one.statistic)},
                            {"better", name_of(one.outcome->better)}});
    Json picks = Json::array();
    for (std::size_t p = 0; p < prepared_->scenario.policies.size(); ++p) {
        if (results_.is_pick(p)) picks.push_back(prepared_->scenario.policies[p].name);
    }
    return json_text({{"kind", name_of(prepared_->scenario.futures)},
                      {"runs", results_.futures.runs()},
                      {"values", values},
                      {"outcomes", outcomes},
                      {"picks", picks}});
}

std::vector<double> Comparison::future_numbers() const
{
    std::vector<double> numbers;
    for (const FutureValue& value : results_.futures.values) {
        if (value.is_drawn) numbers.insert(numbers.end(), value.values.begin(), value.values.end());
    }
    for (const FutureOutcome& one : results_.futures.outcomes)
        numbers.insert(numbers.end(), one.values.begin(), one.values.end());
    return numbers;
}

std::string Comparison::deciders() const
{
    const Scenario& scenario = prepared_->scenario;
    Json deciders = Json::array();
    for (const DecidingRow& row : deciding_of(scenario, results_.futures)) {
        if (row.question != static_cast<int>(scenario.policies.size()) || std::isnan(row.share)) continue;
        deciders.push_back({{"name", row.uncertainty}, {"share", row.share}, {"is_named", row.is_named != 0}});
    }
    return json_text(deciders);
}

std::string Comparison::boxes() const
{
    const Scenario& scenario = prepared_->scenario;
    const FutureTable& futures = results_.futures;
    const std::vector<BoxRow> boxes = boxes_of(scenario, futures, unacceptable_ends(scenario, ensemble()));
    const std::vector<const SummaryRow*> order = ranked(results_, row_of(Outcome::harm), Statistic::end);
    return boxes_json(scenario, responses_told(scenario, order, boxes, acceptable_of(scenario, ensemble()),
                                               results_.runs().are_futures));
}

std::string Comparison::bet() const { return bet_answer_json(prepared_->scenario, truth_.value()); }

std::string Comparison::judge_bet(const std::string& guess) const
{
    return unbroken(judged_guess(prepared_->scenario, truth_.value(), Json::parse(guess)));
}

std::string Comparison::judge_hands(const std::string& hands) const
{
    return hands_sentence(prepared_->scenario, truth_.value(), Json::parse(hands).get<std::map<std::string, int>>());
}

std::string Comparison::rows(const std::string& table) const
{
    const Scenario& scenario = prepared_->scenario;
    return rows_json(scenario, results_of(scenario, prepared_->network, ensemble()), table);
}

std::string Comparison::files() const
{
    const Scenario& scenario = prepared_->scenario;
    Results results = results_of(scenario, prepared_->network, ensemble());
    shorten_entities(results);
    Json files = Json::object();
    std::vector<WrittenFile> written;
    const auto add = [&](const std::string& name, std::string text) {
        written.push_back({name, hexadecimal(hash_of(text))});
        files[name] = std::move(text);
    };
    for (const TableFile& file : table_files()) add(file.name, file.text(scenario, results));
    add(report_name, report_of(record_of(scenario, ensemble(), results, prepared_->origin)));
    files[manifest_name] = manifest_of(scenario, ensemble(), prepared_->origin, written);
    return json_text(files);
}

std::vector<DiagnosisRow> diagnosis_from(const Prepared& prepared, std::span<const double> means, std::size_t policy)
{
    return diagnosis_of(prepared.scenario, prepared.network, ensemble_of(prepared, means, policy));
}

std::vector<double> diagnosis_numbers(const Prepared& prepared, const std::vector<DiagnosisRow>& rows)
{
    return diagnosis_table().numbers(prepared.scenario, rows);
}

std::string rerun_releases(const Prepared& prepared, std::span<const double> means, std::size_t policy, int partnership)
{
    const Scenario& scenario = prepared.scenario;
    return json_text(
        releases_json(scenario, confirm_releases(scenario, prepared.network, ensemble_of(prepared, means, policy),
                                                 policy, {partnership}, {}, confirming_replicates)));
}

}  // namespace concord
