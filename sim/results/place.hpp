#pragma once
/// Where a result may go: what it may replace, and what is never replaced.

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace concord {

struct Origin;

/// The folder cannot be written, in words for the user.
struct FolderError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The folder is there and is not ours to replace.
struct FolderRefused : FolderError {
    using FolderError::FolderError;
};

/// What a run would put into a place.
struct Claim {
    bool force = false;                        ///< replaces what is not of this program, too
    bool is_finished = true;                   ///< all replicates are in it
    std::vector<std::filesystem::path> reads;  ///< the scenario's file first, then those it names
    std::string scenario_hash;
    std::string holds{};  ///< what kind of result, as `FolderRecord::holds`
};

[[nodiscard]] Claim claim_of(const Origin& origin, bool force);

/// Throws FolderRefused if the claim does not hold there.
///
/// A folder is replaced if it holds nothing but the result files that its manifest names, as they were written, of the same kind and the same
/// scenario: the same file, or another one with the same content. By force, any folder is replaced. Never replaced are the working
/// folder and those around it, a folder with a file that the run reads, one where a file system begins, and what is no folder; nor is
/// anything but an unfinished result by an unfinished one.
void check_place(const std::filesystem::path& place, const Claim& claim);

/// The place absolute, links followed, without `.`, `..` and a slash at the end. Throws FolderError.
[[nodiscard]] std::filesystem::path whole_path(const std::filesystem::path& place);

/// `'name'`, in full: whoever reads it may want to copy it.
[[nodiscard]] std::string path_in_quotes(const std::filesystem::path& path);

}  // namespace concord
