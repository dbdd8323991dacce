#include "sweep/sweep.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "cli/commands.hpp"
#include "cli/interruption.hpp"
#include "cli/logging.hpp"
#include "cli/preparation.hpp"
#include "cli/progress.hpp"
#include "cli/storing.hpp"
#include "cli/terminal.hpp"
#include "core/digest.hpp"
#include "results/place.hpp"

namespace concord {

namespace {

constexpr int most_shards = 100'000;

/// `2/4`. Throws UsageError.
Shard shard_of(const std::string& text)
{
    Shard shard;
    if (text.empty()) return shard;
    const char* const end = text.data() + text.size();
    const auto [slash, fault] = std::from_chars(text.data(), end, shard.number);
    const bool has_slash = fault == std::errc() && slash != end && *slash == '/';
    const auto [stopped, rest] = has_slash ? std::from_chars(slash + 1, end, shard.count)
                                           : std::from_chars_result{end, std::errc::invalid_argument};
    if (rest != std::errc() || stopped != end || shard.number < 1 || shard.count > most_shards ||
        shard.number > shard.count)
        throw UsageError(
            fmt::format("--shard must be a part and how many there are, such as 1/4 to 4/4, not '{}'", text));
    return shard;
}

std::filesystem::path store_for(const Options& options, const Shard& shard)
{
    if (!options.out.empty()) return options.out;
    std::string name = std::filesystem::path(options.words.at(0)).stem().string();
    if (shard.count > 1) name += fmt::format("-{}-of-{}", shard.number, shard.count);
    return std::filesystem::path("results") / (name + ".sqlite");
}

/// What could not be worked out, a line each.
void complain_of_failures(Store& store)
{
    for (const FailedRuns& failed : store.failed())
        complain(fmt::format("runs {} to {} failed: {}; the same command tries them again", failed.first + 1,
                             failed.last + 1, failed.reason));
}

}  // namespace

std::string store_text(Store& store)
{
    const std::vector<bool> done = store.blocks_done();
    const Scenario& scenario = store.study().scenario;
    int runs = 0;
    for (int block = 0; block < blocks_of(scenario); ++block)
        runs += done[static_cast<std::size_t>(block)] ? lanes_of(scenario, block) : 0;
    const std::string place = path_in_quotes(store.path());
    const std::string held = fmt::format("{} holds {} of {} runs of {} responses", place, runs, scenario.replicates,
                                         scenario.policies.size());
    if (std::find(done.begin(), done.end(), false) != done.end()) return held + ".\n";
    return fmt::format("{}, digest {}.\nWhat they say: concord analyse {}\n", held,
                       hexadecimal(digest_of(store, scenario.replicates)), store.path().string());
}

int run_sweep(const Options& options)
{
    const Shard shard = shard_of(options.shard);
    ReadStudy study = read_study_file(options.words.at(0));
    complain_of(study.problems);
    if (!study.scenario) return exit_wrong_input;
    return with_stores([&] {
        Progress progress(options.quiet);
        SweepOptions how;
        how.kernel = &kernel_for(options);
        how.jobs = jobs_for(options);
        how.shard = shard;
        Store store(store_for(options, shard), record_of_study(options.words.at(0), std::move(study)));
        how.progress = [&](int done, int total) { progress.show(done, total); };
        how.stop = listen_for_interruption("end at once and keep what is in the store");
        const SweepEnd end = sweep(store, how);
        progress.clear();
        tell_if_fewer_jobs(end.jobs, end.jobs_wanted);
        complain_of_failures(store);
        if (end.is_stopped) complain("stopped; the same command goes on from there");
        if (!options.quiet) print(store_text(store));
        return end.is_stopped || !store.failed().empty() ? exit_failed : exit_done;
    });
}

}  // namespace concord
