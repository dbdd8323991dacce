#pragma once
/// The sections of the report, in its order. Each is a pure function of what the result folder holds.

#include <string>
#include <string_view>
#include <vector>

#include "report/html.hpp"
#include "results/report_record.hpp"

namespace concord {

[[nodiscard]] Element opening_section(const RunRecord& record);      ///< question and what was run
[[nodiscard]] Element answer_section(const RunRecord& record);       ///< the findings beside the chart of harm
[[nodiscard]] Element doubt_section(const RunRecord& record);        ///< how far the answer holds over futures
[[nodiscard]] Element boxes_section(const RunRecord& record);        ///< where each response wins and fails
[[nodiscard]] Element words_section(const RunRecord& record);        ///< how to read the rest; the responses
[[nodiscard]] Element charts_section(const RunRecord& record);       ///< the other headline outcomes month by month
[[nodiscard]] Element differences_section(const RunRecord& record);  ///< paired differences from hold
[[nodiscard]] Element break_even_section(const RunRecord& record);
[[nodiscard]] Element choices_section(const RunRecord& record);  ///< what organisations follow where they choose
[[nodiscard]] Element places_section(const RunRecord& record);   ///< organisations and areas
[[nodiscard]] Element diagnosis_section(const RunRecord& record);
[[nodiscard]] Element assumptions_section(const RunRecord& record);
[[nodiscard]] Element limits_section(const RunRecord& record);
[[nodiscard]] Element reproduction_section(const RunRecord& record);

/// Harm month by month.
[[nodiscard]] Element harm_figure(const RunRecord& record);

/// A section with its heading, to which contents are added.
[[nodiscard]] Element section_of(std::string_view id, std::string_view heading);

/// A paragraph of unbroken numbers.
[[nodiscard]] Element paragraph(std::string_view text);

/// What a response means; of a mix, who does what.
[[nodiscard]] std::string policy_meaning(const Scenario& scenario, const Policy& policy);

/// The name of a response in words.
[[nodiscard]] std::string response_words(const RunRecord& record, std::size_t policy);

}  // namespace concord
