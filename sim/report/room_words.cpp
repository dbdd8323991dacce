#include "report/room_words.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "experiment/judging.hpp"
#include "report/words.hpp"

namespace concord {

namespace {

const RoomMonth& at(const RoomRun& run, int month) { return run[static_cast<std::size_t>(month)]; }

/// What a room is shown beside: the reference, by the name that everything has for it.
std::string usual() { return words_of(reference_response); }

/// `8 %`, without a sign.
std::string whole_percent(double share) { return fixed_text(100.0 * std::abs(share), 0) + " %"; }

std::string of_hundred(double share) { return fixed_text(100.0 * share, 0); }

/// Money without digits that say nothing: `£65m`, `£0.2m`.
std::string money(double value) { return "£" + short_text(value) + "m"; }
std::string tenths(double value) { return "£" + fixed_text(std::abs(value), 1) + "m"; }

/// Of what is written in £m with one decimal.
constexpr double least_said = 0.05;

bool shows(double share) { return !is_negligible(share); }

/// `rose by 8 %`, `hardly changed`.
std::string moved_words(double change)
{
    if (!shows(change)) return "hardly changed";
    return fmt::format("{} by {}", change > 0.0 ? "rose" : "fell", whole_percent(change));
}

double change_in(const RoomRun& run, Outcome outcome, int from, int until)
{
    return at(run, until).of(outcome) / at(run, from).of(outcome) - 1.0;
}

const std::string& name_of(const Scenario& scenario, std::size_t organisation)
{
    return scenario.organisations[organisation].name;
}

std::string harm_words(const RoomRun& run, const RoomRun& hold, int from, int until)
{
    const double change = change_in(run, Outcome::harm, from, until);
    const double of_hold = at(hold, until).of(Outcome::harm) / at(hold, from).of(Outcome::harm) - 1.0;
    return fmt::format("Harm left unresolved {}; with {} it {} in these two years.", moved_words(change), usual(),
                       moved_words(of_hold));
}

std::string trust_words(const RoomRun& run, int from, int until)
{
    const std::string before = of_hundred(at(run, from).of(Outcome::trust));
    const std::string now = of_hundred(at(run, until).of(Outcome::trust));
    if (before == now) return fmt::format("Trust among the partners stayed at {} of 100.", now);
    const bool rose = at(run, until).of(Outcome::trust) > at(run, from).of(Outcome::trust);
    return fmt::format("Trust among the partners {} from {} to {} of 100.", rose ? "rose" : "fell", before, now);
}

std::string joint_words(const RoomRun& run, int until)
{
    const RoomMonth& now = at(run, until);
    const double realised = now.of(Outcome::realised_advantage);
    const double potential = now.of(Outcome::potential_advantage);
    if (potential <= 0.0) return "Nobody works together any more.";
    const std::string gain = std::abs(realised) < least_said
                                 ? "as much"
                                 : fmt::format("{} a year {}", tenths(realised), realised < 0.0 ? "less" : "more");
    return fmt::format("Together they close {} {} the same effort would apart; without friction it would be {} more.",
                       gain, std::abs(realised) < least_said ? "as" : "than", tenths(potential));
}

std::string money_words(const RoomRun& run, int from, int until)
{
    const double change = change_in(run, Outcome::reserves, from, until);
    return fmt::format("Reserves {} to {}.", moved_words(change), money(at(run, until).of(Outcome::reserves)));
}

/// The first month after `from` in which something is so that was not so before; 0: none.
template <class Says>
int first_after(int from, int until, const Says& says)
{
    for (int month = from + 1; month <= until; ++month) {
        if (says(month) && !says(month - 1)) return month;
    }
    return 0;
}

/// What befell one organisation.
void add_events(const Scenario& scenario, const RoomRun& run, std::size_t i, int from, int until,
                std::vector<std::string>& events)
{
    const auto body = [&](int month) -> const BodyMonth& { return at(run, month).bodies[i]; };
    const auto date = [&](int month) { return long_text_of(scenario.start + month); };
    const std::string name = capitalised(name_of(scenario, i));
    if (const int month = first_after(from, until, [&](int m) { return body(m).seats < at(run, 0).bodies[i].seats; }))
        events.push_back(fmt::format("{} left the partnership in {}.", name, date(month)));
    if (const int month = first_after(from, until, [&](int m) { return body(m).token > 0.0; }))
        events.push_back(fmt::format("{}: from {} only appearances are kept up in the partnership.", name, date(month)));
    if (const int month = first_after(from, until, [&](int m) { return body(m).cuts_at_once; }))
        events.push_back(
            fmt::format("{}: the reserves were gone in {}, and cuts had to be made at once.", name, date(month)));
}

/// The largest value of something from one month to another.
template <class Value>
double largest_in(int from, int until, const Value& value)
{
    double largest = -1e300;
    for (int month = from; month <= until; ++month) largest = std::max(largest, value(month));
    return largest;
}

/// Names of those that keep up appearances or have left, at the end.
std::string absent_names(const Scenario& scenario, const RoomRun& run)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < scenario.organisations.size(); ++i) {
        const BodyMonth& now = run.back().bodies[i];
        if (now.token > 0.0 || now.seats < run.front().bodies[i].seats) names.push_back(name_of(scenario, i));
    }
    return names.empty() ? "" : list_words(names);
}

/// A run beside `hold`, at the end and on the way.
struct Told {
    const Scenario& scenario;
    const RoomRun& run;
    const RoomRun& hold;
    int month;

    [[nodiscard]] int last() const { return static_cast<int>(run.size()) - 1; }
    [[nodiscard]] double to_hold(Outcome outcome, int m) const
    {
        return at(run, m).of(outcome) / at(hold, m).of(outcome) - 1.0;
    }
    [[nodiscard]] double to_start(Outcome outcome) const
    {
        return run.back().of(outcome) / run.front().of(outcome) - 1.0;
    }
    [[nodiscard]] std::string hundred(Outcome outcome, const RoomMonth& m) const { return of_hundred(m.of(outcome)); }
    /// `21 % above hold`.
    [[nodiscard]] std::string beside_hold(Outcome outcome) const
    {
        const double share = to_hold(outcome, last());
        if (!shows(share)) return "no different from " + usual();
        return fmt::format("{} {} {}", whole_percent(share), share > 0.0 ? "above" : "below", usual());
    }
};

std::string savings_words(const Told& told)
{
    const double reserves = largest_in(1, told.month - 1, [&](int m) { return told.to_hold(Outcome::reserves, m); });
    return fmt::format("Money was put aside: reserves stood up to {} above {} while harm was not {} worse. Then the "
                       "bill came: at the end harm is {}.",
                       whole_percent(reserves), usual(), whole_percent(judging.moved), told.beside_hold(Outcome::harm));
}

std::string prevention_words(const Told& told)
{
    const double cost = largest_in(1, told.month - 1, [&](int m) { return told.to_hold(Outcome::harm, m); });
    return fmt::format(
        "Money went to the causes of need. First harm was up to {} above {}. At the end need is {}, and harm {}.",
        whole_percent(cost), usual(), told.beside_hold(Outcome::need), told.beside_hold(Outcome::harm));
}

std::string hollow_words(const Told& told)
{
    const std::string absent = absent_names(told.scenario, told.run);
    const std::string who = absent.empty() ? "" : fmt::format(" At the end only in name, or gone: {}.", absent);
    return fmt::format("The partnership stands on paper: trust in it went from {} to {} of 100.{}",
                       told.hundred(Outcome::weakest_trust, told.run.front()),
                       told.hundred(Outcome::weakest_trust, told.run.back()), who);
}

/// The two causes that took most from working quality since a month.
std::string causes_since(const Told& told)
{
    std::array<double, cause_count> sum{};
    for (int month = told.month; month <= told.last(); ++month) {
        for (std::size_t c = 0; c < cause_count; ++c) sum[c] += at(told.run, month).cause[c];
    }
    std::vector<std::size_t> order;
    for (std::size_t c = 0; c < cause_count; ++c) order.push_back(c);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return sum[a] > sum[b]; });
    return fmt::format("{} and {}", cause_table[order[0]].meaning, cause_table[order[1]].meaning);
}

std::string apart_words(const Told& told)
{
    const double loss = largest_in(told.month, told.last(),
                                   [&](int m) { return -at(told.run, m).of(Outcome::realised_advantage); });
    return fmt::format("For a year or longer joint work closed less than the same effort would have apart, by up to "
                       "{} a year. Most of what it could have gained was lost to {}.",
                       tenths(loss), causes_since(told));
}

std::string distrust_words(const Told& told)
{
    return fmt::format("Less trust, so less effort, so worse results, so less trust: from the start to the end trust "
                       "went from {} to {} of 100, joint effort from {} to {} a year.",
                       told.hundred(Outcome::trust, told.run.front()), told.hundred(Outcome::trust, told.run.back()),
                       tenths(told.run.front().joint_effort), tenths(told.run.back().joint_effort));
}

std::string strain_words(const Told& told)
{
    return fmt::format("Strain took the money from prevention, need rose, and more need meant more strain. At the end "
                       "prevention is {} below its start, need {} above and harm {} above.",
                       whole_percent(told.to_start(Outcome::prevention)), whole_percent(told.to_start(Outcome::need)),
                       whole_percent(told.to_start(Outcome::harm)));
}

std::string capability_words(const Told& told)
{
    return fmt::format("What a pound of staff achieves wore away: at the end it is {} below its start, and {}.",
                       whole_percent(told.to_start(Outcome::capability)), told.beside_hold(Outcome::capability));
}

std::string reserves_words(const Told& told)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < told.scenario.organisations.size(); ++i) {
        const auto cut = [&](const RoomMonth& month) { return month.bodies[i].cuts_at_once; };
        if (std::any_of(told.run.begin(), told.run.end(), cut)) names.push_back(name_of(told.scenario, i));
    }
    return fmt::format("The reserves were gone, and what was cut then was cut at once: {}.", list_words(names));
}

std::string built_words(const Told& told)
{
    return fmt::format("Small successes built trust, and trust made the next one easier: trust went from {} to {} of "
                       "100 at the end, after {} at its best.",
                       told.hundred(Outcome::trust, told.run.front()), told.hundred(Outcome::trust, told.run.back()),
                       of_hundred(largest_in(0, told.last(), [&](int m) { return at(told.run, m).of(Outcome::trust); })));
}

struct MechanismWords {
    Mechanism mechanism;
    std::string_view title;
    std::string (*says)(const Told&);
    std::string_view rule;
};

constexpr auto mechanism_words = std::to_array<MechanismWords>({
    {Mechanism::savings_came_back, "Savings that came back", savings_words,
     "harm at least {moved} above {usual}, after somebody saved and reserves stood at least {moved} above it while "
     "harm did not"},
    {Mechanism::prevention_paid, "Prevention that paid, late", prevention_words,
     "harm at least {moved} below {usual} and prevention at least {moved} above, after somebody invested and harm was "
     "above it"},
    {Mechanism::hollow_partnership, "A partnership on paper", hollow_words,
     "a partnership that ended or whose trust is below 15 of 100, or a member that only keeps up appearances"},
    {Mechanism::less_than_apart, "Joint work that achieved less than apart", apart_words,
     "joint work closes less than the same effort would apart"},
    {Mechanism::distrust, "The distrust loop",
     distrust_words, "trust, joint effort and working quality each at least {moved} below their start, and trust lower than a year before"},
    {Mechanism::strain_and_need, "The circle of strain and need", strain_words,
     "prevention at least {moved} below its start and harm at least {moved} above, more strain and more need than at "
     "the start, "
     "and need higher than a year before"},
    {Mechanism::capability_worn, "Capability worn away", capability_words,
     "capability at least {moved} below its start and at least {moved} below {usual}"},
    {Mechanism::reserves_gone, "Reserves gone", reserves_words, "an organisation has to cut at once"},
    {Mechanism::trust_built, "Trust that grew", built_words,
     "trust at least {moved} above its start, and joint work closes more than at the start"},
});

constexpr const MechanismWords& words_for(Mechanism mechanism)
{
    return mechanism_words[static_cast<std::size_t>(mechanism)];
}

constexpr bool mechanism_words_are_in_order()
{
    for (std::size_t i = 0; i < mechanism_words.size(); ++i) {
        if (mechanism_words[i].mechanism != static_cast<Mechanism>(i)) return false;
    }
    return mechanism_words.size() == mechanism_table.size();
}
static_assert(mechanism_words_are_in_order());

std::string election_words(const std::optional<int>& months)
{
    if (!months) return "none";
    return *months == 1 ? "next month" : fmt::format("in {} months", *months);
}

}  // namespace

std::vector<KnownFact> sight_in_words(const Scenario& scenario, const RoomRun& run, int organisation, int month)
{
    constexpr double weeks_a_year = 52.0;
    const auto i = static_cast<std::size_t>(organisation);
    const BodyMonth& now = at(run, month).bodies[i];
    const double budget = scenario.organisations[i].budget * now.funding;
    const double lost = 1.0 - now.funding;
    const double cut = 1.0 - now.funding_ahead / now.funding;
    const double over = now.load - 1.0;
    const double weeks = now.income > 0.0 ? weeks_a_year * now.reserves / now.income : 0.0;
    return {
        {"Budget",
         money(budget) + " a year" +
             (shows(lost) ? fmt::format(", {} {} the start", whole_percent(lost), lost > 0.0 ? "below" : "above") : ""),
         false},
        {"Announced",
         shows(cut) ? fmt::format("{} {} within a year", whole_percent(cut), cut > 0.0 ? "cut" : "more")
                    : "no change within a year",
         cut > judging.pressing_cut},
        {"Workload",
         over > 0.0 ? fmt::format("{} more than it can do", whole_percent(over))
                    : fmt::format("room for {} more", whole_percent(over)),
         now.load > judging.pressing_load},
        {"Reserves", fmt::format("{} weeks of spending", fixed_text(weeks, 0)), weeks < judging.few_weeks},
        {"Trust in partners", of_hundred(now.trust) + " of 100",
         now.trust < at(run, 0).bodies[i].trust * (1.0 - judging.moved)},
        {"Next election", election_words(now.to_election), now.to_election && *now.to_election <= judging.soon},
    };
}

std::vector<RoomNumber> numbers_of_step(const RoomRun& run, int from, int until)
{
    const RoomMonth& now = at(run, until);
    const auto tone = [](double change) { return shows(change) ? (change > 0.0 ? 1 : -1) : 0; };
    const auto in_percent = [](double change) {
        return shows(change) ? (change > 0.0 ? "+" : "−") + whole_percent(change) : std::string("±0 %");
    };
    const double harm = change_in(run, Outcome::harm, from, until);
    const double reserves = change_in(run, Outcome::reserves, from, until);
    const double trust = now.of(Outcome::trust) - at(run, from).of(Outcome::trust);
    const double joint = now.of(Outcome::realised_advantage) - at(run, from).of(Outcome::realised_advantage);
    return {{Outcome::harm, "Harm", money(now.of(Outcome::harm)), in_percent(harm), -tone(harm)},
            {Outcome::trust, "Trust", of_hundred(now.of(Outcome::trust)) + " of 100", signed_fixed(100.0 * trust, 0),
             tone(trust)},
            {Outcome::realised_advantage, "Gained together",
             signed_pounds(now.of(Outcome::realised_advantage), 1) + " a year", signed_pounds(joint, 1),
             std::abs(joint) < least_said ? 0 : tone(joint)},
            {Outcome::reserves, "Reserves", money(now.of(Outcome::reserves)), in_percent(reserves), tone(reserves)}};
}

std::vector<std::string> happened_in_words(const Scenario& scenario, const RoomRun& run, const RoomRun& hold, int from,
                                           int until)
{
    std::vector<std::string> sentences{harm_words(run, hold, from, until), trust_words(run, from, until),
                                       joint_words(run, until), money_words(run, from, until)};
    for (std::size_t i = 0; i < scenario.organisations.size(); ++i)
        add_events(scenario, run, i, from, until, sentences);
    return sentences;
}

std::string mechanism_title(Mechanism mechanism) { return std::string(words_for(mechanism).title); }

std::vector<std::string> mechanism_in_words(const Scenario& scenario, const FoundMechanism& found, const RoomRun& run,
                                            const RoomRun& hold)
{
    const auto date = [&](int month) { return long_text_of(scenario.start + month); };
    std::string under_hold = fmt::format("With {}, in the same future, it does not come.", usual());
    if (found.under_hold) {
        under_hold = *found.under_hold == found.month
                         ? fmt::format("With {} it comes in the same month.", usual())
                         : fmt::format("With {} it comes too, in {}.", usual(), date(*found.under_hold));
    }
    return {words_for(found.row->mechanism).says({scenario, run, hold, found.month}), under_hold};
}

std::string mechanism_rule(Mechanism mechanism)
{
    const std::string rule = fmt::format(fmt::runtime(words_for(mechanism).rule),
                                         fmt::arg("moved", whole_percent(judging.moved)), fmt::arg("usual", usual()));
    return fmt::format("The rule: in every month of a year, {}.", rule);
}

}  // namespace concord
