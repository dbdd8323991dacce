#pragma once
/// What really happened, read from tables: values of bodies by date, and funding by another line of the returns.

#include <string>
#include <vector>

#include "core/problems.hpp"
#include "experiment/hindcast.hpp"
#include "model/scenario.hpp"

namespace concord {

/// Reads `organisation,date,series,value,status,exclude_reason` into `real`. What is no such table, an organisation that the scenario does
/// not have, a date that ends no year of the run, a value that is none, and a second value for the same become problems.
void read_real_series(const std::string& text, const std::string& file, const Scenario& scenario,
                      std::vector<RealValue>& real, Problems& problems);

/// Reads `organisation,date,index` and puts it in place of the scenario's funding of these organisations.
void replace_funding(const std::string& text, const std::string& file, Scenario& scenario, Problems& problems);

}  // namespace concord
