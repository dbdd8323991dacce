#include "sweep/study_record.hpp"

#include <nlohmann/json.hpp>
#include <utility>

#include "core/digest.hpp"
#include "core/text.hpp"
#include "core/version.hpp"
#include "scenario/record_json.hpp"

namespace concord {

namespace {

using Json = nlohmann::ordered_json;

/// What a record of a list is called: its id or name, or else its place from 1.
std::string label_of(const Json& item, std::size_t place)
{
    for (const char* key : {"id", "name"}) {
        if (item.is_object() && item.contains(key) && item[key].is_string()) return item[key].get<std::string>();
    }
    return std::to_string(place + 1);
}

std::string value_words(const Json& value)
{
    if (value.is_null()) return "not given";
    if (value.is_array()) return "a list of " + std::to_string(value.size());
    return value.is_string() ? in_quotes(value.get<std::string>()) : shortened(value.dump(), 60);
}

std::string first_difference(const std::string& path, const Json& was, const Json& is)
{
    if (was == is) return "";
    const std::string within = path.empty() ? "" : path + ".";
    if (was.is_object() && is.is_object()) {
        for (const Json* side : {&was, &is}) {
            for (const auto& [key, ignored] : side->items()) {
                std::string found = first_difference(within + key, was.value(key, Json()), is.value(key, Json()));
                if (!found.empty()) return found;
            }
        }
    }
    if (was.is_array() && is.is_array() && was.size() == is.size()) {
        for (std::size_t i = 0; i < was.size(); ++i) {
            std::string found = first_difference(within + label_of(was[i], i), was[i], is[i]);
            if (!found.empty()) return found;
        }
    }
    return path + " was " + value_words(was) + ", is " + value_words(is);
}

Json compared(const StudyRecord& record)
{
    Json content = whole_scenario_json(record.scenario);
    content.erase("runs");
    Json all{{"version", record.version}, {"outcomes", record.outcomes}};
    all.update(content);
    return all;
}

}  // namespace

StudyRecord record_of_study(const std::string& study_file, ReadStudy study)
{
    return {std::move(*study.scenario),
            std::move(study.outcomes),
            std::string(version),
            std::string(compiler),
            std::string(commit),
            study_file,
            std::move(study.text),
            std::move(study.scenario_file),
            std::move(study.scenario_text),
            hexadecimal(study.scenario_hash),
            std::move(study.files_read)};
}

std::string difference_between(const StudyRecord& was, const StudyRecord& is)
{
    return first_difference("", compared(was), compared(is));
}

}  // namespace concord
