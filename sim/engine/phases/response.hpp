#pragma once
#include "core/months.hpp"
#include "engine/phases/view.hpp"
#include "engine/review.hpp"
#include "model/processes/allocation.hpp"
#include "model/processes/choice.hpp"
#include "model/processes/response.hpp"

namespace concord {

namespace {

/// What an organisation sees of its partners at a review.
struct Partners {
    Number trust;                  ///< mean trust that it gives them
    Number quality;                ///< mean working quality, against the usual start
    Number any;                    ///< 1 where it has partners
    Number imitated[max_choices];  ///< by choice: trust-weighted share of them who did it last year
};

using ReviewInKernel = ReviewOf<Number>;
static_assert(sizeof(ReviewInKernel) == sizeof(Review), "an element of a review is one Number");

/// True in the replicates in which a column holds this row.
[[nodiscard, gnu::always_inline]] inline Mask is_row(Number column, int row) noexcept
{
    return magnitude(column - static_cast<double>(row)) < 0.5;
}

}  // namespace

[[nodiscard]] static inline Partners partners_of(const View& view, int i)
{
    const Network& n = view.network;
    const NumberParameters p = view.parameters;
    const std::vector<int>& choices = view.stance.choices;
    Partners partners{};
    Number ties{};
    Number trust{};
    Number reach{};
    Number quality{};
    Number partnerships{};
    for (int x = n.organisation_member_begin[i]; x < n.organisation_member_begin[i + 1]; ++x) {
        const int m = n.organisation_member[x];
        const int partnership = n.member_partnership[m];
        const int first = n.member_begin[partnership];
        const int last = n.member_begin[partnership + 1];
        if (n.is_contract[partnership] > 0.0) continue;
        // The month that ended: who was there then, and how well it worked.
        const Number here = view.conditions.working[partnership] * view.now.alive[partnership] *
                            view.conditions.present[m] * view.now.seated[m];
        partnerships += here;
        quality += here * view.flows.quality[partnership] * (1.0 / view.present.usual_quality[partnership]);
        int pair = n.pair_begin[partnership] + (m - first) * (last - first - 1);
        for (int other = first; other < last; ++other) {
            if (other == m) continue;
            const Number met = here * view.conditions.present[other] * view.now.seated[other];
            const Number given = view.now.trust[n.pair_tie[pair]];
            const Number weight = met * view.present.pair_reach[pair];
            ties += met;
            trust += met * given;
            reach += weight;
            const Number did = view.now.choice[n.member_organisation[other]];
            for (std::size_t c = 0; c < choices.size(); ++c)
                partners.imitated[c] += either(is_row(did, choices[c]), weight * given, 0.0);
            ++pair;
        }
    }
    partners.any = either(partnerships > 0.0, 1.0, 0.0);
    partners.trust = either(ties > 0.0, trust / larger(ties, 1.0), p.usual_trust);
    partners.quality = either(partnerships > 0.0, quality / larger(partnerships, 1.0), 1.0);
    for (std::size_t c = 0; c < choices.size(); ++c) partners.imitated[c] = partners.imitated[c] / larger(reach, 1e-12);
    return partners;
}

/// What an organisation sees when it looks at its budget.
[[nodiscard]] static inline Sight sight_of(const View& view, int i, const Partners& partners)
{
    const NumberParameters p = view.parameters;
    const Number announced = clamped((view.path(i) - view.path_ahead(i)) / p.response_pressure, -1.0, 1.0);
    const bool is_elected = view.network.elected[i] > 0.0;
    const Number patience = is_elected ? view.horizon(i) / horizon_share(p.tenure, p) : Number(1.0);
    const Number chief = view.now.openness[i * levels + levels - 1];
    return {announced,
            view.now.strain[i],
            patience * chief * (1.0 / p.usual_openness),
            partners.trust * (1.0 / p.usual_trust),
            clamped(partners.quality, 0.0, 2.0),
            partners.any};
}

/// An organisation that chooses looks at what it does: all at once, from the month that ended.
static inline ReviewInKernel reviewed(const View& view, int i, Bits review_key, Bits choice_key)
{
    const Network& n = view.network;
    const NumberParameters p = view.parameters;
    const Stance& stance = view.stance;
    const Partners partners = partners_of(view, i);
    const Sight sight = sight_of(view, i, partners);
    const Number now = view.now.choice[i];
    const Number habit = p.habit * (1.0 - larger(view.now.new_leader[i], view.flows.left[i]));
    ReviewInKernel seen;
    seen.announced = sight.announced;
    seen.strain = sight.strain;
    seen.future = sight.future;
    seen.trust = sight.trust;
    seen.quality = sight.quality;
    seen.pressure = pressure_of(view.path_ahead(i), view.now.strain[i], p);
    seen.chance = review_chance(sight);
    const Mask looks = uniform(draw(review_key, n.organisation_hash[i])) < seen.chance;
    Number best = now;
    Number most = -1e300;
    for (std::size_t c = 0; c < stance.choices.size(); ++c) {
        const int row = stance.choices[c];
        const auto at = static_cast<std::size_t>(row);
        const Number driven = stance.rows[at]->always ? Number(1.0) : seen.pressure;
        seen.value[c] = value_of(view.responses[row], view.responses[0], driven, sight, p);
        seen.imitated[c] = partners.imitated[c];
        seen.habit[c] = either(is_row(now, row), 0.0, habit);
        seen.noise[c] = choice_noise(uniform(draw(choice_key, n.organisation_hash[i], stance.row_hash[at])));
        seen.appeal[c] = appeal_of(seen.value[c], seen.imitated[c], seen.habit[c], seen.noise[c], p);
        best = either(seen.appeal[c] > most, static_cast<double>(row), best);
        most = larger(seen.appeal[c], most);
    }
    seen.looks = either(looks, 1.0, 0.0);
    seen.before = now;
    seen.after = either(looks, best, now);
    return seen;
}

static inline void review(const View& view, int i, Bits review_key, Bits choice_key)
{
    const ReviewInKernel seen = reviewed(view, i, review_key, choice_key);
    view.next.choice[i] = seen.after;
    view.next.new_leader[i] = either(seen.looks > 0.5, 0.0, larger(view.now.new_leader[i], view.flows.left[i]));
}

/// The review of one organisation, after the phases that come before this one.
static void look(const Step& step, const Part& part, int i, Review& seen)
{
    const View view = view_of(step, part);
    reinterpret_cast<ReviewInKernel&>(seen) = reviewed(view, i, key_for(view, Purpose::review),
                                                       key_for(view, Purpose::choice));
}

/// What the response that an organisation follows asks of it this month, as far as pressure drives it.
static inline void ask(const View& view, int i, int row, Mask follows, bool of_all)
{
    const Stance& stance = view.stance;
    const ResponseNumbers& hold = view.responses[0];
    const ResponseNumbers& response = view.responses[row];
    const FlowsWritten& flows = view.flows;
    const Number pressure = stance.rows[static_cast<std::size_t>(row)]->always
                                ? Number(1.0)
                                : pressure_of(view.path_ahead(i), view.now.strain[i], view.parameters);
    const auto set = [&](Number& column, Number value) { column = of_all ? value : either(follows, value, column); };
    set(flows.pressure[i], pressure);
    const Number lean = lean_of(response, hold, view.parameters);
    set(flows.retreats[i], either(lean < 0.0, 1.0, 0.0));
    set(flows.invests[i], either(lean > 0.0, 1.0, 0.0));
    for (int f = 0; f < response_field_count; ++f) {
        const bool is_scaled = response_fields[static_cast<std::size_t>(f)].is_scaled;
        const Number full = response.of[f];
        set(flows.asked[i * response_field_count + f], is_scaled ? asked_for(hold.of[f], full, pressure) : full);
    }
}

/// Organisations that choose review what they do once a year; then what its response asks of each this month, and the contracts that follow.
static void response(const View& view)
{
    const Stance& stance = view.stance;
    const FlowsWritten& flows = view.flows;
    const Bits review_key = key_for(view, Purpose::review);
    const Bits choice_key = key_for(view, Purpose::choice);
    for (const int i : view.part.organisations) {
        const int fixed = stance.fixed[i];
        if (fixed >= 0) {
            view.next.choice[i] = static_cast<double>(fixed);
            view.next.new_leader[i] = 0.0;
            ask(view, i, fixed, Mask{}, true);
        } else {
            if (view.conditions.review) {
                review(view, i, review_key, choice_key);
            } else {
                view.next.choice[i] = view.now.choice[i];
                view.next.new_leader[i] = larger(view.now.new_leader[i], view.flows.left[i]);
            }
            bool of_all = true;  // the first is written over by the others
            for (int row = 0; row < static_cast<int>(stance.rows.size()); ++row) {
                const Mask follows = is_row(view.next.choice[i], row);
                if (!in_any_replicate(follows)) continue;
                ask(view, i, row, follows, of_all);
                of_all = false;
            }
        }
        const Contract contract = contract_after({view.now.contract_share[i], view.now.contract_months[i]},
                                                 asked(view, i, &Response::contract));
        flows.contracted[i] = share_in_force(contract, view.parameters);
        view.next.contract_share[i] = contract.share;
        view.next.contract_months[i] = contract.months;
    }
}

}  // namespace concord
