/// What shocks change in the conditions of a month.

#include <algorithm>

#include "core/numerics.hpp"
#include "model/calendar.hpp"

namespace concord {

namespace {

/// What a breach of this size adds to risk aversion so many months later: it fades.
double scare_after(int months, double size, const Parameters& p)
{
    const double relative = size / shock_named("data_breach")->size;
    return p.breach_caution * relative * exponential(-months * years_per_month / p.breach_fade);
}

}  // namespace

/// Whether one of the partnerships that a shock hits is at work in an area.
bool Calendar::is_at_work(const DatedShock& dated, int area) const
{
    const auto first = network_.area_partnership.begin() + network_.area_partnership_begin[area];
    const auto last = network_.area_partnership.begin() + network_.area_partnership_begin[area + 1];
    return std::any_of(dated.targets.partnerships.begin(), dated.targets.partnerships.end(),
                       [&](int p) { return conditions_.working[p] > 0.0 && std::find(first, last, p) != last; });
}

void Calendar::apply_shocks(int month)
{
    if (shocks_.empty()) return;
    Conditions& c = conditions_;
    std::fill(c.departs.begin(), c.departs.end(), 0.0);
    std::fill(c.breach.begin(), c.breach.end(), 0.0);
    std::fill(c.scare.begin(), c.scare.end(), same_in_all(0.0));
    std::fill(c.esteem_kept.begin(), c.esteem_kept.end(), same_in_all(1.0));
    std::fill(c.path_left.begin(), c.path_left.end(), 1.0);
    std::fill(c.ahead_left.begin(), c.ahead_left.end(), 1.0);
    std::fill(c.crisis.begin(), c.crisis.end(), 1.0);
    std::fill(c.present.begin(), c.present.end(), 1.0);
    for (const DatedShock& dated : shocks_) {
        const bool now = month >= dated.at && month < dated.until;
        const bool today = month == dated.at;
        switch (dated.shock->type->type) {
        case ShockType::crisis:
            if (now) {
                for (const int cell : dated.cells) c.crisis[cell] *= 1.0 + dated.shock->size;
            }
            break;
        case ShockType::funding:
            if (now) {
                const bool lasts = month + months_announced < dated.until;
                for (const int i : dated.targets.organisations) {
                    c.path_left[i] *= 1.0 + dated.shock->size;
                    if (lasts) c.ahead_left[i] *= 1.0 + dated.shock->size;
                }
            }
            break;
        case ShockType::leader_departure:
            if (today) {
                for (const int i : dated.targets.organisations) c.departs[i] = 1.0;
            }
            break;
        case ShockType::data_breach:
            if (month < dated.at) break;
            for (const int row : dated.targets.partnerships) {
                for (std::size_t lane = 0; lane < lane_count; ++lane)
                    c.scare[row].at[lane] += scare_after(month - dated.at, dated.shock->size, premises_.each[lane]);
            }
            if (today) {
                for (const int row : dated.targets.partnerships) c.breach[row] = dated.shock->size;
                for (const int a : dated.areas) {
                    if (!is_at_work(dated, a)) continue;
                    for (std::size_t lane = 0; lane < lane_count; ++lane)
                        c.esteem_kept[a].at[lane] *= 1.0 - premises_.each[lane].breach_legitimacy * dated.shock->size;
                }
            }
            break;
        case ShockType::contract_failure:
            if (today) {
                for (const int a : dated.areas) {
                    for (double& kept : c.esteem_kept[a].at) kept *= 1.0 - dated.shock->size;
                }
            }
            break;
        case ShockType::partner_withdrawal:
            if (now) {
                for (const int i : dated.targets.organisations) {
                    for (int x = network_.organisation_member_begin[i]; x < network_.organisation_member_begin[i + 1];
                         ++x)
                        c.present[network_.organisation_member[x]] = 0.0;
                }
            }
            break;
        case ShockType::restore_funding: break;  // announced: part of the path
        }
    }
}

}  // namespace concord
