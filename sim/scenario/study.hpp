#pragma once
/// A study: which runs of a scenario a sweep works out. A YAML file of its own, read by the rules of scenarios.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/problems.hpp"
#include "model/scenario.hpp"

namespace concord {

/// What a study file says. What it leaves out is as the scenario has it.
struct Study {
    std::string scenario;                ///< file, seen from the study's folder
    std::vector<std::string> responses;  ///< names of responses and mixes
    std::optional<int> runs;
    std::optional<FutureKind> futures;
    std::optional<std::uint64_t> seed;
    std::vector<std::string> outcomes;  ///< that are kept; none: all
};

/// A valid study with its scenario, or the problems of either.
struct ReadStudy {
    std::optional<Scenario> scenario;  ///< with the study's responses, runs, futures and seed; there exactly if `problems` is empty
    std::vector<std::string> outcomes;  ///< that are kept, in the order of their table
    Problems problems;
    std::string text;                     ///< of the study
    std::string scenario_file;            ///< as the program can open it
    std::string scenario_text;            ///< of that file
    std::uint64_t scenario_hash = 0;      ///< as `ReadResult::input_hash`
    std::vector<std::string> files_read;  ///< as `ReadResult::files_read`
};

/// Reads a study and its scenario from disk. All problems of both at once, those of the study first.
[[nodiscard]] ReadStudy read_study_file(const std::string& path);

}  // namespace concord
