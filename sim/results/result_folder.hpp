#pragma once
/// A result folder that is there whole or not at all: written beside its place, then renamed.

#include <filesystem>
#include <string>

#include "results/place.hpp"
#include "results/staging.hpp"

namespace concord {

/// Where a result has gone.
struct Settled {
    std::filesystem::path place;
    std::string why;  ///< it is not where it was to go; empty: it is
};

/// To be opened before a run, so that a place where nothing can be written is found in time. Without `settle` nothing is left behind.
class ResultFolder {
public:
    /// Throws FolderRefused or FolderError.
    ResultFolder(const std::filesystem::path& place, Claim claim);

    /// For writing the files.
    [[nodiscard]] Staging& staging() noexcept { return staging_; }

    /// Puts the folder in its place. Where the claim does not hold there, because the run is not finished or the place has changed in the
    /// meantime, it goes beside it. Throws FolderError, and then what was there still is.
    [[nodiscard]] Settled settle(bool is_finished);

private:
    std::filesystem::path place_;  ///< as the user names it
    Claim claim_;
    Staging staging_;
};

}  // namespace concord
