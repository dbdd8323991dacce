#include "results/staging.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <string>
#include <system_error>
#include <vector>

#include "core/digest.hpp"
#include "core/file_writer.hpp"
#include "core/files.hpp"
#include "results/place.hpp"

namespace concord {

namespace {

namespace fs = std::filesystem;

constexpr const char* own_mark = "concord";

/// `.NAME.partial-` or `.NAME.old-`.
std::string prefix_of(const fs::path& place, const std::string& what)
{
    return "." + place.filename().string() + "." + what + "-";
}

fs::path beside(const fs::path& place, const std::string& what)
{
    return place.parent_path() / (prefix_of(place, what) + own_mark);
}

/// Up to version 0.1 the number of the process stood in place of the mark. As others may name a folder so, all in it must be ours.
bool is_of_old_version(const fs::path& folder, const std::string& prefix)
{
    const std::string name = folder.filename().string();
    if (name.rfind(prefix, 0) != 0 || name.size() == prefix.size()) return false;
    if (!std::all_of(name.begin() + static_cast<std::ptrdiff_t>(prefix.size()), name.end(),
                     [](unsigned char c) { return std::isdigit(c) != 0; }))
        return false;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
        if (!entry.is_regular_file(error) || !is_result_file(entry.path().filename().string())) return false;
    }
    return !error;
}

std::vector<fs::path> left_of_old_version(const fs::path& place, const std::string& what)
{
    std::vector<fs::path> found;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(place.parent_path(), error)) {
        if (is_of_old_version(entry.path(), prefix_of(place, what))) found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// What killed runs left beside the place goes; what they moved aside comes back if the place is empty. Whether something came back.
bool recover(const fs::path& place)
{
    std::error_code ignored;
    for (const fs::path& partial : left_of_old_version(place, "partial")) fs::remove_all(partial, ignored);
    std::vector<fs::path> old = left_of_old_version(place, "old");
    old.push_back(beside(place, "old"));
    bool is_back = false;
    for (const fs::path& aside : old) {
        if (!fs::exists(fs::symlink_status(aside, ignored))) continue;
        std::error_code error;
        if (!fs::exists(fs::symlink_status(place, ignored))) {
            fs::rename(aside, place, error);
            is_back = !error;
        } else {
            fs::remove_all(aside, error);
        }
        if (error) throw FolderError("cannot clear " + path_in_quotes(aside) + ": " + reason_in_words(error));
    }
    return is_back;
}

/// The topmost folder that is missing on the way to `folder`; empty if all are there.
fs::path first_missing(const fs::path& folder)
{
    fs::path missing;
    std::error_code ignored;
    for (fs::path at = folder; !at.empty() && !fs::exists(at, ignored) && at != missing; at = at.parent_path())
        missing = at;
    return missing;
}

}  // namespace

Staging::Staging(const fs::path& place)
    : named_(place)
    , place_(whole_path(place))
    , folder_(beside(place_, "partial"))
{
    std::error_code error;
    const fs::path missing = first_missing(place_.parent_path());
    fs::create_directories(place_.parent_path(), error);
    created_ = missing;
    try {
        if (error) throw std::system_error(error);
        open();
        has_put_back_ = recover(place_);
        for (const fs::directory_entry& entry : fs::directory_iterator(folder_)) fs::remove_all(entry.path());
        // A folder can be made where no file can.
        write("trial", "x");
        fs::remove(folder_ / "trial");
        files_.clear();
    } catch (const std::system_error& failure) {
        remove();
        throw FolderError("cannot make the folder " + path_in_quotes(place) + ": " + reason_in_words(failure.code()));
    } catch (...) {
        remove();
        throw;
    }
}

Staging::~Staging() { remove(); }

void Staging::open()
{
    while (lock_ < 0) {
        fs::create_directory(folder_);
        lock_ = open_alone(folder_, O_RDONLY | O_DIRECTORY);
        if (lock_ >= 0) return;
        if (errno == EWOULDBLOCK)
            throw FolderRefused("another run is writing " + path_in_quotes(named_) +
                                "; wait for its end, or choose another folder with --out");
        // Whoever had it has just ended, and taken it along.
        if (errno != ENOENT) throw std::system_error(errno, std::generic_category());
    }
}

void Staging::remove() noexcept
{
    std::error_code ignored;
    if (lock_ >= 0) {
        fs::remove_all(folder_, ignored);
        close(lock_);
        lock_ = -1;
    }
    // Parents that were made for a folder that did not come about go again, as far as they are empty.
    for (fs::path at = place_.parent_path(); !created_.empty(); at = at.parent_path()) {
        if (!fs::remove(at, ignored) || at == created_) break;
    }
    created_.clear();
}

void Staging::write(std::string_view name, const std::string& text)
{
    try {
        FileWriter(folder_ / name).write(text);
    } catch (const std::system_error& error) {
        fail(name, error.code());
    }
    if (name != manifest_name)  // which cannot vouch for itself
        files_.push_back({std::string(name), hexadecimal(hash_of(text))});
}

void Staging::take(std::string_view name)
{
    try {
        sync_to_disk(folder_ / name);
    } catch (const std::system_error& error) {
        fail(name, error.code());
    }
    const FileContent content = file_content(folder_ / name);
    if (!content.text) throw FolderError(content.what + "; " + content.remedy);
    files_.push_back({std::string(name), hexadecimal(hash_of(*content.text))});
}

void Staging::fail(std::string_view name, const std::error_code& error) const
{
    throw FolderError("cannot write " + path_in_quotes(name) + " for " + path_in_quotes(named_) + ": " +
                      reason_in_words(error));
}

void Staging::put(std::string_view name)
{
    std::error_code error;
    fs::rename(folder_ / name, place_ / name, error);
    if (error) fail(name, error);
}

void Staging::move_to(const fs::path& place)
{
    const fs::path old = beside(place, "old");
    recover(place);
    std::error_code error;
    const bool replaces = fs::exists(place, error);
    if (replaces) fs::rename(place, old, error);
    if (!error) fs::rename(folder_, place, error);
    if (error) {
        std::error_code ignored;
        if (replaces && !fs::exists(place, ignored)) fs::rename(old, place, ignored);
        throw FolderError("cannot put the results into " + path_in_quotes(place) + ": " + reason_in_words(error));
    }
    close(lock_);
    lock_ = -1;
    created_.clear();
    sync_to_disk(place.parent_path());
    if (replaces) fs::remove_all(old, error);
}

}  // namespace concord
