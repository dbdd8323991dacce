#include "experiment/sensitivity.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

#include "core/digest.hpp"
#include "experiment/ranking.hpp"
#include "experiment/regret.hpp"
#include "experiment/results.hpp"

namespace concord {

namespace {

/// One question, with the numbers that answer it.
struct AskedOfRuns {
    SensitivityQuestion question;
    std::vector<std::vector<double>> outputs;  ///< [output][point]
};

std::vector<double> differences(const std::vector<double>& ours, const std::vector<double>& theirs)
{
    std::vector<double> result(ours.size());
    std::transform(ours.begin(), ours.end(), theirs.begin(), result.begin(), [](double a, double b) { return a - b; });
    return result;
}

/// The part that each response that can be picked has in being best.
std::vector<std::vector<double>> parts_by_harm(const Scenario& scenario, const std::vector<OutcomeColumn>& columns,
                                               const std::vector<std::vector<double>>& values)
{
    JudgedRuns judged{{}, picks_of(scenario), 0, Better::lower};
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (columns[c].outcome->outcome == Outcome::harm) judged.outcome.emplace_back(values[c]);
    }
    std::vector<std::vector<double>> parts = parts_in_best(judged);
    std::vector<std::vector<double>> outputs;
    for (std::size_t p = 0; p < parts.size(); ++p) {
        if (judged.can_be_picked[p]) outputs.push_back(std::move(parts[p]));
    }
    return outputs;
}

/// Which is best, then differences, then outcomes.
std::vector<AskedOfRuns> questions_of(const Scenario& scenario, const std::vector<std::vector<double>>& values)
{
    using Of = SensitivityQuestion::Of;
    const std::vector<OutcomeColumn> columns = headline_columns(scenario);
    const std::size_t of_policy = columns.size() / scenario.policies.size();
    std::vector<AskedOfRuns> asked;
    const OutcomeRow& harm = row_of(Outcome::harm);
    asked.push_back({{Of::best, -1, &harm, headline_statistic(harm)}, parts_by_harm(scenario, columns, values)});
    for (std::size_t c = of_policy; c < columns.size(); ++c) {
        const OutcomeColumn& column = columns[c];
        asked.push_back({{Of::difference, static_cast<int>(column.policy), column.outcome, column.statistic},
                         {differences(values[c], values[c % of_policy])}});
    }
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const OutcomeColumn& column = columns[c];
        asked.push_back({{Of::outcome, static_cast<int>(column.policy), column.outcome, column.statistic}, {values[c]}});
    }
    return asked;
}

void add_to(Digest& digest, const DesignRuns& runs, int blocks)
{
    for (const std::vector<double>& column : runs.values) {
        const auto end = column.begin() + static_cast<std::ptrdiff_t>(blocks) * lane_count;
        std::for_each(column.begin(), end, [&](double value) { digest.add(std::isnan(value) ? -1.0 : value); });
    }
}

/// Elementary effects of one question, by input; the last one is random draws.
class EffectsOf {
public:
    EffectsOf(const AskedOfRuns& asked, const MorrisDesign& design, const std::vector<MorrisPath>& paths,
              std::size_t inputs)
        : effects_(inputs + 1)
    {
        for (std::size_t p = 0; p < paths.size(); ++p) {
            const auto point = [&](std::size_t step) {
                const std::size_t block = p / lane_count * static_cast<std::size_t>(design.steps()) + step;
                return block * lane_count + p % lane_count;
            };
            if (!is_whole(asked, point, inputs)) continue;
            for (std::size_t step = 0; step <= inputs; ++step) {
                const bool is_draws = step == inputs;
                const std::size_t input = is_draws ? inputs : paths[p].moved_by(step);
                const double change = is_draws ? 1.0 : paths[p].change_of(input);
                effects_[input].push_back(effect(asked, point(step), point(step + 1), change));
            }
        }
    }

    [[nodiscard]] const std::vector<double>& of(std::size_t input) const { return effects_[input]; }

private:
    template <class Point>
    static bool is_whole(const AskedOfRuns& asked, const Point& point, std::size_t inputs)
    {
        for (const std::vector<double>& output : asked.outputs) {
            for (std::size_t step = 0; step <= inputs + 1; ++step) {
                if (!std::isfinite(output[point(step)])) return false;
            }
        }
        return true;
    }

    /// Of several outputs, their sizes added up.
    static double effect(const AskedOfRuns& asked, std::size_t from, std::size_t to, double change)
    {
        if (asked.question.of != SensitivityQuestion::Of::best)
            return (asked.outputs.front()[to] - asked.outputs.front()[from]) / change;
        double size = 0.0;
        for (const std::vector<double>& output : asked.outputs) size += std::fabs((output[to] - output[from]) / change);
        return size;
    }

    std::vector<std::vector<double>> effects_;
};

void add_morris_rows(const Scenario& scenario, const std::vector<Uncertainty>& uncertainties, const DesignRuns& runs,
                     const MorrisDesign& design, Sensitivity& result)
{
    std::vector<MorrisPath> paths;
    for (int p = 0; p < result.paths; ++p)
        paths.emplace_back(uncertainties.size(), scenario.seed, static_cast<std::uint64_t>(p));
    for (const AskedOfRuns& asked : questions_of(scenario, runs.values)) {
        const EffectsOf effects(asked, design, paths, uncertainties.size());
        for (std::size_t u = 0; u <= uncertainties.size(); ++u) {
            const std::vector<double>& of = effects.of(u);
            MorrisRow row{asked.question,
                          u < uncertainties.size() ? uncertainties[u].name : random_draws,
                          {},
                          static_cast<int>(of.size())};
            if (are_enough(of.size(), paths.size())) row.effect = morris_effect_of(of);
            if (asked.question.of == SensitivityQuestion::Of::best) {
                row.effect.mean = {};
                row.effect.deviation = undefined;
            }
            result.morris.push_back(std::move(row));
        }
    }
}

/// Whether the uncertainties to be measured are chosen by this question: the differences of harm, by which the best response is best; harm
/// itself where nothing is compared.
bool is_chosen_by(const SensitivityQuestion& question, const Scenario& scenario)
{
    const auto of = scenario.policies.size() > 1 ? SensitivityQuestion::Of::difference
                                                 : SensitivityQuestion::Of::outcome;
    return question.of == of && question.outcome->outcome == Outcome::harm;
}

/// Mean square of the effects, which is what variance goes with; 0 where nothing is known.
double mean_square(const MorrisEffect& effect)
{
    const double square = effect.mean.value * effect.mean.value + effect.deviation * effect.deviation;
    return std::isfinite(square) ? square : 0.0;
}

/// The uncertainties that move most: by the parts that each has, over the questions that choose, in the squares of the effects of all.
std::vector<std::size_t> most_moving(const Scenario& scenario, const std::vector<MorrisRow>& rows,
                                     std::size_t uncertainties, std::size_t wanted)
{
    std::vector<double> part(uncertainties, 0.0);
    for (std::size_t first = 0; first < rows.size(); first += uncertainties + 1) {
        if (!is_chosen_by(rows[first].question, scenario)) continue;
        double sum = 0.0;
        for (std::size_t u = 0; u < uncertainties; ++u) sum += mean_square(rows[first + u].effect);
        if (!(sum > 0.0)) continue;
        for (std::size_t u = 0; u < uncertainties; ++u) part[u] += mean_square(rows[first + u].effect) / sum;
    }
    std::vector<std::size_t> order(uncertainties);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return part[a] > part[b]; });
    order.resize(wanted);
    return order;
}

/// The tables of one output in one scramble.
PickFreeze tables_of(const std::vector<double>& output, const SensitivityPlan& plan, const SobolDesign& design,
                     int scramble)
{
    const std::size_t inputs = plan.inputs();
    const auto table = [&](std::size_t which) {
        std::vector<double> values;
        for (int point = 0; point < plan.points; point += lane_count) {
            const auto from = output.begin() +
                              static_cast<std::ptrdiff_t>(design.block_with(scramble, point, which)) * lane_count;
            values.insert(values.end(), from, from + lane_count);
        }
        return values;
    };
    PickFreeze f{table(0), table(1), {}, {}};
    for (std::size_t input = 0; input < inputs; ++input) {
        f.ab.push_back(table(2 + input));
        if (plan.is_thorough) f.ba.push_back(table(2 + inputs + input));
    }
    return f;
}

void add_sobol_rows(const Scenario& scenario, const DesignRuns& runs, const SobolDesign& design, Sensitivity& result)
{
    std::vector<std::string> names = result.measured;
    if (names.size() < result.plan.uncertainties) names.emplace_back(all_others);
    names.emplace_back(random_draws);
    for (const AskedOfRuns& asked : questions_of(scenario, runs.values)) {
        std::vector<std::vector<PickFreeze>> outputs;
        for (int scramble = 0; scramble < result.scrambles; ++scramble) {
            std::vector<PickFreeze>& of_scramble = outputs.emplace_back();
            for (const std::vector<double>& output : asked.outputs)
                of_scramble.push_back(tables_of(output, result.plan, design, scramble));
        }
        const SobolResult indices = sobol_indices_of(outputs);
        for (std::size_t input = 0; input < indices.of_input.size(); ++input)
            result.sobol.push_back({asked.question, names[input], indices.of_input[input],
                                    static_cast<int>(indices.points - indices.left_out)});
    }
}

}  // namespace

Sensitivity sensitivity_of(const Scenario& scenario, const Network& network, const SensitivityPlan& plan,
                           const EnsembleOptions& options)
{
    const Futures futures(scenario, FutureKind::prior);
    const std::vector<Uncertainty>& uncertainties = futures.uncertainties();
    Sensitivity result;
    result.plan = plan;
    result.seed = scenario.seed;
    Digest digest;
    const int all_blocks = plan.morris_blocks() + plan.sobol_blocks();
    const auto with_progress_from = [&](int before) {
        EnsembleOptions stage = options;
        if (options.progress)
            stage.progress = [&, before](int done, int) { options.progress(before + done, all_blocks); };
        return stage;
    };

    std::vector<std::size_t> measured(uncertainties.size());
    std::iota(measured.begin(), measured.end(), std::size_t{0});
    if (plan.paths > 0) {
        const MorrisDesign design(plan, scenario.seed);
        const DesignRuns runs = run_design(
            scenario, network, futures, plan.morris_blocks(), [&](int block) { return design.block(block); },
            with_progress_from(0));
        int groups = 0;
        while (groups < design.groups() && runs.are_done(groups * design.steps(), (groups + 1) * design.steps()))
            ++groups;
        result.paths = groups * lane_count;
        add_morris_rows(scenario, uncertainties, runs, design, result);
        add_to(digest, runs, groups * design.steps());
        if (result.paths == plan.paths)
            measured = most_moving(scenario, result.morris, uncertainties.size(), plan.measured);
    }
    if (plan.points > 0 && result.paths == plan.paths) {
        for (const std::size_t u : measured) result.measured.push_back(uncertainties[u].name);
        const SobolDesign design(plan, measured, scenario.seed);
        const DesignRuns runs = run_design(
            scenario, network, futures, plan.sobol_blocks(), [&](int block) { return design.block(block); },
            with_progress_from(plan.morris_blocks()));
        const int each = design.blocks_of_scramble();
        while (result.scrambles < sensitivity_scrambles &&
               runs.are_done(result.scrambles * each, (result.scrambles + 1) * each))
            ++result.scrambles;
        add_sobol_rows(scenario, runs, design, result);
        add_to(digest, runs, result.scrambles * each);
    }
    result.digest = digest.value();
    return result;
}

}  // namespace concord
