#include "experiment/mechanisms.hpp"

#include <algorithm>

#include "experiment/judging.hpp"
#include "model/processes/choice.hpp"

namespace concord {

namespace {

/// A run beside `hold`, as the rules ask about it.
class Months {
public:
    Months(const Scenario& scenario, const RoomRun& run, const RoomRun& hold)
        : run_(run)
        , hold_(hold)
    {
        for (const Response& response : scenario.responses)
            leans_.push_back(lean_of(numbers_of(response), numbers_of(scenario.responses.front()), scenario.parameters));
    }

    [[nodiscard]] int last() const { return static_cast<int>(run_.size()) - 1; }
    [[nodiscard]] const RoomMonth& at(int month) const { return run_[static_cast<std::size_t>(month)]; }
    [[nodiscard]] double of(Outcome outcome, int month) const { return at(month).of(outcome); }
    /// Of the start, and of `hold` in the same month.
    [[nodiscard]] double to_start(Outcome outcome, int month) const { return of(outcome, month) / of(outcome, 0); }
    [[nodiscard]] double to_hold(Outcome outcome, int month) const
    {
        return of(outcome, month) / hold_[static_cast<std::size_t>(month)].of(outcome);
    }
    /// Whether anyone has saved on what pays later by then: −1; or invested in it: 1.
    [[nodiscard]] bool has_leant(int way, int month) const
    {
        for (int m = 1; m <= month; ++m) {
            for (const BodyMonth& body : at(m).bodies) {
                if (way * leans_[static_cast<std::size_t>(body.response)] > 0.0) return true;
            }
        }
        return false;
    }
    /// Whether something was so in any month before this one.
    template <class Says>
    [[nodiscard]] bool was_so(int month, const Says& says) const
    {
        for (int m = 1; m < month; ++m) {
            if (says(m)) return true;
        }
        return false;
    }

private:
    const RoomRun& run_;
    const RoomRun& hold_;
    std::vector<double> leans_;
};

constexpr double worse = 1.0 + judging.moved;
constexpr double less = 1.0 - judging.moved;

bool lately(const Months& run, Outcome outcome, int month, int way)
{
    const int before = std::max(0, month - judging.lasting_months);
    return way * (run.of(outcome, month) - run.of(outcome, before)) > 0.0;
}

/// Whether the rule of a mechanism holds in a month.
bool holds(Mechanism mechanism, const Months& run, int month)
{
    switch (mechanism) {
    case Mechanism::savings_came_back:
        return run.to_hold(Outcome::harm, month) >= worse && run.has_leant(-1, month) && run.was_so(month, [&](int m) {
            return run.to_hold(Outcome::reserves, m) >= worse && run.to_hold(Outcome::harm, m) < worse;
        });
    case Mechanism::hollow_partnership: {
        const RoomMonth& now = run.at(month);
        double token = 0.0;
        for (const BodyMonth& body : now.bodies) token += body.token;
        return now.of(Outcome::hollow_partnerships) > 0.0 || token > 0.0;
    }
    case Mechanism::less_than_apart: return run.of(Outcome::realised_advantage, month) < 0.0;
    case Mechanism::distrust:
        return run.to_start(Outcome::trust, month) <= less && lately(run, Outcome::trust, month, -1) &&
               run.at(month).joint_effort <= less * run.at(0).joint_effort &&
               run.at(month).quality <= less * run.at(0).quality;
    case Mechanism::strain_and_need:
        return run.to_start(Outcome::prevention, month) <= less &&
               run.of(Outcome::need, month) > run.of(Outcome::need, 0) && run.at(month).strain > run.at(0).strain &&
               lately(run, Outcome::need, month, 1) && run.to_start(Outcome::harm, month) >= worse;
    case Mechanism::capability_worn:
        return run.to_start(Outcome::capability, month) <= less && run.to_hold(Outcome::capability, month) <= less;
    case Mechanism::reserves_gone:
        for (int m = std::max(1, month - judging.lasting_months + 1); m <= month; ++m) {
            if (run.of(Outcome::insolvent_months, m) > 0.0) return true;
        }
        return false;
    case Mechanism::prevention_paid:
        return run.to_hold(Outcome::harm, month) <= less && run.has_leant(1, month) &&
               run.to_hold(Outcome::prevention, month) >= worse &&
               run.was_so(month, [&](int m) { return run.to_hold(Outcome::harm, m) > 1.0; });
    case Mechanism::trust_built:
        return run.to_start(Outcome::trust, month) >= worse &&
               run.of(Outcome::realised_advantage, month) > run.of(Outcome::realised_advantage, 0);
    case Mechanism::count: break;
    }
    return false;
}

/// The first month of a year in which the rule holds throughout.
std::optional<int> first_month(Mechanism mechanism, const Months& run)
{
    int since = 0;
    for (int month = 1; month <= run.last(); ++month) {
        since = holds(mechanism, run, month) ? since + 1 : 0;
        if (since == judging.lasting_months) return month - since + 1;
    }
    return std::nullopt;
}

}  // namespace

std::vector<FoundMechanism> mechanisms_in(const Scenario& scenario, const RoomRun& room, const RoomRun& hold)
{
    const Months of_room(scenario, room, hold);
    const Months of_hold(scenario, hold, hold);
    std::vector<FoundMechanism> found;
    for (const MechanismRow& row : mechanism_table) {
        if (const std::optional<int> month = first_month(row.mechanism, of_room))
            found.push_back({&row, *month, first_month(row.mechanism, of_hold)});
    }
    std::stable_partition(found.begin(), found.end(), [](const FoundMechanism& one) { return !one.under_hold; });
    return found;
}

}  // namespace concord
