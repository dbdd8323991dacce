#include "wasm/comparison.hpp"

#include <cmath>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/digest.hpp"
#include "experiment/ranking.hpp"
#include "report/json.hpp"
#include "report/report.hpp"
#include "report/sentences.hpp"
#include "report/words.hpp"
#include "wasm/telling.hpp"

namespace concord {

namespace {

using Json = nlohmann::ordered_json;

std::string text_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json number(double value) { return std::isfinite(value) ? Json(value) : Json(); }

void append(std::vector<double>& numbers, const Spread& spread)
{
    numbers.insert(numbers.end(), {spread.median, spread.low, spread.high});
}

/// The findings read the months of this outcome.
constexpr Outcome told_outcome = Outcome::harm;

/// As much of an ensemble as the diagnosis of one policy reads.
Ensemble ensemble_of(const Scenario& scenario, std::span<const double> means, std::size_t policy)
{
    Ensemble ensemble;
    ensemble.months = scenario.months;
    ensemble.years = scenario.years();
    ensemble.policies.resize(scenario.policies.size());
    const std::size_t each = means.size() / ensemble.policies.size();
    const std::span<const double> of_policy = means.subspan(policy * each, each);
    ensemble.policies[policy].partnership.assign(of_policy.begin(), of_policy.end());
    return ensemble;
}

}  // namespace

Keep kept(bool everything) { return {everything, everything, true}; }

Comparison::Comparison(std::shared_ptr<const Prepared> prepared, bool everything)
    : prepared_(std::move(prepared))
    , collector_(std::in_place, prepared_->scenario, prepared_->network, kept(everything), default_series_bytes)
{}

void Comparison::take(int block, std::span<const Lanes> numbers) { collector_.value().take(block, numbers); }

void Comparison::finish()
{
    ensemble_ = collector_.value().finish();
    collector_.reset();
    const Scenario& scenario = prepared_->scenario;
    results_ = {
        summary_of(ensemble_), monthly_of(ensemble_, row_of(told_outcome)), break_even_of(ensemble_), {}, {}, {},
        ensemble_.replicates};
    // The findings read no other policy's.
    results_.diagnosis = last_diagnosis_of(scenario, prepared_->network, ensemble_, best_response(results_));
}

std::string Comparison::heading() const
{
    Json findings = Json::array();
    for (const std::string& finding : findings_in_words(prepared_->scenario, results_))
        findings.push_back(unbroken(finding));
    return text_of({{"digest", hexadecimal(ensemble_.digest)},
                    {"seed", ensemble_.seed},
                    {"replicates", ensemble_.replicates},
                    {"months", ensemble_.months},
                    {"findings", findings}});
}

std::string Comparison::summary() const { return comparison_json(prepared_->scenario, ensemble_, results_, ""); }

std::vector<double> Comparison::summary_numbers() const
{
    std::vector<double> numbers;
    for (const SummaryRow& row : results_.summary) {
        append(numbers, row.spread);
        append(numbers, row.difference.spread);
        numbers.insert(numbers.end(), {row.difference.error, row.difference.probability_better, row.probability_best});
    }
    return numbers;
}

std::string Comparison::told(const OutcomeRow& outcome) const
{
    return told_json(prepared_->scenario, results_, outcome);
}

std::string Comparison::rankings() const { return rankings_json(prepared_->scenario, results_); }

std::string Comparison::places(bool are_areas) const
{
    const Scenario& scenario = prepared_->scenario;
    return are_areas ? places_json(scenario, scenario.areas, areas_of(ensemble_, prepared_->network))
                     : places_json(scenario, scenario.organisations, organisations_of(ensemble_, prepared_->network));
}

std::vector<double> Comparison::means() const
{
    std::vector<double> means;
    for (const PolicyResults& policy : ensemble_.policies)
        means.insert(means.end(), policy.partnership.begin(), policy.partnership.end());
    return means;
}

std::vector<double> Comparison::monthly(const std::string& outcome) const
{
    const OutcomeRow* named = outcome_named(outcome);
    if (named == nullptr) return {};
    std::vector<double> numbers;
    const bool is_told = named->outcome == told_outcome;
    for (const MonthlyRow& row : is_told ? results_.monthly : monthly_of(ensemble_, *named)) {
        append(numbers, row.spread);
        append(numbers, row.difference);
        numbers.push_back(row.probability_better);
    }
    return numbers;
}

std::string Comparison::files() const
{
    const Scenario& scenario = prepared_->scenario;
    const Results results = results_of(scenario, prepared_->network, ensemble_);
    Json files = Json::object();
    std::vector<std::string> names;
    for (const TableFile& file : table_files()) {
        std::ostringstream out;
        file.write(out, scenario, results);
        names.emplace_back(file.name);
        files[names.back()] = out.str();
    }
    names.emplace_back(report_name);
    const std::string manifest = manifest_of(scenario, ensemble_, prepared_->origin, names);
    files[manifest_name] = manifest;
    files[report_name] = report_of(record_of(manifest, [&](const std::string& name) {
        return std::make_unique<std::istringstream>(files.at(name).get<std::string>());
    }));
    return text_of(files);
}

std::vector<DiagnosisRow> diagnosis_from(const Prepared& prepared, std::span<const double> means, std::size_t policy)
{
    return diagnosis_of(prepared.scenario, prepared.network, ensemble_of(prepared.scenario, means, policy));
}

std::vector<double> diagnosis_numbers(const std::vector<DiagnosisRow>& rows)
{
    std::vector<double> numbers;
    for (const DiagnosisRow& row : rows) {
        numbers.insert(numbers.end(), {static_cast<double>(row.partnership), static_cast<double>(row.year), row.members,
                                       row.active_share, row.realised, row.potential, row.inertia});
        numbers.insert(numbers.end(), row.cause.begin(), row.cause.end());
        const double best = row.best == nullptr ? -1.0 : static_cast<double>(row.best - intervention_table.data());
        numbers.insert(numbers.end(), {static_cast<double>(row.stands_out), best, row.released});
    }
    return numbers;
}

std::string releases_json(const Prepared& prepared, std::span<const double> means, std::size_t policy, int partnership)
{
    const Scenario& scenario = prepared.scenario;
    const auto releases = confirm_releases(scenario, prepared.network, ensemble_of(scenario, means, policy), policy,
                                           {partnership}, {}, confirming_replicates);
    Json list = Json::array();
    for (std::size_t p = 0; p < releases.size(); ++p) {
        for (const Release& release : releases[p]) {
            const Spread& spread = release.released;
            list.push_back(
                {{"partnership", scenario.partnerships[p].id},
                 {"intervention", release.intervention->name},
                 {"estimated", number(release.estimated)},
                 {"released",
                  {{"median", number(spread.median)}, {"low", number(spread.low)}, {"high", number(spread.high)}}}});
        }
    }
    return text_of(list);
}

}  // namespace concord
