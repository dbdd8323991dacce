#pragma once
/// One organisation's decisions in one run, review by review: what it saw, what each response was worth to it, and what it did.

#include <vector>

#include "engine/kernel.hpp"
#include "model/network.hpp"
#include "model/scenario.hpp"

namespace concord {

/// A partner as the organisation sees it at a review.
struct TracedPartner {
    int organisation;
    double trust;  ///< given to it
    int did;       ///< row of the response that it followed last year
};

/// What is compared of one response: value + imitation × imitated − habit + noise / sensitivity, share of budget.
struct TracedOption {
    int response;  ///< row
    double value;
    double imitation;  ///< imitation × share of partners who did it last year, weighted by trust
    double habit;
    double noise;  ///< what else decides, as a share of budget
    double sum;
};

/// A review. Trust, quality and future are against the usual, as in `Sight` (processes/choice.hpp).
struct TracedReview {
    int month;
    double funding, funding_ahead;  ///< index now and as announced for twelve months ahead
    double announced;               ///< the cut of the year in units of response_pressure, −1 to 1
    double strain;
    double urgency;  ///< how hard pressed it is to find money now
    double future;
    double trust;
    double quality;
    double pressure;  ///< how far it goes towards a response that is not always on
    double chance;    ///< that it looks at what it does
    bool looks;
    int before, after;  ///< rows of responses
    std::vector<TracedPartner> partners;
    std::vector<TracedOption> options;
};

/// The reviews of an organisation in run 1. Precondition: it chooses under the policy.
[[nodiscard]] std::vector<TracedReview> trace_of(const Scenario& scenario, const Network& network, const Policy& policy,
                                                 int organisation, const Kernel& kernel);

}  // namespace concord
