#include "cli/documents.hpp"

namespace concord {

std::string cells(std::initializer_list<std::string_view> values)
{
    std::string row = "|";
    for (const std::string_view value : values) {
        row += ' ';
        for (const char c : value) {
            if (c == '|') row += '\\';
            row += c;
        }
        row += " |";
    }
    return row + "\n";
}

std::string heads(std::initializer_list<std::string_view> names)
{
    std::string rule = "|";
    for (std::size_t i = 0; i < names.size(); ++i) rule += "---|";
    return cells(names) + rule + "\n";
}

std::string code(std::string_view name) { return "`" + std::string(name) + "`"; }

}  // namespace concord
