#include "scenario/yaml_fault.hpp"

#include "core/text.hpp"

namespace concord {

namespace {

constexpr const char* quote_remedy = "put the text in quotation marks";

std::string_view line_from(std::string_view text, std::size_t begin)
{
    return text.substr(begin, text.find('\n', begin) - begin);
}

std::size_t begin_of_line(std::string_view text, std::size_t at)
{
    const std::size_t end = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    return end == std::string_view::npos ? 0 : end + 1;
}

bool is_indented_by_tab(std::string_view line)
{
    return line.substr(0, line.find_first_not_of(" \t")).find('\t') != std::string_view::npos;
}

/// An invisible character where a blank must be, at its own place; nothing to say without one.
Problem fault_of_invisible(std::string_view line, Place place)
{
    place.column = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (!is_continuation(line[i])) ++place.column;
        const std::string_view before = trimmed(line.substr(0, i));
        const bool is_for_blank = before.empty() ||
                                  std::string_view(":-,{[").find(before.back()) != std::string_view::npos;
        if (const std::string_view name = name_of_invisible(line, i); is_for_blank && !name.empty())
            return {place, "here is a " + std::string(name), "delete it, or type an ordinary space"};
    }
    return {};
}

/// What was wrong with a text that begins where the library stopped.
std::string fault_of_beginning(std::string_view line, std::size_t at)
{
    const char c = at < line.size() ? line[at] : ' ';
    const bool is_value = line.substr(0, at).find(": ") != std::string_view::npos;
    if (c == '@' || c == '`' || c == '%' || c == '*' || (is_value && (c == '-' || c == '?')))
        return std::string("a text may not begin with '") + c + "'";
    return "";
}

/// What was wrong with a text that goes on where the library stopped.
Problem fault_inside(const Place& place, std::string_view line, std::size_t at)
{
    const std::string_view before = trimmed(line.substr(0, at));
    const char last = before.empty() ? ' ' : before.back();
    if (last == '\'')
        return {place, "text follows the closing quotation mark", "write '' for ' inside it, or put all of it in \""};
    if (last == '"')
        return {place, "text follows the closing quotation mark", "write \\\" for \" inside it, or put all of it in '"};
    if (last == ']' || last == '}') return {place, "text follows the closing bracket", quote_remedy};
    return {};
}

}  // namespace

Problem yaml_fault(std::string_view text, std::size_t at, const Place& place, const std::string& complaint)
{
    const std::size_t begin = begin_of_line(text, at);
    const std::string_view line = line_from(text, begin);
    const std::size_t column = at - begin;
    if (is_indented_by_tab(line)) return {place, "the line is indented with a tab", "indent it with spaces"};
    if (Problem fault = fault_of_invisible(line, place); !fault.what.empty()) return fault;
    if (begin > 0) {  // a key without its colon shows only in the next line
        const std::string_view above = line_from(text, begin_of_line(text, begin - 1));
        if (Problem fault = fault_of_invisible(above, {place.file, place.line - 1, 0}); !fault.what.empty())
            return fault;
    }
    if (complaint.find("escape") != std::string::npos)
        return {place, "a backslash means something of its own in double quotation marks",
                "write it twice, or put the text in single ones"};
    if (complaint.find("block scalar") != std::string::npos)
        return {place, "a text may not begin with '|' or '>'", quote_remedy};
    if (const std::string what = fault_of_beginning(line, column); !what.empty()) return {place, what, quote_remedy};
    if (column < line.size() && line[column] == ':') {
        if (line.substr(0, column).find(": ") != std::string_view::npos)
            return {place, "a second colon stands in this text", quote_remedy};
        return {place, "a colon stands where no key can be",
                "begin a key in the column of those beside it; if this belongs to the text above, put that in "
                "quotation marks"};
    }
    if (Problem fault = fault_inside(place, line, column); !fault.what.empty()) return fault;
    return {place, "this is not YAML: " + complaint,
            "check the indentation, the brackets, the quotation marks and the space after each colon"};
}

}  // namespace concord
