#pragma once
/// What the commands that use a store have in common.

#include <string>

#include "cli/options.hpp"
#include "sweep/store.hpp"

namespace concord {

/// Runs the work of a command. A store that is refused is wrong input: UsageError.
template <class Work>
int with_stores(const Work& work)
{
    try {
        return work();
    } catch (const StoreRefused& refusal) {
        throw UsageError(refusal.what());
    }
}

/// What a store holds, with its digest once it is whole.
[[nodiscard]] std::string store_text(Store& store);

}  // namespace concord
