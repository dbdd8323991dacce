#pragma once
/// The tidy tables of a result folder. Their columns are fixed, because others read them.
///
/// `response` is the policy's name, `date` the month's first day, year 0 the start. Low and high are the 5th and 95th
/// percentile over replicates. An empty field is undefined; an empty break-even month stands for never.

#include <ostream>
#include <string_view>
#include <vector>

#include "experiment/results.hpp"

namespace concord {

void write_summary(std::ostream& out, const Scenario& scenario, const std::vector<SummaryRow>& rows);
void write_monthly(std::ostream& out, const Scenario& scenario, const std::vector<MonthlyRow>& rows);
void write_break_even(std::ostream& out, const Scenario& scenario, const std::vector<BreakEvenRow>& rows);
void write_diagnosis(std::ostream& out, const Scenario& scenario, const std::vector<DiagnosisRow>& rows);
void write_organisations(std::ostream& out, const Scenario& scenario, const std::vector<EntityRow>& rows);
void write_areas(std::ostream& out, const Scenario& scenario, const std::vector<EntityRow>& rows);

/// One file of a result folder.
struct TableFile {
    std::string_view name;
    std::string_view holds;
    void (*write)(std::ostream& out, const Scenario& scenario, const Results& results);
};

/// The files, in the order in which they are written and named to the user.
[[nodiscard]] const std::vector<TableFile>& table_files();

/// `monthly` or `cumulative`.
[[nodiscard]] std::string_view name_of(BreakEven kind) noexcept;

}  // namespace concord
