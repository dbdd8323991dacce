#include "cli/open_folder.hpp"

#include <fmt/core.h>

#include <filesystem>

#include "cli/logging.hpp"

namespace concord {

std::string folder_for(const Options& options, const std::string& after)
{
    if (!options.out.empty()) return options.out;
    const std::string stem = std::filesystem::path(options.words.at(0)).stem().string();
    return (std::filesystem::path("results") / (stem + after)).string();
}

std::unique_ptr<ResultFolder> open_folder(const std::string& place, const Claim& claim)
{
    try {
        auto folder = std::make_unique<ResultFolder>(place, claim);
        if (folder->staging().has_put_back())
            tell(fmt::format("'{}' is back, which a run that was killed had moved aside", place));
        return folder;
    } catch (const FolderRefused& refusal) {
        throw UsageError(refusal.what());
    }
}

}  // namespace concord
