#pragma once
/// Takes the organisations out of a table that somebody keeps: what the strict reader of scenarios would refuse, an import reads if
/// it can say how. Nothing is taken for something else without a note.

#include <string>
#include <vector>

#include "core/problems.hpp"
#include "model/scenario.hpp"
#include "scenario/import_money.hpp"

namespace concord {

struct ImportedOrganisations {
    std::vector<Organisation> organisations;
    std::vector<Area> areas;  ///< those that they serve, with the names that the table gives them
    std::string csv;          ///< the same as a CSV file that the strict reader reads; empty: the table is one
    Problems notes;           ///< what was taken for what, for a person to look through
    Problems problems;        ///< what could not be read; then the import is not to be used
};

/// Reads organisations from the bytes of a table. `unit` is what its budgets count, where the user says so; otherwise the table must.
[[nodiscard]] ImportedOrganisations imported_organisations(const std::string& bytes, const std::string& file,
                                                           MoneyUnit unit);

/// The same, but a table that the strict reader reads stays as it is, if no unit is given.
[[nodiscard]] ImportedOrganisations organisations_of_table(const std::string& bytes, const std::string& file,
                                                           MoneyUnit unit);

}  // namespace concord
