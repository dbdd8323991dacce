#include "experiment/matters.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "cli/commands.hpp"
#include "cli/interruption.hpp"
#include "cli/logging.hpp"
#include "cli/preparation.hpp"
#include "cli/progress.hpp"
#include "cli/terminal.hpp"
#include "report/words.hpp"
#include "results/matters_table.hpp"
#include "results/whole_file.hpp"

namespace concord {

namespace {

constexpr int usual_runs = 64;
constexpr int usual_by = 10;
constexpr std::size_t most_shown = 15;
// A line of the terminal; the widest ends are those of dates.
constexpr std::size_t matters_name_width = 41;
constexpr std::size_t ends_width = 37;
constexpr std::size_t moved_width = 8;
constexpr std::size_t changes_width = 14;

std::string words_for(const MattersRow& row) { return row.is_own != 0 ? row.name : uncertainty_words(row.name); }

std::string line_of(const MattersRow& row, const NumberFormat& format)
{
    return left(shortened((row.is_own != 0 ? "* " : "  ") + words_for(row), matters_name_width - 1), matters_name_width) +
           left(shortened(row.low + " to " + row.high, ends_width - 1), ends_width) +
           right(format.plain(row.moved), moved_width) + right(percent(row.changed), changes_width) + "\n";
}

/// Whether the scenario's own figures say more than average ones would.
std::string own_words(const Scenario& scenario, const Matters& matters)
{
    const std::string unit(row_of(Outcome::harm).unit);
    const RunCount runs{matters.futures, scenario.futures != FutureKind::none};
    const std::string text = "With average figures in place of the scenario's own the best response is another one " +
                             in_runs(matters.average.changed, runs) + ", and the difference moves by " +
                             amount_words(matters.average.moved, unit, decimals_for(std::fabs(matters.difference))) +
                             ". ";
    return text + (matters.is_default_speaking()
                       ? "This is the default speaking: any patch of such bodies would get this answer."
                       : "The scenario's own figures make a part of this answer.");
}

std::string text_of(const Scenario& scenario, const Matters& matters, int by)
{
    const std::string unit(row_of(Outcome::harm).unit);
    std::string text = styled(wrapped(scenario.title), Style::bold) + "\n";
    text += wrapped(
                fmt::format("What moves the answer: harm at the end under {} against {}, in the middle {}. Each "
                            "line moves one thing alone, over the same {} futures: figures of the scenario (*) by {} % "
                            "of themselves or dates by a year, uncertainties to the ends of their ranges.",
                            response_words(scenario, matters.response), reference_words(scenario),
                            amount_words(matters.difference, unit, decimals_for(std::fabs(matters.difference))),
                            matters.futures, by)) +
            "\n\n";
    text += styled(left("", matters_name_width) + left("from, to", ends_width) + right("moved", moved_width) +
                       right("best changes", changes_width),
                   Style::dim) +
            "\n";
    std::vector<double> sizes;
    for (const MattersRow& row : matters.rows) sizes.push_back(row.moved);
    const NumberFormat format(sizes);
    const std::size_t shown = std::min(most_shown, matters.rows.size());
    for (std::size_t i = 0; i < shown; ++i) text += line_of(matters.rows[i], format);
    const auto own = std::find_if(matters.rows.begin(), matters.rows.end(),
                                  [](const MattersRow& row) { return row.is_own != 0; });
    if (own != matters.rows.end() && own - matters.rows.begin() >= static_cast<std::ptrdiff_t>(shown))
        text += wrapped(fmt::format("The figure of the scenario that moves it most comes {}th:",
                                    own - matters.rows.begin() + 1)) +
                "\n" + line_of(*own, format);
    return text + "\n" + wrapped(own_words(scenario, matters)) + "\n";
}

std::string table_file_for(const Options& options) { return options.out.empty() ? "matters.csv" : options.out; }

}  // namespace

int run_matters(const Options& options)
{
    Options asked = options;
    if (!asked.runs) asked.runs = usual_runs;
    const std::optional<Prepared> prepared = prepared_or_complaint(asked);
    if (!prepared) return exit_wrong_input;
    const std::string file = table_file_for(options);
    if (!options.force && std::filesystem::exists(file))
        throw UsageError(
            fmt::format("'{}' is there already; name another place with --out, or replace it with --force", file));
    Progress progress(options.quiet);
    const EnsembleOptions usual = ensemble_options(options, progress);
    MattersOptions how;
    const int by = options.by.value_or(usual_by);
    how.by = by / 100.0;
    how.jobs = usual.jobs;
    how.kernel = usual.kernel;
    how.progress = usual.progress;
    how.stop = usual.stop;
    try {
        const Matters matters = matters_of(prepared->scenario, how);
        progress.clear();
        stop_listening();
        write_whole_file(file, matters_table().csv(prepared->scenario, matters.rows));
        if (!options.quiet)
            print(text_of(prepared->scenario, matters, by) + fmt::format("\n{}", wrapped("All are in " + file + ".")) +
                  "\n");
        return exit_done;
    } catch (const RunStopped&) {
        progress.clear();
        complain("stopped before everything was moved; nothing was written");
        return exit_failed;
    }
}

}  // namespace concord
