#include "scenario/import_organisations.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <string_view>
#include <utility>

#include "core/csv_writer.hpp"
#include "core/number_text.hpp"
#include "core/text.hpp"
#include "model/tables/spending.hpp"
#include "scenario/import_table.hpp"
#include "scenario/import_words.hpp"
#include "scenario/keys.hpp"
#include "scenario/reader.hpp"
#include "scenario/values.hpp"

namespace concord {

namespace {

constexpr std::size_t first_rows = 30;  // among which the headings are looked for
constexpr const char* template_file = "scenarios/organisations-template.csv shows a table";

class Import {
public:
    Import(const std::string& bytes, std::string file, MoneyUnit unit)
        : file_(std::move(file))
        , unit_(unit)
    {
        rows_ = import_table(bytes, file_, result_.notes, result_.problems);
        for (const Kind& kind : default_kinds()) kinds_.insert(kind.name);
    }

    ImportedOrganisations result()
    {
        if (result_.problems.empty() && find_headings()) {
            find_unit();
            for (std::size_t r = first_; r < rows_.size(); ++r) take_row(rows_[r]);
            check_unit();
            if (lines_.empty() && result_.problems.empty()) refuse(0, "the table has no organisation", template_file);
            if (result_.problems.empty()) read_strictly();
        }
        result_.notes.sort_by_place();
        result_.problems.sort_by_place();
        return std::move(result_);
    }

private:
    void note(int line, std::string what, std::string remedy = "")
    {
        result_.notes.add({file_, line, 0}, std::move(what), std::move(remedy));
    }
    void refuse(int line, std::string what, std::string remedy)
    {
        result_.problems.add({file_, line, 0}, std::move(what), std::move(remedy));
    }
    [[nodiscard]] bool has_column(const std::string& key) const { return columns_.count(key) != 0; }
    [[nodiscard]] std::string cell(const ImportRow& row, const std::string& key) const
    {
        const auto column = columns_.find(key);
        return column == columns_.end() ? "" : row.cells[column->second];
    }

    // --- headings ------------------------------------------------------------------------------------------------------------------

    /// The first line that names a budget, and a name or an id.
    bool find_headings()
    {
        for (std::size_t r = 0; r < std::min(rows_.size(), first_rows); ++r) {
            std::set<std::string> keys;
            for (const std::string& text : rows_[r].cells) keys.insert(key_of_heading(text));
            if (keys.count("budget") == 0 || (keys.count("name") == 0 && keys.count("id") == 0)) continue;
            if (r > 0)
                note(rows_.front().line, "what stands above line " + std::to_string(rows_[r].line) +
                                             ", which names the columns, is passed over");
            first_ = r + 1;
            take_headings(rows_[r]);
            return true;
        }
        refuse(0, "no line names the columns of a name and of a budget",
               "write 'name' and 'budget' above the figures; " + std::string(template_file));
        return false;
    }

    void take_headings(const ImportRow& row)
    {
        for (std::size_t c = 0; c < row.cells.size(); ++c) {
            const std::string& text = row.cells[c];
            const std::string key = key_of_heading(text);
            if (key.empty()) {
                if (has_content(c))
                    note(row.line, text.empty() ? "a column without a heading is not used"
                                                : "the column " + in_quotes(text) + " is not used");
            } else if (const auto [column, is_new] = columns_.emplace(key, c); !is_new) {
                refuse(row.line,
                       "two columns may be the " + key + ": " + in_quotes(row.cells[column->second]) + " and " +
                           in_quotes(text),
                       "rename or delete the one that is not meant");
            } else if (text != key) {
                note(row.line, "the column " + in_quotes(text) + " is taken for '" + key + "'");
            }
        }
    }

    [[nodiscard]] bool has_content(std::size_t column) const
    {
        return std::any_of(rows_.begin() + static_cast<std::ptrdiff_t>(first_) - 1, rows_.end(),
                           [&](const ImportRow& row) { return !row.cells[column].empty(); });
    }

    // --- money ---------------------------------------------------------------------------------------------------------------------

    void find_unit()
    {
        const ImportRow& headings = rows_[first_ - 1];
        MoneyUnit said = money_unit_in(cell(headings, "budget"));
        int line = headings.line;
        if (first_ < rows_.size()) {
            const std::string below = cell(rows_[first_], "budget");
            const MoneyUnit unit = money_unit_in(below);
            const std::string name = plain_words(cell(rows_[first_], has_column("name") ? "name" : "id"));
            if (unit != MoneyUnit::unknown && (name.empty() || name == "unit" || name == "units")) {
                said = unit;
                line = rows_[first_++].line;
            }
        }
        if (unit_ == MoneyUnit::unknown && said != MoneyUnit::unknown) {
            unit_ = said;
            note(line, "budgets are taken for " + std::string(words_of(unit_)) + " a year, as the table says");
        } else if (unit_ != MoneyUnit::unknown) {
            note(line,
                 "budgets are taken for " + std::string(words_of(unit_)) + " a year, as --money says" +
                     (said != MoneyUnit::unknown && said != unit_ ? "; the table says " + std::string(words_of(said))
                                                                  : ""));
        }
    }

    /// Without any word on the unit, £ million is what the format has; but not if that cannot be.
    void check_unit()
    {
        if (unit_ != MoneyUnit::unknown || lines_.empty()) return;
        if (too_large_.empty())
            note(0, "no unit is given: budgets are taken for £ million a year",
                 "say --money thousand or --money pounds if they are not");
        else
            refuse(0,
                   "it is not said what budgets count: in £ million, " + too_large_ +
                       " would spend more than any in England",
                   "say --money thousand or --money pounds");
    }

    // --- one organisation ----------------------------------------------------------------------------------------------------------

    /// True of titles, notes and sums between the organisations.
    bool is_aside(const ImportRow& row)
    {
        const auto filled = std::count_if(row.cells.begin(), row.cells.end(),
                                          [](const std::string& text) { return !text.empty(); });
        const std::string words = plain_words(cell(row, has_column("name") ? "name" : "id"));
        const bool is_sum = has_word(words, "total") || has_word(words, "sum");
        if (filled > 1 && !is_sum) return false;
        const auto first = std::find_if(row.cells.begin(), row.cells.end(),
                                        [](const std::string& text) { return !text.empty(); });
        note(row.line, in_quotes(*first) + (is_sum ? " is taken for a sum and passed over"
                                                   : " stands alone in its line and is passed over"));
        return true;
    }

    void take_row(const ImportRow& row)
    {
        if (is_aside(row)) return;
        std::map<std::string, std::string> cells;
        for (const auto& [key, column] : columns_) cells[key] = row.cells[column];
        std::string& name = cells["name"];
        if (name.empty()) name = cells["id"];
        std::replace(name.begin(), name.end(), '\n', ' ');
        if (name.empty()) return refuse(row.line, "this line has no name", "write one, or delete the line");
        const std::size_t problems = result_.problems.all().size();
        cells["kind"] = kind_in(row, name);
        cells["areas"] = areas_in(row, name);
        cells["budget"] = budget_in(row, name, cells["kind"]);
        if (result_.problems.all().size() != problems) return;
        cells["id"] = id_for(row.line, cells["id"], name, cells["kind"]);
        lines_.push_back(row.line);
        taken_.push_back(std::move(cells));
    }

    std::string kind_in(const ImportRow& row, const std::string& name)
    {
        const std::string given = cell(row, "kind");
        if (kinds_.count(lower_case(given)) != 0) return lower_case(given);
        for (const std::string& text : {given, name}) {
            const std::string words = plain_words(text);
            for (const ImportWord& word : kind_words) {
                if (!has_word(words, word.word)) continue;
                note(row.line, in_quotes(text) + " is taken for the kind " + std::string(word.meant),
                     "write another in the column 'kind' if it is not");
                return std::string(word.meant);
            }
        }
        const std::string list = joined(default_kinds(), ", ", &Kind::name);
        refuse(row.line, "it is not known what kind of organisation " + in_quotes(name) + " is",
               "write one of " + list + " in a column 'kind'");
        return "";
    }

    /// Ids of the areas, `a;b`.
    std::string areas_in(const ImportRow& row, const std::string& name)
    {
        std::string text = cell(row, "areas");
        if (!has_column("areas")) {
            if (result_.areas.empty())
                note(0, "there is no column of areas: all organisations are put into one area",
                     "add a column 'areas' with the places that each serves");
            text = "The area";
        } else if (text.empty()) {
            refuse(row.line, in_quotes(name) + " has no area", "write the places that it serves, with ; between them");
        }
        const char* separators = ";|/\n";
        if (text.find_first_of(separators) == std::string::npos && text.find(',') != std::string::npos) {
            separators = ",";
            note(row.line, in_quotes(text) + " is taken for several areas",
                 "put ; between areas, and none into a name, if it is one");
        }
        std::string ids;
        for (std::size_t from = 0; from <= text.size();) {
            const std::size_t end = std::min(text.find_first_of(separators, from), text.size());
            const std::string area(trimmed(std::string_view(text).substr(from, end - from)));
            from = end + 1;
            if (area.empty()) continue;
            const std::string id = id_of_name(area);
            if (!is_id(id)) {
                refuse(row.line, "the area " + in_quotes(area) + " has no letters to make an id of",
                       "give it another name");
                continue;
            }
            ids += (ids.empty() ? "" : ";") + id;
            if (area_ids_.insert(id).second) {
                Area& made = result_.areas.emplace_back();
                made.id = id;
                made.name = area;
            }
        }
        return ids;
    }

    std::string budget_in(const ImportRow& row, const std::string& name, const std::string& kind)
    {
        const std::string text = cell(row, "budget");
        const std::optional<Amount> amount = amount_in(text, unit_ == MoneyUnit::unknown ? MoneyUnit::million : unit_);
        if (!amount) {
            refuse(row.line,
                   text.empty() ? in_quotes(name) + " has no budget"
                                : "the budget " + in_quotes(text) + " is no amount of money",
                   "write a number such as 1234.5");
            return "";
        }
        std::string millions = text_of_number(amount->millions);
        if (amount->has_own_unit || amount->has_decimal_comma)
            note(row.line, "the budget " + in_quotes(text) + " is read as £" + millions + " m a year");
        const SpendingRow* spending = spending_of(kind);
        if (too_large_.empty() && spending != nullptr && amount->millions > spending->largest)
            too_large_ = in_quotes(name);
        return millions;
    }

    std::string id_for(int line, const std::string& given, const std::string& name, const std::string& kind)
    {
        std::string id = is_id(given) ? given : id_of_name(given.empty() ? name : given);
        if (!given.empty() && id != given) note(line, "the id " + in_quotes(given) + " becomes '" + id + "'");
        if (!is_id(id)) id = "organisation";
        const bool is_taken = (kinds_.count(id) != 0 && id != kind) || id == "name" || id == "default";
        std::string free = is_taken ? id + "_1" : id;
        for (int n = 2; !ids_.insert(free).second; ++n) free = id + "_" + std::to_string(n);
        if (free != id)
            note(line, in_quotes(name) + " gets the id '" + free + "', as '" + id + "' has another meaning already");
        return free;
    }

    // --- what came of it -------------------------------------------------------------------------------------------------------------

    /// The rest of the checks are those of any scenario's table.
    void read_strictly()
    {
        std::ostringstream out;
        CsvWriter csv(out);
        const auto& keys = keys_of(Section::organisation);
        const auto is_used = [&](const KeyRow& key) {
            return key.required || key.name == "name" || has_column(std::string(key.name));
        };
        for (const KeyRow& key : keys) {
            if (is_used(key)) csv.text(key.name);
        }
        csv.end_row();
        for (auto& cells : taken_) {
            for (const KeyRow& key : keys) {
                if (is_used(key)) csv.text(cells[std::string(key.name)]);
            }
            csv.end_row();
        }
        csv.flush();
        result_.csv = out.str();
        Problems problems;
        result_.organisations = organisations_from_csv(result_.csv, file_, problems);
        for (const Problem& problem : problems.all()) {
            const auto row = static_cast<std::size_t>(std::max(problem.place.line - 2, 0));
            refuse(row < lines_.size() ? lines_[row] : 0, problem.what, problem.remedy);
        }
    }

    std::string file_;
    MoneyUnit unit_;
    ImportedOrganisations result_;
    std::vector<ImportRow> rows_;
    std::size_t first_ = 0;  // row below the headings
    std::map<std::string, std::size_t> columns_;
    std::set<std::string> kinds_, ids_, area_ids_;
    std::string too_large_;  // an organisation whose budget no English one has, in the unit assumed
    std::vector<int> lines_;
    std::vector<std::map<std::string, std::string>> taken_;  // cells by key, of each organisation
};

}  // namespace

ImportedOrganisations imported_organisations(const std::string& bytes, const std::string& file, MoneyUnit unit)
{
    return Import(bytes, file, unit).result();
}

ImportedOrganisations organisations_of_table(const std::string& bytes, const std::string& file, MoneyUnit unit)
{
    ImportedOrganisations strict;
    strict.organisations = organisations_from_csv(bytes, file, strict.problems);
    const bool is_clean = strict.problems.empty() && unit == MoneyUnit::unknown;
    return is_clean ? strict : imported_organisations(bytes, file, unit);
}

}  // namespace concord
