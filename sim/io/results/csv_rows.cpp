#include "io/results/csv_rows.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace concord {

namespace {

/// The shortest text that single precision reads back: seven to nine digits, several times faster than a stated precision.
/// Whole numbers and what single precision cannot hold are written in full.
char* write_number(char* first, char* last, double value)
{
    constexpr double largest_single = 1e38;
    constexpr double largest_whole = 9e15;
    const double size = std::fabs(value);
    if (size < largest_whole && value == std::trunc(value))
        return std::to_chars(first, last, static_cast<long long>(value)).ptr;
    if (size > largest_single) return std::to_chars(first, last, value).ptr;
    return std::to_chars(first, last, static_cast<float>(value)).ptr;
}

}  // namespace

std::string number_text(double value)
{
    if (!std::isfinite(value)) return "";
    std::array<char, 40> text{};
    return {text.data(), write_number(text.data(), text.data() + text.size(), value)};
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
    if (!std::isfinite(value)) return *this;
    std::array<char, 40> text{};
    buffer_.append(text.data(), write_number(text.data(), text.data() + text.size(), value));
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
