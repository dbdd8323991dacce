#include "experiment/facts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "experiment/ensemble.hpp"
#include "experiment/quantiles.hpp"
#include "model/relations_at_rest.hpp"
#include "model/standard_patch.hpp"

namespace concord {

namespace {

constexpr std::size_t hold_policy = 0;  // the policy `hold`
constexpr std::size_t against = 1;      // the one compared with it

using Values = std::array<double, fact_count>;

double& value_of(Values& values, Fact fact) { return values[static_cast<std::size_t>(fact)]; }

/// A patch under these beliefs, with the response to compare, if any, behind `hold`.
Scenario patch_under(const Beliefs& beliefs, const FactOptions& options, Scenario patch, const std::string& response)
{
    patch.seed = options.seed;
    patch.replicates = options.replicates;
    patch.parameters = beliefs.parameters;
    patch.given_parameters = beliefs.given;
    patch.responses = beliefs.responses;
    if (!response.empty()) patch.policies.push_back({response, response, {}});
    settle(patch);
    return patch;
}

Ensemble run(const Scenario& scenario, const FactOptions& options, Keep keep)
{
    EnsembleOptions ensemble;
    ensemble.kernel = options.kernel;
    ensemble.keep = keep;
    return run_ensemble(scenario, network_of(scenario), ensemble);
}

double mean(const double* values, int count)
{
    double sum = 0.0;
    for (int r = 0; r < count; ++r) sum += values[r];
    return sum / count;
}

double mean_at(const Ensemble& e, std::size_t policy, Outcome outcome, int month)
{
    return mean(e.series_of(policy, outcome, month), e.replicates);
}

/// First month of the row's from which the condition holds; the month after the last if none.
template <class Condition>
int first_month(const FactRow& row, Condition condition)
{
    int month = row.from;
    while (month <= row.to && !condition(month)) ++month;
    return month;
}

/// First month from which harm, in the sum since the start, stays below that of hold.
int paid_from(const Ensemble& e, const FactRow& row)
{
    double ahead = 0.0;
    int from = row.to + 1;
    for (int month = row.from; month <= row.to; ++month) {
        ahead += mean_at(e, hold_policy, Outcome::harm, month) - mean_at(e, against, Outcome::harm, month);
        from = ahead <= 0.0 ? row.to + 1 : std::min(from, month);
    }
    return from;
}

void reserves_on(const Ensemble& e, Values& values)
{
    const FactRow& row = row_of(Fact::reserves_peak);
    const auto reserves = [&](int month) { return mean_at(e, hold_policy, Outcome::reserves, month); };
    int peak = row.from;
    for (int month = row.from; month <= row.to; ++month) peak = reserves(month) > reserves(peak) ? month : peak;
    value_of(values, Fact::reserves_peak) = reserves(peak) / reserves(row.from);
    value_of(values, Fact::reserves_peak_month) = peak;
    value_of(values, Fact::reserves_after) = reserves(row_of(Fact::reserves_after).to) / reserves(peak);
}

void joint_work_on(const Ensemble& e, Values& values)
{
    const double* inertia = e.statistic_of(hold_policy, Outcome::inertia, Statistic::mean);
    std::vector<double> runs(inertia, inertia + e.replicates);
    value_of(values, Fact::inertia) = spread_of(runs).median;
    double realised = 0.0;
    double effort = 0.0;
    const std::vector<double>& measured = e.policies[hold_policy].partnership;
    for (std::size_t row = 0; row < measured.size(); row += measure_count) {
        realised += measured[row + static_cast<std::size_t>(Measure::realised)];
        effort += measured[row + static_cast<std::size_t>(Measure::effort)];
    }
    value_of(values, Fact::joint_yield) = realised / effort;
}

void standard_facts(const Beliefs& beliefs, const FactOptions& options, Values& values)
{
    const Scenario patch = patch_under(beliefs, options, standard_patch(), "upstream_prevention");
    const Ensemble e = run(patch, options, {.partnerships = true});
    const auto at = [&](Fact fact, Outcome outcome) { return mean_at(e, hold_policy, outcome, row_of(fact).to); };
    value_of(values, Fact::failure_share) = at(Fact::failure_share, Outcome::failure_share);
    value_of(values, Fact::harm_under_cuts) = at(Fact::harm_under_cuts, Outcome::harm) /
                                              mean_at(e, hold_policy, Outcome::harm, row_of(Fact::harm_under_cuts).from);
    joint_work_on(e, values);
    reserves_on(e, values);
    value_of(values, Fact::partnerships_kept) = 1.0 - at(Fact::partnerships_kept, Outcome::hollow_partnerships) /
                                                          static_cast<double>(patch.partnerships.size());
    value_of(values, Fact::first_effect) = first_month(row_of(Fact::first_effect), [&](int month) {
        return mean_at(e, against, Outcome::need, month) < 0.99 * mean_at(e, hold_policy, Outcome::need, month);
    });
    value_of(values, Fact::legitimacy) = at(Fact::legitimacy, Outcome::legitimacy) -
                                         mean_at(e, hold_policy, Outcome::legitimacy, row_of(Fact::legitimacy).from);
    value_of(values, Fact::break_even) = paid_from(e, row_of(Fact::break_even));
}

/// Without cuts, and without any prevention.
void fact_of_need(const Beliefs& beliefs, const FactOptions& options, Values& values)
{
    Beliefs without = beliefs;
    without.parameters.floor = 0.0;
    Response none;
    none.name = "no_prevention";
    none.prevention = 0.0;
    none.always = true;
    without.responses.push_back(none);
    Scenario patch = patch_under(without, options, level_patch(), none.name);
    const int month = row_of(Fact::need_without_prevention).to;
    patch.months = month;
    const Ensemble e = run(patch, options, {});
    value_of(values, Fact::need_without_prevention) = mean_at(e, against, Outcome::need, month) /
                                                      mean_at(e, hold_policy, Outcome::need, month);
}

/// Sums for a correlation.
struct Pairs {
    double n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0;

    void add(double a, double b)
    {
        n += 1;
        x += a;
        y += b;
        xx += a * a;
        yy += b * b;
        xy += a * b;
    }

    [[nodiscard]] double correlation() const
    {
        return n < 10 ? undefined : (n * xy - x * y) / std::sqrt((n * xx - x * x) * (n * yy - y * y));
    }
};

void fact_of_age(const Beliefs& beliefs, const FactOptions& options, Values& values)
{
    const Scenario patch = patch_under(beliefs, options, ageing_patch(), "");
    const Network network = network_of(patch);
    const Kernel& kernel = options.kernel != nullptr ? *options.kernel : best_kernel();
    const int months = row_of(Fact::trust_and_age).to;
    Pairs pairs;
    for (int block = 0; block < blocks_of(patch); ++block) {
        const Opening opening = spin_up(patch, network, patch.seed, static_cast<std::uint64_t>(block) * lane_count,
                                        kernel);
        Run run(patch, network, patch.policies[hold_policy], opening, patch.seed, kernel);
        run.advance(months);
        const int lanes = std::min(lane_count, patch.replicates - block * lane_count);
        for (int p = 0; p < network.partnerships; ++p) {
            const double age = months - 1 - (*patch.partnerships[static_cast<std::size_t>(p)].from - patch.start);
            for (int l = 0; l < lanes; ++l) {
                if (run.world().view.alive[p].at[l] > 0.0) pairs.add(age, run.flows().view.mean_trust[p].at[l]);
            }
        }
    }
    value_of(values, Fact::trust_and_age) = pairs.correlation();
}

void facts_of_rest(const Beliefs& beliefs, const FactOptions&, Values& values)
{
    // In the order of the table, as relations_at_rest gives them.
    constexpr std::array facts{Fact::governance_build, Fact::language_rate, Fact::opening_data_sharing, Fact::trust_up};
    const std::vector<Solved> solved = relations_at_rest(beliefs.parameters);
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const ParameterRow& row = *solved.at(i).parameter;
        const bool is_given = beliefs.given.count(std::string(row.name)) != 0;
        value_of(values, facts.at(i)) = is_given ? beliefs.parameters.*row.field : solved.at(i).value;
    }
}

FactTried tried(const FactRow& row, double value)
{
    const Range& window = row.window;
    const bool has_low = window.low > -no_edge;
    const bool has_high = window.high < no_edge;
    const double width = has_low && has_high ? window.high - window.low : std::abs(has_low ? window.low : window.high);
    const double margin = std::min(value - window.low, window.high - value) / width;
    return {&row, value, window.holds(value), margin};
}

/// Works out the facts of one patch.
struct Stage {
    std::string_view patch;
    void (*work_out)(const Beliefs&, const FactOptions&, Values&);
};

/// What rejects most for the time it takes comes first.
constexpr std::array stages{Stage{"", facts_of_rest}, Stage{"standard", standard_facts}, Stage{"level", fact_of_need},
                            Stage{"ageing", fact_of_age}};

}  // namespace

std::vector<FactTried> facts_of(const Beliefs& beliefs, const FactOptions& options)
{
    Values values{};
    for (const Stage& stage : stages) stage.work_out(beliefs, options, values);
    std::vector<FactTried> facts;
    facts.reserve(fact_count);
    for (const FactRow& row : fact_table) facts.push_back(tried(row, value_of(values, row.fact)));
    return facts;
}

std::vector<const FactRow*> facts_in_order_tried()
{
    std::vector<const FactRow*> facts;
    for (const Stage& stage : stages) {
        for (const FactRow& row : fact_table) {
            if (row.required && row.patch == stage.patch) facts.push_back(&row);
        }
    }
    return facts;
}

const FactRow* first_failing(const Beliefs& beliefs, const FactOptions& options)
{
    static const std::vector<const FactRow*> facts = facts_in_order_tried();
    Values values{};
    const Stage* stage = nullptr;
    for (const FactRow* row : facts) {
        if (stage == nullptr || stage->patch != row->patch) {
            stage = stage == nullptr ? stages.data() : stage + 1;
            stage->work_out(beliefs, options, values);
        }
        if (!row->window.holds(value_of(values, row->fact))) return row;
    }
    return nullptr;
}

int prevention_pays_from(const Beliefs& beliefs, const FactOptions& options)
{
    const Ensemble e = run(patch_under(beliefs, options, standard_patch(), "upstream_prevention"), options, {});
    return paid_from(e, row_of(Fact::break_even));
}

bool are_credible(const std::vector<FactTried>& facts) noexcept
{
    return std::all_of(facts.begin(), facts.end(), [](const FactTried& f) { return f.holds || !f.fact->required; });
}

}  // namespace concord
