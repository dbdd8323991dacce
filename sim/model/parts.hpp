#pragma once
/// Parts of the network that have nothing to do with each other, and the rows that belong to each.

#include <vector>

namespace concord {

struct Network;

/// Rows [first, last) of one kind of entity, to loop over.
struct Rows {
    struct Row {
        int row;
        constexpr int operator*() const noexcept { return row; }
        constexpr Row& operator++() noexcept { return ++row, *this; }
        constexpr bool operator!=(Row other) const noexcept { return row != other.row; }
    };

    int first = 0, last = 0;

    [[nodiscard]] constexpr Row begin() const noexcept { return {first}; }
    [[nodiscard]] constexpr Row end() const noexcept { return {last}; }
};

/// A part: no organisation in it serves an area, belongs to a partnership or has a tie outside it.
///
/// Some months of one part can be worked out before the next part is looked at, while its columns are in the processor's cache:
/// among ten thousand organisations a phase that went through all of them would wait for memory. The same bits either way, but for the
/// last digits of outcomes, which are sums over all parts.
struct Part {
    Rows areas, organisations, partnerships;
    Rows simple_ties, shared_ties;  ///< ties through one partnership, and through several
};

/// The network as parts of at least `organisations` organisations each, in order of rows. Together they hold every row once.
///
/// Only neighbouring rows make a part: patches written one after the other are parts, patches written in turns are one.
[[nodiscard]] std::vector<Part> parts_of(const Network& network, int organisations);

/// As many organisations, with all that belongs to them (about 4 kB each), as fit into a cache of half a megabyte.
inline constexpr int organisations_in_cache = 100;

}  // namespace concord
