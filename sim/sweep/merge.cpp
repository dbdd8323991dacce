#include "sweep/merge.hpp"

#include <fmt/core.h>

#include <cmath>
#include <system_error>

#include "core/number_text.hpp"
#include "results/place.hpp"

namespace concord {

namespace {

namespace fs = std::filesystem;

std::string number_words(double value)
{
    return std::isfinite(value) ? text_of_number(value) : std::isnan(value) ? "undefined" : "never";
}

/// What is wrong with a row that another store has otherwise.
std::string difference_words(const Store& store, const StoredRun& was, const StoredRun& is, std::size_t at)
{
    const std::string& response = store.study().scenario.policies[is.policy].name;
    const std::string row = fmt::format("run {} of {}", is.run + 1, response);
    if (at == store.columns().size()) return fmt::format("{}: digest is {} and {}", row, was.digest, is.digest);
    return fmt::format("{}: {} is {} and {}", row, store.columns()[at].name, number_words(was.values[at]),
                       number_words(is.values[at]));
}

void take_rows(Store& to, Store& from, StoredTable table)
{
    from.for_each_row(table, [&](const StoredRun& row) {
        const std::optional<StoredRun> there = to.row_in_place_of(table, row);
        if (!there) return to.put(table, row);
        if (const std::optional<std::size_t> at = first_difference_of(*there, row))
            throw StoreRefused(
                fmt::format("{} holds other numbers than another store of the same study ({}); sweep one "
                            "of them again",
                            path_in_quotes(from.path()), difference_words(to, *there, row, *at)));
    });
}

void take_all(Store& to, Store& from)
{
    take_rows(to, from, StoredTable::runs);
    take_rows(to, from, StoredTable::repeated);
    from.for_each_future([&](std::int64_t future, std::span<const double> values) { to.put_future(future, values); });
    for (const FailedRuns& failed : from.failed()) to.put_failed(failed);
}

/// A block that failed in one store may have been worked out in another.
void forget_what_is_done(Store& store)
{
    const std::vector<bool> done = store.blocks_done();
    for (int block = 0; block < store.blocks(); ++block) {
        if (done[static_cast<std::size_t>(block)])
            store.forget_failed(static_cast<std::int64_t>(runs_of(store.study().scenario, block).first));
    }
}

void check_same_study(const Store& first, const Store& other)
{
    std::string difference = difference_between(first.study(), other.study());
    if (difference.empty() && first.study().scenario.replicates != other.study().scenario.replicates)
        difference = fmt::format("runs was {}, is {}", first.study().scenario.replicates,
                                 other.study().scenario.replicates);
    if (!difference.empty())
        throw StoreRefused(fmt::format("{} is of another study than {}: {}; merge stores of one study",
                                       path_in_quotes(other.path()), path_in_quotes(first.path()), difference));
}

}  // namespace

std::unique_ptr<Store> merged(const fs::path& to, const std::vector<fs::path>& stores)
{
    std::vector<std::unique_ptr<Store>> from;
    for (const fs::path& path : stores) {
        std::error_code ignored;
        if (fs::equivalent(path, to, ignored))
            throw StoreRefused(path_in_quotes(path) +
                               " is to be read and written; name another store for what is merged");
        from.push_back(std::make_unique<Store>(path));
        check_same_study(*from.front(), *from.back());
    }
    const bool was_there = fs::exists(to);
    std::unique_ptr<Store> whole;
    try {
        whole = std::make_unique<Store>(to, from.front()->study());
        for (const std::unique_ptr<Store>& store : from) take_all(*whole, *store);
        forget_what_is_done(*whole);
        whole->commit();
    } catch (...) {
        whole.reset();
        std::error_code ignored;
        if (!was_there) fs::remove(to, ignored);
        throw;
    }
    return whole;
}

}  // namespace concord
