#include "scenario/numbers.hpp"

#include <array>
#include <cmath>
#include <locale>
#include <sstream>

namespace concord {

namespace {

constexpr std::array<double, 23> powers_of_ten{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                               1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A decimal number in parts: ± mantissa × 10^exponent. `is_exact` if all digits fit the mantissa.
struct Decimal {
    bool negative = false;
    std::uint64_t mantissa = 0;
    int exponent = 0;
    bool is_exact = true;
};

/// Reads digits into the mantissa and returns how many there were.
int take_digits(std::string_view& text, Decimal& number, bool after_point)
{
    int count = 0;
    while (!text.empty() && is_digit(text.front())) {
        if (number.mantissa < 100'000'000'000'000'000ULL) {
            number.mantissa = number.mantissa * 10 + static_cast<std::uint64_t>(text.front() - '0');
            if (after_point) --number.exponent;
        } else {
            number.is_exact = false;
        }
        ++count;
        text.remove_prefix(1);
    }
    return count;
}

bool take_exponent(std::string_view& text, Decimal& number)
{
    text.remove_prefix(1);
    bool negative = false;
    if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
        negative = text.front() == '-';
        text.remove_prefix(1);
    }
    if (text.empty() || text.size() > 3) return false;
    int exponent = 0;
    for (const char c : text) {
        if (!is_digit(c)) return false;
        exponent = exponent * 10 + (c - '0');
    }
    number.exponent += negative ? -exponent : exponent;
    text = {};
    return true;
}

std::optional<Decimal> decimal_from(std::string_view text)
{
    Decimal number;
    if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
        number.negative = text.front() == '-';
        text.remove_prefix(1);
    }
    int digits = take_digits(text, number, false);
    if (!text.empty() && text.front() == '.') {
        text.remove_prefix(1);
        digits += take_digits(text, number, true);
    }
    if (digits == 0) return std::nullopt;
    if (!text.empty() && (text.front() == 'e' || text.front() == 'E') && !take_exponent(text, number))
        return std::nullopt;
    if (!text.empty()) return std::nullopt;
    return number;
}

/// Exact where mantissa and power of ten both are (Clinger 1990): one correctly rounded operation.
std::optional<double> quick_value(const Decimal& number)
{
    if (!number.is_exact || number.mantissa > (1ULL << 53) || number.exponent < -22 || number.exponent > 22)
        return std::nullopt;
    const double mantissa = static_cast<double>(number.mantissa);
    const double value = number.exponent < 0 ? mantissa / powers_of_ten[static_cast<std::size_t>(-number.exponent)]
                                             : mantissa * powers_of_ten[static_cast<std::size_t>(number.exponent)];
    return number.negative ? -value : value;
}

std::optional<double> slow_value(std::string_view text)
{
    std::istringstream stream{std::string(text)};
    stream.imbue(std::locale::classic());
    double value = 0.0;
    stream >> value;
    if (stream.fail() || !std::isfinite(value)) return std::nullopt;
    return value;
}

}  // namespace

std::optional<double> number_from(std::string_view text)
{
    const std::optional<Decimal> number = decimal_from(text);
    if (!number) return std::nullopt;
    if (const std::optional<double> value = quick_value(*number)) return value;
    return slow_value(text);
}

std::optional<std::int64_t> whole_number_from(std::string_view text)
{
    bool negative = false;
    if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
        negative = text.front() == '-';
        text.remove_prefix(1);
    }
    if (text.empty() || text.size() > 18) return std::nullopt;
    std::int64_t value = 0;
    for (const char c : text) {
        if (!is_digit(c)) return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return negative ? -value : value;
}

std::string text_of_number(double value)
{
    for (const int digits : {15, 16, 17}) {
        std::ostringstream stream;
        stream.imbue(std::locale::classic());
        stream.precision(digits);
        stream << value;
        if (number_from(stream.str()) == value) return stream.str();
    }
    return "0";
}

}  // namespace concord
