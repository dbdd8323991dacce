#include "sweep/store_rows.hpp"

#include <algorithm>
#include <cmath>

#include "core/digest.hpp"
#include "core/number.hpp"

namespace concord {

std::vector<StoreColumn> store_columns(const std::vector<std::string>& outcomes)
{
    std::vector<StoreColumn> columns;
    for (const OutcomeRow& row : outcome_table) {
        const std::string name(row.name);
        if (std::find(outcomes.begin(), outcomes.end(), name) == outcomes.end()) continue;
        for (const Statistic statistic : every_statistic) {
            if (row.allows(statistic))
                columns.push_back(
                    {name + ":" + std::string(name_of(statistic)), false, place_of(row.outcome, statistic)});
        }
        if (row.better == Better::none) continue;
        for (const BreakEven kind : every_break_even)
            columns.push_back({name + ":break_even_" + std::string(name_of(kind)), true, place_of(row.outcome, kind)});
    }
    return columns;
}

StoredRun stored_run(const BlockRuns& runs, int lane, std::size_t policy, const BlockColumns<const Lanes>& numbers,
                     const std::vector<StoreColumn>& columns)
{
    StoredRun row;
    row.run = static_cast<std::int64_t>(runs.first) + lane;
    row.future = runs.same_future ? *runs.same_future : row.run;
    row.policy = policy;
    row.digest = hexadecimal(bits_of(numbers.digest[0].at[lane]));
    for (const StoreColumn& column : columns)
        row.values.push_back((column.is_break_even ? numbers.break_even : numbers.statistic)[column.at].at[lane]);
    return row;
}

bool is_same_number(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

std::optional<std::size_t> first_difference_of(const StoredRun& a, const StoredRun& b)
{
    for (std::size_t c = 0; c < a.values.size(); ++c) {
        if (!is_same_number(a.values[c], b.values[c])) return c;
    }
    return a.digest == b.digest ? std::nullopt : std::optional(a.values.size());
}

}  // namespace concord
