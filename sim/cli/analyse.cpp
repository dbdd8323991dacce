#include "sweep/analysis.hpp"

#include <fmt/core.h>

#include "cli/commands.hpp"
#include "cli/comparing.hpp"
#include "cli/logging.hpp"
#include "cli/open_folder.hpp"
#include "cli/progress.hpp"
#include "cli/storing.hpp"
#include "core/digest.hpp"

namespace concord {

namespace {

Origin origin_of(const Options& options, const StudyRecord& study)
{
    return {options.command_line, study.scenario_file, number_from_hexadecimal(study.scenario_hash), study.files_read,
            std::string(kernel_for(options).name)};
}

/// True, and told, of a store that lacks some of its runs.
bool tell_if_unfinished(const Ensemble& ensemble)
{
    if (ensemble.replicates == ensemble.asked) return false;
    complain(fmt::format("the store lacks runs: these are its first {} of {}; sweep it again for all of them",
                         ensemble.replicates, ensemble.asked));
    return true;
}

}  // namespace

int run_analyse(const Options& options)
{
    return with_stores([&] {
        Store store(options.words.at(0));
        const Prepared prepared{store.study().scenario, origin_of(options, store.study())};
        const Network network = network_of(prepared.scenario);
        Progress progress(options.quiet);
        EnsembleOptions how = ensemble_options(options, progress);
        how.keep = {true, true, true, true};
        Claim claim = claim_of(prepared.origin, options.force);
        claim.reads.push_back(store.path());
        const std::unique_ptr<ResultFolder> folder = open_folder(folder_for(options), claim);
        try {
            const Ensemble ensemble = ensemble_of(store, network, how);
            progress.clear();
            tell_if_fewer_jobs(ensemble.jobs, ensemble.jobs_wanted);
            const bool is_unfinished = tell_if_unfinished(ensemble);
            const int code = told_comparison(options, prepared, network, ensemble, *folder);
            return is_unfinished ? exit_failed : code;
        } catch (const RunStopped&) {
            progress.clear();
            complain("stopped before the months were worked out; run the same command again");
            return static_cast<int>(exit_failed);
        }
    });
}

}  // namespace concord
