#include "core/text.hpp"
#include "scenario/records.hpp"
#include "scenario/sections.hpp"

namespace concord {

namespace {

void read_area(const Fields& fields)
{
    Reading& reading = fields.reading();
    Area area;
    read_record(fields, area);
    if (area.id.empty()) {
        reading.areas.is_complete = false;
        return;
    }
    if (area.name.empty()) area.name = area.id;
    if (reading.add_name(fields.at("id"), area.id, reading.areas, "area"))
        reading.scenario.areas.push_back(std::move(area));
}

void read_areas(const Fields& top, const InputNode& table)
{
    Reading& reading = top.reading();
    if (table.is_list() && table.items.empty()) {
        reading.refuse(table, "'areas' is an empty list", "list at least one, or leave the key out");
        reading.areas.is_complete = false;
        return;
    }
    if (!read_table(reading, table, Section::area, read_area)) reading.areas.is_complete = false;
}

/// Funding names organisations beside kinds, and mixes beside two words of their own: an id may not be read in two ways.
void check_id_is_free(const Fields& fields, const Organisation& organisation)
{
    Reading& reading = fields.reading();
    const std::string& id = organisation.id;
    if (reading.kinds.has(id) && id != organisation.kind)
        reading.refuse(fields.at("id"), "the id '" + id + "' is the name of another kind", "choose another id");
    if (id == "name" || id == "default")
        reading.refuse(fields.at("id"), "the id '" + id + "' has a meaning of its own in a mix of responses",
                       "choose another id");
}

/// Makes an area of each id that is new.
void make_areas(Reading& reading, const IdList& list)
{
    for (std::size_t i = 0; i < list.ids.size(); ++i) {
        const std::string& id = list.ids[i];
        if (!reading.areas.add(id, reading.place_of(*list.nodes[i]))) continue;
        Area area;
        area.id = id;
        area.name = id;
        reading.scenario.areas.push_back(std::move(area));
    }
}

/// An organisation part of whose areas is unknown stays without any: what rests on them is not checked.
void read_areas_served(const Fields& fields, AreaRule rule, Organisation& organisation)
{
    Reading& reading = fields.reading();
    const std::optional<IdList> list = fields.ids("areas");
    const bool is_complete = list && list->is_complete;
    if (!is_complete && rule != AreaRule::listed) reading.areas.is_complete = false;
    if (!list) return;
    bool all_known = is_complete;
    if (rule == AreaRule::listed) {
        for (std::size_t i = 0; i < list->ids.size(); ++i)
            all_known = reading.check_known(*list->nodes[i], list->ids[i], reading.areas, "area") && all_known;
    }
    if (all_known) organisation.areas = list->ids;
    if (rule == AreaRule::listed) return;
    make_areas(reading, *list);
    if (rule == AreaRule::one_each && list->ids.size() > 1) {
        reading.refuse(*list->nodes[1], "this organisation serves several areas, and the scenario lists none",
                       "list the areas under 'areas'");
    }
}

}  // namespace

void read_organisation(const Fields& fields, AreaRule rule)
{
    Reading& reading = fields.reading();
    Organisation organisation;
    read_record(fields, organisation);
    read_areas_served(fields, rule, organisation);
    if (!organisation.kind.empty()) reading.check_known(fields.at("kind"), organisation.kind, reading.kinds, "kind");
    if (organisation.id.empty()) {
        reading.organisations.is_complete = false;
        return;
    }
    if (organisation.name.empty()) organisation.name = organisation.id;
    check_id_is_free(fields, organisation);
    if (reading.add_name(fields.at("id"), organisation.id, reading.organisations, "organisation"))
        reading.scenario.organisations.push_back(std::move(organisation));
}

void read_places(const Fields& top)
{
    Reading& reading = top.reading();
    const InputNode* areas = top.find("areas");
    if (areas != nullptr) read_areas(top, *areas);
    const InputNode* table = top.find("organisations");
    if (table == nullptr) {
        reading.organisations.is_complete = false;
        if (areas == nullptr) reading.areas.is_complete = false;
        return;
    }
    const bool may_be_listed = top.may_be_misspelt("areas");
    const AreaRule rule = areas != nullptr ? AreaRule::listed : may_be_listed ? AreaRule::any : AreaRule::one_each;
    if (may_be_listed) reading.areas.is_complete = false;
    const bool complete = read_table(reading, *table, Section::organisation,
                                     [rule](const Fields& fields) { read_organisation(fields, rule); });
    if (!complete) reading.organisations.is_complete = false;
    if (table->is_list() && table->items.empty())
        reading.refuse(*table, "'organisations' is an empty list", "list at least a force");
    if (!complete && areas == nullptr) reading.areas.is_complete = false;
}

}  // namespace concord
