#pragma once
/// Lists of records, written in YAML or in a CSV file: one function reads a record of either.

#include <functional>

#include "scenario/fields.hpp"

namespace concord {

using OnRecord = std::function<void(const Fields&)>;

/// Calls `on_record` for each map of a list. False if part of the list could not be read; that has become a problem.
bool read_list(Reading& reading, const InputNode& list, Section section, const OnRecord& on_record);

/// The same for a list or `{file: x.csv}`.
bool read_table(Reading& reading, const InputNode& table, Section section, const OnRecord& on_record);

/// The same for the text of a CSV file, whose columns are the section's keys. `reading.file` must be the file's shown name.
///
/// Empty cells are keys left out. Lists are written `a;b`, maps `a=0.1;b=0.2`.
bool read_rows(Reading& reading, const std::string& text, Section section, const OnRecord& on_record);

}  // namespace concord
