#include "scenario/values.hpp"

#include <algorithm>
#include <unordered_map>

#include "core/number_text.hpp"
#include "core/text.hpp"

namespace concord {

namespace {

bool contains(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

bool has_invisible(const std::string& text)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!name_of_invisible(text, at).empty()) return true;
    }
    return false;
}

bool is_not_finite(const std::string& text)
{
    std::string word = lower_case(text);
    while (!word.empty() && (word.front() == '-' || word.front() == '+' || word.front() == '.')) word.erase(0, 1);
    return word == "inf" || word == "infinity" || word == "nan";
}

/// What to do about text that is no number, by what people write into spreadsheets.
std::string remedy_for_number(const InputNode& node, bool is_whole)
{
    const std::string& text = node.text;
    if (node.is_quoted) return "write it without quotation marks";
    if (contains(text, "£")) return "write the number alone, without £";
    if (contains(text, "%") && !is_whole) return "write a share such as 0.05 for 5 %";
    if (contains(text, ",")) return is_whole ? "write it without commas, as in 1234" : comma_remedy;
    if (contains(text, " ") || has_invisible(text)) return "write it without spaces and without a unit";
    if (is_not_finite(text)) return "write a finite number";
    return is_whole ? "write a whole number such as 12" : "write a number such as 12 or 0.5";
}

bool refuse_nothing(Reading& reading, const InputNode& node, const Expected& expected)
{
    if (!node.is_nothing()) return false;
    reading.refuse(node, expected.shown_name() + " has no value",
                   node.is_commented
                       ? "give it one, or leave it out; # begins a comment: put a text with one in quotation marks"
                       : "give it one, or leave it out");
    return true;
}

void refuse_form(Reading& reading, const InputNode& node, const Expected& expected, const std::string& form,
                 const std::string& remedy)
{
    reading.refuse(node, expected.shown_name() + " must be " + form + ", not " + shown(node), remedy);
}

void refuse_range(Reading& reading, const InputNode& node, const Expected& expected)
{
    reading.refuse(node, expected.shown_name() + " is " + node.text + ", which is out of range",
                   "write a number from " + words_of(expected.range));
}

std::string date_remedy(const std::string& text)
{
    if (text.size() > 7 && month_from(text.substr(0, 7))) return "write " + text.substr(0, 7) + " alone";
    return "write year and month as in 2012-04 (in a spreadsheet, format the column as text)";
}

std::string suggested_id(const std::string& text)
{
    std::string id;
    for (const char c : lower_case(text)) {
        const bool fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (fits) {
            id += c;
        } else if (!id.empty() && id.back() != '_') {
            id += '_';
        }
    }
    while (!id.empty() && id.back() == '_') id.pop_back();
    return is_id(id) ? id : "durham_police";
}

/// The ids that a text holds if other separators than those of the format are taken for them; nothing for text that is one id or none.
std::vector<std::string> ids_between_separators(const std::string& text)
{
    std::vector<std::string> ids;
    std::size_t from = 0;
    while (from <= text.size()) {
        const std::size_t end = std::min(text.find_first_of(",;|/+&\n\t", from), text.size());
        const std::string id(trimmed(std::string_view(text).substr(from, end - from)));
        if (!is_id(id)) return {};
        ids.push_back(id);
        from = end + 1;
    }
    return ids.size() > 1 ? ids : std::vector<std::string>{};
}

std::string list_of(const std::vector<std::string>& ids, bool in_cell)
{
    std::string list;
    for (const std::string& id : ids) list += (list.empty() ? "" : in_cell ? ";" : ", ") + id;
    return in_cell ? list : "[" + list + "]";
}

/// A list item that is several ids, or none, because of what stands between them. True if it became a problem.
bool refuse_separators(Reading& reading, const InputNode& item, const std::string& name)
{
    if (!item.is_scalar()) return false;
    if (item.text.empty()) {
        reading.refuse(item, "'" + name + "' has an empty place in its list",
                       item.is_cell ? "take out the ; that is too many" : "write an id there, or take it out");
        return true;
    }
    const std::vector<std::string> ids = ids_between_separators(item.text);
    if (ids.empty()) return false;
    reading.refuse(item, "'" + name + "' has " + in_quotes(item.text) + " for one id",
                   item.is_cell ? "separate ids with ; as in " + list_of(ids, true)
                                : "separate ids with commas, outside quotation marks, as in " + list_of(ids, false));
    return true;
}

}  // namespace

bool is_digits(const std::string& text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

bool is_id(const std::string& text)
{
    if (text.empty() || text.size() > 100 || text.front() < 'a' || text.front() > 'z') return false;
    for (const char c : text) {
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_')) return false;
    }
    return true;
}

std::string Expected::shown_name() const
{
    return "'" + name + "'" + (unit.substr(0, std::string_view("£").size()) == "£" ? " (" + std::string(unit) + ")" : "");
}

std::string words_of(Range range) { return text_of_number(range.low) + " to " + text_of_number(range.high); }

std::string shown(const InputNode& node)
{
    switch (node.kind) {
    case InputNode::Kind::list: return "a list";
    case InputNode::Kind::map: return "a map";
    case InputNode::Kind::nothing: return "nothing";
    default: return in_quotes(node.text);
    }
}

std::optional<double> number_in(Reading& reading, const InputNode& node, const Expected& expected)
{
    if (refuse_nothing(reading, node, expected)) return std::nullopt;
    const std::optional<double> value = node.is_scalar() && !node.is_quoted ? number_from(node.text)
                                                                            : std::optional<double>{};
    if (!value) {
        refuse_form(reading, node, expected, "a number", remedy_for_number(node, false));
        return std::nullopt;
    }
    if (expected.range.holds(*value)) return value;
    refuse_range(reading, node, expected);
    return std::nullopt;
}

std::optional<Range> range_in(Reading& reading, const InputNode& node, const Expected& expected)
{
    if (refuse_nothing(reading, node, expected)) return std::nullopt;
    if (!node.is_list() || node.items.size() != 2) {
        const std::string count = node.is_list() ? " of " + std::to_string(node.items.size()) : "";
        reading.refuse(node, expected.shown_name() + " must be a range, not " + shown(node) + count,
                       "write [low, high], within " + words_of(expected.range));
        return std::nullopt;
    }
    const auto low = number_in(reading, node.items[0], expected);
    const auto high = number_in(reading, node.items[1], expected);
    if (!low || !high) return std::nullopt;
    if (*low < *high) return Range{*low, *high};
    reading.refuse(node,
                   expected.shown_name() + " is a range from " + text_of_number(*low) + " to " + text_of_number(*high),
                   "put the lower number first, and a higher one behind it");
    return std::nullopt;
}

std::optional<std::int64_t> whole_in(Reading& reading, const InputNode& node, const Expected& expected)
{
    if (refuse_nothing(reading, node, expected)) return std::nullopt;
    const std::optional<std::int64_t> value = node.is_scalar() && !node.is_quoted ? whole_number_from(node.text)
                                                                                  : std::optional<std::int64_t>{};
    if (!value) {
        const bool is_fraction = node.is_scalar() && number_from(node.text);
        refuse_form(reading, node, expected, "a whole number",
                    is_fraction && !node.is_quoted ? "write digits only, from " + words_of(expected.range)
                                                   : remedy_for_number(node, true));
        return std::nullopt;
    }
    // Compared as whole numbers: above 2^53 a double would round into the range.
    if (*value >= static_cast<std::int64_t>(expected.range.low) &&
        *value <= static_cast<std::int64_t>(expected.range.high))
        return value;
    refuse_range(reading, node, expected);
    return std::nullopt;
}

std::optional<bool> boolean_in(Reading& reading, const InputNode& node, const std::string& name)
{
    if (refuse_nothing(reading, node, {name})) return std::nullopt;
    if (node.is_scalar() && !node.is_quoted) {
        const std::string word = lower_case(node.text);
        if (word == "true" || word == "yes") return true;
        if (word == "false" || word == "no") return false;
    }
    refuse_form(reading, node, {name}, "true or false", "write true or false, without quotation marks");
    return std::nullopt;
}

std::optional<Month> date_in(Reading& reading, const InputNode& node, const std::string& name)
{
    if (refuse_nothing(reading, node, {name})) return std::nullopt;
    if (node.is_scalar()) {
        if (const std::optional<Month> month = month_from(node.text)) return month;
    }
    refuse_form(reading, node, {name}, "a date", date_remedy(node.text));
    return std::nullopt;
}

std::optional<std::string> text_in(Reading& reading, const InputNode& node, const std::string& name)
{
    if (refuse_nothing(reading, node, {name})) return std::nullopt;
    if (!node.is_scalar()) {
        refuse_form(reading, node, {name}, "text", "put the text in quotation marks");
        return std::nullopt;
    }
    if (trimmed(node.text).empty()) {
        reading.refuse(node, "'" + name + "' is empty", "write some text, or leave the key out");
        return std::nullopt;
    }
    return node.text;
}

std::optional<std::string> id_in(Reading& reading, const InputNode& node, const std::string& name)
{
    if (refuse_nothing(reading, node, {name})) return std::nullopt;
    if (node.is_scalar() && is_id(node.text)) return node.text;
    refuse_form(reading, node, {name}, "an id",
                "write lower-case letters, digits and _, starting with a letter, such as " + suggested_id(node.text));
    return std::nullopt;
}

std::optional<std::vector<std::string>> texts_in(Reading& reading, const InputNode& node, const std::string& name)
{
    if (refuse_nothing(reading, node, {name})) return std::nullopt;
    if (!node.is_list()) {
        refuse_form(reading, node, {name}, "a list", "write [first, second], or a line with '- ' for each");
        return std::nullopt;
    }
    std::vector<std::string> texts;
    for (const InputNode& item : node.items) {
        if (const auto text = text_in(reading, item, name)) texts.push_back(*text);
    }
    return texts;
}

std::optional<IdList> ids_in(Reading& reading, const InputNode& node, const std::string& name)
{
    if (refuse_nothing(reading, node, {name})) return std::nullopt;
    if (!node.is_list()) {
        std::vector<std::string> ids;
        if (node.is_scalar()) ids = is_id(node.text) ? std::vector{node.text} : ids_between_separators(node.text);
        refuse_form(reading, node, {name}, "a list of ids",
                    "write " + (ids.empty() ? "[first_id, second_id]" : list_of(ids, false)));
        return std::nullopt;
    }
    if (node.items.empty()) {
        reading.refuse(node, "'" + name + "' is an empty list", "name at least one, or leave the key out");
        return std::nullopt;
    }
    IdList list;
    std::unordered_map<std::string, int> seen;
    for (const InputNode& item : node.items) {
        std::optional<std::string> id;
        if (!refuse_separators(reading, item, name)) id = id_in(reading, item, name);
        if (!id) {
            list.is_complete = false;
            continue;
        }
        if (!seen.emplace(*id, 0).second) {
            reading.refuse(item, "'" + *id + "' is named twice in '" + name + "'", "name it once");
            continue;
        }
        list.ids.push_back(*id);
        list.nodes.push_back(&item);
    }
    return list;
}

}  // namespace concord
