#include "experiment/own_figures.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/number_text.hpp"
#include "model/uncertainty.hpp"

namespace concord {

namespace {

/// What figures are made from.
class Figures {
public:
    Figures(const Scenario& scenario, double by, int months)
        : scenario_(scenario)
        , by_(by)
        , months_(months)
    {}

    void add_budgets()
    {
        std::vector<std::string> kinds;
        for (const Organisation& body : scenario_.organisations) {
            if (std::find(kinds.begin(), kinds.end(), body.kind) == kinds.end()) kinds.push_back(body.kind);
        }
        for (const std::string& kind : kinds) {
            add_share("budget of " + kind, [kind](Scenario& s, double factor) {
                for (Organisation& body : s.organisations) body.budget *= body.kind == kind ? factor : 1.0;
            });
        }
    }

    void add_cuts()
    {
        for (const auto& [whose, path] : scenario_.funding) {
            add_share("depth of cuts to " + whose, [whose = whose](Scenario& s, double factor) {
                for (auto& [month, index] : s.funding.at(whose)) index = std::max(0.0, 1.0 - (1.0 - index) * factor);
            });
        }
    }

    void add_areas()
    {
        add_differences("need", &Area::need);
        add_differences("population", &Area::population);
    }

    void add_relations()
    {
        add_given("trust at the start", &Scenario::partnerships, &Partnership::trust);
        add_given("governance at the start", &Scenario::partnerships, &Partnership::governance);
        add_given("data sharing at the start", &Scenario::partnerships, &Partnership::data_sharing);
        add_given("shared language at the start", &Scenario::partnerships, &Partnership::language);
        add_given("interoperability at the start", &Scenario::partnerships, &Partnership::interoperability);
        add_given("trust that organisations give", &Scenario::organisations, &Organisation::trust);
        add_given("openness of organisations", &Scenario::organisations, &Organisation::openness);
        add_given("reserves at the start", &Scenario::organisations, &Organisation::reserves);
        add_given("relevant share of budgets", &Scenario::organisations, &Organisation::relevant_share);
    }

    void add_dates()
    {
        if (!scenario_.interventions.empty())
            add_months("dates of interventions", [](Scenario& s, int months) {
                for (Intervention& one : s.interventions) {
                    one.from = within(s, one.from + months);
                    if (one.until) one.until = std::max(one.from + 1, *one.until + months);
                }
            });
        if (!scenario_.shocks.empty())
            add_months("dates of shocks", [](Scenario& s, int months) {
                for (Shock& one : s.shocks) one.at = within(s, one.at + months);
            });
        if (!scenario_.elections.empty())
            add_months("election months", [](Scenario& s, int months) {
                for (auto& [whose, dates] : s.elections) {
                    for (Month& date : dates) date = date + months;
                }
            });
        // A date that is drawn from a range is called by its month.
        if (!scenario_.funding.empty() && scenario_.funding_ranges.empty())
            add_months("dates of cuts", [](Scenario& s, int months) {
                for (auto& [whose, path] : s.funding) {
                    std::map<Month, double> moved;
                    for (const auto& [month, index] : path) moved[month + months] = index;
                    path = std::move(moved);
                }
            });
    }

    void add_ranges()
    {
        for (const RangeGiven& given : ranges_given(scenario_)) {
            const Range range = given.range;
            figures_.push_back(
                {given.name, number_text(range.low), number_text(range.high), [given, range](Scenario& s, int side) {
                     given.in(s) = side < 0 ? range.low : range.high;
                     given.settle(s);
                 }});
        }
    }

    [[nodiscard]] std::vector<OwnFigure> all() && { return std::move(figures_); }

private:
    static Month within(const Scenario& scenario, Month month)
    {
        return std::clamp(month, scenario.start, scenario.start + (scenario.months - 1));
    }

    void add_share(std::string name, std::function<void(Scenario&, double factor)> scale)
    {
        const std::string size = number_text(100.0 * by_) + " %";
        figures_.push_back({std::move(name), "−" + size, "+" + size,
                            [scale = std::move(scale), by = by_](Scenario& s, int side) { scale(s, 1.0 + side * by); }});
    }

    void add_months(std::string name, std::function<void(Scenario&, int months)> shift)
    {
        const std::string size = std::to_string(months_) + " months";
        figures_.push_back(
            {std::move(name), size + " earlier", size + " later",
             [shift = std::move(shift), months = months_](Scenario& s, int side) { shift(s, side * months); }});
    }

    /// How far areas lie from their mean.
    void add_differences(const std::string& name, double Area::*member)
    {
        const std::vector<Area>& areas = scenario_.areas;
        const bool differ = std::any_of(areas.begin(), areas.end(),
                                        [&](const Area& area) { return area.*member != areas.front().*member; });
        if (!differ) return;
        add_share("differences of " + name + " between areas", [member](Scenario& s, double factor) {
            double mean = 0.0;
            for (const Area& area : s.areas) mean += area.*member / static_cast<double>(s.areas.size());
            for (Area& area : s.areas) {
                const double moved = mean + (area.*member - mean) * factor;
                area.*member = moved > 0.0 ? moved : area.*member;
            }
        });
    }

    /// A share that some records give, and others leave to the defaults.
    template <class Record>
    void add_given(const std::string& name, std::vector<Record> Scenario::*list, std::optional<double> Record::*member)
    {
        const std::vector<Record>& records = scenario_.*list;
        if (std::none_of(records.begin(), records.end(), [&](const Record& one) { return (one.*member).has_value(); }))
            return;
        add_share(name, [list, member](Scenario& s, double factor) {
            for (Record& one : s.*list) {
                if (one.*member) one.*member = std::min(1.0, *(one.*member) * factor);
            }
        });
    }

    const Scenario& scenario_;
    double by_;
    int months_;
    std::vector<OwnFigure> figures_;
};

}  // namespace

std::vector<OwnFigure> own_figures(const Scenario& scenario, double by, int months)
{
    Figures figures(scenario, by, months);
    figures.add_budgets();
    figures.add_cuts();
    figures.add_areas();
    figures.add_relations();
    figures.add_dates();
    figures.add_ranges();
    return std::move(figures).all();
}

Scenario with_average_figures(Scenario scenario)
{
    std::map<std::string, std::pair<double, int>> budgets;
    for (const Organisation& body : scenario.organisations) {
        budgets[body.kind].first += body.budget;
        ++budgets[body.kind].second;
    }
    for (Organisation& body : scenario.organisations) {
        const auto& [sum, count] = budgets.at(body.kind);
        body.budget = sum / count;
        body.trust = body.openness = body.reserves = body.relevant_share = std::nullopt;
    }
    double population = 0.0;
    for (const Area& area : scenario.areas) population += area.population / static_cast<double>(scenario.areas.size());
    for (Area& area : scenario.areas) {
        area.need = Area{}.need;
        area.population = population;
    }
    for (Partnership& one : scenario.partnerships) {
        one.trust = one.governance = one.data_sharing = one.language = one.interoperability = std::nullopt;
        one.trust_range.reset();
    }
    scenario.elections.clear();
    return scenario;
}

}  // namespace concord
