#pragma once
/// The folder beside a place in which files are written whole before any of them is put there.
///
/// It is locked for as long as it is in use, so that two runs into one place do not meet. What a killed run left beside the place is
/// cleared, or put back, by whoever comes next.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "results/folder_record.hpp"

namespace concord {

class Staging {
public:
    /// Makes the folder and tries whether files can be written in it. `place` is as the user names it. Throws FolderRefused where
    /// another process works on the same place, or FolderError.
    explicit Staging(const std::filesystem::path& place);
    ~Staging();
    Staging(const Staging&) = delete;
    Staging& operator=(const Staging&) = delete;

    /// The place, absolute.
    [[nodiscard]] const std::filesystem::path& place() const noexcept { return place_; }
    [[nodiscard]] const std::filesystem::path& folder() const noexcept { return folder_; }

    /// Whether a killed run had moved the place aside, and it is back now.
    [[nodiscard]] bool has_put_back() const noexcept { return has_put_back_; }

    /// Writes a file. Throws FolderError if that could not be done whole.
    void write(std::string_view name, const std::string& text);

    /// Takes in a file that somebody else has written into the folder. Throws FolderError.
    void take(std::string_view name);

    /// The files so far.
    [[nodiscard]] const std::vector<WrittenFile>& files() const noexcept { return files_; }

    /// Renames the folder to `place`, a sibling; what is there goes. Throws FolderError, and then what was there still is.
    void move_to(const std::filesystem::path& place);

    /// Renames a file into the place. Throws FolderError.
    void put(std::string_view name);

private:
    void open();
    void remove() noexcept;
    [[noreturn]] void fail(std::string_view name, const std::error_code& error) const;

    std::filesystem::path named_;  ///< as the user does
    std::filesystem::path place_;
    std::filesystem::path folder_;
    std::filesystem::path created_;  ///< the topmost parent folder that had to be made
    std::vector<WrittenFile> files_;
    int lock_ = -1;
    bool has_put_back_ = false;
};

}  // namespace concord
