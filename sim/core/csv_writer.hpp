#pragma once
/// Rows of a CSV file: UTF-8, line feed, fields quoted where RFC 4180 asks for it, an empty field for what is undefined.

#include <ostream>
#include <string>
#include <string_view>

namespace concord {

/// Writes field after field; `end_row` ends the line. Call `flush` at the end.
class CsvWriter {
public:
    explicit CsvWriter(std::ostream& out)
        : out_(out)
    {
        // What goes wrong below a stream, no memory for one, is thrown on: it would keep that to itself, and the rest of the rows.
        out.exceptions(std::ios::badbit);
        buffer_.reserve(capacity);
    }

    CsvWriter& text(std::string_view field);
    /// As `number_text` writes it.
    CsvWriter& number(double value);
    CsvWriter& whole(long long value);
    void end_row();
    void flush();

private:
    static constexpr std::size_t capacity = 1 << 16;

    void separate();

    std::ostream& out_;
    std::string buffer_;
    bool row_is_open_ = false;
};

}  // namespace concord
