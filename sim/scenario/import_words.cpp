#include "scenario/import_words.hpp"

#include "core/text.hpp"
#include "scenario/import_money.hpp"
#include "scenario/keys.hpp"
#include "scenario/values.hpp"

namespace concord {

std::string plain_words(std::string_view text)
{
    std::string words;
    for (const char c : lower_case(std::string(text))) {
        const bool fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
        if (fits)
            words += c;
        else if (!words.empty() && words.back() != ' ')
            words += ' ';
    }
    while (!words.empty() && words.back() == ' ') words.pop_back();
    return words;
}

bool has_word(const std::string& words, std::string_view word)
{
    return (" " + words + " ").find(" " + std::string(word) + " ") != std::string::npos;
}

namespace {

/// A heading without what stands in brackets, units of money and years: `Budget 2010-11 (£000)` is a budget.
std::string words_of_heading(std::string_view heading)
{
    std::string words = plain_words(heading.substr(0, heading.find('(')));
    while (true) {
        const std::size_t blank = words.rfind(' ');
        if (blank == std::string::npos) return words;
        const std::string last = words.substr(blank + 1);
        if (!is_digits(last) && money_unit_in(last) == MoneyUnit::unknown) return words;
        words.erase(blank);
    }
}

}  // namespace

std::string key_of_heading(const std::string& heading)
{
    if (heading.empty()) return "";
    const std::string words = words_of_heading(heading);
    for (const KeyRow& key : keys_of(Section::organisation)) {
        if (words == plain_words(key.name)) return std::string(key.name);
    }
    for (const ImportWord& row : column_words) {
        if (words == row.word) return std::string(row.meant);
    }
    return "";
}

std::string id_of_name(std::string_view name)
{
    std::string text(name);
    for (std::size_t at = text.find('&'); at != std::string::npos; at = text.find('&', at))
        text.replace(at, 1, " and ");
    std::string id;
    for (const char c : plain_words(text)) {
        if (static_cast<unsigned char>(c) < 0x80) id += c == ' ' ? '_' : c;
    }
    if (!id.empty() && id.front() >= '0' && id.front() <= '9') id = "n_" + id;
    return id.substr(0, 100);
}

}  // namespace concord
