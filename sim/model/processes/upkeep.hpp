#pragma once
#include "core/months.hpp"
#include "core/numerics.hpp"
#include "model/processes/number_parameters.hpp"
#include "model/tables/levers.hpp"

namespace concord {

/// Shared language after a month: dL = rate × contact (1 − L) − loss × L. Built by contact, lost without (D12).
[[nodiscard]] static inline Number language_after(Number language, Number contact, Number rate,
                                                  const NumberParameters& p) noexcept
{
    return language + years_per_month * (rate * contact * (1.0 - language) - p.language_loss * language);
}

/// Clarity of governance after a month: dG = build × contact (1 − G) − erode (1 − s̄) G.
///
/// Closed cultures undermine what was agreed: process change without culture change is undone (E4).
[[nodiscard]] static inline Number governance_after(Number governance, Number contact, Number openness, Number build,
                                                    const NumberParameters& p) noexcept
{
    return governance + years_per_month * (build * contact * (1.0 - governance) -
                                           p.governance_erosion * (1.0 - openness) * governance);
}

/// Data sharing that partners come to: protocol × min(1, (1 − min(1, risk aversion + scare)) (1 − o + o s̄/ŝ)) + τ T̄.
///
///     s̄   openness of the front lines that meet;  ŝ parameter `usual_openness`;  o parameter `over_caution`
///     scare   what a breach has added to risk aversion, fading;  τ parameter `data_sharing_trust`
///
/// The legal gateway is unused where the law is read over-cautiously, the more so in closed cultures and after a breach, and is used where
/// partners trust each other (D13).
[[nodiscard]] static inline Number data_sharing_aim(Number protocol, Number scare, Number openness, Number trust,
                                                    const NumberParameters& p) noexcept
{
    const Number willing = 1.0 - smaller(1.0, p.risk_aversion + scare);
    const Number read = 1.0 - p.over_caution + p.over_caution * openness * (1.0 / p.usual_openness);
    return protocol * smaller(1.0, willing * read) + p.data_sharing_trust * trust;
}

/// Data sharing after a month: dD = rate (aim − D), kept in [0.01, 0.99].
[[nodiscard]] static inline Number data_sharing_after(Number sharing, Number aim, const NumberParameters& p) noexcept
{
    return clamped(sharing + years_per_month * p.data_sharing_rate * (aim - sharing), 0.01, 0.99);
}

/// Interoperability after a month: dI = rate (1 − I); it stays as it is unless somebody works on it (D12).
[[nodiscard]] static inline Number interoperability_after(Number interoperability, Number rate) noexcept
{
    return interoperability + years_per_month * rate * (1.0 - interoperability);
}

/// Share of a partnership's language that stays when a member's leader leaves.
[[nodiscard]] static inline Number language_kept(Number left, const NumberParameters& p) noexcept
{
    return 1.0 - p.turnover_loss * left;
}

namespace {  // as each kernel has its own Number

/// What the levers of a month make of the upkeep of a partnership.
struct UpkeepTerms {
    Number governance_build;  ///< per year, a commissioner's part included
    Number protocol;
    Number scare;                  ///< what a breach has added to risk aversion
    Number language_rate;          ///< per year
    Number interoperability_rate;  ///< per year
    Number governance_once, data_sharing_once;
};

}  // namespace

/// `commissioner`: 1 where one is a member, else 0. `scare`: what a breach has added to risk aversion.
template <class Levers>
[[nodiscard]] static inline UpkeepTerms upkeep_terms(double commissioner, Number scare, const Levers& levers,
                                                     const NumberParameters& p) noexcept
{
    return {p.governance_build * (1.0 + p.commissioner * commissioner),
            smaller(1.0, p.protocol + levers(Lever::protocol)),
            scare,
            p.language_rate * (1.0 + levers(Lever::language_rate)),
            levers(Lever::interoperability_rate),
            levers(Lever::governance_once),
            levers(Lever::data_sharing_once)};
}

namespace {  // as each kernel has its own Number

/// What partners have built between them, beside trust.
struct Bonds {
    Number governance, data_sharing, language, interoperability;
};

}  // namespace

/// Bonds after a month of working together. `language_kept`: by the exits of all leaders.
[[nodiscard]] static inline Bonds bonds_after(const Bonds& now, Number contact, Number openness, Number trust,
                                              Number language_kept, const UpkeepTerms& terms,
                                              const NumberParameters& p) noexcept
{
    const Number spoken = language_after(now.language, contact, terms.language_rate, p);
    return {governance_after(now.governance, contact, openness, terms.governance_build, p),
            data_sharing_after(now.data_sharing, data_sharing_aim(terms.protocol, terms.scare, openness, trust, p), p),
            larger(spoken * language_kept, 0.01),
            interoperability_after(now.interoperability, terms.interoperability_rate)};
}

/// What is settled, gained or lost on a date, before a launch as well. `breach`: share of data sharing lost in a shock.
[[nodiscard]] static inline Bonds bonds_dated(const Bonds& now, double breach, const UpkeepTerms& terms) noexcept
{
    const Number shared = now.data_sharing + terms.data_sharing_once * (1.0 - now.data_sharing);
    return {now.governance + terms.governance_once * (1.0 - now.governance), larger(shared * (1.0 - breach), 0.01),
            now.language, now.interoperability};
}

/// Whether a member has had enough: 1 after `collapse_months` / `leaving` months of too little trust, else 0.
[[nodiscard]] static inline Number has_had_enough(Number months, const NumberParameters& p) noexcept
{
    return either(months * p.leaving < p.collapse_months, 0.0, 1.0);
}

/// Months that a shortfall (> 0) has lasted without a break.
[[nodiscard]] static inline Number months_held(Number months, Number shortfall) noexcept
{
    return either(shortfall > 0.0, months + 1.0, 0.0);
}

}  // namespace concord
