#include "scenario/keys.hpp"

namespace concord {

namespace {

std::vector<KeyRow> keys_from_tables(Section section)
{
    const std::span<const KeyRow> written = row_of(section).keys;
    std::vector<KeyRow> keys(written.begin(), written.end());
    if (section != Section::custom_response) return keys;
    std::vector<KeyRow> fields;
    fields.reserve(response_fields.size());
    for (const ResponseField& field : response_fields) {
        fields.push_back({.name = field.name,
                          .form = KeyForm::number,
                          .meaning = field.meaning,
                          .range = {field.low, field.high},
                          .unit = field.unit,
                          .default_value = "as in hold"});
    }
    keys.insert(keys.begin() + 1, fields.begin(), fields.end());  // between name and meaning
    return keys;
}

std::vector<std::vector<KeyRow>> keys_of_all_sections()
{
    std::vector<std::vector<KeyRow>> all;
    all.reserve(section_table.size());
    for (const SectionRow& row : section_table) all.push_back(keys_from_tables(row.section));
    return all;
}

}  // namespace

const std::vector<KeyRow>& keys_of(Section section)
{
    static const std::vector<std::vector<KeyRow>> all = keys_of_all_sections();
    return all[static_cast<std::size_t>(section)];
}

const KeyRow* key_named(Section section, std::string_view name)
{
    for (const KeyRow& key : keys_of(section)) {
        if (key.name == name) return &key;
    }
    return nullptr;
}

}  // namespace concord
