#pragma once
/// The program as people run it, in a folder that is gone after the test.

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "core/text.hpp"
#include "support/files.hpp"

namespace concord::test {

namespace fs = std::filesystem;
using Strings = std::vector<std::string>;

inline const std::string demo = std::string(CONCORD_SOURCE_DIR) + "/scenarios/demo.yaml";

/// A folder of one test, gone at its end.
class Scratch {
public:
    Scratch()
    {
        std::string name = (fs::temp_directory_path() / "concord-test-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    ~Scratch()
    {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    [[nodiscard]] fs::path operator/(const std::string& name) const { return path_ / name; }
    [[nodiscard]] const fs::path& path() const { return path_; }

    /// Names of all that is in it, hidden files too.
    [[nodiscard]] Strings entries() const
    {
        Strings names;
        for (const auto& entry : fs::directory_iterator(path_)) names.push_back(entry.path().filename().string());
        std::sort(names.begin(), names.end());
        return names;
    }

private:
    fs::path path_;
};

inline void write(const fs::path& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }

struct Output {
    int code;
    std::string out;
    std::string err;
};

/// Runs a command in a folder. The words are plain shell words.
inline Output output_of(const fs::path& folder, const std::string& words)
{
    static int count = 0;
    const fs::path base = fs::temp_directory_path() /
                          ("concord-output-" + std::to_string(getpid()) + "-" + std::to_string(++count));
    const std::string out = base.string() + ".out";
    const std::string err = base.string() + ".err";
    const std::string command = "cd '" + folder.string() + "' && " + words + " >'" + out + "' 2>'" + err + "' </dev/null";
    const int status = std::system(command.c_str());
    Output output{WIFEXITED(status) ? WEXITSTATUS(status) : -1, content_of(out), content_of(err)};
    fs::remove(out);
    fs::remove(err);
    return output;
}

/// Runs the program.
inline Output concord_in(const fs::path& folder, const std::string& words)
{
    return output_of(folder, "'" CONCORD_PROGRAM "' " + words);
}

inline Output concord_with(const std::string& words) { return concord_in(fs::temp_directory_path(), words); }

inline std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

/// No line is too long to be printed, and none has colour.
inline void check_fits_the_page(const std::string& text)
{
    for (const std::string& line : lines_of(text)) {
        INFO(line);
        CHECK(width_of(line) <= 100);
        CHECK(line.find('\x1b') == std::string::npos);
    }
}

}  // namespace concord::test
