#include "experiment/sensitivity.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

#include "cli/commands.hpp"
#include "cli/interruption.hpp"
#include "cli/logging.hpp"
#include "cli/open_folder.hpp"
#include "cli/preparation.hpp"
#include "cli/progress.hpp"
#include "cli/terminal.hpp"
#include "core/digest.hpp"
#include "report/sensitivity_words.hpp"
#include "report/words.hpp"
#include "results/sensitivity_columns.hpp"
#include "results/sensitivity_files.hpp"

namespace concord {

namespace {

// Together 100 columns at most.
constexpr std::size_t moved_width = 44;
constexpr std::size_t estimate_width = 8;
constexpr std::size_t interval_width = 19;
constexpr std::size_t rows_of_best = 12;
constexpr std::size_t rows_of_others = 6;
constexpr std::size_t most_names = 12;

SensitivityMethod method_of(const Options& options)
{
    const auto& names = sensitivity_methods;
    if (options.method.empty()) return SensitivityMethod::both;
    const auto found = std::find(names.begin(), names.end(), options.method);
    if (found == names.end())
        throw UsageError(fmt::format("--method must be both, morris or sobol, not '{}'", options.method));
    return static_cast<SensitivityMethod>(found - names.begin());
}

/// The options as the scenario is prepared with: futures of the ranges, whatever its file says, and runs of its own.
Options preparing(const Options& options)
{
    if (options.futures && *options.futures != FutureKind::prior)
        throw UsageError(
            fmt::format("--futures {}: what moves the answer is found by moving one thing at a time, and only "
                        "futures of the ranges can be moved so; leave it out, or see drivers.csv of concord "
                        "compare",
                        name_of(*options.futures)));
    Options changed = options;
    changed.futures = FutureKind::prior;
    changed.runs.reset();
    return changed;
}

SensitivityPlan plan_for(const Options& options, const Scenario& scenario)
{
    const std::size_t uncertainties = Futures(scenario, FutureKind::prior).uncertainties().size();
    if (uncertainties == 0)
        throw UsageError(
            "every number of the scenario is exact, so that nothing can move the answer; give a range with "
            "--vary, or leave out --set");
    const SensitivityMethod method = method_of(options);
    if (options.thorough && method == SensitivityMethod::morris)
        throw UsageError(
            "--thorough is about what is measured, and --method morris measures nothing; keep one of them");
    const Planned planned = plan_of(method, options.thorough, uncertainties,
                                    options.runs.value_or(default_sensitivity_runs));
    if (!planned.plan) throw UsageError(planned.problem.what + "; " + planned.problem.remedy);
    return *planned.plan;
}

/// Says how long it will take as soon as every thread is through with its first blocks.
std::function<void(int, int)> telling_time(Progress& progress, const SensitivityPlan& plan, int jobs)
{
    const auto start = std::chrono::steady_clock::now();
    return [&progress, plan, jobs, start](int done, int total) {
        if (done == std::min(2 * jobs, total)) {
            const double taken = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
            tell(fmt::format("{}: about {} on {}", plan_words(plan), duration_text(taken * total / done),
                             counted(static_cast<std::size_t>(jobs), "thread")));
        }
        progress.show(done, total);
    };
}

/// Shares of less are not printed in a line of their own: two decimals show nothing of them.
constexpr double least_share = 0.005;

/// `say` writes one number of it.
template <class Say>
std::string estimate_text(const Estimate& estimate, const Say& say, bool is_last)
{
    std::string text = right(say(estimate.value), estimate_width);
    if (!std::isnan(estimate.low)) text += fmt::format(" ({} to {})", say(estimate.low), say(estimate.high));
    if (!is_last) text = left(text, estimate_width + 1 + interval_width);
    return estimate.holds_zero() ? styled(text, Style::dim) : text;
}

std::string named(const std::string& uncertainty)
{
    return left(shortened(moved_words(uncertainty), moved_width), moved_width);
}

std::string line_of(const SensitivityRow& row, const NumberFormat&)
{
    const auto say = [](double share) { return fixed_text(share, 2); };
    return named(row.uncertainty) + estimate_text(row.share.first, say, false) +
           estimate_text(row.share.total, say, true);
}

std::string line_of(const MorrisRow& row, const NumberFormat& number)
{
    const auto say = [&](double value) { return number.plain(value); };
    const auto say_signed = [&](double value) { return number.with_sign(value); };
    const bool has_direction = row.question.of != SensitivityQuestion::Of::best;
    const std::string line = named(row.uncertainty) + estimate_text(row.effect.size, say, !has_direction);
    return has_direction ? line + estimate_text(row.effect.mean, say_signed, true) : line;
}

double rank_of(const SensitivityRow& row) { return row.share.total.value; }
double rank_of(const MorrisRow& row) { return row.effect.size.value; }
bool is_nothing(const SensitivityRow& row) { return row.share.total.holds_zero(); }
bool is_nothing(const MorrisRow& row) { return row.effect.size.holds_zero(); }
bool is_small(const SensitivityRow& row) { return std::fabs(row.share.total.value) < least_share; }
bool is_small(const MorrisRow&) { return false; }

std::string heading_of(const SensitivityRow&)
{
    return right("alone", estimate_width) + std::string(interval_width + 1, ' ') + right("with others", estimate_width);
}
std::string heading_of(const MorrisRow& row)
{
    std::string size = right("size", estimate_width);
    if (row.question.of == SensitivityQuestion::Of::best) return size;
    return size + std::string(interval_width + 1, ' ') + right("effect", estimate_width);
}

template <class Row>
bool stands_for_one(const Row& row)
{
    return row.uncertainty != all_others && row.uncertainty != random_draws;
}

/// `a, b and c`, or how many there are.
std::string names_in_words(const std::vector<std::string>& names)
{
    return names.size() <= most_names ? list_words(names)
                                      : fmt::format("{} of them, which the file names", names.size());
}

/// The rows of one question: those that move it most, then all others and random draws, and in a sentence what cannot be told from 0.
template <class Row>
std::string question_text(const Scenario& scenario, std::vector<const Row*> rows, std::size_t most)
{
    std::string text = styled(question_words(rows.front()->question, scenario), Style::bold) + "\n";
    std::vector<double> values;
    for (const Row* row : rows) values.push_back(rank_of(*row));
    if (std::all_of(values.begin(), values.end(), [](double value) { return std::isnan(value); }))
        return text + "It is the same at every point.\n";
    const NumberFormat number(values);
    text += styled(std::string(moved_width, ' ') + heading_of(*rows.front()), Style::dim) + "\n";
    std::stable_sort(rows.begin(), rows.end(), [](const Row* a, const Row* b) { return rank_of(*a) > rank_of(*b); });
    std::string last_lines;
    std::vector<std::string> nothing, small;
    std::size_t shown = 0;
    for (const Row* row : rows) {
        const std::string line = line_of(*row, number);
        if (!stands_for_one(*row))
            last_lines += line + "\n";
        else if (is_nothing(*row))
            nothing.push_back(moved_words(row->uncertainty));
        else if (is_small(*row))
            small.push_back(moved_words(row->uncertainty));
        else if (shown++ < most)
            text += line + "\n";
    }
    text += last_lines;
    if (shown > most) text += fmt::format("{} more in the file.\n", shown - most);
    if (!small.empty()) text += wrapped("Below 0.005 with others: " + names_in_words(small) + ".") + "\n";
    if (!nothing.empty()) text += wrapped("Indistinguishable from 0: " + names_in_words(nothing) + ".") + "\n";
    return text;
}

/// Which is best, each response's difference in harm, and harm under the reference.
bool is_printed(const SensitivityQuestion& question)
{
    const bool is_asked = question.of != SensitivityQuestion::Of::outcome || question.policy == 0;
    return is_asked && question.outcome->outcome == Outcome::harm;
}

template <class Row>
std::string tables_text(const Scenario& scenario, const std::vector<Row>& rows)
{
    std::string text;
    for (std::size_t first = 0; first < rows.size();) {
        std::vector<const Row*> of_question;
        for (; first < rows.size() && (of_question.empty() || rows[first].question == of_question.front()->question);
             ++first)
            of_question.push_back(&rows[first]);
        const SensitivityQuestion& question = of_question.front()->question;
        if (!is_printed(question)) continue;
        const std::size_t most = question.of == SensitivityQuestion::Of::best ? rows_of_best : rows_of_others;
        text += "\n" + question_text(scenario, of_question, most);
    }
    return text;
}

std::string sensitivity_text(const Scenario& scenario, const Sensitivity& result, const std::string& place)
{
    std::string text = styled(wrapped(scenario.title), Style::bold) + "\n" + wrapped(scenario.question) + "\n\n";
    text += wrapped(plan_words(result.plan) + ". " + how_measured(result)) + "\n";
    const std::array<std::array<const char*, 2>, 3> measured{
        {{"alone", "share of the variance that goes with it alone (first-order index)"},
         {"with others", "share that it takes part in, alone or together with others (total index)"},
         {"(low to high)", "95 % interval, from independent scrambles; one that holds 0: indistinguishable from 0"}}};
    const std::array<std::array<const char*, 2>, 3> screened{
        {{"size", "mean size of its effects, whatever their direction (Morris's mu*)"},
         {"effect", "mean effect as it rises (mu)"},
         {"(low to high)", "95 % interval over paths; one that holds 0: indistinguishable from 0"}}};
    const bool is_measured = !result.sobol.empty();
    for (const auto& [column, meaning] : is_measured ? measured : screened)
        text += "  " + left(column, 15) + meaning + "\n";
    text += is_measured ? tables_text(scenario, result.sobol) : tables_text(scenario, result.morris);
    const std::string left_out = left_out_words(result);
    if (!left_out.empty()) text += "\n" + wrapped(left_out) + "\n";
    text += fmt::format("\n{}\n", wrapped(fmt::format("Digest {}. Written to {}, with every headline outcome:",
                                                      hexadecimal(result.digest), place)));
    if (!result.morris.empty())
        text += "  " + left(morris_table().file(), 17) + "what each does over its whole range\n";
    if (!result.sobol.empty()) text += "  " + left(sensitivity_table().file(), 17) + "shares of the variance\n";
    return text;
}

bool tell_if_unfinished(const Sensitivity& result)
{
    if (result.is_finished()) return false;
    complain(fmt::format(
        "stopped after {} of {} paths and {} of {} scrambles; run the same command again for all of them "
        "(these come out the same)",
        result.paths, result.plan.paths, result.scrambles, result.plan.points > 0 ? sensitivity_scrambles : 0));
    return true;
}

}  // namespace

int run_sensitivity(const Options& options)
{
    std::optional<Prepared> prepared = prepared_or_complaint(preparing(options));
    if (!prepared) return exit_wrong_input;
    const Scenario& scenario = prepared->scenario;
    const SensitivityPlan plan = plan_for(options, scenario);
    const Network network = network_of(scenario);
    Progress progress(options.quiet);
    EnsembleOptions how = ensemble_options(options, progress);
    how.progress = telling_time(progress, plan, how.jobs);
    Claim claim = claim_of(prepared->origin, options.force);
    claim.holds = holds_sensitivity;
    const std::unique_ptr<ResultFolder> folder = open_folder(folder_for(options, "-sensitivity"), claim);
    const Sensitivity result = sensitivity_of(scenario, network, plan, how);
    progress.clear();
    const bool is_stopped = tell_if_unfinished(result);
    if (result.morris.empty() && result.sobol.empty()) return exit_failed;

    stop_listening();
    const Settled settled = write_sensitivity(*folder, scenario, result, prepared->origin);
    if (!settled.why.empty())
        complain(fmt::format("these results are in '{}': {}", settled.place.string(), settled.why));
    if (!options.quiet) print(sensitivity_text(scenario, result, settled.place.string()));
    return is_stopped || !settled.why.empty() ? exit_failed : exit_done;
}

}  // namespace concord
