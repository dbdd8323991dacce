#include "cli/preparation.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <thread>

#include "cli/interruption.hpp"
#include "cli/logging.hpp"
#include "cli/progress.hpp"
#include "core/text.hpp"

namespace concord {

namespace {

/// Each name once, among values and ranges: of two one would be passed over.
void change_numbers(Scenario& scenario, const Options& options, Problems& problems)
{
    std::vector<std::string> names;
    const auto check_new = [&](const std::string& option, const std::string& assignment) {
        const std::string name = assignment.substr(0, assignment.find('='));
        if (std::find(names.begin(), names.end(), name) != names.end())
            problems.add({option + " " + assignment, 0, 0}, "'" + name + "' is set twice", "keep one of them");
        names.push_back(name);
    };
    for (const std::string& assignment : options.set) {
        check_new("--set", assignment);
        set_parameter(scenario, assignment, problems);
    }
    for (const std::string& assignment : options.vary) {
        check_new("--vary", assignment);
        vary(scenario, assignment, problems);
    }
}

}  // namespace

Preparation prepare(const Options& options) { return prepared_from(options, read_scenario_file(options.words.at(0))); }

Preparation prepared_from(const Options& options, ReadResult read)
{
    const std::string path = options.words.empty() ? "" : options.words.front();
    Preparation preparation;
    preparation.problems = std::move(read.problems);
    if (!read.scenario) return preparation;
    Scenario& scenario = *read.scenario;
    if (options.seed) scenario.seed = *options.seed;
    if (options.runs) scenario.replicates = *options.runs;
    if (options.futures) scenario.futures = *options.futures;
    change_numbers(scenario, options, preparation.problems);
    if (!options.reference.empty()) set_reference(scenario, options.reference, preparation.problems);
    if (preparation.problems.empty()) check_futures(scenario, path, preparation.problems);
    if (!preparation.problems.empty()) return preparation;
    preparation.prepared = Prepared{
        std::move(scenario),
        {options.command_line, path, read.input_hash, read.files_read, std::string(kernel_for(options).name)}};
    return preparation;
}

const Kernel& kernel_for(const Options& options)
{
    if (options.kernel.empty()) return best_kernel();
    if (const Kernel* kernel = kernel_named(options.kernel)) return *kernel;
    throw UsageError(fmt::format("--kernel '{}' cannot run here; this processor runs {}", options.kernel,
                                 joined(available_kernels(), ", ", &Kernel::name)));
}

std::optional<Prepared> prepared_or_complaint(const Options& options)
{
    Preparation preparation = prepare(options);
    complain_of(preparation.problems);
    return std::move(preparation.prepared);
}

void complain_of(const Problems& problems)
{
    for (const Problem& problem : problems.all()) std::fputs((message_of(problem) + "\n").c_str(), stderr);
    const std::size_t count = problems.all().size();
    if (count > 1) complain(fmt::format("{}{} problems; nothing was run", count >= 1000 ? "at least " : "", count));
}

int jobs_for(const Options& options)
{
    return options.jobs.value_or(static_cast<int>(std::max(1U, std::thread::hardware_concurrency())));
}

void tell_if_fewer_jobs(int jobs, int wanted)
{
    if (jobs < wanted)
        tell(fmt::format("ran on {} of {} threads, as the system would start no more; the numbers are the same", jobs,
                         wanted));
}

EnsembleOptions ensemble_options(const Options& options, Progress& progress)
{
    EnsembleOptions ensemble;
    ensemble.jobs = jobs_for(options);
    ensemble.kernel = &kernel_for(options);
    ensemble.progress = [&progress](int done, int total) { progress.show(done, total); };
    ensemble.stop = listen_for_interruption();
    return ensemble;
}

std::size_t policy_named(const Scenario& scenario, const std::string& name)
{
    if (name.empty()) return 0;
    std::vector<std::string> known;
    for (std::size_t p = 0; p < scenario.policies.size(); ++p) {
        if (scenario.policies[p].name == name) return p;
        known.push_back(scenario.policies[p].name);
    }
    throw UsageError(fmt::format("the scenario has no response '{}'{}", name,
                                 suggestion(name, known, "it has " + joined(known, ", "))));
}

bool tell_if_stopped(const Ensemble& ensemble)
{
    tell_if_fewer_jobs(ensemble.jobs, ensemble.jobs_wanted);
    if (ensemble.replicates == ensemble.asked) return false;
    complain(fmt::format("stopped after {} of {} runs; run the same command again for all of them{}", ensemble.replicates,
                         ensemble.asked, ensemble.replicates > 0 ? " (these come out the same)" : ""));
    return true;
}

}  // namespace concord
