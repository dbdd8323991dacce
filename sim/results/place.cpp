#include "results/place.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <optional>
#include <system_error>

#include "core/digest.hpp"
#include "core/file_writer.hpp"
#include "results/folder_record.hpp"
#include "results/manifest.hpp"

namespace concord {

namespace {

namespace fs = std::filesystem;

constexpr const char* another = "; choose another folder with --out";
constexpr const char*
    another_or_force = "; choose another folder with --out, or replace it, and all in it, with --force";

bool is_around(const fs::path& folder, const fs::path& inner)
{
    const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), inner.begin(), inner.end());
    return end == folder.end();
}

/// A file that is read may be in the folder itself, or be a link to a file that is.
bool holds(const fs::path& folder, const fs::path& file)
{
    const fs::path parent = file.has_parent_path() ? file.parent_path() : fs::path(".");
    return is_around(folder, whole_path(file)) || is_around(folder, whole_path(parent) / file.filename());
}

/// Whether a file system begins there: such a folder cannot be renamed.
bool is_mounted(const fs::path& folder)
{
    struct stat own {
    }, above{};
    return stat(folder.c_str(), &own) == 0 && stat(folder.parent_path().c_str(), &above) == 0 &&
           own.st_dev != above.st_dev;
}

/// The first entry of the folder that is no file of its record; empty if there is none.
std::string foreign_entry(const fs::path& folder, const std::optional<FolderRecord>& record)
{
    std::vector<std::string> others;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
        const std::string name = entry.path().filename().string();
        const bool is_named = record &&
                              std::find(record->files.begin(), record->files.end(), name) != record->files.end();
        if (!is_named || fs::is_directory(entry.symlink_status())) others.push_back(name);
    }
    if (error) throw FolderError("cannot look into " + path_in_quotes(folder) + ": " + reason_in_words(error));
    return others.empty() ? "" : *std::min_element(others.begin(), others.end());
}

bool is_same_scenario(const fs::path& folder, const FolderRecord& record, const Claim& claim)
{
    if (claim.reads.empty() || record.scenario_path.empty() || record.scenario_hash == claim.scenario_hash) return true;
    return whole_path(folder / record.scenario_path) == whole_path(claim.reads.front());
}

std::string kind_in_words(const std::string& holds) { return "a " + (holds.empty() ? "comparison" : holds); }

void check_own(const fs::path& place, const fs::path& path, const std::optional<FolderRecord>& record, const Claim& claim)
{
    const std::string foreign = foreign_entry(path, record);
    if (!foreign.empty())
        throw FolderRefused(path_in_quotes(place) + " holds what this program did not write (" +
                            path_in_quotes(foreign) + ")" + another_or_force);
    if (!record) return;
    const std::vector<std::string> changed = changed_files(path, *record);
    if (!changed.empty())
        throw FolderRefused(path_in_quotes(place) + " holds " + path_in_quotes(changed.front()) +
                            ", which was changed since this program wrote it" + another_or_force);
    if (record->holds != claim.holds)
        throw FolderRefused(path_in_quotes(place) + " holds " + kind_in_words(record->holds) + ", not " +
                            kind_in_words(claim.holds) + another_or_force);
    if (!is_same_scenario(path, *record, claim))
        throw FolderRefused(path_in_quotes(place) + " holds the results of another scenario, " +
                            path_in_quotes(record->scenario_file) + another_or_force);
}

}  // namespace

std::string path_in_quotes(const fs::path& path)
{
    std::string text(1, '\'');
    text += path.string();
    text += '\'';
    return text;
}

fs::path whole_path(const fs::path& place)
{
    std::error_code error;
    const fs::path path = fs::weakly_canonical(fs::absolute(place, error), error);
    if (error) throw FolderError(path_in_quotes(place) + " cannot be reached: " + reason_in_words(error));
    return path.has_filename() ? path : path.parent_path();
}

Claim claim_of(const Origin& origin, bool force)
{
    const fs::path scenario = origin.scenario_file;
    Claim claim{force, true, {scenario}, hexadecimal(origin.scenario_hash)};
    for (const std::string& name : origin.files_read) claim.reads.push_back(scenario.parent_path() / name);
    return claim;
}

void check_place(const fs::path& place, const Claim& claim)
{
    std::error_code error;
    const fs::path path = whole_path(place);
    const fs::file_status status = fs::symlink_status(path, error);
    if (!fs::exists(status)) return;
    if (fs::is_symlink(status))
        throw FolderRefused(path_in_quotes(place) + " is a link to what is not there" + another);
    if (!fs::is_directory(status)) throw FolderRefused(path_in_quotes(place) + " is there and is no folder" + another);
    if (is_around(path, whole_path(".")))
        throw FolderRefused(path_in_quotes(place) +
                            " is the folder you are in, or around it; name another one with --out");
    for (const fs::path& file : claim.reads) {
        if (holds(path, file))
            throw FolderRefused(path_in_quotes(place) + " holds " + path_in_quotes(file) + ", which this run reads" +
                                another);
    }
    if (is_mounted(path))
        throw FolderRefused(path_in_quotes(place) +
                            " is where a file system begins, and cannot be replaced; name a folder in it "
                            "with --out");
    const std::optional<FolderRecord> record = folder_record_of(path);
    if (!claim.force) check_own(place, path, record, claim);
    if (claim.is_finished || fs::is_empty(path, error) || (record && !record->is_finished)) return;
    throw FolderRefused(path_in_quotes(place) + " holds what an unfinished run does not replace");
}

}  // namespace concord
