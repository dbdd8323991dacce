#include "scenario/import_money.hpp"

#include <algorithm>

#include "core/number_text.hpp"
#include "core/text.hpp"
#include "scenario/import_words.hpp"

namespace concord {

namespace {

double millions_of(MoneyUnit unit)
{
    switch (unit) {
    case MoneyUnit::pounds: return 1e6;
    case MoneyUnit::thousand: return 1e3;
    default: return 1.0;
    }
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Letters and digits apart, £ as a word of its own: ` budget 2010 11 £ 000 `.
std::string words_apart(std::string_view text)
{
    std::string words = " ";
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.substr(at, 2) == "£") {
            words += " £ ";
            ++at;
            continue;
        }
        const char c = lower_case(std::string(1, text[at])).front();
        const bool is_letter = c >= 'a' && c <= 'z';
        if (!is_letter && !is_digit(c)) {
            words += ' ';
            continue;
        }
        const char before = words.back();
        if (before != ' ' && is_digit(before) && is_letter && c != 's') words += ' ';
        words += c;
    }
    return words + " ";
}

/// `1,234,567` without its commas; nothing if they are not three digits apart.
std::optional<std::string> without_separators(std::string_view whole)
{
    const std::size_t first = whole.find(',');
    if (first == std::string_view::npos) return std::string(whole);
    if (first == 0 || first > 3) return std::nullopt;
    std::string digits(whole.substr(0, first));
    for (std::size_t at = first; at < whole.size(); at += 4) {
        const std::string_view group = whole.substr(at + 1, 3);
        if (whole[at] != ',' || group.size() != 3 || group.find(',') != std::string_view::npos) return std::nullopt;
        digits += group;
    }
    return digits;
}

/// A number with separators of thousands as `number_from` reads it; nothing if they stand where none belong.
std::optional<std::string> plain_number(std::string text, bool& has_decimal_comma)
{
    const std::size_t comma = text.rfind(',');
    if (comma == std::string::npos) return text;
    const std::size_t point = text.rfind('.');
    const bool is_alone = text.find(',') == comma;
    // 1.234,5 and 95,3; but 95,300 has thousands.
    has_decimal_comma = is_alone && (point != std::string::npos ? comma > point : text.size() - comma != 4);
    if (has_decimal_comma) {
        std::replace(text.begin(), text.end(), '.', '\'');
        std::replace(text.begin(), text.end(), ',', '.');
        std::replace(text.begin(), text.end(), '\'', ',');
    }
    const std::size_t end = std::min(text.find('.'), text.size());
    const std::optional<std::string> whole = without_separators(std::string_view(text).substr(0, end));
    return whole ? std::optional<std::string>(*whole + text.substr(end)) : std::nullopt;
}

}  // namespace

MoneyUnit money_unit_named(std::string_view word) noexcept
{
    if (word == "pounds") return MoneyUnit::pounds;
    if (word == "thousand") return MoneyUnit::thousand;
    return word == "million" ? MoneyUnit::million : MoneyUnit::unknown;
}

std::string_view words_of(MoneyUnit unit) noexcept
{
    switch (unit) {
    case MoneyUnit::pounds: return "£";
    case MoneyUnit::thousand: return "£ thousand";
    default: return "£ million";
    }
}

MoneyUnit money_unit_in(std::string_view text)
{
    const std::string words = words_apart(text);
    for (const ImportWord& row : money_words) {
        if (words.find(" " + std::string(row.word) + " ") != std::string::npos) return money_unit_named(row.meant);
    }
    return MoneyUnit::unknown;
}

std::optional<Amount> amount_in(std::string_view cell, MoneyUnit unit)
{
    Amount amount;
    std::string text;
    std::string words;
    for (std::size_t at = 0; at < cell.size();) {
        const std::string_view character = cell.substr(at, std::max<std::size_t>(character_length(cell, at), 1));
        at += character.size();
        const char c = character.front();
        if (character == "£" || c == ' ' || c == '\'' || !name_of_invisible(character, 0).empty()) continue;
        if (words.empty() && (is_digit(c) || c == '.' || c == ','))
            text += c;
        else
            words += character;
    }
    if (!words.empty()) {
        unit = money_unit_in(words);
        amount.has_own_unit = true;
        if (unit == MoneyUnit::unknown) return std::nullopt;
    }
    if (text.empty()) return std::nullopt;
    const std::optional<std::string> digits = plain_number(text, amount.has_decimal_comma);
    const std::optional<double> number = digits ? number_from(*digits) : std::nullopt;
    if (!number || *number < 0.0) return std::nullopt;
    amount.millions = *number / millions_of(unit);
    return amount;
}

}  // namespace concord
