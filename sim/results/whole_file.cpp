#include "results/whole_file.hpp"

#include <system_error>

#include "core/file_writer.hpp"
#include "results/place.hpp"

namespace concord {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, const std::error_code& error)
{
    throw FolderError("cannot write " + path_in_quotes(path) + ": " + reason_in_words(error));
}

/// A file beside `path`, for this process alone, which goes again unless it is moved. What a killed process left there is written over.
class Draft {
public:
    explicit Draft(const fs::path& path)
        : path_(path.parent_path() / ("." + path.filename().string() + ".partial-concord"))
        , file_(path_)
    {}
    ~Draft()
    {
        std::error_code ignored;
        if (!path_.empty()) fs::remove(path_, ignored);
    }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    void write(const std::string& text) { file_.write(text); }
    void rename_to(const fs::path& path)
    {
        fs::rename(path_, path);
        path_.clear();
    }
    /// Unlike a rename, a link never replaces what somebody else made in the meantime: false then.
    bool link_to(const fs::path& path)
    {
        std::error_code error;
        fs::create_hard_link(path_, path, error);
        if (error == std::errc::file_exists) return false;
        if (error) rename_to(path);  // a file system without links
        return true;
    }

private:
    fs::path path_;
    FileWriter file_;
};

}  // namespace

void write_whole_file(const fs::path& path, const std::string& text)
{
    try {
        Draft draft(path);
        draft.write(text);
        draft.rename_to(path);
    } catch (const std::system_error& error) {
        fail(path, error.code());
    }
}

bool write_new_file(const fs::path& path, const std::string& text)
{
    std::error_code error;
    if (fs::exists(fs::symlink_status(path, error))) return false;
    try {
        Draft draft(path);
        draft.write(text);
        return draft.link_to(path);
    } catch (const std::system_error& failure) {
        fail(path, failure.code());
    }
}

}  // namespace concord
