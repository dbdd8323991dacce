#include "report/glossary.hpp"

#include <cctype>

#include "report/glossary_parts.hpp"

namespace concord {

std::string normal_name(const std::string& text)
{
    std::string name;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        name += byte == ' ' || byte == '-' ? '_' : static_cast<char>(byte < 0x80 ? std::tolower(byte) : byte);
    }
    return name;
}

std::string plural_of(const std::string& section)
{
    if (section == "process") return "processes";
    if (section == "evidence") return section;
    if (section == "capability") return "capabilities";
    if (section == "cause of inertia") return "causes of inertia";
    if (section == "field of a response") return "fields of a response";
    if (section == "level of leadership") return "levels of leadership";
    return section + "s";
}

std::vector<GlossaryEntry> glossary()
{
    std::vector<GlossaryEntry> entries;
    add_model_entries(entries);
    add_text_entries(entries);
    add_evidence_entries(entries);
    return entries;
}

}  // namespace concord
