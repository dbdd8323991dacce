#include "core/months.hpp"

#include <cctype>

namespace concord {

std::optional<Month> month_from(const std::string& text)
{
    if (text.size() != 7 || text[4] != '-') return std::nullopt;
    for (const std::size_t i : {0, 1, 2, 3, 5, 6}) {
        if (std::isdigit(static_cast<unsigned char>(text[i])) == 0) return std::nullopt;
    }
    const int year = std::stoi(text.substr(0, 4));
    const int month = std::stoi(text.substr(5, 2));
    if (year < 1800 || year > 2999 || month < 1 || month > 12) return std::nullopt;
    return Month::of(year, month);
}

std::string text_of(Month month)
{
    const int m = month.month_of_year();
    return std::to_string(month.year()) + (m < 10 ? "-0" : "-") + std::to_string(m);
}

std::string first_day_of(Month month) { return text_of(month) + "-01"; }

}  // namespace concord
