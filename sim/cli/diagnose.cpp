#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "cli/commands.hpp"
#include "cli/logging.hpp"
#include "cli/preparation.hpp"
#include "cli/progress.hpp"
#include "cli/terminal.hpp"
#include "experiment/judging.hpp"
#include "report/diagnosis_words.hpp"
#include "report/words.hpp"
#include "results/json.hpp"

namespace concord {

namespace {

constexpr std::size_t bar_width = 24;

std::string cause_lines(const DiagnosisRow& row)
{
    const double most = *std::max_element(row.cause.begin(), row.cause.end());
    std::string text;
    for (std::size_t c = 0; c < cause_count; ++c) {
        const bool stands_out = row.stands_out == static_cast<int>(c);
        const std::string line = "    " + left(words_of(cause_table[c].name), 18) + right(percent(row.cause[c]), 5) +
                                 "  " + left(bar_text(row.cause[c] / most, bar_width), bar_width) +
                                 (stands_out ? "  stands out" : "");
        text += (stands_out ? styled(line, Style::bold) : line) + "\n";
    }
    return text;
}

std::string release_lines(const std::vector<Release>& releases)
{
    std::vector<double> values;
    for (const Release& release : releases)
        values.insert(values.end(), {release.released.median, release.released.low, release.released.high});
    const NumberFormat format(values);
    std::string text;
    for (const Release& release : releases) {
        const Spread& s = release.released;
        text += "    " + left(release.intervention->name, 24) + right(format.with_sign(s.median), 8) + "  " +
                fmt::format("({} to {}), £m a year\n", format.with_sign(s.low), format.with_sign(s.high));
    }
    return text;
}

std::string partnership_text(const Scenario& scenario, const DiagnosisRow& row, const std::vector<Release>* releases)
{
    const Partnership& partnership = scenario.partnerships[static_cast<std::size_t>(row.partnership)];
    const std::string kind = words_of(kind_of(scenario, row.partnership));
    std::string text = styled(wrapped(fmt::format("{} ({})", partnership.name, partnership.id)), Style::bold) + "\n";
    if (!(row.active_share > 0.0))
        return text + fmt::format("  {}, {} members: {}\n", kind, row.members, work_words(row.active_share));
    const std::string at_work = work_words(row.active_share);
    text += fmt::format("  {}, {} members{}{}\n", kind, row.members, at_work.empty() ? "" : ", ", at_work);
    text += fmt::format("  inertia {}: {}\n", fixed_text(row.inertia, 2), advantage_short(row.realised, row.potential));
    if (partnership.form == Form::contract) return text + fmt::format("  {}\n", contract_note);
    text += "  what the lost working quality comes from:\n" + cause_lines(row);
    if (row.stands_out >= 0)
        text += "  " +
                wrapped(fmt::format("what acts on {}: {}", cause_words(row.stands_out), remedies_words(row.stands_out)),
                        2) +
                "\n";
    if (releases != nullptr) {
        text += releases->empty() ? "  no single intervention is estimated to help\n"
                                  : "  what would release most, on average over the run, if kept up from the start:\n" +
                                        release_lines(*releases);
    } else if (row.best != nullptr) {
        text += fmt::format("  estimated to release most: {}, {} a year on average over the run\n", row.best->name,
                            signed_pounds(row.released));
    }
    return text;
}

std::string closing(const Scenario& scenario, const std::vector<DiagnosisRow>& rows, std::size_t policy, int year)
{
    const Holdback hold = holdback_of(scenario, rows, policy, year);
    if (hold.at_work == 0) return "No partnership is at work in this year.\n";
    const std::string text = fmt::format(
        "All together: {} of {} at work{}. {} {} {}", hold.at_work,
        counted(static_cast<std::size_t>(hold.partnerships), "partnership"),
        hold.active_share < judging.throughout ? fmt::format(", in {} of runs and months", percent(hold.active_share))
                                               : "",
        inertia_words(hold.inertia),
        holdback_sentence(hold.cause, "the partnerships", scenario.policies[policy].name, fmt::format("year {}", year)),
        stands_out_words(hold));
    return wrapped(text) + "\n";
}

std::string diagnosis_text(const Scenario& scenario, const Ensemble& ensemble, std::size_t policy, int year,
                           const std::vector<DiagnosisRow>& rows, const std::vector<std::vector<Release>>& releases)
{
    std::string text = styled(wrapped(scenario.title), Style::bold) + "\n\n";
    text += wrapped(fmt::format(
                "What holds each partnership back under {}, in year {} of {} (to {}), mean of {} runs. Inertia is the "
                "share of the possible advantage of working together that is lost. The shares say how much of the lost "
                "working quality comes from each cause; what stands out is furthest above what is usual at a start, "
                "that of the defaults. What would release most is re-run alone, begun with the run or the partnership; "
                "a champion leaves after the mean tenure and takes trust along.",
                scenario.policies[policy].name, year, ensemble.years,
                long_text_of(scenario.start + std::min(12 * year, scenario.months)), ensemble.replicates)) +
            "\n";
    for (const DiagnosisRow& row : rows) {
        if (row.policy != policy || row.year != year) continue;
        const auto partnership = static_cast<std::size_t>(row.partnership);
        text += fmt::format("\n{}", partnership_text(scenario, row, releases.empty() ? nullptr : &releases[partnership]));
    }
    return text + "\n" + closing(scenario, rows, policy, year);
}

/// `confirm_releases`. Nothing if Ctrl-C came, and then that is told.
std::vector<std::vector<Release>> confirmed_unless_stopped(const Scenario& scenario, const Network& network,
                                                           const Ensemble& ensemble, const EnsembleOptions& how,
                                                           int replicates)
{
    try {
        return confirm_releases(scenario, network, ensemble, 0, how, replicates);
    } catch (const RunStopped&) {
        complain(
            "stopped before the best interventions were re-run: what they would release is an estimate; run the same "
            "command again for the rest");
        return {};
    }
}

}  // namespace

int run_diagnose(const Options& options)
{
    std::optional<Prepared> prepared = prepared_or_complaint(options);
    if (!prepared) return exit_wrong_input;
    Scenario& scenario = prepared->scenario;
    const int years = scenario.years();
    const int year = options.year.value_or(years);
    if (year > years) throw UsageError(fmt::format("--year {}: the run has {} years", year, years));
    // Only the policy that is asked about: the others would change nothing in it.
    const Policy chosen = scenario.policies[policy_named(scenario, options.response)];
    scenario.policies = {chosen};

    const Network network = network_of(scenario);
    Progress progress(options.quiet);
    EnsembleOptions how = ensemble_options(options, progress);
    how.keep.partnerships = true;
    const Ensemble ensemble = run_ensemble(scenario, network, how);
    progress.clear();
    const bool stopped = tell_if_stopped(ensemble);
    if (ensemble.replicates == 0) return exit_failed;

    const std::vector<DiagnosisRow> rows = diagnosis_of(scenario, network, ensemble);
    const int confirm = stopped ? 0 : options.confirm.value_or(confirming_replicates);
    std::vector<std::vector<Release>> releases;
    if (confirm > 0) releases = confirmed_unless_stopped(scenario, network, ensemble, how, confirm);
    if (options.json)
        print(diagnosis_json(scenario, ensemble, 0, rows, releases));
    else if (!options.quiet)
        print(diagnosis_text(scenario, ensemble, 0, year, rows, releases));
    return how.stop->load() ? exit_failed : exit_done;
}

}  // namespace concord
