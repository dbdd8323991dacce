/// The digest of a scenario: what scripts/check compares between builds, without the time that a build of the whole program takes.
///
///     concord_digest SCENARIO REPLICATES KERNEL JOBS
///
/// Prints the digest that `concord compare` puts into the manifest. Exit code 2 if this processor cannot run the kernel.

#include <iostream>
#include <string>

#include "core/digest.hpp"
#include "experiment/ensemble.hpp"
#include "scenario/reader.hpp"

using namespace concord;

int main(int argc, char** argv)
{
    if (argc != 5) return 1;
    ReadResult read = read_scenario_file(argv[1]);
    for (const Problem& problem : read.problems.all()) std::cerr << message_of(problem) << '\n';
    if (!read.scenario) return 1;
    Scenario& scenario = *read.scenario;
    scenario.replicates = std::stoi(argv[2]);
    EnsembleOptions options;
    options.kernel = kernel_named(argv[3]);
    options.jobs = std::stoi(argv[4]);
    if (options.kernel == nullptr) return 2;
    std::cout << hexadecimal(run_ensemble(scenario, network_of(scenario), options).digest) << '\n';
    return 0;
}
