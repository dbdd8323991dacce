#include <cmath>
#include <numeric>
#include <unordered_map>

#include "core/number_text.hpp"
#include "core/text.hpp"
#include "scenario/records.hpp"
#include "scenario/sections.hpp"

namespace concord {

namespace {

double sum_of(const std::vector<double>& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

void read_capabilities(const Fields& top)
{
    Reading& reading = top.reading();
    if (top.find("capabilities") != nullptr) {
        const std::optional<IdList> list = top.ids("capabilities");
        if (!list) {
            reading.capabilities.is_complete = false;
        } else {
            if (!list->is_complete) reading.capabilities.is_complete = false;
            reading.scenario.capabilities = list->ids;
            for (std::size_t i = 0; i < list->ids.size(); ++i)
                reading.capabilities.add(list->ids[i], reading.place_of(*list->nodes[i]));
        }
    } else if (top.may_be_misspelt("capabilities")) {
        reading.capabilities.is_complete = false;
    }
    for (const std::string& name : reading.scenario.capabilities) reading.capabilities.add(name, top.place());
}

/// Default problems with the scenario's capabilities: each capability that they need must be among them.
void keep_default_problems(const Fields& top)
{
    Reading& reading = top.reading();
    for (const std::string& name : default_capabilities()) {
        if (!reading.capabilities.is_complete || !reading.problem_names.is_complete || reading.capabilities.has(name))
            continue;
        reading.refuse(top.at("capabilities"),
                       "the default problems need the capability '" + name + "', which is not listed",
                       "add it, or list 'problems' of your own");
    }
    for (ProblemKind& problem : reading.scenario.problems) {
        problem.weights = in_order_of(reading.scenario.capabilities, problem.weights);
        reading.problem_names.add(problem.name, top.place());
    }
}

void read_problem(const Fields& fields)
{
    Reading& reading = fields.reading();
    ProblemKind problem;
    problem.weights.assign(reading.scenario.capabilities.size(), 0.0);
    read_record(fields, problem);
    if (problem.name.empty()) {
        reading.problem_names.is_complete = false;
        return;
    }
    const double sum = sum_of(problem.weights);
    if (sum > 1.0 + 1e-9) {
        reading.refuse(fields.at("weights"), "the weights of '" + problem.name + "' sum to " + text_of_number(sum),
                       "let them sum to at most 1: what is left needs nobody");
    }
    if (!(sum > 0.0) && fields.find("weights") != nullptr && reading.problems.empty()) {
        reading.refuse(fields.at("weights"), "'" + problem.name + "' needs no capability",
                       "give at least one a weight above 0");
    }
    if (reading.add_name(fields.at("name"), problem.name, reading.problem_names, "problem"))
        reading.scenario.problems.push_back(std::move(problem));
}

void read_problems(const Fields& top)
{
    Reading& reading = top.reading();
    const InputNode* list = top.find("problems");
    if (list == nullptr) {
        if (top.may_be_misspelt("problems")) reading.problem_names.is_complete = false;
        keep_default_problems(top);
        return;
    }
    reading.scenario.problems.clear();
    const std::size_t problems = reading.problems.all().size();
    if (!read_list(reading, *list, Section::problem, read_problem)) reading.problem_names.is_complete = false;
    if (reading.problems.all().size() != problems) return;
    if (reading.scenario.problems.empty()) {
        reading.refuse(*list, "'problems' is an empty list", "list at least one, or leave the key out");
        return;
    }
    double sum = 0.0;
    for (const ProblemKind& problem : reading.scenario.problems) sum += problem.case_share;
    if (std::fabs(sum - 1.0) > 1e-6) {
        reading.refuse(*list, "the case shares of the problems sum to " + text_of_number(sum), "let them sum to 1");
    }
}

void read_harm_weights(const Fields& top)
{
    Reading& reading = top.reading();
    if (const InputNode* node = top.find("harm_weights")) {
        const auto weights = numbers_by_name(reading, *node, "harm_weights", reading.problem_names, "problem",
                                             [](const std::string&) { return weight_range; });
        for (ProblemKind& problem : reading.scenario.problems) {
            const auto found = weights.find(problem.name);
            if (found != weights.end()) problem.harm_weight = found->second;
        }
    }
    double sum = 0.0;
    for (const ProblemKind& problem : reading.scenario.problems) sum += problem.harm_weight;
    if (sum > 0.0 || reading.scenario.problems.empty()) return;
    reading.refuse(top.find("harm_weights") != nullptr ? top.at("harm_weights") : top.at("problems"),
                   "the harm weights of all problems are 0", "give at least one problem a weight above 0");
}

/// The kind that a record adds, or the default one that it changes.
Kind& kind_for(Reading& reading, const std::string& name)
{
    if (reading.kinds.has(name)) return reading.scenario.kinds[reading.kinds.row_of(name)];
    Kind kind;
    kind.name = name;
    kind.expertise.assign(reading.scenario.capabilities.size(), 0.0);
    return reading.scenario.kinds.emplace_back(std::move(kind));
}

void read_purposes(Reading& reading, const InputNode& node, Kind& kind)
{
    const std::size_t problems = reading.problems.all().size();
    kind.purposes = numbers_by_name(reading, node, "purposes", reading.problem_names, "problem",
                                    [](const std::string&) { return weight_range; });
    double sum = 0.0;
    for (const auto& [problem, share] : kind.purposes) sum += share;
    if (!(sum > 0.0) && reading.problems.all().size() == problems)
        reading.refuse(node, "the purposes of '" + kind.name + "' are all 0",
                       "give at least one problem a number above 0, or leave the key out");
}

void read_kind(const Fields& fields, KnownNames& listed)
{
    Reading& reading = fields.reading();
    std::string name;
    fields.read("name", name);
    if (name.empty()) {
        reading.kinds.is_complete = false;
        return;
    }
    if (!reading.add_name(fields.at("name"), name, listed, "kind")) return;
    Kind& kind = kind_for(reading, name);
    reading.kinds.add(name, reading.place_of(fields.at("name")));
    read_record(fields, kind);
    if (const InputNode* purposes = fields.find("purposes")) read_purposes(reading, *purposes, kind);
    if (kind.serves && !(sum_of(kind.expertise) > 0.0) && reading.problems.empty()) {
        reading.refuse(fields.node(), "the kind '" + name + "' takes cases and has no expertise",
                       "give it expertise, or write serves: false");
    }
}

void read_kinds(const Fields& top)
{
    Reading& reading = top.reading();
    for (Kind& kind : reading.scenario.kinds) {
        kind.expertise = in_order_of(reading.scenario.capabilities, kind.expertise);
        reading.kinds.add(kind.name, top.place());
    }
    const InputNode* list = top.find("kinds");
    if (list == nullptr) {
        if (top.may_be_misspelt("kinds")) reading.kinds.is_complete = false;
        return;
    }
    KnownNames listed;
    if (!read_list(reading, *list, Section::kind, [&](const Fields& fields) { read_kind(fields, listed); }))
        reading.kinds.is_complete = false;
}

}  // namespace

void read_vocabulary(const Fields& top)
{
    read_capabilities(top);
    read_problems(top);
    read_harm_weights(top);
    read_kinds(top);
}

std::vector<double> in_order_of(const std::vector<std::string>& capabilities, const std::vector<double>& values)
{
    std::vector<double> ordered;
    for (const std::string& capability : capabilities) {
        double value = 0.0;
        for (std::size_t i = 0; i < default_capabilities().size(); ++i) {
            if (default_capabilities()[i] == capability) value = values[i];
        }
        ordered.push_back(value);
    }
    return ordered;
}

std::map<std::string, double> numbers_by_name(Reading& reading, const InputNode& node, const std::string& key,
                                              const KnownNames& names, const std::string& sort,
                                              const std::function<Range(const std::string&)>& range_of)
{
    std::map<std::string, double> numbers;
    const auto take = [&](const InputNode& name, const InputNode& value) {
        if (!reading.check_known(name, name.text, names, sort)) return;
        if (const auto number = number_in(reading, value, {name.text, range_of(name.text)}))
            numbers.emplace(name.text, *number);
    };
    for_each_entry(reading, node, "'" + key + "' must be a map from " + sort + " to number", "write {name: 0.5, …}",
                   take);
    return numbers;
}

}  // namespace concord
