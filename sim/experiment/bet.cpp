#include "experiment/bet.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

#include "experiment/judging.hpp"

namespace concord {

namespace {

constexpr double no_date = std::numeric_limits<double>::infinity();
constexpr Spread no_spread_known{undefined, undefined, undefined};

template <class Named>
std::size_t row_with_id(const std::vector<Named>& all, const std::string& id)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const Named& one) { return one.id == id; });
    return static_cast<std::size_t>(found - all.begin());
}

bool is_policy(const Scenario& scenario, const std::string& name)
{
    return std::any_of(scenario.policies.begin(), scenario.policies.end(),
                       [&](const Policy& policy) { return policy.name == name; });
}

std::size_t policy_row(const Scenario& scenario, const std::string& name)
{
    const auto found = std::find_if(scenario.policies.begin(), scenario.policies.end(),
                                    [&](const Policy& policy) { return policy.name == name; });
    return static_cast<std::size_t>(found - scenario.policies.begin());
}

/// The outcome of a bet in every run, under any response and in any place.
class Seen {
public:
    Seen(const Scenario& scenario, const Ensemble& ensemble, const Bet& bet)
        : scenario_(scenario)
        , ensemble_(ensemble)
        , outcome_(*outcome_named(bet.outcome))
    {}

    /// By run; empty of what was not kept.
    [[nodiscard]] std::vector<double> level(const std::string& response, const Target& of, int month) const
    {
        const std::size_t policy = policy_row(scenario_, response);
        const PolicyResults& results = ensemble_.policies[policy];
        switch (of.of) {
        case Target::Of::area:
            return of_entity(results.area, area_outcomes, scenario_.areas.size(), row_with_id(scenario_.areas, of.id),
                             month);
        case Target::Of::organisation: return of_organisation(results, of.id, month);
        case Target::Of::partnership: return of_partnership(results, of.id, month);
        default: break;
        }
        const auto used = static_cast<std::size_t>(std::min(ensemble_.series_replicates, ensemble_.replicates));
        const std::span runs(ensemble_.series_of(policy, outcome_.outcome, month), used);
        return {runs.begin(), runs.end()};
    }

    /// The months of which there is something: every one, or of places the ends of years.
    [[nodiscard]] std::vector<int> months_of(const Target& of) const
    {
        std::vector<int> months;
        const int step = of.of == Target::Of::all ? 1 : 12;
        const bool has_no_start = of.of == Target::Of::partnership && outcome_.outcome == Outcome::realised_advantage;
        for (int month = has_no_start ? step : 0; month < scenario_.months; month += step) months.push_back(month);
        months.push_back(scenario_.months);
        return months;
    }

    [[nodiscard]] bool are_futures() const noexcept { return scenario_.futures != FutureKind::none; }

private:
    template <class Kept>
    [[nodiscard]] std::vector<double> of_entity(const std::vector<double>& values, const Kept& kept,
                                                std::size_t entities, std::size_t entity, int month) const
    {
        const auto found = std::find(kept.begin(), kept.end(), outcome_.outcome);
        if (values.empty() || found == kept.end()) return {};
        const std::size_t year = static_cast<std::size_t>(year_of(month));
        const std::size_t row = (year * entities + entity) * kept.size() + static_cast<std::size_t>(found - kept.begin());
        const auto first = values.begin() +
                           static_cast<std::ptrdiff_t>(row * static_cast<std::size_t>(ensemble_.entity_replicates));
        return {first, first + std::min(ensemble_.entity_replicates, ensemble_.replicates)};
    }

    [[nodiscard]] std::vector<double> of_organisation(const PolicyResults& results, const std::string& id, int month) const
    {
        return of_entity(results.organisation, organisation_outcomes, scenario_.organisations.size(),
                         row_with_id(scenario_.organisations, id), month);
    }

    /// What is kept of organisations is the mean over its members; what it realises is kept as a mean over runs.
    [[nodiscard]] std::vector<double> of_partnership(const PolicyResults& results, const std::string& id, int month) const
    {
        const std::size_t row = row_with_id(scenario_.partnerships, id);
        if (outcome_.outcome == Outcome::realised_advantage) {
            if (results.partnership.empty() || month == 0) return {};
            const std::size_t at = (static_cast<std::size_t>(year_of(month) - 1) * scenario_.partnerships.size() + row) *
                                       measure_count +
                                   static_cast<std::size_t>(Measure::realised);
            const int months = std::min(12, scenario_.months - 12 * (year_of(month) - 1));
            return {results.partnership[at] / months};
        }
        const std::vector<std::string>& members = scenario_.partnerships[row].members;
        std::vector<double> mean;
        for (const std::string& member : members) {
            const std::vector<double> runs = of_organisation(results, member, month);
            mean.resize(runs.size());
            for (std::size_t run = 0; run < runs.size(); ++run)
                mean[run] += runs[run] / static_cast<double>(members.size());
        }
        return mean;
    }

    [[nodiscard]] int year_of(int month) const noexcept { return (month + 11) / 12; }

    const Scenario& scenario_;
    const Ensemble& ensemble_;
    const OutcomeRow& outcome_;
};

/// What is guessed, in every run.
std::vector<double> guessed(const Scenario& scenario, const Seen& seen, const Bet& bet, int month)
{
    std::vector<double> values = seen.level(bet.response, bet.of, month);
    if (bet.than.empty()) {
        for (double& value : values) value *= factor_of(bet);
        return values;
    }
    const bool is_other_response = is_policy(scenario, bet.than);
    const Target elsewhere = bet.than == than_start || is_other_response ? bet.of : Target{bet.of.of, bet.than};
    const std::vector<double> base = bet.than == than_start ? seen.level(bet.response, bet.of, 0)
                                     : is_other_response    ? seen.level(bet.than, bet.of, month)
                                                            : seen.level(bet.response, elsewhere, month);
    for (std::size_t run = 0; run < values.size(); ++run)
        values[run] = run < base.size() && base[run] != 0.0 ? 100.0 * (values[run] / base[run] - 1.0) : undefined;
    return values;
}

Spread spread_or_none(std::vector<double> values) { return values.empty() ? no_spread_known : spread_of(values); }

void add_line(const Scenario& scenario, const Seen& seen, const Bet& bet, const std::string& id, BetTruth& truth)
{
    BetLine line{id, seen.months_of(bet.of), {}};
    for (const int month : line.months) line.values.push_back(spread_or_none(guessed(scenario, seen, bet, month)));
    truth.lines.push_back(std::move(line));
}

/// The first month of each run that begins a year beyond the level, or what is left of the run, after a month that was not.
std::vector<double> dates_of(const Scenario& scenario, const Seen& seen, const Bet& bet)
{
    std::vector<double> dates;  // of those that have lasted
    std::vector<double> since;  // first month of what may be one, infinite from the beginning on; NaN: not beyond
    for (int month = 0; month <= scenario.months; ++month) {
        const std::vector<double> values = guessed(scenario, seen, bet, month);
        dates.resize(values.size(), no_date);
        since.resize(values.size(), undefined);
        for (std::size_t run = 0; run < values.size(); ++run) {
            const bool is_beyond = bet.above ? values[run] > *bet.above : values[run] < bet.below.value_or(undefined);
            if (!is_beyond)
                since[run] = undefined;
            else if (std::isnan(since[run]))
                since[run] = month == 0 ? -no_date : month;
            const bool has_lasted = month - since[run] >= judging.lasting_months - 1 || month == scenario.months;
            if (std::isfinite(since[run]) && has_lasted) dates[run] = std::min(dates[run], since[run]);
        }
    }
    return dates;
}

/// The bet as if one option of its choice were what is guessed.
Bet of_option(const Bet& bet, const std::string& option)
{
    Bet one = bet;
    if (bet.among == Among::responses)
        one.response = option;
    else
        one.of = {place_of(bet.among), option};
    return one;
}

/// Shares of runs in which each option is the pick.
std::vector<double> picks_among(const std::vector<std::vector<double>>& values, Pick pick)
{
    std::vector<double> shares(values.size(), 0.0);
    const std::size_t runs = values.empty() ? 0 : values.front().size();
    for (std::size_t run = 0; run < runs; ++run) {
        double best = undefined;
        std::vector<std::size_t> with_it;
        for (std::size_t option = 0; option < values.size(); ++option) {
            const double value = values[option][run];
            if (std::isnan(value)) continue;
            if (std::isnan(best) || (pick == Pick::highest ? value > best : value < best)) {
                best = value;
                with_it.clear();
            }
            if (value == best) with_it.push_back(option);
        }
        for (const std::size_t option : with_it) shares[option] += 1.0 / static_cast<double>(with_it.size() * runs);
    }
    return shares;
}

void choose(const Scenario& scenario, const Seen& seen, const Bet& bet, BetTruth& truth)
{
    std::vector<std::vector<double>> values;
    double best = undefined;
    std::size_t chosen = bet.options.size();
    for (std::size_t option = 0; option < bet.options.size(); ++option) {
        const Bet one = of_option(bet, bet.options[option]);
        add_line(scenario, seen, one, bet.options[option], truth);
        values.push_back(guessed(scenario, seen, one, month_asked(scenario, bet)));
        const double median = spread_or_none(values.back()).median;
        if (std::isnan(median)) continue;
        if (std::isnan(best) || (bet.pick == Pick::highest ? median > best : median < best)) {
            best = median;
            chosen = option;
        }
    }
    if (chosen == bet.options.size()) return;
    truth.choice = bet.options[chosen];
    truth.share = picks_among(values, bet.pick)[chosen];
    truth.runs = {static_cast<int>(values[chosen].size()), seen.are_futures()};
}

}  // namespace

BetTruth truth_of_bet(const Scenario& scenario, const Ensemble& ensemble)
{
    const Bet& bet = scenario.show.bet.value();
    const Seen seen(scenario, ensemble, bet);
    BetTruth truth{{}, "", undefined, {}, {}};
    if (bet.kind == BetKind::choice) {
        choose(scenario, seen, bet, truth);
        return truth;
    }
    add_line(scenario, seen, bet, bet.response, truth);
    const int asked = month_asked(scenario, bet);
    truth.runs = {static_cast<int>(guessed(scenario, seen, bet, asked).size()), seen.are_futures()};
    if (bet.kind == BetKind::line) {
        truth.values = truth.lines.front().values;
    } else if (bet.kind == BetKind::number) {
        truth.values = {spread_or_none(guessed(scenario, seen, bet, asked))};
    } else {
        std::vector<double> dates = dates_of(scenario, seen, bet);
        const auto passed = std::count_if(dates.begin(), dates.end(), [](double date) { return std::isfinite(date); });
        truth.share = static_cast<double>(passed) / std::max(1.0, static_cast<double>(dates.size()));
        truth.values = {spread_or_none(std::move(dates))};
    }
    return truth;
}

Keep kept_for_bet(const Scenario& scenario, Keep keep) noexcept
{
    if (!scenario.show.bet) return keep;
    const Bet& bet = *scenario.show.bet;
    const Target::Of place = bet.kind == BetKind::choice ? place_of(bet.among) : bet.of.of;
    keep.areas = keep.areas || place == Target::Of::area;
    keep.organisations = keep.organisations || place == Target::Of::organisation || place == Target::Of::partnership;
    keep.partnerships = keep.partnerships || place == Target::Of::partnership;
    return keep;
}

bool stays_above_zero(Outcome outcome) noexcept
{
    switch (outcome) {
    case Outcome::public_value:
    case Outcome::insolvent_months:
    case Outcome::realised_advantage:
    case Outcome::potential_advantage:
    case Outcome::inertia:
    case Outcome::active_partnerships:
    case Outcome::hollow_partnerships:
    case Outcome::share_choosing_retreat_or_savings:
    case Outcome::share_choosing_investment: return false;
    default: return true;
    }
}

bool is_kept_of(Target::Of place, const OutcomeRow& outcome) noexcept
{
    const auto has = [&](const auto& kept) { return std::find(kept.begin(), kept.end(), outcome.outcome) != kept.end(); };
    switch (place) {
    case Target::Of::area: return has(area_outcomes);
    case Target::Of::organisation: return has(organisation_outcomes);
    case Target::Of::partnership:
        return outcome.outcome == Outcome::trust || outcome.outcome == Outcome::realised_advantage;
    default: return true;
    }
}

Target::Of place_of(Among among) noexcept
{
    switch (among) {
    case Among::areas: return Target::Of::area;
    case Among::partnerships: return Target::Of::partnership;
    case Among::organisations: return Target::Of::organisation;
    default: return Target::Of::all;
    }
}

bool is_in_per_cent(const Bet& bet) noexcept
{
    return !bet.than.empty() || outcome_named(bet.outcome)->unit.starts_with("share");
}

double factor_of(const Bet& bet) noexcept { return is_in_per_cent(bet) ? 100.0 : 1.0; }

double tolerance_of(const Bet& bet) noexcept
{
    if (bet.within) return *bet.within;
    return bet.kind == BetKind::date || !bet.range ? judging.near_months
                                                   : judging.near_share * (bet.range->high - bet.range->low);
}

int month_asked(const Scenario& scenario, const Bet& bet) noexcept
{
    return bet.at ? *bet.at - scenario.start : scenario.months;
}

double BetGap::relative(const Bet& bet) const noexcept
{
    const double base = bet.than.empty() ? 0.0 : 100.0;
    const double level = base + truth;
    return level > 0.0 ? (base + guess) / level - 1.0 : undefined;
}

std::optional<BetGap> gap_of(const Bet& bet, const BetTruth& truth, const std::vector<double>& guess)
{
    std::optional<BetGap> furthest;
    if (bet.kind == BetKind::choice) return furthest;
    const auto distance = [](const BetGap& gap) {
        if (std::isinf(gap.guess) && std::isinf(gap.truth)) return 0.0;
        return std::fabs(gap.guess - gap.truth);
    };
    for (std::size_t at = 0; at < std::min(guess.size(), truth.values.size()); ++at) {
        BetGap gap{static_cast<int>(at), guess[at], truth.values[at].median, false};
        if (std::isnan(gap.guess) || std::isnan(gap.truth)) continue;
        if (!furthest || distance(gap) > distance(*furthest)) furthest = gap;
    }
    if (furthest) furthest->is_right = distance(*furthest) <= tolerance_of(bet);
    return furthest;
}

std::vector<Hand> hands_of(const Scenario& scenario, const Bet& bet)
{
    std::vector<Hand> hands;
    if (bet.kind == BetKind::choice) {
        for (const std::string& option : bet.options) hands.push_back({option, undefined, undefined});
        return hands;
    }
    const bool is_date = bet.kind == BetKind::date;
    const double low = is_date || !bet.range ? 0.0 : bet.range->low;
    const double high = is_date || !bet.range ? scenario.months : bet.range->high;
    double width = is_date ? 12.0 : 2.0 * tolerance_of(bet);
    width *= std::ceil((high - low) / width / judging.most_hands);
    const int count = std::max(1, static_cast<int>(std::lround(std::ceil((high - low) / width - 1e-9))));
    for (int hand = 0; hand < count; ++hand)
        hands.push_back({std::to_string(hand), low + width * hand, low + width * (hand + 1)});
    hands.front().low = -no_date;
    hands.back().high = is_date ? scenario.months + 1.0 : no_date;
    if (is_date) hands.push_back({std::string(never_hand), no_date, no_date});
    return hands;
}

std::string right_hand(const Scenario& scenario, const Bet& bet, const BetTruth& truth)
{
    if (bet.kind == BetKind::choice) return truth.choice;
    if (truth.values.empty() || std::isnan(truth.values.back().median)) return "";
    const double came = truth.values.back().median;
    if (bet.kind == BetKind::date && std::isinf(came)) return std::string(never_hand);
    for (const Hand& hand : hands_of(scenario, bet)) {
        if (came >= hand.low && came < hand.high) return hand.id;
    }
    return "";
}

}  // namespace concord
