#include <algorithm>
#include <filesystem>
#include <utility>

#include "core/text.hpp"
#include "scenario/reader.hpp"
#include "scenario/sections.hpp"
#include "scenario/study.hpp"
#include "scenario/yaml_document.hpp"

namespace concord {

namespace {

/// The policies of these names: of the scenario, or of any of its responses; `hold` first, whether it is named or not.
std::vector<Policy> policies_of_study(const Fields& top, const Study& study, const Scenario& scenario)
{
    std::vector<Policy> known = scenario.policies;
    for (Policy& policy : every_policy(scenario.responses)) {
        if (std::none_of(known.begin(), known.end(), [&](const Policy& one) { return one.name == policy.name; }))
            known.push_back(std::move(policy));
    }
    KnownNames names;
    for (const Policy& policy : known) names.add(policy.name, {});
    std::vector<Policy> policies{known.front()};
    KnownNames listed;
    for (std::size_t i = 0; i < study.responses.size(); ++i) {
        const InputNode& node = top.at("responses").items[i];
        const std::string& name = study.responses[i];
        if (!top.reading().check_known(node, name, names, "response")) continue;
        if (!top.reading().add_name(node, name, listed, "response") || name == reference_response) continue;
        policies.push_back(known[names.row_of(name)]);
    }
    return policies;
}

/// The outcomes of these names in the order of their table; all without a name.
std::vector<std::string> outcomes_of_study(const Fields& top)
{
    KnownNames names;
    for (const OutcomeRow& row : outcome_table) names.add(std::string(row.name), {});
    names.where_listed = "'concord explain outcomes' lists them";
    const std::optional<IdList> list = top.ids("outcomes");
    if (!list) return names.all();
    for (std::size_t i = 0; i < list->ids.size(); ++i)
        (void)top.reading().check_known(*list->nodes[i], list->ids[i], names, "outcome");
    std::vector<std::string> outcomes;
    for (const std::string& name : names.all()) {
        if (std::find(list->ids.begin(), list->ids.end(), name) != list->ids.end()) outcomes.push_back(name);
    }
    return outcomes;
}

/// The scenario that the study names, whatever is wrong with it.
ReadResult scenario_of_study(const std::string& path, const Fields& top, const Study& study, ReadStudy& read)
{
    const std::filesystem::path file = std::filesystem::path(path).parent_path() / study.scenario;
    read.scenario_file = file.lexically_normal().string();
    FileContent content = file_content(read.scenario_file, largest_scenario_file, study.scenario);
    if (!content.text) {
        top.reading().refuse(top.at("scenario"), content.what, content.remedy);
        return {};
    }
    read.scenario_text = std::move(*content.text);
    return read_scenario_file(read.scenario_file);
}

void read_study(const std::string& path, const InputNode& root, Reading& reading, ReadStudy& read)
{
    const Fields top(reading, root, Section::study);
    check_version(top);
    Study study;
    read_record(top, study);
    read.outcomes = outcomes_of_study(top);
    if (study.scenario.empty()) return;
    ReadResult scenario = scenario_of_study(path, top, study, read);
    read.scenario_hash = scenario.input_hash;
    read.files_read = std::move(scenario.files_read);
    read.problems = std::move(scenario.problems);
    if (!scenario.scenario) return;
    Scenario& swept = *scenario.scenario;
    if (!study.responses.empty()) swept.policies = policies_of_study(top, study, swept);
    swept.replicates = study.runs.value_or(swept.replicates);
    swept.futures = study.futures.value_or(swept.futures);
    swept.seed = study.seed.value_or(swept.seed);
    if (reading.problems.empty()) check_futures(swept, path, reading.problems);
    read.scenario = std::move(swept);
}

}  // namespace

ReadStudy read_study_file(const std::string& path)
{
    ReadStudy read;
    FileContent content = file_content(path, largest_scenario_file, path);
    if (!content.text) {
        read.problems.add({}, content.what, content.remedy);
        return read;
    }
    read.text = std::move(*content.text);
    const FileSource none = files_in_memory({});
    Reading reading(path, none);
    if (is_readable_text(read.text, path, reading.problems)) {
        const std::optional<InputNode> root = yaml_document(read.text, path, reading.problems);
        if (root && is_file_of(Section::study, *root, reading)) read_study(path, *root, reading, read);
    }
    reading.problems.sort_by_place();
    Problems all = std::move(reading.problems);
    all.add(read.problems);
    read.problems = std::move(all);
    if (!read.problems.empty()) read.scenario.reset();
    return read;
}

}  // namespace concord
