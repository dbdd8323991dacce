#include <algorithm>
#include <unordered_map>

#include "core/number_text.hpp"
#include "model/targets.hpp"
#include "scenario/records.hpp"
#include "scenario/sections.hpp"

namespace concord {

std::optional<Target> target_in(const Fields& fields)
{
    Reading& reading = fields.reading();
    const struct {
        std::string key;
        Target::Of of;
        const KnownNames& names;
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

namespace {

std::string without_partnership(const Target& target)
{
    switch (target.of) {
    case Target::Of::organisation: return "'" + target.id + "' is in no partnership";
    case Target::Of::area: return "'" + target.id + "' has no local partnership";
    default: return "the scenario has no partnership";
    }
}

std::string only_contracts(const Target& target)
{
    switch (target.of) {
    case Target::Of::organisation:
    case Target::Of::area: return "'" + target.id + "' has nothing else";
    case Target::Of::partnership: return "'" + target.id + "' is one";
    default: return "the scenario has nothing else";
    }
}

/// "'x' is not", or "no partnership of 'x' is".
std::string none_of(const Target& target)
{
    switch (target.of) {
    case Target::Of::organisation:
    case Target::Of::area: return "no partnership of '" + target.id + "' is";
    case Target::Of::partnership: return "'" + target.id + "' is not";
    default: return "no partnership is";
    }
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

/// What is written as 0 moves nothing.
void refuse_zero(const Fields& fields, const std::string& key, double value)
{
    if (fields.find(key) == nullptr || value != 0.0) return;
    fields.reading().refuse(fields.at(key), "'" + key + "' is 0, which moves nothing",
                            "write another number, or take the " + std::string(fields.section_name()) + " out");
}

/// True once it is known who works with whom and where.
bool knows_partnerships(const Reading& reading) { return reading.partnerships.is_complete && reading.knows_members; }

// --- interventions -------------------------------------------------------------------------------------------------------------

/// Whether every lever that a type moves is as asked.
template <class Asked>
bool all_of_moved(const InterventionRow& type, Asked asked)
{
    const auto effects = effects_of(type);
    return std::all_of(effects.begin(), effects.end(),
                       [&](const LeverEffect& effect) { return asked(row_of(effect.lever)); });
}

bool needs_partnership(const InterventionRow& type)
{
    return all_of_moved(type, [](const LeverRow& lever) { return lever.on == ActsOn::partnership; });
}

bool moves_contract(const InterventionRow& type)
{
    return !all_of_moved(type, [](const LeverRow& lever) { return !lever.in_contracts; });
}

/// True of types that a partnership meets even if they ended before it starts: they fade, or change what lasts.
bool outlasts_its_end(const InterventionRow& type)
{
    return type.fade > 0.0 || !all_of_moved(type, [](const LeverRow& lever) { return !lever.before_start; });
}

bool overlaps(const Intervention& intervention, const Partnership& partnership, Month start)
{
    if (partnership.until && intervention.from >= *partnership.until) return false;
    return !intervention.until || *intervention.until > partnership.from.value_or(start) ||
           outlasts_its_end(*intervention.type);
}

/// Refuses what acts on partnerships and finds none that it can move: at its time, if its dates are known.
void check_moves_partnership(const Fields& fields, const Intervention& intervention, bool is_dated,
                             const TargetFinder& finder)
{
    Reading& reading = fields.reading();
    if (!needs_partnership(*intervention.type) || !knows_partnerships(reading)) return;
    const Target& target = intervention.target;
    const std::string name = "'" + std::string(intervention.type->name) + "'";
    const std::vector<int> partnerships = finder.hit_by(target).partnerships;
    if (partnerships.empty()) {
        reading.refuse(node_of(fields, target), name + " acts on partnerships, and " + without_partnership(target),
                       "aim it at a partnership, or add one");
        return;
    }
    const auto answers = [&](int row) {
        return reading.scenario.partnerships[row].form != Form::contract || moves_contract(*intervention.type);
    };
    if (std::none_of(partnerships.begin(), partnerships.end(), answers)) {
        reading.refuse(node_of(fields, target), name + " moves nothing in a contract, and " + only_contracts(target),
                       "aim it at a partnership, or take it out");
        return;
    }
    if (!is_dated) return;
    const bool any = std::any_of(partnerships.begin(), partnerships.end(), [&](int row) {
        return answers(row) && overlaps(intervention, reading.scenario.partnerships[row], reading.scenario.start);
    });
    if (!any)
        reading.refuse(fields.at("from"), name + " moves nothing: " + none_of(target) + " at work in its time",
                       "let it overlap with a partnership's 'from' and 'until', or take it out");
}

/// True if the dates are there, and right.
bool check_dates(const Fields& fields, const Intervention& intervention, const WrongKeys& wrong)
{
    Reading& reading = fields.reading();
    const bool has_from = fields.find("from") != nullptr && !wrong.has("from");
    bool is_right = has_from && check_in_run(reading, fields.at("from"), "from", intervention.from, false);
    if (!intervention.until) return is_right && !wrong.has("until");
    is_right = check_in_run(reading, fields.at("until"), "until", *intervention.until, true) && is_right;
    return (!has_from || check_order(reading, fields.at("until"), intervention.from, *intervention.until)) && is_right;
}

void read_intervention(const Fields& fields, const TargetFinder& finder)
{
    Reading& reading = fields.reading();
    Intervention intervention;
    const WrongKeys wrong = read_record(fields, intervention);
    const bool is_dated = check_dates(fields, intervention, wrong) && reading.is_dated;
    const std::optional<Target> target = target_in(fields);
    if (intervention.type == nullptr) return;
    const InterventionRow& type = *intervention.type;
    if (fields.find("level") != nullptr && !type.has_level) {
        reading.refuse(fields.at("level"), "'" + std::string(type.name) + "' has no level",
                       "take 'level' out; only leadership_development has one");
    }
    if (fields.find("strength") == nullptr || wrong.has("strength")) intervention.strength = type.strength;
    const Range strengths = intervention.strength_range.value_or(Range{intervention.strength, intervention.strength});
    check_range(fields, "strength", strengths.high, {0.0, type.highest}, type.name);
    refuse_zero(fields, "strength", intervention.strength);
    if (!target) return;
    intervention.target = *target;
    check_moves_partnership(fields, intervention, is_dated, finder);
    reading.scenario.interventions.push_back(std::move(intervention));
}

// --- shocks ----------------------------------------------------------------------------------------------------------------------

void check_shock_target(const Fields& fields, const Shock& shock, bool is_dated, const TargetFinder& finder)
{
    Reading& reading = fields.reading();
    const ShockRow& row = *shock.type;
    const Target& target = shock.target;
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
    if (!needs_partner || !knows_partnerships(reading)) return;
    const std::vector<int> partnerships = finder.hit_by(target).partnerships;
    if (partnerships.empty()) {
        reading.refuse(node, "'" + name + "' acts on partnerships, and " + without_partnership(target),
                       "aim it elsewhere, or add a partnership");
        return;
    }
    if (!is_dated) return;
    // A breach before the start is remembered, a member that is back before the start is not missed.
    const bool any = std::any_of(partnerships.begin(), partnerships.end(), [&](int at) {
        const Partnership& partnership = reading.scenario.partnerships[at];
        const bool is_over = partnership.until && shock.at >= *partnership.until;
        const bool is_back = row.type == ShockType::partner_withdrawal && shock.months > 0 &&
                             shock.at + shock.months <= partnership.from.value_or(reading.scenario.start);
        return !is_over && !is_back;
    });
    if (!any)
        reading.refuse(fields.at("at"), "'" + name + "' moves nothing: " + none_of(target) + " at work in its time",
                       "let it happen before a partnership's 'until', or take it out");
}

/// A path of funding returns to its opening level once: a second restoration would be passed over.
void check_restored_once(const Fields& fields, const Target& target, const TargetFinder& finder,
                         std::unordered_map<std::string, int>& restored)
{
    Reading& reading = fields.reading();
    const InputNode& node = node_of(fields, target);
    std::string doubled;
    int first = 0;
    for (const int i : finder.hit_by(target).organisations) {
        const std::string& id = reading.scenario.organisations[i].id;
        const auto [line, is_new] = restored.emplace(id, node.line);
        if (is_new || !doubled.empty()) continue;
        doubled = id;
        first = line->second;
    }
    if (!doubled.empty())
        reading.refuse(node, "the funding of '" + doubled + "' is restored already, by line " + std::to_string(first),
                       "keep one restoration for each organisation");
}

void check_problem_of_shock(const Fields& fields, const Shock& shock)
{
    Reading& reading = fields.reading();
    const InputNode* node = fields.find("problem");
    if (node == nullptr) return;
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
    if (row.type == ShockType::leader_departure || row.type == ShockType::data_breach ||
        row.type == ShockType::contract_failure)
        return {1.0, 1.0};
    return {row.type == ShockType::restore_funding ? 1.0 : 0.0, longest};
}

void read_shock(const Fields& fields, const TargetFinder& finder, std::unordered_map<std::string, int>& restored)
{
    Reading& reading = fields.reading();
    Shock shock;
    const WrongKeys wrong = read_record(fields, shock);
    check_problem_of_shock(fields, shock);
    const bool has_date = fields.find("at") != nullptr && !wrong.has("at");
    const bool is_dated = has_date && check_in_run(reading, fields.at("at"), "at", shock.at, false) && reading.is_dated;
    const std::optional<Target> target = target_in(fields);
    if (shock.type == nullptr) return;
    const ShockRow& type = *shock.type;
    if (fields.find("months") == nullptr || wrong.has("months")) shock.months = type.months;
    if (fields.find("size") == nullptr || wrong.has("size")) shock.size = type.size;
    check_range(fields, "months", shock.months, months_of(type), type.name);
    check_range(fields, "size", shock.size, {type.lowest, type.highest}, type.name);
    if (type.type != ShockType::restore_funding) refuse_zero(fields, "size", shock.size);
    if (!target) return;
    shock.target = *target;
    check_shock_target(fields, shock, is_dated, finder);
    if (type.type == ShockType::restore_funding) check_restored_once(fields, *target, finder, restored);
    reading.scenario.shocks.push_back(std::move(shock));
}

}  // namespace

void read_events(const Fields& top)
{
    Reading& reading = top.reading();
    if (top.find("interventions") == nullptr && top.find("shocks") == nullptr) return;
    const TargetFinder finder(reading.scenario);
    std::unordered_map<std::string, int> restored;  // the line that restores an organisation's funding
    if (const InputNode* list = top.find("interventions"))
        read_list(reading, *list, Section::intervention,
                  [&](const Fields& fields) { read_intervention(fields, finder); });
    if (const InputNode* list = top.find("shocks"))
        read_list(reading, *list, Section::shock, [&](const Fields& fields) { read_shock(fields, finder, restored); });
}

}  // namespace concord
