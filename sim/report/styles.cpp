#include "report/styles.hpp"

#include <algorithm>

#include "model/tables/kinds.hpp"
#include "model/tables/responses.hpp"

namespace concord {

std::vector<std::size_t> line_styles_of(const std::vector<Policy>& policies)
{
    const auto& built_in = built_in_responses();
    const std::size_t adaptive = built_in.size();
    const std::size_t first_other = adaptive + 1;
    const std::size_t others = line_styles.size() - first_other;
    std::vector<std::size_t> styles;
    std::size_t custom = 0;
    for (const Policy& policy : policies) {
        const auto found = std::find_if(built_in.begin(), built_in.end(),
                                        [&](const Response& response) { return response.name == policy.name; });
        if (found != built_in.end())
            styles.push_back(static_cast<std::size_t>(found - built_in.begin()));
        else
            styles.push_back(policy.name == adaptive_response ? adaptive : first_other + custom++ % others);
    }
    return styles;
}

std::vector<KindShape> shapes_of_kinds(const Scenario& scenario)
{
    std::vector<KindShape> shapes;
    const auto add = [&](const std::string& kind) {
        const bool is_known = std::any_of(shapes.begin(), shapes.end(),
                                          [&](const KindShape& shape) { return shape.kind == kind; });
        if (!is_known) shapes.push_back({kind, shapes.size() % kind_shapes.size()});
    };
    for (const Kind& kind : default_kinds()) add(kind.name);
    for (const Organisation& organisation : scenario.organisations) add(organisation.kind);
    return shapes;
}

}  // namespace concord
