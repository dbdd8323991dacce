#pragma once
/// What of a network follows from the rest of it: who works with whom where, and what the ties between organisations are.

#include <utility>
#include <vector>

#include "model/network.hpp"

namespace concord {

/// Groups `(group, value)` pairs into compressed rows, keeping the order of values within a group.
void compress(int groups, const std::vector<std::pair<int, int>>& entries, std::vector<int>& begin,
              std::vector<int>& values);

/// Who of a partnership serves each of its areas, and with which share of its work.
void add_links(Network& n);

/// How the purposes of members differ.
void add_pairs(Network& n);

/// Ties: one per ordered pair of organisations, however many partnerships they share. Those that run through one
/// partnership come first, each set in order of first mention, so that columns are read in order.
void add_ties(Network& n);

}  // namespace concord
