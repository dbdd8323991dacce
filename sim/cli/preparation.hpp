#pragma once
/// What every command that runs a scenario does first: read it, apply the options, say what is wrong.

#include <optional>

#include "cli/options.hpp"
#include "core/problems.hpp"
#include "experiment/ensemble.hpp"
#include "model/scenario.hpp"
#include "results/manifest.hpp"
#include "scenario/reader.hpp"

namespace concord {

struct Prepared {
    Scenario scenario;
    Origin origin;
};

/// The scenario with the options applied; without one, what is wrong.
struct Preparation {
    std::optional<Prepared> prepared;
    Problems problems;
};

[[nodiscard]] Preparation prepare(const Options& options);

/// The same from a scenario that is read already, or made without a file.
[[nodiscard]] Preparation prepared_from(const Options& options, ReadResult read);

/// The same; prints the problems to standard error if there are any.
[[nodiscard]] std::optional<Prepared> prepared_or_complaint(const Options& options);

/// Prints each problem on a line of its own, and how many there are.
void complain_of(const Problems& problems);

/// The kernel that the options name. Throws UsageError.
[[nodiscard]] const Kernel& kernel_for(const Options& options);

/// How many threads the options ask for: all processors unless they say.
[[nodiscard]] int jobs_for(const Options& options);

/// Says so if a run had fewer threads than it was to have.
void tell_if_fewer_jobs(int jobs, int wanted);

/// Threads, kernel, progress and interruption. Throws UsageError. The progress must outlive the options.
class Progress;
[[nodiscard]] EnsembleOptions ensemble_options(const Options& options, Progress& progress);

/// The policy of that name; the first if the name is empty. Throws UsageError.
[[nodiscard]] std::size_t policy_named(const Scenario& scenario, const std::string& name);

/// Says so if the run had fewer threads than it was to have, or was stopped before its end; true if it was stopped.
bool tell_if_stopped(const Ensemble& ensemble);

}  // namespace concord
