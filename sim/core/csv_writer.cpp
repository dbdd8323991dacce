#include "core/csv_writer.hpp"

#include <fmt/format.h>

#include <iterator>

#include "core/number_text.hpp"

namespace concord {

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
    fmt::format_to(std::back_inserter(buffer_), "{}", value);
    return *this;
}

void CsvWriter::end_row()
{
    buffer_ += '\n';
    row_is_open_ = false;
    if (buffer_.size() > capacity - 4096) flush();
}

void CsvWriter::flush()
{
    out_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    buffer_.clear();
}

}  // namespace concord
