#include "support/futures.hpp"

#include <algorithm>

#include "core/draws.hpp"
#include "model/relations_at_rest.hpp"
#include "support/patch.hpp"

namespace concord::test {

namespace {

double drawn_from(const Range& range, std::uint64_t seed, std::uint64_t attempt, std::string_view name)
{
    const Bits bits = draw(mixed(mixed(seed) + attempt), hash_of(name));
    return range.low + (range.high - range.low) * uniform(bits);
}

}  // namespace

Parameters draw_future(std::uint64_t seed)
{
    for (std::uint64_t attempt = 0;; ++attempt) {
        Parameters p;
        for (const ParameterRow& row : parameter_table) {
            if (row.role == Role::uncertainty) p.*row.field = drawn_from(row.plausible, seed, attempt, row.name);
        }
        const std::vector<Solved> at_rest = relations_at_rest(p);
        for (const Solved& solved : at_rest) p.*solved.parameter->field = solved.value;
        if (std::all_of(at_rest.begin(), at_rest.end(),
                        [](const Solved& solved) { return solved.parameter->plausible.holds(solved.value); }))
            return p;
    }
}

Scenario future_patch(std::uint64_t seed, const std::vector<std::string>& responses)
{
    Scenario scenario = standard_patch();
    scenario.parameters = draw_future(seed);
    scenario.seed = seed;
    scenario.replicates = 8;
    compare(scenario, responses);
    for (const ResponseRow& row : response_table) {
        for (const ResponseField& field : response_fields) {
            const std::string name = std::string(row.name) + " " + std::string(field.name);
            response(scenario, std::string(row.name)).*
                field.field = drawn_from((row.*field.built_in).plausible, seed, 0, name);
        }
    }
    return scenario;
}

}  // namespace concord::test
