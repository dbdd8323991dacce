#include <unordered_set>

#include "io/scenario/numbers.hpp"
#include "io/scenario/records.hpp"
#include "io/scenario/sections.hpp"

namespace concord {

namespace {

/// Who is in a partnership and where local partnerships work, to tell interventions that would move nothing.
class Joined {
public:
    explicit Joined(const Scenario& scenario)
    {
        for (const Partnership& partnership : scenario.partnerships) {
            members_.insert(partnership.members.begin(), partnership.members.end());
            areas_.insert(partnership.areas.begin(), partnership.areas.end());
        }
        any_ = !scenario.partnerships.empty();
    }

    /// True if the target has a partnership: itself, one of the organisation's, a local one of the area, any.
    [[nodiscard]] bool has_partnership(const Target& target) const
    {
        switch (target.of) {
        case Target::Of::organisation: return members_.count(target.id) != 0;
        case Target::Of::area: return areas_.count(target.id) != 0;
        case Target::Of::partnership: return true;
        default: return any_;
        }
    }

private:
    std::unordered_set<std::string> members_, areas_;
    bool any_ = false;
};

std::string words_of(const Target& target)
{
    switch (target.of) {
    case Target::Of::organisation: return "'" + target.id + "' is in no partnership";
    case Target::Of::area: return "'" + target.id + "' has no local partnership";
    default: return "the scenario has no partnership";
    }
}

/// The one target of an event. Nothing if it is wrong or there are several, which become problems.
std::optional<Target> target_in(const Fields& fields)
{
    Reading& reading = fields.reading();
    const struct {
        std::string key;
        Target::Of of;
        const Names& names;
    } sorts[] = {{"partnership", Target::Of::partnership, reading.partnerships},
                 {"organisation", Target::Of::organisation, reading.organisations},
                 {"area", Target::Of::area, reading.areas}};
    Target target;
    bool is_known = true;
    for (const auto& sort : sorts) {
        const InputNode* node = fields.find(sort.key);
        if (node == nullptr) continue;
        if (target.of != Target::Of::all) {
            reading.refuse(*node, "this " + std::string(fields.section_name()) + " has several targets",
                           "name one of partnership, organisation and area, or none for all");
            return std::nullopt;
        }
        target.of = sort.of;
        fields.read(sort.key, target.id);
        is_known = !target.id.empty() && reading.check_known(*node, target.id, sort.names, sort.key);
    }
    return is_known ? std::optional<Target>(target) : std::nullopt;
}

const InputNode& node_of(const Fields& fields, const Target& target)
{
    switch (target.of) {
    case Target::Of::partnership: return fields.at("partnership");
    case Target::Of::organisation: return fields.at("organisation");
    case Target::Of::area: return fields.at("area");
    default: return fields.node();
    }
}

void check_range(const Fields& fields, const std::string& key, double value, Range range, std::string_view type)
{
    if (fields.find(key) == nullptr || range.holds(value)) return;
    fields.reading().refuse(
        fields.at(key), "'" + key + "' is " + text_of_number(value) + ", out of the range of " + std::string(type),
        range.low < range.high ? "write a number from " + words_of(range) : "leave '" + key + "' out");
}

// --- interventions -------------------------------------------------------------------------------------------------------------

/// True of types that move nothing but levers of partnerships.
bool needs_partnership(const InterventionRow& row)
{
    for (const LeverEffect& effect : row.effects) {
        if (effect.lever != Lever::count && is_of_organisation(effect.lever)) return false;
    }
    return true;
}

void read_until(const Fields& fields, Intervention& intervention)
{
    Reading& reading = fields.reading();
    fields.read("until", intervention.until);
    if (!intervention.until) return;
    check_in_run(reading, fields.at("until"), "until", *intervention.until, true);
    if (fields.find("from") == nullptr || *intervention.until > intervention.from) return;
    reading.refuse(fields.at("until"),
                   "'until' is " + text_of(*intervention.until) + ", not after " + text_of(intervention.from),
                   "let the end come after the beginning");
}

void read_level(const Fields& fields, Intervention& intervention)
{
    if (fields.find("level") == nullptr) return;
    std::string level;
    fields.read("level", level);
    if (intervention.type != nullptr && intervention.type->name != "leadership_development") {
        fields.reading().refuse(fields.at("level"), "'" + std::string(intervention.type->name) + "' has no level",
                                "take 'level' out; only leadership_development has one");
    }
    for (std::size_t i = 0; i < level_count; ++i) {
        if (leadership_levels[i] == level) intervention.level = i;
    }
}

void read_intervention(const Fields& fields, const Joined& joined)
{
    Reading& reading = fields.reading();
    Intervention intervention;
    std::string type;
    fields.read("type", type);
    intervention.type = intervention_named(type);
    if (intervention.type != nullptr) intervention.strength = intervention.type->strength;
    fields.read("from", intervention.from);
    if (intervention.from != Month{}) check_in_run(reading, fields.at("from"), "from", intervention.from, false);
    read_until(fields, intervention);
    fields.read("strength", intervention.strength);
    read_level(fields, intervention);
    const std::optional<Target> target = target_in(fields);
    if (intervention.type == nullptr) return;
    check_range(fields, "strength", intervention.strength, {0.0, intervention.type->highest}, intervention.type->name);
    if (!target) return;
    if (needs_partnership(*intervention.type) && !joined.has_partnership(*target) && reading.partnerships.is_complete) {
        reading.refuse(node_of(fields, *target), "'" + type + "' acts on partnerships, and " + words_of(*target),
                       "aim it at a partnership, or add one");
    }
    intervention.target = *target;
    reading.scenario.interventions.push_back(std::move(intervention));
}

// --- shocks ----------------------------------------------------------------------------------------------------------------------

void check_shock_target(const Fields& fields, const ShockRow& row, const Target& target, const Joined& joined)
{
    Reading& reading = fields.reading();
    const InputNode& node = node_of(fields, target);
    const std::string name(row.name);
    if (row.type == ShockType::crisis && target.of != Target::Of::area && target.of != Target::Of::all)
        reading.refuse(node, "a crisis happens in an area", "name an area, or no target for all areas");
    if (row.type == ShockType::partner_withdrawal && target.of != Target::Of::organisation) {
        reading.refuse(node, "a partner_withdrawal is of an organisation",
                       "name the organisation that leaves its partnerships");
        return;
    }
    const bool needs_partner = row.type == ShockType::partner_withdrawal || row.type == ShockType::data_breach;
    if (needs_partner && !joined.has_partnership(target) && reading.partnerships.is_complete)
        reading.refuse(node, "'" + name + "' acts on partnerships, and " + words_of(target),
                       "aim it elsewhere, or add a partnership");
}

void read_problem_of_shock(const Fields& fields, Shock& shock)
{
    Reading& reading = fields.reading();
    const InputNode* node = fields.find("problem");
    if (node == nullptr) return;
    fields.read("problem", shock.problem);
    if (shock.type != nullptr && !shock.type->has_problem) {
        reading.refuse(*node, "a '" + std::string(shock.type->name) + "' has no problem",
                       "take 'problem' out; only a crisis has one");
        return;
    }
    if (!shock.problem.empty()) reading.check_known(*node, shock.problem, reading.problem_names, "problem");
}

/// How long each type may last: some happen in one month, and a restoration needs at least one.
Range months_of(const ShockRow& row)
{
    const double longest = key_named(Section::shock, "months")->range.high;
    if (row.type == ShockType::leader_departure || row.type == ShockType::data_breach) return {1.0, 1.0};
    return {row.type == ShockType::restore_funding ? 1.0 : 0.0, longest};
}

void read_shock(const Fields& fields, const Joined& joined)
{
    Reading& reading = fields.reading();
    Shock shock;
    std::string type;
    fields.read("type", type);
    shock.type = shock_named(type);
    if (shock.type != nullptr) {
        shock.size = shock.type->size;
        shock.months = shock.type->months;
    }
    read_problem_of_shock(fields, shock);
    fields.read("at", shock.at);
    if (shock.at != Month{}) check_in_run(reading, fields.at("at"), "at", shock.at, false);
    fields.read("months", shock.months);
    fields.read("size", shock.size);
    const std::optional<Target> target = target_in(fields);
    if (shock.type == nullptr) return;
    check_range(fields, "months", shock.months, months_of(*shock.type), shock.type->name);
    check_range(fields, "size", shock.size, {shock.type->lowest, shock.type->highest}, shock.type->name);
    if (!target) return;
    check_shock_target(fields, *shock.type, *target, joined);
    shock.target = *target;
    reading.scenario.shocks.push_back(std::move(shock));
}

}  // namespace

void read_events(const Fields& top)
{
    Reading& reading = top.reading();
    const Joined joined(reading.scenario);
    if (const InputNode* list = top.find("interventions"))
        read_list(reading, *list, Section::intervention,
                  [&](const Fields& fields) { read_intervention(fields, joined); });
    if (const InputNode* list = top.find("shocks"))
        read_list(reading, *list, Section::shock, [&](const Fields& fields) { read_shock(fields, joined); });
}

}  // namespace concord
