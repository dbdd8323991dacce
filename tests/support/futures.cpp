#include "support/futures.hpp"

#include <algorithm>

#include "core/draws.hpp"
#include "model/relations_at_rest.hpp"
#include "support/patch.hpp"

namespace concord::test {

namespace {

double drawn_from(const Range& range, std::uint64_t seed, const std::string& name)
{
    return range.low + (range.high - range.low) * uniform(draw(mixed(seed), hash_of(name)));
}

}  // namespace

Parameters drawn_parameters(std::uint64_t seed)
{
    Parameters p;
    for (const ParameterRow& row : parameter_table) {
        if (row.role == Role::uncertainty) p.*row.field = drawn_from(row.plausible, seed, std::string(row.name));
    }
    return p;
}

std::array<Response, response_table.size()> drawn_responses(std::uint64_t seed)
{
    std::array<Response, response_table.size()> responses = built_in_responses();
    for (std::size_t r = 0; r < responses.size(); ++r) {
        for (const ResponseField& field : response_fields)
            responses[r].*field.field = drawn_from((response_table[r].*field.built_in).plausible, seed,
                                                   responses[r].name + " " + std::string(field.name));
    }
    return responses;
}

Parameters draw_future(std::uint64_t seed)
{
    for (std::uint64_t attempt = 0;; ++attempt) {
        Parameters p = drawn_parameters(mixed(seed) + attempt);
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
    const auto drawn = drawn_responses(seed);
    std::copy(drawn.begin(), drawn.end(), scenario.responses.begin());
    compare(scenario, responses);
    return scenario;
}

}  // namespace concord::test
