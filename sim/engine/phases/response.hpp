#pragma once
#include "core/months.hpp"
#include "engine/phases/view.hpp"
#include "model/processes/response.hpp"

namespace concord {

/// What its response asks of each organisation this month, as far as pressure drives it, and the contracts that follow.
static void response(const View& view)
{
    const Parameters& p = view.parameters;
    const FlowsWritten& flows = view.flows;
    const Response& hold = *view.stance.hold;
    for (const int i : view.part.organisations) {
        const Response& chosen = *view.stance.response[i];
        const Number pressure = chosen.always ? Number(1.0)
                                              : pressure_of(view.conditions.path_ahead[i], view.now.strain[i], p);
        flows.pressure[i] = pressure;
        for (std::size_t f = 0; f < response_fields.size(); ++f) {
            const ResponseField& field = response_fields[f];
            flows.asked[i * response_field_count + static_cast<int>(f)] =
                field.is_scaled ? asked_for(hold.*field.field, chosen.*field.field, pressure)
                                : Number(chosen.*field.field);
        }
        const Contract contract = contract_after({view.now.contract_share[i], view.now.contract_months[i]},
                                                 asked(view, i, &Response::contract));
        flows.contracted[i] = share_in_force(contract, p);
        view.next.contract_share[i] = contract.share;
        view.next.contract_months[i] = contract.months;
    }
}

}  // namespace concord
