#pragma once
/// Rows of a CSV file: UTF-8, line feed, fields quoted where RFC 4180 asks for it, an empty field for what is undefined.

#include <initializer_list>
#include <ostream>
#include <string>
#include <string_view>

#include "experiment/quantiles.hpp"

namespace concord {

/// At least seven significant digits; empty for what is not finite.
[[nodiscard]] std::string number_text(double value);

/// Writes field after field; `end_row` ends the line. Call `flush` at the end.
class CsvWriter {
public:
    explicit CsvWriter(std::ostream& out)
        : out_(out)
    {
        buffer_.reserve(capacity);
    }

    CsvWriter& text(std::string_view field);
    CsvWriter& number(double value);
    CsvWriter& whole(long long value);
    CsvWriter& spread(const Spread& spread) { return number(spread.median).number(spread.low).number(spread.high); }
    void end_row();
    void header(std::initializer_list<std::string_view> columns);
    void flush();

private:
    static constexpr std::size_t capacity = 1 << 16;

    void separate();

    std::ostream& out_;
    std::string buffer_;
    bool row_is_open_ = false;
};

}  // namespace concord
