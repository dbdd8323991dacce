#pragma once
/// Everything that can be explained, made from the tables.

#include <string>
#include <vector>

namespace concord {

/// One explanation.
struct GlossaryEntry {
    std::string section;               ///< `parameter`, `outcome`, `process`, …
    std::string name;                  ///< as the user writes it; of an idea, `idea 5`
    std::string line;                  ///< the meaning in one sentence
    std::vector<std::string> details;  ///< further lines
    std::string group = {};            ///< within the section; may be empty
    std::string names = {};            ///< of an idea: the names it lives under, with a blank before and after each
    std::vector<std::string> aliases = {};  ///< what else it answers to: a symbol, the number of an idea
};

/// All entries, section by section, in the order of the tables.
[[nodiscard]] std::vector<GlossaryEntry> glossary();

/// Lower case, with `_` for blanks and hyphens.
[[nodiscard]] std::string normal_name(const std::string& text);

/// `parameters` of `parameter`, and so on.
[[nodiscard]] std::string plural_of(const std::string& section);

}  // namespace concord
