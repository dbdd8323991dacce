#include "sweep/merge.hpp"

#include "cli/commands.hpp"
#include "cli/storing.hpp"
#include "cli/terminal.hpp"

namespace concord {

int run_merge(const Options& options)
{
    if (options.words.size() < 2)
        throw UsageError("concord merge needs the store to write and those to put into it, as in: " +
                         std::string(command_named("merge")->example));
    return with_stores([&] {
        const std::unique_ptr<Store> store = merged(options.words.front(),
                                                    {options.words.begin() + 1, options.words.end()});
        if (!options.quiet) print(store_text(*store));
        return exit_done;
    });
}

}  // namespace concord
