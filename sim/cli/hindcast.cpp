#include "experiment/hindcast.hpp"

#include <fmt/core.h>

#include <cmath>
#include <filesystem>
#include <memory>

#include "cli/commands.hpp"
#include "cli/interruption.hpp"
#include "cli/logging.hpp"
#include "cli/open_folder.hpp"
#include "cli/preparation.hpp"
#include "cli/progress.hpp"
#include "cli/terminal.hpp"
#include "core/digest.hpp"
#include "core/files.hpp"
#include "report/hindcast_words.hpp"
#include "report/words.hpp"
#include "results/hindcast_table.hpp"
#include "scenario/file_source.hpp"
#include "scenario/real_series.hpp"

namespace concord {

namespace {

namespace fs = std::filesystem;

// Together 100 columns at most.
constexpr std::size_t predictor_width = 15;
constexpr std::size_t n_width = 6;
constexpr std::size_t error_width = 8;
constexpr std::size_t r_width = 23;
constexpr std::size_t share_width_of_hindcast = 10;

/// `data/england-real.csv` beside `england.yaml`: what ships.
fs::path shipped_series_of(const std::string& scenario)
{
    const fs::path path(scenario);
    return path.parent_path() / "data" / (path.stem().string() + "-real.csv");
}

std::string text_of_table(const std::string& file, Prepared& prepared)
{
    const FileContent content = file_content(file, largest_table_file, file);
    if (!content.text) throw UsageError(content.what + "; " + content.remedy);
    prepared.origin.files_read.push_back(file);
    return *content.text;
}

/// The real series that ship with the scenario and those of --real; the funding of --funding.
std::vector<RealValue> read_tables(const Options& options, Prepared& prepared, Problems& problems)
{
    std::vector<RealValue> real;
    if (!options.funding.empty())
        replace_funding(text_of_table(options.funding, prepared), options.funding, prepared.scenario, problems);
    const std::string shipped = shipped_series_of(options.words.at(0)).string();
    if (fs::exists(shipped))
        read_real_series(text_of_table(shipped, prepared), shipped, prepared.scenario, real, problems);
    if (!options.real.empty())
        read_real_series(text_of_table(options.real, prepared), options.real, prepared.scenario, real, problems);
    if (options.real.empty() && !fs::exists(shipped))
        throw UsageError(
            fmt::format("there is no '{}' beside the scenario; name a table of what was real with --real", shipped));
    return real;
}

std::string score_line(const HindcastScore& score)
{
    const bool has_r = !std::isnan(score.r.value);
    std::string line = "  " +
                       left(words_of(predictor_names[static_cast<std::size_t>(score.predictor)]), predictor_width) +
                       right(std::to_string(score.n), n_width) + right(fixed_text(score.rmse, 3), error_width) +
                       right(signed_fixed(score.bias, 3), error_width) +
                       right(has_r ? fmt::format("{} ({} to {})", fixed_text(score.r.value, 2),
                                                 fixed_text(score.r.low, 2), fixed_text(score.r.high, 2))
                                   : "",
                             r_width) +
                       right(has_r ? fixed_text(score.rank_r, 2) : "", error_width) +
                       right(fixed_text(score.ceiling, 2), share_width_of_hindcast) +
                       right(std::isnan(score.coverage) ? "" : percent(score.coverage), share_width_of_hindcast) +
                       right(std::isnan(score.widened) ? "" : percent(score.widened), share_width_of_hindcast);
    while (line.ends_with(' ')) line.pop_back();
    return line + "\n";
}

std::string scores_text(const Scenario& scenario, const Hindcast& hindcast)
{
    std::string text = styled("  " + left("", predictor_width) + right("bodies", n_width) + right("off by", error_width) +
                                  right("bias", error_width) + right("r (95 % interval)", r_width) +
                                  right("rank r", error_width) + right("money's r", share_width_of_hindcast) +
                                  right("5-95 %", share_width_of_hindcast) + right("widened", share_width_of_hindcast),
                              Style::dim) +
                       "\n";
    std::string heading;
    for (const HindcastScore* score : told_scores(hindcast)) {
        if (heading_of(scenario, *score) != heading) {
            heading = heading_of(scenario, *score);
            text += styled(heading, Style::bold) + "\n";
        }
        text += score_line(*score);
    }
    return text;
}

std::string courses_text(const Scenario& scenario, const Hindcast& hindcast)
{
    std::string text;
    for (const Course& course : courses_of(scenario, hindcast)) {
        text += styled(title_of(series_table[course.series].name) + ", " +
                           scenario.kinds[static_cast<std::size_t>(course.kind)].name +
                           " bodies together, first value = 1",
                       Style::bold) +
                "\n";
        for (const CoursePoint& point : course.points)
            text += "  " + left(long_text_of(point.date), predictor_width) + right(std::to_string(point.n), n_width) +
                    fmt::format("   real {}   simulated {}   money {}\n", fixed_text(point.real, 2),
                                fixed_text(point.simulated, 2), fixed_text(point.money, 2));
    }
    return text;
}

std::string hindcast_text(const Scenario& scenario, const Hindcast& hindcast, const std::string& place)
{
    std::string text = styled(wrapped(scenario.title), Style::bold) + "\n" +
                       wrapped(fmt::format(
                           "What bodies really had beside what {} futures say of them from their money, under {}.",
                           hindcast.futures, response_words(scenario, 0))) +
                       "\n\n" + wrapped(what_a_hindcast_judges()) + "\n\n" + scores_text(scenario, hindcast) + "\n" +
                       courses_text(scenario, hindcast) + "\n";
    const std::string missed = discrepancy_words(scenario, hindcast);
    if (!missed.empty()) text += wrapped(missed) + "\n\n";
    int number = 0;
    for (const std::string& finding : hindcast_findings(scenario, hindcast))
        text += fmt::format("{}. {}\n", ++number, wrapped(finding, 3));
    return text + "\n" +
           wrapped(fmt::format("Written to {}: {}, {}, {}, {}, {} and {}.", place, hindcast_table().file(),
                               hindcast_score_table().file(), discrepancy_result_table().file(), hindcast_json_name,
                               hindcast_page_name, hindcast_picture_name)) +
           "\n";
}

}  // namespace

int run_hindcast(const Options& options)
{
    std::optional<Prepared> prepared = prepared_or_complaint(options);
    if (!prepared) return exit_wrong_input;
    Scenario& scenario = prepared->scenario;
    Problems problems;
    const std::vector<RealValue> real = read_tables(options, *prepared, problems);
    problems.sort_by_place();
    complain_of(problems);
    if (!problems.empty()) return exit_wrong_input;
    if (real.empty()) throw UsageError("the table of what was real has no line");
    const Policy chosen = scenario.policies[policy_named(scenario, options.response)];
    scenario.policies = {chosen};
    scenario.reference = chosen.name;
    scenario.months = months_needed(scenario, real);
    const Network network = network_of(scenario);
    Progress progress(options.quiet);
    EnsembleOptions how = ensemble_options(options, progress);
    how.keep = {true, false, false, false};
    Claim claim = claim_of(prepared->origin, options.force);
    claim.holds = holds_hindcast;
    const std::unique_ptr<ResultFolder> folder = open_folder(folder_for(options, "-hindcast"), claim);
    const Ensemble ensemble = run_ensemble(scenario, network, how);
    progress.clear();
    const bool is_stopped = tell_if_stopped(ensemble);
    if (ensemble.replicates == 0) return exit_failed;
    stop_listening();
    const Hindcast hindcast = hindcast_of(scenario, network, ensemble, 0, real);
    const Settled settled = write_hindcast(*folder, scenario, ensemble, hindcast,
                                           {{hindcast_page_name, hindcast_page(scenario, hindcast)},
                                            {hindcast_picture_name, hindcast_picture(scenario, hindcast)}},
                                           prepared->origin);
    if (!settled.why.empty())
        complain(fmt::format("these results are in '{}': {}", settled.place.string(), settled.why));
    if (options.json)
        print(hindcast_json(scenario, hindcast));
    else if (!options.quiet)
        print(hindcast_text(scenario, hindcast, settled.place.string()));
    return is_stopped || !settled.why.empty() ? exit_failed : exit_done;
}

}  // namespace concord
