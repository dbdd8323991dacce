#pragma once
/// Reads a scenario: YAML and the CSV files it names become a `Scenario`, or a list of all that is wrong.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/problems.hpp"
#include "model/scenario.hpp"
#include "scenario/file_source.hpp"

namespace concord {

/// A valid scenario, or the problems of an invalid one, in the order of their places.
struct ReadResult {
    std::optional<Scenario> scenario;  ///< there exactly if `problems` is empty
    Problems problems;
    std::uint64_t input_hash = 0;         ///< of the bytes of all text read, in the order of reading
    std::vector<std::string> files_read;  ///< CSV files, as the scenario names them
};

/// Reads the text of a scenario. Never throws for anything in the input, however broken.
///
/// `file_name` is how messages call the file; CSV files are called as if they lay beside it. A syntax error is one problem;
/// otherwise all problems are reported at once (the first `max_problems` of them).
[[nodiscard]] ReadResult read_scenario(const std::string& text, const std::string& file_name, const FileSource& files);

/// Reads a scenario from disk; its CSV files are looked for in its folder and below.
[[nodiscard]] ReadResult read_scenario_file(const std::string& path);

/// The CSV files that the text of a scenario names, whatever else is wrong with it; none of what is no YAML.
[[nodiscard]] std::vector<std::string> files_named(const std::string& text);

/// Reads organisations from the text of a CSV file alone, with the default kinds and any areas.
[[nodiscard]] std::vector<Organisation> organisations_from_csv(const std::string& text, const std::string& file_name,
                                                               Problems& problems);

/// Applies `name=value` to the scenario's parameters, or to a number of a built-in response (`upstream_prevention.prevention`), which no
/// future then draws. An unknown name, a wrong value or one out of range becomes a problem, and
/// so do values with which a response would leave nothing for daily work; then the scenario is not to be run.
void set_parameter(Scenario& scenario, const std::string& assignment, Problems& problems);

/// Has futures draw what is named from another range, `name=low:high`, even if the scenario gives it exactly. What is never drawn, and a
/// range that is none or not within the valid one, becomes a problem.
void vary(Scenario& scenario, const std::string& assignment, Problems& problems);
/// The key `reference` given as an option.
void set_reference(Scenario& scenario, const std::string& name, Problems& problems);

/// Gives the scenario another seed, or another number of replicates, written as text. What a scenario file may not say becomes a
/// problem.
void set_seed(Scenario& scenario, const std::string& text, Problems& problems);
void set_replicates(Scenario& scenario, const std::string& text, Problems& problems);

/// Adds what stands against running the scenario with its futures: too few of them for its runs, or ranges so wide that a response could
/// leave nothing for daily work.
void check_futures(const Scenario& scenario, const std::string& file, Problems& problems);

inline constexpr std::size_t max_problems = 1000;

}  // namespace concord
