#include "results/result_folder.hpp"

#include <unistd.h>

#include <algorithm>
#include <system_error>

#include "core/files.hpp"
#include "results/file_digests.hpp"
#include "results/manifest.hpp"

namespace concord {

namespace {

namespace fs = std::filesystem;

std::string in_quotes(const std::string& name)
{
    std::string text(1, '\'');
    text += name;
    text += '\'';
    return text;
}
std::string in_quotes(const fs::path& path) { return in_quotes(path.string()); }

/// Absolute, without `.`, `..` and a slash at the end.
fs::path whole_path(const fs::path& place)
{
    fs::path path = fs::absolute(place).lexically_normal();
    return path.has_filename() ? path : path.parent_path();
}

/// The first entry of the folder that no manifest of this program names; empty if there is none.
std::string foreign_entry(const fs::path& folder)
{
    constexpr std::size_t largest_manifest = 64U << 20U;
    std::error_code error;
    std::vector<std::string> ours;
    const fs::path manifest = folder / manifest_name;
    if (const FileContent content = file_content(manifest, largest_manifest, manifest_name); content.text)
        ours = files_of_manifest(*content.text);
    std::vector<std::string> others;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
        const std::string name = entry.path().filename().string();
        if (entry.is_directory(error) || std::find(ours.begin(), ours.end(), name) == ours.end())
            others.push_back(name);
    }
    if (error) throw FolderError("cannot look into " + in_quotes(folder) + ": " + error.message());
    return others.empty() ? "" : *std::min_element(others.begin(), others.end());
}

bool is_around(const fs::path& folder, const fs::path& inner)
{
    const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), inner.begin(), inner.end());
    return end == folder.end();
}

/// A name beside the place that nobody uses.
fs::path sibling(const fs::path& place, const std::string& what)
{
    std::string name(1, '.');
    name += place.filename().string() + "." + what + "-" + std::to_string(getpid());
    return place.parent_path() / name;
}

/// The topmost folder that is missing on the way to `folder`; empty if all are there.
fs::path first_missing(const fs::path& folder)
{
    fs::path missing;
    for (fs::path at = folder; !at.empty() && !fs::exists(at); at = at.parent_path()) missing = at;
    return missing;
}

}  // namespace

void check_place(const fs::path& place, bool force)
{
    std::error_code error;
    const fs::path path = whole_path(place);
    const fs::file_status status = fs::symlink_status(path, error);
    if (!fs::exists(status)) return;
    if (!fs::is_directory(status))
        throw FolderRefused(in_quotes(place) + " is there and is no folder; choose another with --out");
    const fs::path here = fs::current_path(error);
    if (is_around(path, here) || is_around(fs::canonical(path, error), fs::canonical(here, error)))
        throw FolderRefused(in_quotes(place) + " is the folder you are in, or around it; name another one with --out");
    const std::string foreign = foreign_entry(path);
    if (!foreign.empty() && !force)
        throw FolderRefused(in_quotes(place) + " holds what this program did not write (" + in_quotes(foreign) +
                            "); choose another folder with --out, or replace it, and all in it, with --force");
    if (force) return;
    const std::vector<std::string> changed = changed_files(path);
    if (!changed.empty())
        throw FolderRefused(in_quotes(place) + " holds " + in_quotes(changed.front()) +
                            ", which was changed since this program wrote it; choose another folder with --out, or "
                            "replace it, and all in it, with --force");
}

ResultFolder::ResultFolder(const fs::path& place, bool force)
    : place_(whole_path(place))
    , beside_(sibling(place_, "partial"))
    , force_(force)
{
    check_place(place, force);
    std::error_code error;
    created_ = first_missing(place_.parent_path());
    fs::create_directories(place_.parent_path(), error);
    if (!error) fs::remove_all(beside_, error);
    if (!error) fs::create_directory(beside_, error);
    if (error) {
        clear();
        throw FolderError("cannot make the folder " + in_quotes(place) + ": " + error.message());
    }
}

ResultFolder::~ResultFolder() { clear(); }

void ResultFolder::clear() noexcept
{
    std::error_code ignored;
    if (!beside_.empty()) fs::remove_all(beside_, ignored);
    beside_.clear();
    // Parents that were made for a folder that did not come about go again, as far as they are empty.
    for (fs::path at = place_.parent_path(); !created_.empty(); at = at.parent_path()) {
        if (!fs::remove(at, ignored) || at == created_) break;
    }
    created_.clear();
}

void ResultFolder::write(std::string_view file_name, const std::function<void(std::ostream&)>& content)
{
    std::ofstream out(beside_ / file_name, std::ios::binary);
    if (out) content(out);
    out.close();
    if (!out)
        throw FolderError("cannot write " + in_quotes(std::string(file_name)) + " for " + in_quotes(place_) +
                          "; is the disk full?");
    files_.emplace_back(file_name);
}

void ResultFolder::finish()
{
    std::error_code error;
    check_place(place_, force_);  // it may have changed while the run went on
    const fs::path old = sibling(place_, "old");
    const bool replaces = fs::exists(place_, error);
    if (replaces) fs::rename(place_, old, error);
    if (error) throw FolderError("cannot replace the folder " + in_quotes(place_) + ": " + error.message());
    fs::rename(beside_, place_, error);
    if (error) {
        std::error_code ignored;
        if (replaces) fs::rename(old, place_, ignored);
        throw FolderError("cannot make the folder " + in_quotes(place_) + ": " + error.message());
    }
    beside_.clear();
    created_.clear();
    if (replaces) fs::remove_all(old, error);
}

}  // namespace concord
