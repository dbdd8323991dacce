#include "wasm/patch.hpp"

#include <algorithm>
#include <utility>

#include "engine/kernel.hpp"

namespace concord {

namespace {

/// The words of the command that does the same.
std::vector<std::string> command_for(const Patch& patch, const Changes& changes)
{
    std::vector<std::string> words{"concord", "compare", patch.main};
    if (!changes.seed.empty()) words.insert(words.end(), {"--seed", changes.seed});
    if (!changes.replicates.empty()) words.insert(words.end(), {"--runs", changes.replicates});
    for (const std::string& assignment : changes.set) words.insert(words.end(), {"--set", assignment});
    return words;
}

}  // namespace

Patch patch_of(const std::string& main, std::map<std::string, std::string> files)
{
    const std::string text = files[main];
    files.erase(main);
    Patch patch;
    patch.main = main;
    const FileSource source = files_in_memory(std::move(files));
    patch.read = read_scenario(text, main, [&](const std::string& name) {
        if (std::find(patch.tables.begin(), patch.tables.end(), name) == patch.tables.end())
            patch.tables.push_back(name);
        return source(name);
    });
    return patch;
}

Prepared prepared(const Patch& patch, const Changes& changes, Problems& problems)
{
    Prepared made;
    problems = patch.read.problems;
    if (!patch.read.scenario) return made;
    made.scenario = *patch.read.scenario;
    if (!changes.seed.empty()) set_seed(made.scenario, changes.seed, problems);
    if (!changes.replicates.empty()) set_replicates(made.scenario, changes.replicates, problems);
    for (const std::string& assignment : changes.set) set_parameter(made.scenario, assignment, problems);
    if (problems.empty()) check_futures(made.scenario, patch.main, problems);
    if (!problems.empty()) return made;
    made.futures = std::make_shared<const Futures>(made.scenario, made.scenario.futures);
    made.network = network_of(made.scenario);
    made.origin = {command_for(patch, changes), patch.main, patch.read.input_hash, patch.read.files_read,
                   std::string(best_kernel().name)};
    return made;
}

}  // namespace concord
