#include "report/sensitivity_words.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "report/words.hpp"

namespace concord {

namespace {

std::string runs_words(std::int64_t runs) { return fixed_text(static_cast<double>(runs), 0); }

std::string screen_words(const SensitivityPlan& plan)
{
    return fmt::format("{} runs along {} paths that move one uncertainty at a time (Morris)",
                       runs_words(plan.morris_runs()), plan.paths);
}

std::string measure_words(const SensitivityPlan& plan)
{
    return fmt::format("{} runs in {} scrambles of {} points, {} runs for each point (Sobol')",
                       runs_words(plan.sobol_runs()), sensitivity_scrambles, plan.points, plan.tables());
}

}  // namespace

std::string question_words(const SensitivityQuestion& question, const Scenario& scenario)
{
    const std::string what = title_of(question.outcome->name) + (question.statistic == Statistic::end ? " " : ", ") +
                             std::string(moment_of(question.statistic));
    if (question.of == SensitivityQuestion::Of::best) return "Which response is best, by least harm at the end";
    const std::string response = words_of(scenario.policies[static_cast<std::size_t>(question.policy)].name);
    if (question.of == SensitivityQuestion::Of::outcome) return what + ": " + response;
    return what + ": " + response + " less " + words_of(scenario.policies.front().name);
}

std::string moved_words(const std::string& uncertainty)
{
    if (uncertainty == all_others) return "all others together";
    return uncertainty == random_draws ? "random draws" : uncertainty_words(uncertainty);
}

std::string plan_words(const SensitivityPlan& plan)
{
    const std::string uncertainties = plan.uncertainties == 1 ? "1 uncertainty"
                                                              : fmt::format("{} uncertainties", plan.uncertainties);
    if (plan.points == 0) return uncertainties + ", and of each response " + screen_words(plan);
    if (plan.paths == 0) return uncertainties + ", and of each response " + measure_words(plan);
    return fmt::format("{}, and of each response {} runs: {}, and {}", uncertainties,
                       runs_words(plan.morris_runs() + plan.sobol_runs()), screen_words(plan), measure_words(plan));
}

std::string how_measured(const Sensitivity& sensitivity)
{
    const SensitivityPlan& plan = sensitivity.plan;
    std::string
        text = "Every uncertainty is drawn from its whole range, whatever the others are: futures of the ranges "
               "(prior), credible or not. Points that differ in one uncertainty have the same random draws; "
               "what other draws do is a line of its own. ";
    if (plan.method == SensitivityMethod::both)
        text += fmt::format(
            "The {} that move harm most in the screen (its differences, where there are any) are measured "
            "one by one, all others together. ",
            plan.measured);
    if (!sensitivity.sobol.empty())
        text += "A share is one of the variance over these ranges, no probability: another range is another share.";
    else
        text += "An effect is what the whole range of an uncertainty does, in the unit of the outcome; of which "
                "response is best, the parts in being best that change hands.";
    return text;
}

std::string left_out_words(const Sensitivity& sensitivity)
{
    int paths = 0;
    for (const MorrisRow& row : sensitivity.morris) paths = std::max(paths, sensitivity.paths - row.paths);
    const int all = sensitivity.scrambles * sensitivity.plan.points;
    int points = 0;
    for (const SensitivityRow& row : sensitivity.sobol) points = std::max(points, all - row.points);
    std::vector<std::string> left_out;
    if (paths > 0) left_out.push_back(fmt::format("{} of {} paths", paths, sensitivity.paths));
    if (points > 0) left_out.push_back(fmt::format("{} of {} points", points, all));
    if (left_out.empty()) return "";
    return "Where an outcome is not defined in some run, its path or point is left out, in the worst case " +
           list_words(left_out) + "; the files say of how many each row is.";
}

}  // namespace concord
