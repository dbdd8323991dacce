#pragma once
/// The columns of what `concord hindcast` writes, and its folder.

#include <map>

#include "experiment/hindcast.hpp"
#include "results/columns.hpp"
#include "results/manifest.hpp"
#include "results/result_folder.hpp"

namespace concord {

[[nodiscard]] const ResultTable<HindcastRow>& hindcast_table();
[[nodiscard]] const ResultTable<HindcastScore>& hindcast_score_table();
[[nodiscard]] const ResultTable<Discrepancy>& discrepancy_result_table();

/// Calls `visit` with all three, in the order in which their files are written.
template <class Visit>
void for_each_hindcast_table(const Visit& visit)
{
    visit(hindcast_table());
    visit(hindcast_score_table());
    visit(discrepancy_result_table());
}

inline constexpr const char* hindcast_json_name = "hindcast.json";
inline constexpr const char* hindcast_page_name = "hindcast.html";
inline constexpr const char* hindcast_picture_name = "hindcast.svg";

/// What its manifest says that it holds.
inline constexpr const char* holds_hindcast = "hindcast";

/// All tables as one JSON object.
[[nodiscard]] std::string hindcast_json(const Scenario& scenario, const Hindcast& hindcast);

/// What was made, with the page and the picture, which the report makes; then the folder goes to its place. Throws FolderError.
[[nodiscard]] Settled write_hindcast(ResultFolder& folder, const Scenario& scenario, const Ensemble& ensemble,
                                     const Hindcast& hindcast, const std::map<std::string, std::string>& drawn,
                                     const Origin& origin);

}  // namespace concord
