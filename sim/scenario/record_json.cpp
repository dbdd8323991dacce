#include "scenario/record_json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "scenario/key_tables.hpp"
#include "scenario/named_values.hpp"
#include "scenario/sections.hpp"

namespace concord {

namespace {

using Json = nlohmann::ordered_json;

/// Makes JSON of a scenario's records. A value is left out where it is what the reader would put there by itself.
class RecordJson {
public:
    RecordJson(const Scenario& scenario, bool is_whole)
        : scenario_(scenario)
        , is_whole_(is_whole)
        , kinds_(default_kinds())
    {
        for (Kind& kind : kinds_) kind.expertise = in_order_of(scenario.capabilities, kind.expertise);
    }

    /// Every key of the record's table that differs from `usual`.
    template <class Record>
    [[nodiscard]] Json of(const Record& record, const Record& usual) const
    {
        Json map = Json::object();
        for (const Key<Record>& key : keys_for<Record>)
            std::visit([&](const auto& member) { add(map, key, member, record, usual); }, key.member);
        return map;
    }

private:
    template <class Record, class MemberType>
    void add(Json& map, const Key<Record>& key, const MemberType& member, const Record& record, const Record& usual) const
    {
        const std::string name(key.name);
        if constexpr (std::is_same_v<MemberType, std::monostate>) {
            if (key.form == KeyForm::format_version) map[name] = static_cast<int>(key.range.low);
        } else if constexpr (std::is_same_v<MemberType, TargetMember<Record>>) {
            const Target& target = record.*member.target;
            if (target.of == member.of)
                map[name] = target.id;
            else if (is_whole_)
                map[name] = nullptr;
        } else if constexpr (std::is_same_v<MemberType, LevelMember<Record>>) {
            if (is_whole_ || record.*member.level != usual.*member.level)
                map[name] = leadership_levels[record.*member.level];
        } else if constexpr (is_ranged<MemberType>) {
            const std::optional<Range>& range = record.*member.range;
            Json value = range && !is_whole_ ? of_range(*range) : of_value(record.*member.value);
            if (is_whole_ || value != left_out(usual.*member.value)) map[name] = std::move(value);
        } else {
            Json value = of_value(record.*member);
            const bool is_blank = value.is_string() && value.get_ref<const std::string&>().empty();
            if (is_whole_ || (!is_blank && (key.required || value != left_out(usual.*member))))
                map[name] = std::move(value);
        }
    }

    template <class Value>
    [[nodiscard]] Json of_value(const Value& value) const
    {
        if constexpr (is_named<Value>)
            return name_in_table(value);
        else
            return value;
    }
    [[nodiscard]] Json of_value(const Month& month) const { return text_of(month); }
    template <class Value>
    [[nodiscard]] Json of_value(const std::optional<Value>& value) const
    {
        return value ? of_value(*value) : Json();
    }
    /// By capability; what is 0 is left out.
    [[nodiscard]] Json of_value(const std::vector<double>& shares) const
    {
        Json map = Json::object();
        for (std::size_t i = 0; i < shares.size(); ++i) {
            if (shares[i] != 0.0) map[scenario_.capabilities[i]] = shares[i];
        }
        return map;
    }
    [[nodiscard]] Json of_value(const std::map<std::string, std::map<Month, double>>& funding) const
    {
        Json paths = Json::object();
        for (const auto& [name, path] : funding) {
            for (const auto& [month, index] : path) {
                const Range* range = is_whole_ ? nullptr : range_of_funding(name, month);
                paths[name][text_of(month)] = range != nullptr ? of_range(*range) : Json(index);
            }
        }
        return paths;
    }
    /// Null where the scenario gives a number.
    [[nodiscard]] const Range* range_of_funding(const std::string& name, Month month) const
    {
        const auto path = scenario_.funding_ranges.find(name);
        if (path == scenario_.funding_ranges.end()) return nullptr;
        const auto found = path->second.find(month);
        return found == path->second.end() ? nullptr : &found->second;
    }
    [[nodiscard]] static Json of_range(const Range& range) { return Json::array({range.low, range.high}); }
    /// What has no width is exact.
    [[nodiscard]] Json of_value(const std::map<std::string, Range>& ranges) const
    {
        Json map = Json::object();
        for (const auto& [name, range] : ranges)
            map[name] = range.low == range.high ? Json(range.low) : of_range(range);
        return map;
    }
    [[nodiscard]] Json of_value(const std::map<std::string, Limit>& limits) const
    {
        Json map = Json::object();
        for (const auto& [outcome, limit] : limits) map[outcome] = of(limit, {});
        return map;
    }
    [[nodiscard]] Json of_value(const std::map<std::string, std::vector<Month>>& elections) const
    {
        Json dates = Json::object();
        for (const auto& [name, months] : elections) {
            dates[name] = Json::array();
            for (const Month month : months) dates[name].push_back(text_of(month));
        }
        return dates;
    }
    [[nodiscard]] Json of_value(const Show& show) const { return of(show, {}); }
    [[nodiscard]] Json of_value(const Bet& bet) const { return of(bet, {}); }
    [[nodiscard]] Json of_value(const Range& range) const { return of_range(range); }
    [[nodiscard]] Json of_value(const Numbers& numbers) const { return numbers.all; }
    [[nodiscard]] Json of_value(const std::vector<ExhibitLever>& levers) const { return of_records(levers); }
    /// What a value comes to where its key is left out.
    template <class Value>
    [[nodiscard]] Json left_out(const Value& value) const
    {
        return of_value(value);
    }
    [[nodiscard]] Json left_out(const Parameters&) const { return Json::object(); }
    /// Those that the scenario changes; what is solved, the reader solves again.
    [[nodiscard]] Json of_value(const Parameters& parameters) const
    {
        Json values = Json::object();
        for (const ParameterRow& row : parameter_table) {
            const double value = parameters.*row.field;
            if (is_whole_ || scenario_.changes(row)) values[std::string(row.name)] = value;
        }
        return values;
    }
    template <class Record>
    [[nodiscard]] Json of_records(const std::vector<Record>& records) const
    {
        Json list = Json::array();
        for (const Record& record : records) list.push_back(of(record, usual_for(record)));
        return list;
    }
    [[nodiscard]] Json of_value(const std::vector<ProblemKind>& problems) const { return of_records(problems); }
    [[nodiscard]] Json of_value(const std::vector<Area>& areas) const { return of_records(areas); }
    [[nodiscard]] Json of_value(const std::vector<Organisation>& bodies) const { return of_records(bodies); }
    [[nodiscard]] Json of_value(const std::vector<Partnership>& partnerships) const { return of_records(partnerships); }
    [[nodiscard]] Json of_value(const std::vector<Intervention>& interventions) const
    {
        return of_records(interventions);
    }
    [[nodiscard]] Json of_value(const std::vector<Shock>& shocks) const { return of_records(shocks); }
    /// Default kinds that the scenario does not change are left out.
    [[nodiscard]] Json of_value(const std::vector<Kind>& kinds) const
    {
        Json list = of_records(kinds);
        if (!is_whole_)
            list.erase(std::remove_if(list.begin(), list.end(),
                                      [&](const Json& kind) {
                                          return kind.size() == 1 &&
                                                 default_kind_named(kind["name"].get<std::string>()) != nullptr;
                                      }),
                       list.end());
        return list;
    }
    /// Those of the scenario's own.
    [[nodiscard]] Json of_value(const std::vector<Response>& responses) const
    {
        return of_records(std::vector<Response>(
            responses.begin() + static_cast<std::ptrdiff_t>(built_in_responses().size()), responses.end()));
    }
    [[nodiscard]] Json of_value(const std::vector<Policy>& policies) const
    {
        if (!is_whole_ && (policies.empty() || policies == every_policy(scenario_.responses))) return "all";
        Json list = Json::array();
        for (const Policy& policy : policies) {
            if (policy.exceptions.empty() && policy.dated.empty() && policy.name == policy.everyone) {
                list.push_back(policy.name);
                continue;
            }
            Json mix = of(policy, {});
            for (const auto& [organisation, response] : policy.exceptions) mix[organisation] = response;
            for (const auto& [organisation, dated] : policy.dated) {
                for (const auto& [from, response] : dated) mix[organisation][text_of(from)] = response;
            }
            list.push_back(std::move(mix));
        }
        return list;
    }

    // --- what the reader puts where a key is left out -----------------------------------------------------------------------------

    template <class Record>
    [[nodiscard]] static Record usual_for(const Record& record)
    {
        Record usual;
        if constexpr (requires { usual.id; }) usual.name = record.id;
        return usual;
    }
    [[nodiscard]] static Intervention usual_for(const Intervention& intervention)
    {
        Intervention usual;
        usual.strength = intervention.type->strength;
        return usual;
    }
    [[nodiscard]] static Shock usual_for(const Shock& shock)
    {
        Shock usual;
        usual.months = shock.type->months;
        usual.size = shock.type->size;
        return usual;
    }
    [[nodiscard]] static Response usual_for(const Response&)
    {
        Response usual = built_in_responses().front();
        usual.meaning.clear();
        return usual;
    }
    [[nodiscard]] Kind usual_for(const Kind& kind) const
    {
        const Kind* one = default_kind_named(kind.name);
        return one == nullptr ? Kind{} : *one;
    }
    [[nodiscard]] const Kind* default_kind_named(const std::string& name) const
    {
        const auto found = std::find_if(kinds_.begin(), kinds_.end(),
                                        [&](const Kind& kind) { return kind.name == name; });
        return found == kinds_.end() ? nullptr : &*found;
    }

    const Scenario& scenario_;
    bool is_whole_;
    std::vector<Kind> kinds_;  // the defaults, by the scenario's capabilities
};

/// A scenario that says nothing but what it must.
Scenario empty_scenario(const Scenario& scenario)
{
    Scenario usual;
    usual.kinds.clear();
    for (const std::string& name : default_capabilities()) {
        // Then the default problems cannot stay: those of the scenario are its own, however alike.
        if (std::find(scenario.capabilities.begin(), scenario.capabilities.end(), name) == scenario.capabilities.end())
            usual.problems.clear();
    }
    for (ProblemKind& problem : usual.problems) problem.weights = in_order_of(scenario.capabilities, problem.weights);
    return usual;
}

}  // namespace

nlohmann::ordered_json scenario_json(const Scenario& scenario)
{
    return RecordJson(scenario, false).of(scenario, empty_scenario(scenario));
}

nlohmann::ordered_json whole_scenario_json(const Scenario& scenario)
{
    return RecordJson(scenario, true).of(scenario, {});
}

}  // namespace concord
