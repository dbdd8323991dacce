#include "report/trace_words.hpp"

#include <fmt/core.h>

#include <cmath>
#include <map>

#include "core/text.hpp"
#include "report/words.hpp"

namespace concord {

namespace {

/// Funding is at 94 % of the start and will be 89 % in a year.
std::string funding_in_words(const TracedReview& review)
{
    const double change = review.funding_ahead - review.funding;
    const std::string now = fmt::format("Its funding is {} % of the start", fixed_text(100.0 * review.funding, 1));
    if (std::abs(change) < 0.0005) return now + ", and nothing else is announced for the next twelve months.";
    return fmt::format("{}, and is announced to {} to {} % in twelve months.", now, change < 0.0 ? "fall" : "rise",
                       fixed_text(100.0 * review.funding_ahead, 1));
}

/// Two of five partners retreated last year …
std::string partners_in_words(const Scenario& scenario, const TracedReview& review)
{
    if (review.partners.empty()) return "It has no partners.";
    std::map<int, std::vector<std::string>> did;
    for (const TracedPartner& partner : review.partners)
        did[partner.did].push_back(
            fmt::format("{} ({})", scenario.organisations[static_cast<std::size_t>(partner.organisation)].id,
                        fixed_text(partner.trust, 2)));
    const std::string parts = joined(did, "; ", [&](const auto& alike) {
        return fmt::format("{}: {}", followed_response(scenario, alike.first), list_words(alike.second));
    });
    return "What its partners do, and the trust it gives them: " + parts + ".";
}

}  // namespace

std::string sight_in_words(const Scenario& scenario, const TracedReview& review)
{
    return fmt::format("{} Its strain is {}. A pound's worth later counts {} of what it does to a usual leader; trust "
                       "in partners is {} and the working quality of its partnerships {} of the usual. {} How hard "
                       "pressed it is: {}. The chance that it looks at what it does: {}.",
                       funding_in_words(review), fixed_text(review.strain, 2), fixed_text(review.future, 2),
                       fixed_text(review.trust, 2), fixed_text(review.quality, 2), partners_in_words(scenario, review),
                       signed_fixed(review.urgency, 2), percent(review.chance));
}

std::string choice_in_words(const Scenario& scenario, const TracedReview& review)
{
    const std::string after = followed_response(scenario, review.after);
    if (!review.looks) return fmt::format("It does not look, and goes on with {}.", after);
    if (review.after == review.before) return fmt::format("It stays with {}.", after);
    return fmt::format("It leaves {} for {}.", followed_response(scenario, review.before), after);
}

}  // namespace concord
