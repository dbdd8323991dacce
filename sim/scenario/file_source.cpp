#include "scenario/file_source.hpp"

#include <filesystem>
#include <system_error>
#include <utility>

namespace concord {

namespace {

namespace fs = std::filesystem;

bool is_below(const fs::path& inner, const fs::path& folder)
{
    std::error_code error;
    const fs::path real_inner = fs::weakly_canonical(inner, error);
    if (error) return false;
    const fs::path real_folder = fs::weakly_canonical(folder, error);
    if (error) return false;
    const fs::path relative = real_inner.lexically_relative(real_folder);
    return !relative.empty() && *relative.begin() != "..";
}

}  // namespace

FileSource files_in_folder(const std::string& folder)
{
    return [folder](const std::string& name) {
        const fs::path path = fs::path(folder) / name;
        std::error_code error;
        if (!fs::exists(path, error))
            return no_content("there is no file '" + name + "'",
                              "check the name: it is relative to the scenario's folder");
        if (!is_below(path, folder.empty() ? fs::path(".") : fs::path(folder)))
            return no_content("'" + name + "' leads out of the scenario's folder", "copy the file into it");
        return file_content(path, largest_table_file, name);
    };
}

FileSource files_in_memory(std::map<std::string, std::string> files)
{
    return [files = std::move(files)](const std::string& name) {
        const auto found = files.find(name);
        if (found == files.end())
            return no_content("there is no file '" + name + "'", "add it to the files you open, under this name");
        if (found->second.size() > largest_table_file)
            return no_content("'" + name + "' is larger than " + megabytes(largest_table_file), "split the table");
        return FileContent{found->second, "", ""};
    };
}

std::string fault_of_file_name(const std::string& name)
{
    if (name.empty()) return "the file has no name";
    if (name.find('\\') != std::string::npos) return "'" + name + "' has a backslash";
    if (name.front() == '/' || name.find(':') != std::string::npos) return "'" + name + "' is not a relative name";
    for (const fs::path& part : fs::path(name)) {
        if (part == "..") return "'" + name + "' leaves the scenario's folder";
    }
    if (name.size() > 500) return "the file's name is too long";
    return "";
}

}  // namespace concord
