#pragma once
/// A run inside the page: blocks are collected, then asked what they say.

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "experiment/bet.hpp"
#include "experiment/ensemble.hpp"
#include "results/tables.hpp"
#include "wasm/patch.hpp"

namespace concord {

/// What a run keeps beside outcomes: partnerships always, for the diagnosis; organisations and areas to take away, or because the bet asks.
[[nodiscard]] Keep kept(const Scenario& scenario, bool everything);

/// One run of all policies of a scenario.
class Comparison {
public:
    Comparison(std::shared_ptr<const Prepared> prepared, bool everything);

    /// Precondition: blocks come in order, all of this scenario.
    void take(int block, std::span<const Lanes> numbers);

    /// Takes stock of the blocks taken so far: the calls below tell what a run of so many would, until it is called again.
    void take_stock();

    /// What is told in words, as JSON: digest, seed, replicates, months, findings.
    [[nodiscard]] std::string heading() const;

    /// The whole of it as JSON: what `concord compare --json` prints. It takes as long as a block of a small scenario, so the page asks
    /// for the heading and the numbers below.
    [[nodiscard]] std::string summary() const;

    /// Its rows as `ResultTable::numbers` gives them.
    [[nodiscard]] std::vector<double> summary_numbers() const;

    /// Of one outcome in words; of each, the ranking of the responses: see wasm/telling.hpp.
    [[nodiscard]] std::string told(const OutcomeRow& outcome) const;
    [[nodiscard]] std::string rankings() const;

    /// What `diagnosis_from` and `rerun_releases` need to know: how many runs, then for each policy, year and partnership the mean of each
    /// `Measure`.
    [[nodiscard]] std::vector<double> means() const;

    /// The monthly rows of an outcome. Empty if there is no such outcome.
    [[nodiscard]] std::vector<double> monthly(const std::string& outcome) const;

    /// Its futures, as JSON: where they come from, of each drawn value its name, range, scale, evidence, of each outcome the response and
    /// whether less is better, and the responses that can be picked. The numbers are `future_numbers`: [value or outcome][run], in that
    /// order.
    [[nodiscard]] std::string futures() const;
    [[nodiscard]] std::vector<double> future_numbers() const;

    /// How far each drawn value sets the best response apart, by harm at the end: see `DecidingRow`. As JSON, empty without doubt.
    [[nodiscard]] std::string deciders() const;
    /// Where each response wins and fails, in words and as places on sliders.
    [[nodiscard]] std::string boxes() const;

    /// What came of the scenario's bet, as JSON: `BetAnswer` of web/src/engine/types.ts. Precondition of the three: there is a bet.
    [[nodiscard]] std::string bet() const;
    /// One sentence on one guess, given as JSON: the id of an option, or a list of numbers, null where nothing was guessed; of a date a list
    /// of one, the month since the start or "never".
    [[nodiscard]] std::string judge_bet(const std::string& guess) const;
    /// One sentence on a room's hands, given as a JSON object: how many went up for each of `hands_of`.
    [[nodiscard]] std::string judge_hands(const std::string& hands) const;

    /// The rows of a table by its name, as JSON. Precondition for organisations and areas: everything was kept.
    [[nodiscard]] std::string rows(const std::string& table) const;

    /// The files of the result folder by name, as a JSON object. Precondition: everything was kept.
    [[nodiscard]] std::string files() const;

private:
    /// Of the blocks of which stock was taken.
    [[nodiscard]] const Ensemble& ensemble() const noexcept { return collector_.ensemble(); }

    std::shared_ptr<const Prepared> prepared_;
    Collector collector_;
    std::optional<BetTruth> truth_;
    Results results_;  ///< what is told of every run; months of other outcomes and earlier years wait until they are looked at
};

/// The diagnosis of a run under one policy, of which only the `means` are known, from whatever instance; and its rows as numbers.
[[nodiscard]] std::vector<DiagnosisRow> diagnosis_from(const Prepared& prepared, std::span<const double> means,
                                                       std::size_t policy);
[[nodiscard]] std::vector<double> diagnosis_numbers(const Prepared& prepared, const std::vector<DiagnosisRow>& rows);

/// The interventions that would release most in one partnership under a policy, re-run: `Release`s of web/src/engine/types.ts, as JSON.
[[nodiscard]] std::string rerun_releases(const Prepared& prepared, std::span<const double> means, std::size_t policy,
                                         int partnership);

}  // namespace concord
