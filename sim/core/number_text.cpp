#include "core/number_text.hpp"

#include <fast_float/fast_float.h>
#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <cstdlib>

namespace concord {

namespace {

/// digits × 10^exponent.
struct Decimal {
    std::string digits;
    int exponent = 0;
};

/// The fewest digits that read back as the same number. Precondition: it is positive and finite.
template <class Float>
Decimal decimal_of(Float size)
{
    Decimal decimal{fmt::format("{}", size)};
    std::string& digits = decimal.digits;
    if (const std::size_t at = digits.find('e'); at != std::string::npos) {
        decimal.exponent = std::stoi(digits.substr(at + 1));
        digits.resize(at);
    }
    if (const std::size_t point = digits.find('.'); point != std::string::npos) {
        digits.erase(point, 1);
        decimal.exponent -= static_cast<int>(digits.size() - point);
    }
    digits.erase(0, digits.find_first_not_of('0'));
    while (digits.back() == '0') {
        digits.pop_back();
        ++decimal.exponent;
    }
    return decimal;
}

/// Plain or with an exponent, whichever is shorter; plain if both are as long: what `std::to_chars` writes, which the web toolchain lacks.
template <class Float>
std::string shortest_text(Float size)
{
    Decimal decimal = decimal_of(size);
    std::string& text = decimal.digits;
    const int count = static_cast<int>(text.size());
    const int exponent = decimal.exponent;
    const int tighter = count == 1 ? 1 : 0;  // one digit has no point before its exponent
    if (exponent > 5 - tighter || exponent < tighter - count - 3) {
        if (count > 1) text.insert(1, 1, '.');
        return fmt::format("{}e{:+03}", text, exponent + count - 1);
    }
    if (exponent >= 0) return fmt::format("{:.0f}", size);
    if (-exponent < count) return text.insert(count + exponent, 1, '.');
    return "0." + std::string(static_cast<std::size_t>(-exponent - count), '0') + text;
}

constexpr double largest_single = 1e38;
constexpr double largest_whole = 9e15;

bool is_whole(double size) { return size < largest_whole && size == std::trunc(size); }

std::string text_of_size(double size)
{
    if (is_whole(size)) return fmt::format("{}", static_cast<long long>(size));
    if (size > largest_single) return shortest_text(size);
    const float single = static_cast<float>(size);
    return single == 0.0F ? "0" : shortest_text(single);
}

}  // namespace

std::optional<double> number_from(std::string_view text)
{
    if (text.starts_with('+')) {
        text.remove_prefix(1);
        if (text.starts_with('-')) return std::nullopt;
    }
    double value = 0.0;
    const char* end = text.data() + text.size();
    const auto [stopped, error] = fast_float::from_chars(text.data(), end, value);
    // Words for what is no finite number are no numbers here.
    if (error != std::errc() || stopped != end || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::optional<std::int64_t> whole_number_from(std::string_view text)
{
    constexpr std::size_t longest = 18;
    if (text.starts_with('+')) {
        text.remove_prefix(1);
        if (text.starts_with('-')) return std::nullopt;
    }
    std::int64_t value = 0;
    const char* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || stopped != end || text.size() > longest) return std::nullopt;
    return value;
}

std::string text_of_number(double value) { return fmt::format("{}", value); }

std::string number_text(double value)
{
    if (!std::isfinite(value)) return "";
    const std::string text = text_of_size(std::fabs(value));
    return value < 0.0 ? "-" + text : text;
}

double as_written(double value) noexcept
{
    const double size = std::fabs(value);
    return is_whole(size) || size > largest_single ? value : static_cast<float>(value);
}

}  // namespace concord
