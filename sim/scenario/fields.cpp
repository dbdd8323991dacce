#include "scenario/fields.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "scenario/sections.hpp"

namespace concord {

namespace {

/// What to do about a key without a value, or "" if it looks like a key.
std::string remedy_for_slip(const InputNode& key)
{
    if (key.is_cell && key.text.empty()) return "take out the ; that is too many";
    if (is_digits(key.text)) return "a comma ends the value before it: " + std::string(comma_remedy);
    const std::size_t colon = key.text.find(':');
    if (colon == std::string::npos || colon == 0) return "";
    const std::string name = key.text.substr(0, colon);
    const std::string value = key.text.substr(colon + 1);
    if (key.is_cell) return "write = between name and number: " + in_quotes(name + "=" + value);
    return "put a space after the colon: " + in_quotes(name + ": " + value);
}

}  // namespace

bool refuse_slip(Reading& reading, const InputNode& key, const InputNode& value)
{
    if (!value.is_nothing() || key.is_quoted) return false;
    const std::string remedy = remedy_for_slip(key);
    if (remedy.empty()) return false;
    reading.refuse(key, in_quotes(key.text) + " has no value", remedy);
    return true;
}

Fields::Fields(Reading& reading, const InputNode& map, Section section, Others others)
    : reading_(reading)
    , node_(map)
    , section_(concord::row_of(section))
    , keys_(keys_of(section))
    , values_(keys_.size(), nullptr)
{
    sort_in(map, others);
    refuse_missing();
}

void Fields::sort_in(const InputNode& map, Others others)
{
    for (std::size_t i = 0; i < map.items.size(); ++i) {
        const std::size_t index = index_of(map.keys[i].text);
        if (index < keys_.size()) {
            if (values_[index] == nullptr) {
                values_[index] = &map.items[i];
                if (map.keys[i].text != keys_[index].name) {
                    by_alias_ = keys_[index];
                    by_alias_->name = by_alias_->alias;
                }
            } else if (!keys_[index].alias.empty()) {
                reading_.refuse(map.keys[i],
                                "'" + std::string(keys_[index].name) + "' and '" + std::string(keys_[index].alias) +
                                    "' are two names for one key",
                                "keep one of them");
            }
        } else if (others == Others::kept) {
            others_.push_back({&map.keys[i], &map.items[i]});
        } else {
            refuse_unknown(map.keys[i], map.items[i]);
        }
    }
}

void Fields::refuse_unknown(const InputNode& key, const InputNode& value)
{
    if (refuse_slip(reading_, key, value)) {
        meant_.push_back(key.text.substr(0, key.text.find(':')));
        return;
    }
    std::vector<std::string> names;
    for (const KeyRow& row : keys_) names.emplace_back(row.name);
    reading_.refuse(key, "unknown key " + in_quotes(key.text), reading_.suggestion(key.text, names, ""));
    meant_.push_back(reading_.closest(key.text, names));
}

bool Fields::may_be_misspelt(std::string_view key) const
{
    return find(key) == nullptr && std::any_of(meant_.begin(), meant_.end(),
                                               [&](const std::string& meant) { return meant.empty() || meant == key; });
}

void Fields::refuse_missing() const
{
    for (std::size_t i = 0; i < keys_.size(); ++i) {
        const bool is_meant = std::find(meant_.begin(), meant_.end(), keys_[i].name) != meant_.end();
        if (!keys_[i].required || values_[i] != nullptr || is_meant) continue;
        reading_.refuse(node_, "this " + std::string(section_.name) + " has no '" + std::string(keys_[i].name) + "'",
                        "add it: " + std::string(keys_[i].meaning));
    }
}

std::size_t Fields::index_of(std::string_view key) const
{
    for (std::size_t i = 0; i < keys_.size(); ++i) {
        if (keys_[i].is_called(key)) return i;
    }
    return keys_.size();
}

const KeyRow& Fields::row_as_written(std::string_view key) const
{
    const KeyRow& row = keys_[index_of(key)];
    return by_alias_ && by_alias_->alias == row.alias ? *by_alias_ : row;
}

const InputNode* Fields::find(std::string_view key) const
{
    const std::size_t index = index_of(key);
    return index < values_.size() ? values_[index] : nullptr;
}

const InputNode& Fields::at(std::string_view key) const
{
    const InputNode* value = find(key);
    return value == nullptr ? node_ : *value;
}

bool Fields::take(const InputNode& node, const KeyRow& row, std::string& into) const
{
    const std::string name(row.name);
    std::optional<std::string> text = row.form == KeyForm::id ? id_in(reading_, node, name)
                                                              : text_in(reading_, node, name);
    if (!text) return false;
    if (row.form == KeyForm::choice && std::find(row.choices.begin(), row.choices.end(), *text) == row.choices.end()) {
        reading_.refuse(node, "unknown " + name + " " + in_quotes(*text), reading_.suggestion(*text, row.choices, ""));
        return false;
    }
    into = std::move(*text);
    return true;
}

bool Fields::take(const InputNode& node, const KeyRow& row, std::vector<std::string>& into) const
{
    auto texts = texts_in(reading_, node, std::string(row.name));
    if (texts) into = std::move(*texts);
    return texts.has_value();
}

bool Fields::take(const InputNode& node, const KeyRow& row, double& into) const
{
    const auto number = number_in(reading_, node, {std::string(row.name), row.range, row.unit});
    if (number) into = *number;
    return number.has_value();
}

std::optional<Range> Fields::range_of(const InputNode& node, const KeyRow& row) const
{
    return range_in(reading_, node, {std::string(row.name), row.range, row.unit});
}

bool Fields::take(const InputNode& node, const KeyRow& row, std::uint64_t& into) const
{
    const auto number = whole_in(reading_, node, {std::string(row.name), row.range, row.unit});
    if (number) into = static_cast<std::uint64_t>(*number);
    return number.has_value();
}

bool Fields::take(const InputNode& node, const KeyRow& row, int& into) const
{
    std::uint64_t number = 0;
    if (!take(node, row, number)) return false;
    into = static_cast<int>(number);
    return true;
}

bool Fields::take(const InputNode& node, const KeyRow& row, bool& into) const
{
    const auto boolean = boolean_in(reading_, node, std::string(row.name));
    if (boolean) into = *boolean;
    return boolean.has_value();
}

bool Fields::take(const InputNode& node, const KeyRow& row, Month& into) const
{
    const auto month = date_in(reading_, node, std::string(row.name));
    if (month) into = *month;
    return month.has_value();
}

bool Fields::take(const InputNode& node, const KeyRow& row, Range& into) const
{
    const auto range = range_of(node, row);
    if (range) into = *range;
    return range.has_value();
}

bool Fields::take(const InputNode& node, const KeyRow& row, Numbers& into) const
{
    if (!node.is_list()) {
        reading_.refuse(node, in_quotes(std::string(row.name)) + " must be a list of numbers, not " + shown(node),
                        "write [0.5, 1]");
        return false;
    }
    bool is_whole = true;
    for (const InputNode& item : node.items) {
        double number = 0.0;
        if (take(item, row, number))
            into.all.push_back(number);
        else
            is_whole = false;
    }
    return is_whole;
}

bool Fields::take(const InputNode& node, const KeyRow& row, std::map<std::string, double>& into) const
{
    into = numbers_by_name(reading_, node, std::string(row.name), reading_.capabilities, "capability",
                           [&](const std::string&) { return row.range; });
    return true;
}

bool Fields::take(const InputNode& node, const KeyRow& row, std::vector<double>& into) const
{
    std::map<std::string, double> shares;
    if (!take(node, row, shares)) return false;
    into.clear();
    for (const std::string& capability : reading_.scenario.capabilities) {
        const auto found = shares.find(capability);
        into.push_back(found == shares.end() ? 0.0 : found->second);
    }
    return true;
}

std::optional<IdList> Fields::ids(std::string_view key) const
{
    const InputNode* value = find(key);
    return value == nullptr ? std::nullopt : ids_in(reading_, *value, std::string(key));
}

}  // namespace concord
