#include "results/whole_file.hpp"

#include <unistd.h>

#include <fstream>
#include <system_error>

#include "results/result_folder.hpp"

namespace concord {

namespace {

namespace fs = std::filesystem;

/// The text in a file beside `path`. Removes it again unless `keep` is called.
class Draft {
public:
    Draft(const fs::path& path, const std::string& text)
        : path_(path)
    {
        path_ += ".partial-" + std::to_string(getpid());
        std::ofstream out(path_, std::ios::binary);
        out << text;
        out.close();
        if (!out) fail(path);
    }
    ~Draft() { remove(); }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    [[nodiscard]] const fs::path& path() const noexcept { return path_; }

    [[noreturn]] void fail(const fs::path& wanted)
    {
        remove();
        throw FolderError("cannot write '" + wanted.string() + "'; is there such a folder, and may you write there?");
    }

private:
    void remove() noexcept
    {
        std::error_code ignored;
        fs::remove(path_, ignored);
    }
    fs::path path_;
};

}  // namespace

void write_whole_file(const fs::path& path, const std::string& text)
{
    Draft draft(path, text);
    std::error_code error;
    fs::rename(draft.path(), path, error);
    if (error) draft.fail(path);
}

bool write_new_file(const fs::path& path, const std::string& text)
{
    std::error_code error;
    if (fs::exists(fs::symlink_status(path, error))) return false;
    Draft draft(path, text);
    // Unlike a rename, a link never replaces what somebody else made in the meantime.
    fs::create_hard_link(draft.path(), path, error);
    if (error == std::errc::file_exists) return false;
    if (error) {  // a file system without links
        fs::rename(draft.path(), path, error);
        if (error) draft.fail(path);
    }
    return true;
}

}  // namespace concord
