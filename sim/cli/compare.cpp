#include <fmt/core.h>

#include <filesystem>

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

}  // namespace

int run_compare(const Options& options)
{
    std::optional<Prepared> prepared = prepared_or_complaint(options);
    if (!prepared) return exit_wrong_input;
    const Scenario& scenario = prepared->scenario;
    const std::string folder = folder_for(options);
    try {
        check_place(folder, options.force);
    } catch (const FolderRefused& refusal) {
        throw UsageError(refusal.what());
    }

    const Network network = network_of(scenario);
    Progress progress(options.quiet);
    EnsembleOptions how = ensemble_options(options, progress);
    how.keep = {true, true, true};
    const Ensemble ensemble = run_ensemble(scenario, network, how);
    progress.clear();
    const bool stopped = tell_if_stopped(ensemble);
    if (ensemble.replicates == 0) return exit_failed;

    stop_listening();
    const Results results = results_of(scenario, network, ensemble);
    write_results(folder, options.force, scenario, ensemble, results, prepared->origin);
    if (options.json)
        print(comparison_json(scenario, ensemble, results, findings_in_words(scenario, results), folder));
    else if (!options.quiet)
        print(comparison_text(scenario, ensemble, results) + files_text(folder));
    return stopped ? exit_failed : exit_done;
}

}  // namespace concord
