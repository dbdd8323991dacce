#include "report/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace concord {

namespace {

std::string with_decimals(double value, int decimals)
{
    std::array<char, 64> text{};
    const int size = std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
    return {text.data(), static_cast<std::size_t>(size)};
}

}  // namespace

int decimals_for(double size)
{
    int decimals = 2;
    for (double limit = 9.995; size >= limit && decimals > 0; limit *= 10.0) --decimals;
    for (double limit = 0.9995; size < limit && decimals < 6; limit /= 10.0) ++decimals;
    return decimals;
}

std::string fixed_text(double value, int decimals)
{
    if (std::isnan(value)) return "–";
    if (std::isinf(value)) return "never";
    std::string digits = with_decimals(std::fabs(value), decimals);
    const bool is_zero = digits.find_first_not_of("0.") == std::string::npos;
    const std::size_t whole = std::min(digits.find('.'), digits.size());
    for (std::size_t at = whole; at > 3; at -= 3) digits.insert(at - 3, 1, ' ');
    return value < 0.0 && !is_zero ? std::string("−").append(digits) : digits;
}

std::string signed_fixed(double value, int decimals)
{
    std::string text = fixed_text(value, decimals);
    const bool is_zero = text.find_first_not_of("0. ") == std::string::npos;
    return value > 0.0 && std::isfinite(value) && !is_zero ? std::string("+").append(text) : text;
}

std::string rounded(double value)
{
    const double size = std::fabs(value);
    if (size < 1e-6) return "0";
    if (size >= 1e15 && std::isfinite(size)) {
        std::array<char, 32> text{};
        const int length = std::snprintf(text.data(), text.size(), "%.2e", value);
        return {text.data(), static_cast<std::size_t>(length)};
    }
    return fixed_text(value, decimals_for(size));
}

std::string signed_text(double value)
{
    const std::string text = rounded(value);
    return value >= 1e-6 && std::isfinite(value) ? std::string("+").append(text) : text;
}

std::string percent(double share)
{
    if (std::isnan(share)) return "–";
    if (share > 0.995 && share < 1.0) return ">99 %";
    if (share < 0.005 && share > 0.0) return "<1 %";
    return with_decimals(100.0 * share, 0) + " %";
}

std::string long_text_of(Month month)
{
    constexpr std::array<std::string_view, 12> names{"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};
    std::string text(names[static_cast<std::size_t>(month.month_of_year() - 1)]);
    text += ' ';
    return text + std::to_string(month.year());
}

std::string years_text(double months)
{
    if (std::isnan(months)) return "–";
    return std::isinf(months) ? "never" : with_decimals(months * years_per_month, 1);
}

std::string words_of(std::string_view name)
{
    std::string words(name);
    std::replace(words.begin(), words.end(), '_', ' ');
    constexpr std::array<std::array<std::string_view, 2>, 4> spelt{{{"short term", "short-term"},
                                                                    {"co location", "co-location"},
                                                                    {"co production", "co-production"},
                                                                    {"ict ", "ICT "}}};
    for (const auto& [plain, proper] : spelt) {
        if (const std::size_t at = words.find(plain); at == 0 || (at != std::string::npos && words[at - 1] == ' '))
            words.replace(at, plain.size(), proper);
    }
    return words;
}

std::string shell_word(const std::string& word)
{
    const auto is_plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("_-./=,:+@%").find(c) != std::string_view::npos || static_cast<unsigned char>(c) >= 0x80;
    };
    if (!word.empty() && std::all_of(word.begin(), word.end(), is_plain)) return word;
    std::string quoted = "'";
    for (const char c : word) {
        if (c == '\'')
            quoted += "'\\''";
        else
            quoted += c;
    }
    return quoted + "'";
}

}  // namespace concord
