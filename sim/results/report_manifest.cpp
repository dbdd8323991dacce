#include "results/report_manifest.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "results/manifest.hpp"
#include "results/result_folder.hpp"

namespace concord {

namespace {

using Json = nlohmann::ordered_json;

Month month_of(const Json& json)
{
    const std::optional<Month> month = month_from(json.get<std::string>());
    if (!month) throw FolderRefused("the manifest has a date that cannot be read; run concord compare again");
    return *month;
}

/// Areas or organisations: the report says their names alone.
template <class Entity>
std::vector<Entity> named_of_manifest(const Json& list)
{
    std::vector<Entity> entities;
    for (const Json& item : list) {
        Entity entity;
        entity.id = item.at("id");
        entity.name = item.at("name");
        entities.push_back(entity);
    }
    return entities;
}

/// Those of a place of their own keep a mark of it, so that `kind_of` says the same of them.
std::vector<Partnership> partnerships_of_manifest(const Json& list)
{
    std::vector<Partnership> partnerships;
    for (const Json& item : list) {
        Partnership partnership;
        partnership.id = item.at("id");
        partnership.name = item.at("name");
        partnership.areas = item.at("areas").get<std::vector<std::string>>();
        partnership.form = item.at("form") == "contract" ? Form::contract : Form::partnership;
        partnerships.push_back(partnership);
    }
    return partnerships;
}

Target target_of(const Json& item)
{
    for (const auto& [name, of] :
         {std::pair{"partnership", Target::Of::partnership}, std::pair{"organisation", Target::Of::organisation},
          std::pair{"area", Target::Of::area}}) {
        if (item.contains(name)) return {of, item.at(name)};
    }
    return {};
}

std::vector<Intervention> interventions_of_manifest(const Json& list)
{
    std::vector<Intervention> interventions;
    for (const Json& item : list) {
        Intervention intervention;
        intervention.type = intervention_named(item.at("type").get<std::string>());
        if (intervention.type == nullptr) continue;
        intervention.target = target_of(item);
        intervention.from = month_of(item.at("from"));
        if (item.contains("until")) intervention.until = month_of(item.at("until"));
        intervention.strength = item.at("strength");
        interventions.push_back(intervention);
    }
    return interventions;
}

std::vector<Shock> shocks_of_manifest(const Json& list)
{
    std::vector<Shock> shocks;
    for (const Json& item : list) {
        Shock shock;
        const std::string type = item.at("type");
        for (const ShockRow& row : shock_table) {
            if (row.name == type) shock.type = &row;
        }
        if (shock.type == nullptr) continue;
        shock.target = target_of(item);
        if (item.contains("problem")) shock.problem = item.at("problem");
        shock.at = month_of(item.at("at"));
        shock.months = item.at("months");
        shock.size = item.at("size");
        shocks.push_back(shock);
    }
    return shocks;
}

void read_responses(const Json& list, Scenario& scenario)
{
    for (const Json& item : list) {
        Policy policy;
        policy.name = item.at("name");
        policy.everyone = item.at("everyone");
        policy.exceptions = item.at("exceptions").get<std::map<std::string, std::string>>();
        scenario.policies.push_back(policy);
    }
}

void read_custom_responses(const Json& meanings, Scenario& scenario)
{
    scenario.responses.clear();
    for (const auto& [name, meaning] : meanings.items()) {
        Response response;
        response.name = name;
        response.meaning = meaning;
        scenario.responses.push_back(response);
    }
}

void read_funding(const Json& paths, Scenario& scenario)
{
    for (const auto& [name, path] : paths.items()) {
        for (const auto& [date, index] : path.items()) scenario.funding[name][month_of(date)] = index;
    }
}

void read_parameters(const Json& list, Parameters& parameters)
{
    for (const Json& item : list) {
        const std::string name = item.at("name");
        for (const ParameterRow& row : parameter_table) {
            if (row.name == name) parameters.*row.field = item.at("value");
        }
    }
}

Scenario scenario_of_manifest(const Json& manifest)
{
    const Json& texts = manifest.at("scenario");
    Scenario scenario;
    scenario.title = texts.at("title");
    scenario.question = texts.at("question");
    scenario.watch = texts.at("watch");
    scenario.sources = texts.at("sources").get<std::vector<std::string>>();
    scenario.start = month_of(manifest.at("start"));
    scenario.months = manifest.at("months");
    scenario.areas = named_of_manifest<Area>(manifest.at("areas"));
    scenario.organisations = named_of_manifest<Organisation>(manifest.at("organisations"));
    scenario.partnerships = partnerships_of_manifest(manifest.at("partnerships"));
    scenario.interventions = interventions_of_manifest(manifest.at("interventions"));
    scenario.shocks = shocks_of_manifest(manifest.at("shocks"));
    read_responses(manifest.at("responses"), scenario);
    read_custom_responses(manifest.at("response_meanings"), scenario);
    read_funding(manifest.at("funding"), scenario);
    read_parameters(manifest.at("parameters"), scenario.parameters);
    return scenario;
}

RunRecord record_from(const Json& manifest)
{
    RunRecord record;
    record.scenario = scenario_of_manifest(manifest);
    record.command = manifest.at("command").get<std::vector<std::string>>();
    record.scenario_file = manifest.at("scenario").at("file");
    record.scenario_hash = manifest.at("scenario").at("hash");
    record.version = manifest.at("version");
    record.compiler = manifest.at("compiler");
    record.commit = manifest.at("commit");
    record.digest = manifest.at("digest");
    record.seed = manifest.at("seed");
    record.replicates = manifest.at("replicates");
    record.results.replicates = record.replicates;
    record.asked = manifest.at("replicates_asked");
    record.years = record.scenario.years();
    return record;
}

}  // namespace

RunRecord record_of_manifest(const std::string& text)
{
    if (!folder_record_of(text)) throw FolderRefused("its manifest.json is not one of this program");
    try {
        return record_from(Json::parse(text));
    } catch (const Json::exception&) {
        throw FolderRefused("its manifest.json was changed, or is of another version; run concord compare again");
    }
}

}  // namespace concord
