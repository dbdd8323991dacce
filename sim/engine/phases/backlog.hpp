#pragma once
#include "engine/phases/view.hpp"
#include "model/processes/service.hpp"

namespace concord {

/// What was not closed is carried over.
static void backlog(const View& view)
{
    const FlowsWritten& flows = view.flows;
    for (const int cell : view.cells()) {
        const Number arrivals = flows.new_cases[cell] + flows.returning[cell];
        view.next.backlog[cell] = backlog_after(view.now.backlog[cell], arrivals, flows.closed[cell], view.parameters);
    }
}

}  // namespace concord
