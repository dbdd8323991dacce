#include "experiment/credible.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <thread>

#include "cli/commands.hpp"
#include "cli/progress.hpp"
#include "cli/terminal.hpp"
#include "results/whole_file.hpp"

namespace concord {

int run_credible(const Options& options)
{
    Progress progress(options.quiet);
    const int jobs = options.jobs.value_or(static_cast<int>(std::max(1U, std::thread::hardware_concurrency())));
    const std::string text = credible_file(options.points.value_or(credible_tried), jobs,
                                           [&](int done, int total) { progress.show(done, total); });
    progress.clear();
    write_whole_file(options.words.front(), text);
    if (!options.quiet) print(fmt::format("wrote {}\n", options.words.front()));
    return exit_done;
}

}  // namespace concord
