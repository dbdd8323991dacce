#include <fmt/format.h>

#include <algorithm>

#include "core/text.hpp"
#include "scenario/records.hpp"
#include "scenario/sections.hpp"

namespace concord {

namespace {

constexpr std::string_view every_response = "all";

void read_custom_response(const Fields& fields)
{
    Reading& reading = fields.reading();
    Response response = built_in_responses().front();  // what is left out is as in `hold`
    response.name.clear();
    response.meaning.clear();
    read_record(fields, response);
    if (response.name.empty()) {
        reading.responses.is_complete = false;
        return;
    }
    if (response.name == every_response) {
        reading.refuse(fields.at("name"), "'" + response.name + "' stands for every response", "choose another name");
        return;
    }
    if (response.name == adaptive_response) {
        reading.refuse(fields.at("name"), "'" + response.name + "' stands for what each organisation chooses",
                       "choose another name");
        return;
    }
    for (const Response& built_in : built_in_responses()) {
        if (built_in.name != response.name) continue;
        reading.refuse(fields.at("name"), "'" + response.name + "' is a built-in response", "choose another name");
        return;
    }
    if (reading.add_name(fields.at("name"), response.name, reading.responses, "response"))
        reading.scenario.responses.push_back(std::move(response));
}

void read_custom_responses(const Fields& top)
{
    Reading& reading = top.reading();
    for (const Response& response : built_in_responses()) reading.responses.add(response.name, top.place());
    reading.responses.add(std::string(adaptive_response), top.place());
    const InputNode* list = top.find("custom_responses");
    if (list == nullptr ? top.may_be_misspelt("custom_responses")
                        : !read_list(reading, *list, Section::custom_response, read_custom_response))
        reading.responses.is_complete = false;
}

/// The response named by a value of a mix, if it is known.
std::string response_in(Reading& reading, const InputNode& node, const std::string& key)
{
    const std::optional<std::string> name = id_in(reading, node, key);
    return name && reading.check_known(node, *name, reading.responses, "response") ? *name : "";
}

/// The responses of a value of a mix that has dates, each from then on.
std::map<Month, std::string> dated_in(Reading& reading, const InputNode& node, const std::string& id)
{
    std::map<Month, std::string> dated;
    std::optional<Month> before;
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        if (refuse_slip(reading, node.keys[i], node.items[i])) continue;
        const std::optional<Month> from = date_in(reading, node.keys[i], "date of a response");
        const std::string response = response_in(reading, node.items[i], id);
        if (!from) continue;
        if (reading.is_dated && *from < reading.scenario.start) {
            reading.refuse(node.keys[i], "the date " + text_of(*from) + " is before the start",
                           "begin at " + text_of(reading.scenario.start));
        } else if (before && *from <= *before) {
            reading.refuse(node.keys[i], "the date " + text_of(*from) + " does not come after " + text_of(*before),
                           "list each date once, the earliest first");
        } else {
            dated.emplace(*from, response);
        }
        before = before ? std::max(*before, *from) : *from;
    }
    if (node.items.empty())
        reading.refuse(node, in_quotes(id) + " has no response", "write {2010-04: hold, 2012-04: upstream_prevention}");
    return dated;
}

void read_exception(Reading& reading, const Entry& entry, Policy& policy)
{
    const std::string& id = entry.key->text;
    if (refuse_slip(reading, *entry.key, *entry.value)) return;
    if (reading.kinds.has(id) && !reading.organisations.has(id)) {
        reading.refuse(*entry.key, "'" + id + "' is a kind, and a mix names organisations",
                       "name each organisation by its id");
        return;
    }
    const bool known = reading.check_known(*entry.key, id, reading.organisations, "organisation");
    if (entry.value->is_map()) {
        std::map<Month, std::string> dated = dated_in(reading, *entry.value, id);
        if (known && !dated.empty()) policy.dated.emplace(id, std::move(dated));
        return;
    }
    const std::string response = response_in(reading, *entry.value, id);
    if (known && !response.empty()) policy.exceptions.emplace(id, response);
}

Policy mix_of(Reading& reading, const InputNode& map)
{
    const Fields fields(reading, map, Section::mix, Fields::Others::kept);
    Policy policy;
    read_record(fields, policy);
    if (policy.name.find_first_of("\n\t") != std::string::npos) {
        reading.refuse(fields.at("name"), "the mix " + in_quotes(policy.name) + " has a line break or a tab in its name",
                       "write the name on one line");
    }
    if (!policy.name.empty() && std::string_view("=+-@").find(policy.name.front()) != std::string_view::npos) {
        reading.refuse(fields.at("name"),
                       "the mix " + in_quotes(policy.name) + " begins with " + in_quotes(policy.name.substr(0, 1)),
                       "begin with another character: spreadsheets take this one for the start of a formula");
    }
    if (!policy.everyone.empty())
        reading.check_known(fields.at("default"), policy.everyone, reading.responses, "response");
    for (const Entry& entry : fields.others()) read_exception(reading, entry, policy);
    if (reading.responses.has(policy.name))
        reading.refuse(fields.at("name"), "the mix " + in_quotes(policy.name) + " is called like a response",
                       "choose another name");
    return policy;
}

void add_policy(Reading& reading, const InputNode& node, Policy policy, KnownNames& listed)
{
    if (policy.name.empty()) return;
    if (!listed.add(policy.name, reading.place_of(node))) {
        reading.refuse(node, in_quotes(policy.name) + " is listed twice in 'responses'",
                       "list it once, or rename the mix");
        return;
    }
    if (policy.name != reference_response || !policy.exceptions.empty())
        reading.scenario.policies.push_back(std::move(policy));
}

void read_policy(Reading& reading, const InputNode& item, KnownNames& listed)
{
    if (item.is_map()) {
        add_policy(reading, item, mix_of(reading, item), listed);
    } else {
        const std::string name = response_in(reading, item, "responses");
        if (!name.empty()) add_policy(reading, item, {name, name, {}}, listed);
    }
}

void read_choices(const Fields& top)
{
    Reading& reading = top.reading();
    std::vector<std::string>& choices = reading.scenario.choices;
    if (const std::optional<IdList> list = top.ids("choices")) {
        for (std::size_t i = 0; i < list->ids.size(); ++i) {
            if (list->ids[i] == adaptive_response)
                reading.refuse(*list->nodes[i], "'" + list->ids[i] + "' is no response to choose: it is choosing",
                               "take it out");
            else if (reading.check_known(*list->nodes[i], list->ids[i], reading.responses, "response"))
                choices.push_back(list->ids[i]);
        }
    }
    const std::size_t count = choices.empty() ? reading.scenario.responses.size() : choices.size();
    if (count <= max_choices) return;
    reading.refuse(top.at("choices"),
                   fmt::format("organisations would choose among {} responses, more than {}", count, max_choices),
                   "name fewer in 'choices'");
}

void read_policies(const Fields& top)
{
    Reading& reading = top.reading();
    std::vector<Policy>& policies = reading.scenario.policies;
    const InputNode* node = top.find("responses");
    if (node == nullptr || (node->is_scalar() && node->text == every_response)) {
        policies = every_policy(reading.scenario.responses);
        return;
    }
    const std::string hold(reference_response);
    policies = {{hold, hold, {}}};
    if (!node->is_list() || node->items.empty()) {
        reading.refuse(*node, "'responses' must be 'all' or a list, not " + (node->is_list() ? "empty" : shown(*node)),
                       "write all, or a list such as [silo_retreat, upstream_prevention]");
        return;
    }
    KnownNames listed;
    for (const InputNode& item : node->items) read_policy(reading, item, listed);
}

}  // namespace

std::vector<Policy> every_policy(const std::vector<Response>& responses)
{
    std::vector<Policy> policies;
    for (const Response& response : responses) policies.push_back({response.name, response.name, {}});
    const std::string adaptive(adaptive_response);
    policies.push_back({adaptive, adaptive, {}});
    return policies;
}

void refer_to(Scenario& scenario, const std::string& name, const InputNode& node, Reading& reading)
{
    KnownNames compared;
    compared.where_listed = "name one that the scenario compares";
    compared.is_complete = reading.responses.is_complete;
    for (const Policy& policy : scenario.policies) compared.add(policy.name, {});
    if (!reading.check_known(node, name, compared, "response")) return;
    const auto found = std::find_if(scenario.policies.begin(), scenario.policies.end(),
                                    [&](const Policy& policy) { return policy.name == name; });
    if (found == scenario.policies.end()) return;
    if (!found->can_be_picked()) {
        reading.refuse(node, "'" + name + "' cannot be the reference: it is what happens, not what one can pick",
                       "name another response");
        return;
    }
    std::rotate(scenario.policies.begin(), found, found + 1);
    scenario.reference = name;
}

void read_responses(const Fields& top)
{
    read_custom_responses(top);
    read_choices(top);
    read_policies(top);
    Reading& reading = top.reading();
    refer_to(reading.scenario, reading.scenario.reference, top.at("reference"), reading);
}

}  // namespace concord
