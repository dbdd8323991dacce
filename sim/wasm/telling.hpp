#pragma once
/// What is judged of a run and how it looks, as JSON for the page. Rules, sentences and styles are those of `experiment` and `report`.

#include <string>
#include <vector>

#include "experiment/results.hpp"
#include "report/box_words.hpp"

namespace concord {

/// How responses, causes and kinds of organisation may look: `Styles` of web/src/engine/types.ts.
[[nodiscard]] std::string styles_json();

/// How those of a scenario look: `Looks` of web/src/engine/types.ts.
[[nodiscard]] std::string looks_json(const Scenario& scenario);

/// What a run says of one outcome: `Told` of web/src/engine/types.ts.
[[nodiscard]] std::string told_json(const Scenario& scenario, const Results& results, const OutcomeRow& outcome);

/// The ranking of the responses on every outcome that has a better direction: `Rankings` of web/src/engine/types.ts.
[[nodiscard]] std::string rankings_json(const Scenario& scenario, const Results& results);

/// Where each response wins and fails: `ResponseBoxes` of web/src/engine/types.ts.
[[nodiscard]] std::string boxes_json(const Scenario& scenario, const std::vector<ResponseTold>& told);

/// What holds the partnerships of a policy back, all together, year by year: `Holdback`s of web/src/engine/types.ts.
[[nodiscard]] std::string holdbacks_json(const Scenario& scenario, const std::vector<DiagnosisRow>& rows,
                                         std::size_t policy);

}  // namespace concord
