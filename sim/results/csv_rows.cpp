#include "results/csv_rows.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace concord {

namespace {

constexpr std::array<double, 23> powers_of_ten{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                               1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

/// digits × 10^exponent; no digits: unknown.
struct Decimal {
    long long digits = 0;
    int exponent = 0;
};

/// The largest power of ten that is no larger, for sizes from 1e-13 to 1e22.
int magnitude_of(double size)
{
    std::size_t power = 0;
    if (size < 1.0) {
        while (size * powers_of_ten[power] < 1.0) ++power;
        return -static_cast<int>(power);
    }
    while (size >= powers_of_ten[power + 1]) ++power;
    return static_cast<int>(power);
}

/// The fewest digits that single precision reads back, as long as the powers of ten on the way are exact.
Decimal decimal_of(float single)
{
    if (single < 1e-13F || single >= 1e22F) return {};
    const int magnitude = magnitude_of(single);
    for (int count = 6; count <= 9; ++count) {
        const int shift = count - 1 - magnitude;
        const double power = powers_of_ten[static_cast<std::size_t>(std::abs(shift))];
        const double digits = std::nearbyint(shift < 0 ? single / power : single * power);
        if (static_cast<float>(shift < 0 ? digits * power : digits / power) == single)
            return {static_cast<long long>(digits), -shift};
    }
    return {};
}

/// The same for all sizes, slowly.
Decimal decimal_of(double size, bool is_single)
{
    std::array<char, 40> text{};
    for (int count = 1; count <= 17; ++count) {
        std::snprintf(text.data(), text.size(), "%.*e", count - 1, size);
        const double back = std::strtod(text.data(), nullptr);
        if (is_single ? static_cast<float>(back) != static_cast<float>(size) : back != size) continue;
        Decimal decimal;
        const char* at = text.data();
        for (; *at != 'e'; ++at) {
            if (*at != '.') decimal.digits = decimal.digits * 10 + (*at - '0');
        }
        decimal.exponent = std::atoi(at + 1) - (count - 1);
        return decimal;
    }
    return {};
}

/// A size as its decimal, plain or with an exponent, whichever is shorter; plain if both are as long.
std::string written(double size, Decimal decimal)
{
    while (decimal.digits % 10 == 0) {
        decimal.digits /= 10;
        ++decimal.exponent;
    }
    std::string text = std::to_string(decimal.digits);
    const int count = static_cast<int>(text.size());
    const int exponent = decimal.exponent;
    const int tighter = count == 1 ? 1 : 0;  // one digit has no point before its exponent
    if (exponent > 5 - tighter || exponent < tighter - count - 3) {
        const int power = exponent + count - 1;
        if (count > 1) text.insert(1, 1, '.');
        text += power < 0 ? "e-" : "e+";
        if (std::abs(power) < 10) text += '0';
        return text + std::to_string(std::abs(power));
    }
    if (exponent >= 0) return std::to_string(static_cast<long long>(size));
    if (-exponent < count)
        return text.insert(static_cast<std::size_t>(count) - static_cast<std::size_t>(-exponent), 1, '.');
    return "0." + std::string(static_cast<std::size_t>(-exponent - count), '0') + text;
}

/// The shortest text that single precision reads back: seven to nine digits. Whole numbers and what single precision cannot hold are
/// written in full. What `std::to_chars` writes, which the web toolchain lacks.
std::string text_of_size(double size)
{
    constexpr double largest_single = 1e38;
    constexpr double largest_whole = 9e15;
    if (size < largest_whole && size == std::trunc(size)) return std::to_string(static_cast<long long>(size));
    if (size > largest_single) return written(size, decimal_of(size, false));
    const float single = static_cast<float>(size);
    if (single == 0.0F) return "0";
    const Decimal decimal = decimal_of(single);
    return written(single, decimal.digits > 0 ? decimal : decimal_of(single, true));
}

}  // namespace

std::string number_text(double value)
{
    if (!std::isfinite(value)) return "";
    const std::string text = text_of_size(std::fabs(value));
    return value < 0.0 ? "-" + text : text;
}

void CsvWriter::separate()
{
    if (row_is_open_) buffer_ += ',';
    row_is_open_ = true;
}

CsvWriter& CsvWriter::text(std::string_view field)
{
    separate();
    // Blanks at the ends are part of a field, but many readers trim them where there are no quotes.
    const bool plain = field.find_first_of(",\"\r\n") == std::string_view::npos &&
                       (field.empty() || (field.front() != ' ' && field.back() != ' '));
    if (plain) {
        buffer_ += field;
        return *this;
    }
    buffer_ += '"';
    for (const char c : field) {
        if (c == '"') buffer_ += '"';
        buffer_ += c;
    }
    buffer_ += '"';
    return *this;
}

CsvWriter& CsvWriter::number(double value)
{
    separate();
    buffer_ += number_text(value);
    return *this;
}

CsvWriter& CsvWriter::whole(long long value)
{
    separate();
    std::array<char, 24> text{};
    buffer_.append(text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr);
    return *this;
}

void CsvWriter::end_row()
{
    buffer_ += '\n';
    row_is_open_ = false;
    if (buffer_.size() > capacity - 4096) flush();
}

void CsvWriter::header(std::initializer_list<std::string_view> columns)
{
    for (const std::string_view column : columns) text(column);
    end_row();
}

void CsvWriter::flush()
{
    out_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    buffer_.clear();
}

}  // namespace concord
