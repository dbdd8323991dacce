#include "io/scenario/values.hpp"

#include <unordered_map>

#include "io/scenario/numbers.hpp"
#include "io/scenario/text_checks.hpp"

namespace concord {

namespace {

bool contains(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

bool is_not_finite(const std::string& text)
{
    std::string word = lower_case(text);
    while (!word.empty() && (word.front() == '-' || word.front() == '+' || word.front() == '.')) word.erase(0, 1);
    return word == "inf" || word == "infinity" || word == "nan";
}

/// What to do about text that is no number, by what people write into spreadsheets.
std::string remedy_for_number(const InputNode& node)
{
    const std::string& text = node.text;
    if (node.is_quoted) return "write it without quotation marks";
    if (contains(text, "£")) return "write the number alone, without £";
    if (contains(text, "%")) return "write a share such as 0.05 for 5 %";
    if (contains(text, ",")) return "write it with a point and without commas, as in 1234.5";
    if (contains(text, " ")) return "write it without spaces and without a unit";
    if (is_not_finite(text)) return "write a finite number";
    return "write a number such as 12 or 0.5";
}

bool refuse_nothing(Reading& reading, const InputNode& node, const std::string& name)
{
    if (!node.is_nothing()) return false;
    reading.refuse(node, "'" + name + "' has no value", "give it one, or leave it out");
    return true;
}

void refuse_form(Reading& reading, const InputNode& node, const std::string& name, const std::string& form,
                 const std::string& remedy)
{
    reading.refuse(node, "'" + name + "' must be " + form + ", not " + shown(node), remedy);
}

void refuse_range(Reading& reading, const InputNode& node, const Expected& expected)
{
    reading.refuse(node, "'" + expected.name + "' is " + node.text + ", which is out of range",
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

}  // namespace

bool is_id(const std::string& text)
{
    if (text.empty() || text.size() > 100 || text.front() < 'a' || text.front() > 'z') return false;
    for (const char c : text) {
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_')) return false;
    }
    return true;
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
    if (refuse_nothing(reading, node, expected.name)) return std::nullopt;
    const std::optional<double> value = node.is_scalar() && !node.is_quoted ? number_from(node.text)
                                                                            : std::optional<double>{};
    if (!value) {
        refuse_form(reading, node, expected.name, "a number", remedy_for_number(node));
        return std::nullopt;
    }
    if (expected.range.holds(*value)) return value;
    refuse_range(reading, node, expected);
    return std::nullopt;
}

std::optional<std::int64_t> whole_in(Reading& reading, const InputNode& node, const Expected& expected)
{
    if (refuse_nothing(reading, node, expected.name)) return std::nullopt;
    const std::optional<std::int64_t> value = node.is_scalar() && !node.is_quoted ? whole_number_from(node.text)
                                                                                  : std::optional<std::int64_t>{};
    if (!value) {
        const bool is_fraction = node.is_scalar() && number_from(node.text);
        refuse_form(reading, node, expected.name, "a whole number",
                    is_fraction && !node.is_quoted ? "write digits only, from " + words_of(expected.range)
                                                   : remedy_for_number(node));
        return std::nullopt;
    }
    // Compared as whole numbers: above 2^53 a double would round into the range.
    if (*value >= static_cast<std::int64_t>(expected.range.low) &&
        *value <= static_cast<std::int64_t>(expected.range.high))
        return value;
    refuse_range(reading, node, expected);
    return std::nullopt;
}

std::optional<bool> truth_in(Reading& reading, const InputNode& node, const std::string& name)
{
    if (refuse_nothing(reading, node, name)) return std::nullopt;
    if (node.is_scalar() && !node.is_quoted) {
        const std::string word = lower_case(node.text);
        if (word == "true" || word == "yes") return true;
        if (word == "false" || word == "no") return false;
    }
    refuse_form(reading, node, name, "true or false", "write true or false, without quotation marks");
    return std::nullopt;
}

std::optional<Month> date_in(Reading& reading, const InputNode& node, const std::string& name)
{
    if (refuse_nothing(reading, node, name)) return std::nullopt;
    if (node.is_scalar()) {
        if (const std::optional<Month> month = month_from(node.text)) return month;
    }
    refuse_form(reading, node, name, "a date", date_remedy(node.text));
    return std::nullopt;
}

std::optional<std::string> text_in(Reading& reading, const InputNode& node, const std::string& name)
{
    if (refuse_nothing(reading, node, name)) return std::nullopt;
    if (!node.is_scalar()) {
        refuse_form(reading, node, name, "text", "put the text in quotation marks");
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
    if (refuse_nothing(reading, node, name)) return std::nullopt;
    if (node.is_scalar() && is_id(node.text)) return node.text;
    refuse_form(reading, node, name, "an id",
                "write lower-case letters, digits and _, starting with a letter, such as " + suggested_id(node.text));
    return std::nullopt;
}

std::optional<std::vector<std::string>> texts_in(Reading& reading, const InputNode& node, const std::string& name)
{
    if (refuse_nothing(reading, node, name)) return std::nullopt;
    if (!node.is_list()) {
        refuse_form(reading, node, name, "a list", "write [first, second], or a line with '- ' for each");
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
    if (refuse_nothing(reading, node, name)) return std::nullopt;
    if (!node.is_list()) {
        refuse_form(reading, node, name, "a list of ids", "write [first_id, second_id]");
        return std::nullopt;
    }
    if (node.items.empty()) {
        reading.refuse(node, "'" + name + "' is an empty list", "name at least one, or leave the key out");
        return std::nullopt;
    }
    IdList list;
    std::unordered_map<std::string, int> seen;
    for (const InputNode& item : node.items) {
        const std::optional<std::string> id = id_in(reading, item, name);
        if (!id) continue;
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
