#pragma once
/// Reads the CSV files of a result folder back, row by row, columns by name.

#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace concord {

/// One file. Throws FolderRefused where the text is not what `CsvWriter` writes.
class CsvTable {
public:
    /// Reads the header. `name` is for messages; `in` must outlive the table.
    CsvTable(std::istream& in, std::string name);

    /// The place of a column.
    [[nodiscard]] std::size_t column(std::string_view heading) const;

    /// Goes to the next row; false after the last.
    [[nodiscard]] bool next();

    [[nodiscard]] const std::string& text(std::size_t column) const { return fields_[column]; }
    /// NaN where the field is empty.
    [[nodiscard]] double number(std::size_t column) const;
    [[nodiscard]] int whole(std::size_t column) const;

    [[noreturn]] void refuse(const std::string& what) const;

private:
    [[nodiscard]] bool read_row();

    std::istream& in_;
    std::string name_;
    std::vector<std::string> headings_;
    std::vector<std::string> fields_;
    std::string line_;
    std::size_t row_ = 0;
};

}  // namespace concord
