#pragma once
/// Words that planners use in their tables, and what an import takes them for. Each use is said aloud.

#include <array>
#include <string>
#include <string_view>

namespace concord {

/// A word in place of one of the format's own.
struct ImportWord {
    std::string_view word;  ///< small letters, other characters as single blanks
    std::string_view meant;
};

/// Headings of columns. The keys of an organisation are known besides.
inline constexpr auto column_words = std::to_array<ImportWord>({
    {"organisation", "name"},
    {"organisation name", "name"},
    {"organization", "name"},
    {"organization name", "name"},
    {"body", "name"},
    {"agency", "name"},
    {"authority", "name"},
    {"partner", "name"},
    {"type", "kind"},
    {"sector", "kind"},
    {"organisation type", "kind"},
    {"type of organisation", "kind"},
    {"area", "areas"},
    {"areas served", "areas"},
    {"area served", "areas"},
    {"district", "areas"},
    {"districts", "areas"},
    {"local authority", "areas"},
    {"local authorities", "areas"},
    {"local authority area", "areas"},
    {"place", "areas"},
    {"places", "areas"},
    {"annual budget", "budget"},
    {"total budget", "budget"},
    {"net budget", "budget"},
    {"revenue budget", "budget"},
    {"spend", "budget"},
    {"spending", "budget"},
    {"expenditure", "budget"},
    {"annual expenditure", "budget"},
    {"net expenditure", "budget"},
    {"net revenue expenditure", "budget"},
    {"net current expenditure", "budget"},
    {"sources", "source"},
});

/// Words in a kind or a name, in the order in which they are looked for: a commissioner of police is no police force.
inline constexpr auto kind_words = std::to_array<ImportWord>({
    {"commissioner", "commissioner"},
    {"pcc", "commissioner"},
    {"opcc", "commissioner"},
    {"fire", "fire"},
    {"probation", "probation"},
    {"crc", "probation"},
    {"nhs", "health"},
    {"health", "health"},
    {"ccg", "health"},
    {"icb", "health"},
    {"clinical commissioning", "health"},
    {"ambulance", "health"},
    {"hospital", "health"},
    {"hospitals", "health"},
    {"police", "force"},
    {"constabulary", "force"},
    {"contractor", "contractor"},
    {"ltd", "contractor"},
    {"limited", "contractor"},
    {"plc", "contractor"},
    {"council", "council"},
    {"borough", "council"},
    {"local authority", "council"},
    {"unitary", "council"},
    {"voluntary", "voluntary"},
    {"charity", "voluntary"},
    {"third sector", "voluntary"},
    {"vcs", "voluntary"},
});

/// Units of money, in the order in which they are looked for.
inline constexpr auto money_words = std::to_array<ImportWord>({
    {"000", "thousand"},
    {"000s", "thousand"},
    {"thousand", "thousand"},
    {"thousands", "thousand"},
    {"k", "thousand"},
    {"m", "million"},
    {"mn", "million"},
    {"million", "million"},
    {"millions", "million"},
    {"pounds", "pounds"},
    {"gbp", "pounds"},
    {"£", "pounds"},
});

/// Small letters and digits, with one blank for all that stands between.
[[nodiscard]] std::string plain_words(std::string_view text);

/// Whether one of these words is `word`.
[[nodiscard]] bool has_word(const std::string& words, std::string_view word);

/// The key that a heading stands for; empty if it is none.
[[nodiscard]] std::string key_of_heading(const std::string& heading);

/// The id that an organisation or an area of this name gets; empty if there are no letters to make one of.
[[nodiscard]] std::string id_of_name(std::string_view name);

}  // namespace concord
