#pragma once
/// A result folder that is there whole or not at all: written beside its place, then renamed.

#include <filesystem>
#include <fstream>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace concord {

/// The folder cannot be written, in words for the user.
struct FolderError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The folder is there and is not ours to replace.
struct FolderRefused : FolderError {
    using FolderError::FolderError;
};

/// Writes into a temporary sibling of its place; `finish` moves it there. Without `finish` nothing is left behind.
///
/// A folder that holds nothing but the files a manifest of this program names, unchanged, is replaced. A folder with anything else in
/// it is replaced only by force. The working folder, a folder around it, and what is no folder are never replaced.
class ResultFolder {
public:
    /// Throws FolderRefused or FolderError.
    ResultFolder(const std::filesystem::path& place, bool force);
    ~ResultFolder();
    ResultFolder(const ResultFolder&) = delete;
    ResultFolder& operator=(const ResultFolder&) = delete;

    /// Throws FolderError if the file could not be written whole.
    void write(std::string_view file_name, const std::function<void(std::ostream&)>& content);

    /// Puts the folder in its place. Throws FolderError, and then the old folder is still there.
    void finish();

    [[nodiscard]] const std::vector<std::string>& files() const noexcept { return files_; }

    /// Where the files are until `finish`.
    [[nodiscard]] const std::filesystem::path& beside() const noexcept { return beside_; }

private:
    void clear() noexcept;

    std::filesystem::path place_;
    std::filesystem::path beside_;   ///< where it is written
    std::filesystem::path created_;  ///< the topmost parent folder that had to be made
    std::vector<std::string> files_;
    bool force_;
};

/// Throws FolderRefused if a result may not be written there. Touches nothing: for asking before a long run.
void check_place(const std::filesystem::path& place, bool force);

}  // namespace concord
