#include "scenario/reader.hpp"

#include <utility>

#include "core/text.hpp"
#include "model/relations_at_rest.hpp"
#include "scenario/records.hpp"
#include "scenario/sections.hpp"
#include "scenario/yaml_document.hpp"

namespace concord {

namespace {

/// The first problems by place, with a note on how many more there are.
Problems first_problems(Problems problems, const std::string& file)
{
    problems.sort_by_place();
    const std::size_t count = problems.all().size();
    if (count <= max_problems) return problems;
    Problems first;
    for (std::size_t i = 0; i < max_problems; ++i) {
        const Problem& problem = problems.all()[i];
        first.add(problem.place, problem.what, problem.remedy);
    }
    first.add({file, 0, 0}, std::to_string(count - max_problems) + " more problems are not shown",
              "put these right first");
    return first;
}

void read_sections(Reading& reading, const InputNode& root)
{
    const Fields top(reading, root, Section::scenario);
    read_settings(top);
    read_vocabulary(top);
    read_places(top);
    read_partnerships(top);
    read_funding(top);
    read_elections(top);
    read_responses(top);
    read_events(top);
    read_show(top);
    read_acceptable(top);
    read_weights(top);
    read_uncertainties(top);
    check_whole(top);
}

void read_text(Reading& reading, const std::string& text)
{
    if (text.size() > largest_scenario_file) {
        reading.problems.add({reading.file, 0, 0},
                             "the file is larger than " + std::to_string(largest_scenario_file / 1'000'000) + " MB",
                             "check that it is the right file; large tables belong in CSV files");
        return;
    }
    if (!is_readable_text(text, reading.file, reading.problems)) return;
    reading.digest.add(hash_of(text));
    const std::optional<InputNode> root = yaml_document(text, reading.file, reading.problems);
    if (root && is_file_of(Section::scenario, *root, reading)) read_sections(reading, *root);
}

ReadResult result_of(Reading& reading, const std::string& file_name)
{
    ReadResult result;
    result.input_hash = reading.digest.value();
    result.files_read = std::move(reading.files_read);
    result.problems = first_problems(std::move(reading.problems), file_name);
    if (!result.problems.empty()) return result;
    settle(reading.scenario);
    result.scenario = std::move(reading.scenario);
    return result;
}

std::string folder_of(const std::string& path)
{
    const std::size_t slash = path.find_last_of('/');
    return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

}  // namespace

ReadResult read_scenario(const std::string& text, const std::string& file_name, const FileSource& files)
{
    Reading reading(file_name, files);
    read_text(reading, text);
    return result_of(reading, file_name);
}

ReadResult read_scenario_file(const std::string& path)
{
    FileContent content = file_content(path, largest_scenario_file, path);
    if (content.text) return read_scenario(*content.text, path, files_in_folder(folder_of(path)));
    ReadResult result;
    result.problems.add({}, content.what, content.remedy);
    return result;
}

std::vector<std::string> files_named(const std::string& text)
{
    std::vector<std::string> names;
    Problems passed_over;
    if (!is_readable_text(text, "", passed_over)) return names;
    const std::optional<InputNode> root = yaml_document(text, "", passed_over);
    if (!root || !root->is_map()) return names;
    for (std::size_t i = 0; i < root->items.size(); ++i) {
        const KeyRow* key = key_named(Section::scenario, root->keys[i].text);
        const InputNode& table = root->items[i];
        if (key == nullptr || key->form != KeyForm::table || !table.is_map()) continue;
        for (std::size_t j = 0; j < table.items.size(); ++j) {
            if (table.keys[j].text == "file" && table.items[j].is_scalar()) names.push_back(table.items[j].text);
        }
    }
    return names;
}

std::vector<Organisation> organisations_from_csv(const std::string& text, const std::string& file_name,
                                                 Problems& problems)
{
    const FileSource none = files_in_memory({});
    Reading reading(file_name, none);
    if (is_readable_text(text, file_name, reading.problems)) {
        for (const std::string& name : reading.scenario.capabilities) reading.capabilities.add(name, {});
        for (const Kind& kind : reading.scenario.kinds) reading.kinds.add(kind.name, {});
        read_rows(reading, text, Section::organisation,
                  [](const Fields& fields) { read_organisation(fields, AreaRule::any); });
    }
    problems.add(first_problems(std::move(reading.problems), file_name));
    return std::move(reading.scenario.organisations);
}

}  // namespace concord
