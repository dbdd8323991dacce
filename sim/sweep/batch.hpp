#pragma once
/// One line of a batch: what another program asks, as JSON, and the answer to it.
///
///     asked     {"id": 7, "set": {"trust_gain": 0.1}, "responses": ["hold"], "runs": 8, "seed": 1, "futures": "0",
///                "outcomes": ["harm:end"]}, of which all may be left out
///     answered  {"id": 7, "line": 1, "runs": 8, "digest": "…", "outcomes": {"hold": {"harm:end": [4.2, …]}}}, a number for each run, null
///               where it is undefined or never
///     or        {"id": 7, "line": 1, "errors": ["unknown key 'sets'; did you mean 'set'?"]}

#include <string>

#include "experiment/block.hpp"

namespace concord {

struct BatchAnswer {
    std::string line;  ///< JSON text without a line feed
    bool is_error = false;
};

/// Answers a line. `number` counts lines from 1. What is wrong with the line becomes errors, all at once. The digest is that of a
/// comparison of the same runs. Throws std::bad_alloc alone.
[[nodiscard]] BatchAnswer batch_answer(const Scenario& scenario, const std::string& line, int number,
                                       const Kernel& kernel);

}  // namespace concord
