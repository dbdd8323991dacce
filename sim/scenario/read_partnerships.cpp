#include <unordered_set>

#include "scenario/records.hpp"
#include "scenario/sections.hpp"

namespace concord {

namespace {

/// Which organisation serves which area, as one set of row pairs: partnerships of large scenarios ask often.
class Services {
public:
    explicit Services(const Reading& reading)
        : reading_(reading)
    {
        for (std::size_t row = 0; row < reading.scenario.organisations.size(); ++row) {
            for (const std::string& area : reading.scenario.organisations[row].areas) {
                if (reading.areas.has(area)) pairs_.insert(key(row, reading.areas.row_of(area)));
            }
        }
    }

    [[nodiscard]] bool has(const std::string& organisation, const std::string& area) const
    {
        return pairs_.count(key(reading_.organisations.row_of(organisation), reading_.areas.row_of(area))) != 0;
    }

private:
    static std::uint64_t key(std::size_t organisation, std::size_t area)
    {
        return (static_cast<std::uint64_t>(organisation) << 32) | area;
    }

    const Reading& reading_;
    std::unordered_set<std::uint64_t> pairs_;
};

std::vector<std::string> known_ids(Reading& reading, const IdList& list, const KnownNames& names,
                                   const std::string& sort, bool& all_known)
{
    all_known = all_known && list.is_complete;
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < list.ids.size(); ++i) {
        if (reading.check_known(*list.nodes[i], list.ids[i], names, sort))
            ids.push_back(list.ids[i]);
        else
            all_known = false;
    }
    return ids;
}

void check_size(const Fields& fields, const IdList& members)
{
    if (members.ids.size() >= 2 || fields.at("members").items.size() >= 2) return;
    fields.reading().refuse(fields.at("members"), "a partnership of one: '" + members.ids.front() + "'",
                            "name two or more members");
}

/// Local partnerships: every member serves one of the areas, every area has a member that serves it.
void check_members_serve(const Fields& fields, const Partnership& partnership, const Services& services)
{
    Reading& reading = fields.reading();
    if (partnership.areas.empty()) return;
    const auto serves_any = [&](const std::string& member) {
        for (const std::string& area : partnership.areas) {
            if (services.has(member, area)) return true;
        }
        return false;
    };
    const KnownNames& organisations = reading.organisations;
    for (const std::string& member : partnership.members) {
        // Without areas: they could not be read.
        if (reading.scenario.organisations[organisations.row_of(member)].areas.empty()) return;
    }
    for (const std::string& member : partnership.members) {
        if (serves_any(member)) continue;
        reading.refuse(fields.at("members"), "'" + member + "' serves none of the areas of '" + partnership.id + "'",
                       "give it one of these areas, or take it out");
    }
    for (const std::string& area : partnership.areas) {
        bool served = false;
        for (const std::string& member : partnership.members) served = served || services.has(member, area);
        if (!served)
            reading.refuse(fields.at("areas"), "no member of '" + partnership.id + "' serves '" + area + "'",
                           "add a member that does, or take the area out");
    }
}

/// True if everything named is known, so that the members can be checked against the areas.
bool read_members(const Fields& fields, Partnership& partnership)
{
    Reading& reading = fields.reading();
    bool all_known = true;
    if (const auto list = fields.ids("areas"))
        partnership.areas = known_ids(reading, *list, reading.areas, "area", all_known);
    else
        all_known = fields.find("areas") == nullptr;
    if (const auto list = fields.ids("members"); list && !list->ids.empty()) {
        check_size(fields, *list);
        partnership.members = known_ids(reading, *list, reading.organisations, "organisation", all_known);
    } else {
        all_known = false;
    }
    if (partnership.lead.empty() || !all_known || partnership.members.empty()) return all_known;
    for (const std::string& member : partnership.members) {
        if (member == partnership.lead) return true;
    }
    reading.refuse(fields.at("lead"), "the lead '" + partnership.lead + "' is not a member",
                   reading.suggestion(partnership.lead, partnership.members, "name one of the members"));
    return true;
}

/// False, with a problem, of dates that lie outside the run or do not follow each other.
bool check_dates(const Fields& fields, const Partnership& partnership)
{
    Reading& reading = fields.reading();
    const std::optional<Month>& from = partnership.from;
    const std::optional<Month>& until = partnership.until;
    bool is_right = !from || check_in_run(reading, fields.at("from"), "from", *from, false);
    if (!until) return is_right;
    is_right = check_in_run(reading, fields.at("until"), "until", *until, true) && is_right;
    if (!reading.is_dated) return is_right;
    return check_order(reading, fields.at("until"), from.value_or(reading.scenario.start), *until) && is_right;
}

void read_partnership(const Fields& fields, const Services& services)
{
    Reading& reading = fields.reading();
    Partnership partnership;
    const WrongKeys wrong = read_record(fields, partnership);
    // Events are held against the dates only if these are right.
    if (!check_dates(fields, partnership) || wrong.has("from") || wrong.has("until"))
        partnership.from = partnership.until = std::nullopt;
    if (partnership.id.empty()) reading.partnerships.is_complete = false;
    if (read_members(fields, partnership))
        check_members_serve(fields, partnership, services);
    else
        reading.knows_members = false;
    if (partnership.id.empty()) return;
    if (partnership.name.empty()) partnership.name = partnership.id;
    if (reading.add_name(fields.at("id"), partnership.id, reading.partnerships, "partnership"))
        reading.scenario.partnerships.push_back(std::move(partnership));
}

}  // namespace

void read_partnerships(const Fields& top)
{
    Reading& reading = top.reading();
    const InputNode* table = top.find("partnerships");
    if (table == nullptr) {
        if (top.may_be_misspelt("partnerships")) reading.partnerships.is_complete = false;
        return;
    }
    const Services services(reading);
    if (!read_table(reading, *table, Section::partnership,
                    [&](const Fields& fields) { read_partnership(fields, services); }))
        reading.partnerships.is_complete = false;
}

}  // namespace concord
