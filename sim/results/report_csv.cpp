#include "results/report_csv.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include "core/number_text.hpp"
#include "results/result_folder.hpp"

namespace concord {

CsvTable::CsvTable(std::istream& in, std::string name)
    : in_(in)
    , name_(std::move(name))
{
    if (!read_row()) refuse("it is empty");
    headings_ = fields_;
}

std::size_t CsvTable::column(std::string_view heading) const
{
    const auto found = std::find(headings_.begin(), headings_.end(), heading);
    if (found == headings_.end()) refuse("it has no column '" + std::string(heading) + "'");
    return static_cast<std::size_t>(found - headings_.begin());
}

bool CsvTable::next()
{
    if (!read_row()) return false;
    if (fields_.size() != headings_.size())
        refuse("its row " + std::to_string(row_) + " has not as many fields as its header");
    return true;
}

double CsvTable::number(std::size_t column) const
{
    const std::string& field = fields_[column];
    if (field.empty()) return std::numeric_limits<double>::quiet_NaN();
    const std::optional<double> value = number_from(field);
    if (!value) refuse("'" + field + "' in its row " + std::to_string(row_) + " is no number");
    return *value;
}

int CsvTable::whole(std::size_t column) const
{
    const std::string& field = fields_[column];
    int value = 0;
    const char* end = field.data() + field.size();
    const auto [stopped, error] = std::from_chars(field.data(), end, value);
    if (error != std::errc() || stopped != end)
        refuse("'" + field + "' in its row " + std::to_string(row_) + " is no whole number");
    return value;
}

void CsvTable::refuse(const std::string& what) const
{
    throw FolderRefused("cannot read '" + name_ + "': " + what + "; run concord compare again");
}

bool CsvTable::read_row()
{
    if (!std::getline(in_, line_)) return false;
    ++row_;
    std::size_t count = 0;
    std::size_t at = 0;
    const auto next_field = [&]() -> std::string& {
        if (count == fields_.size()) fields_.emplace_back();
        std::string& field = fields_[count++];
        field.clear();
        return field;
    };
    for (bool more = true; more;) {
        std::string& field = next_field();
        if (at < line_.size() && line_[at] == '"') {
            for (++at;; ++at) {
                while (at == line_.size()) {  // a line break inside the quotation marks
                    field += '\n';
                    at = 0;
                    if (!std::getline(in_, line_)) refuse("a quotation mark is never closed");
                }
                if (line_[at] != '"') {
                    field += line_[at];
                } else if (at + 1 < line_.size() && line_[at + 1] == '"') {
                    field += '"';
                    ++at;
                } else {
                    break;
                }
            }
            ++at;
        } else {
            const std::size_t end = std::min(line_.find(',', at), line_.size());
            field.assign(line_, at, end - at);
            at = end;
        }
        more = at < line_.size() && line_[at] == ',';
        if (more)
            ++at;
        else if (at < line_.size())
            refuse("there is text beside quotation marks in its row " + std::to_string(row_));
    }
    fields_.resize(count);
    return true;
}

}  // namespace concord
