#pragma once
/// What a store says of its study: all that decides its numbers, and what it was read from.

#include <cstdint>
#include <string>
#include <vector>

#include "scenario/study.hpp"

namespace concord {

struct StudyRecord {
    Scenario scenario;                  ///< with the study's responses, runs, futures and seed
    std::vector<std::string> outcomes;  ///< that are kept, in the order of their table
    std::string version;                ///< of the program that began the store
    std::string compiler;
    std::string commit;
    std::string study_file;  ///< as the user named it
    std::string study_text;
    std::string scenario_file;
    std::string scenario_text;
    std::string scenario_hash;            ///< of all text that the scenario was read from
    std::vector<std::string> files_read;  ///< besides it
};

/// Of a study that this program is about to sweep. Precondition: it has no problems.
[[nodiscard]] StudyRecord record_of_study(const std::string& study_file, ReadStudy study);

/// The first thing that sets two studies apart, `seed was 1, is 2`; empty if they give the same numbers, run for run. The number of runs is
/// not looked at: fewer of them are the first of more.
[[nodiscard]] std::string difference_between(const StudyRecord& was, const StudyRecord& is);

}  // namespace concord
