#pragma once
/// What a store keeps of a run: its columns and rows.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "experiment/block.hpp"

namespace concord {

/// What a store keeps of a run under a response, and where a block has it.
struct StoreColumn {
    std::string name;  ///< `OUTCOME:STATISTIC`, or `OUTCOME:break_even_KIND`
    bool is_break_even;
    std::size_t at;  ///< in the block's columns `statistic` or `break_even`
};

/// The columns for the outcomes of these names, in the order of their table.
[[nodiscard]] std::vector<StoreColumn> store_columns(const std::vector<std::string>& outcomes);

/// A row of `runs` or `repeated`.
struct StoredRun {
    std::int64_t run = 0;     ///< from 0: which random draws it has
    std::int64_t future = 0;  ///< from 0
    std::size_t policy = 0;
    std::string digest;
    std::vector<double> values;  ///< by column
};

/// What a block's numbers say of one of its runs under a policy, whose columns these are.
[[nodiscard]] StoredRun stored_run(const BlockRuns& runs, int lane, std::size_t policy,
                                   const BlockColumns<const Lanes>& numbers, const std::vector<StoreColumn>& columns);

/// Equal, or both undefined.
[[nodiscard]] bool is_same_number(double a, double b);

/// The first number in which two rows differ, by its place among the columns; their count where the digests alone do; nothing if they are
/// equal.
[[nodiscard]] std::optional<std::size_t> first_difference_of(const StoredRun& a, const StoredRun& b);

}  // namespace concord
