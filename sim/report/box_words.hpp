#pragma once
/// Where each response wins and fails, and how long it is acceptable, in plain sentences, and as ranges on sliders. Numbers have blanks
/// that may break (`unbroken`).

#include <string>
#include <vector>

#include "experiment/results.hpp"

namespace concord {

/// A limited uncertainty: the region's limits within the range that futures draw from.
struct Slider {
    std::string name;     ///< as in `--set`
    std::string meaning;  ///< empty of what the scenario gives as a range
    Range drawn_from;
    Range limits;       ///< within that, in the same unit
    std::string words;  ///< the limits: `below 0.18`
    double usual;       ///< the scenario's own value
    bool is_logarithmic;

    /// The place of a value on the slider, [0, 1].
    [[nodiscard]] double place_of(double value) const;
};

/// What is said of one question about a response.
struct RegionTold {
    BoxQuestion question;
    std::string sentence;
    std::vector<Slider> sliders;  ///< none where no region is described
};

/// All that is said of one response.
struct ResponseTold {
    std::size_t policy;
    std::vector<std::string> keeping;  ///< by limit: how often it is kept, until when, and what tells early
    std::vector<RegionTold> regions;
};

/// Responses in the order given, those of which nothing is said left out.
[[nodiscard]] std::vector<ResponseTold> responses_told(const Scenario& scenario,
                                                       const std::vector<const SummaryRow*>& order,
                                                       const std::vector<BoxRow>& boxes,
                                                       const std::vector<AcceptableRow>& acceptable, bool are_futures);

}  // namespace concord
