#include <fmt/core.h>

#include <filesystem>
#include <memory>

#include "cli/commands.hpp"
#include "cli/comparison_table.hpp"
#include "cli/interruption.hpp"
#include "cli/logging.hpp"
#include "cli/preparation.hpp"
#include "cli/progress.hpp"
#include "cli/terminal.hpp"
#include "report/report_files.hpp"
#include "report/sentences.hpp"
#include "results/json.hpp"
#include "results/result_folder.hpp"

namespace concord {

namespace {

std::string folder_for(const Options& options)
{
    if (!options.out.empty()) return options.out;
    return (std::filesystem::path("results") / std::filesystem::path(options.words.at(0)).stem()).string();
}

std::string files_text(const std::string& folder)
{
    std::string text = fmt::format("\n{}\n", wrapped(fmt::format("Written to {}:", folder)));
    for (const ReportFile& file : report_files()) text += "  " + left(file.name, 19) + wrapped(file.holds, 21) + "\n";
    for (const TableFile& file : table_files()) text += "  " + left(file.name, 19) + wrapped(file.holds, 21) + "\n";
    return text + "  " + left(manifest_name, 19) +
           "version, seed, digest, every parameter: what gives the same numbers again\n";
}

/// Before the run, so that a place where nothing can be written is found in time. Throws UsageError where it is refused.
std::unique_ptr<ResultFolder> open_folder(const Options& options, const Origin& origin)
{
    const std::string place = folder_for(options);
    try {
        auto folder = std::make_unique<ResultFolder>(place, claim_of(origin, options.force));
        if (folder->staging().has_put_back())
            tell(fmt::format("'{}' is back, which a run that was killed had moved aside", place));
        return folder;
    } catch (const FolderRefused& refusal) {
        throw UsageError(refusal.what());
    }
}

}  // namespace

int run_compare(const Options& options)
{
    std::optional<Prepared> prepared = prepared_or_complaint(options);
    if (!prepared) return exit_wrong_input;
    const Scenario& scenario = prepared->scenario;
    const Network network = network_of(scenario);
    Progress progress(options.quiet);
    EnsembleOptions how = ensemble_options(options, progress);
    how.keep = {true, true, true, true};
    const std::unique_ptr<ResultFolder> folder = open_folder(options, prepared->origin);
    const Ensemble ensemble = run_ensemble(scenario, network, how);
    progress.clear();
    const bool stopped = tell_if_stopped(ensemble);
    if (ensemble.replicates == 0) return exit_failed;

    stop_listening();
    const Results results = results_of(scenario, network, ensemble);
    const Settled settled = write_results(*folder, scenario, ensemble, results, prepared->origin);
    const std::string place = settled.place.string();
    if (!settled.why.empty()) complain(fmt::format("these results are in '{}': {}", place, settled.why));
    if (options.json)
        print(comparison_json(scenario, ensemble, results, findings_in_words(scenario, results), place));
    else if (!options.quiet)
        print(comparison_text(scenario, ensemble, results) + files_text(place));
    return stopped || !settled.why.empty() ? exit_failed : exit_done;
}

}  // namespace concord
