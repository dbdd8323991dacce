#pragma once
/// Collaborative advantage of a month: what partners could achieve together, what arrives, and where the rest leaks away.

#include <array>
#include <cstddef>

#include "model/network.hpp"
#include "model/tables/leaks.hpp"
#include "model/world.hpp"

namespace concord {

/// Advantage against the same effort alone, £m a year.
///
///     potential = realised + Σ leaks
///     potential − realised = Y (c° − c) + Y c (1 − Φ)
///
///     Y   joint effort on cases;  c, c°   chance that a case is closed, as far as members take part, and if each did in full
///     Φ   working quality
///
/// The first term is what members who hold back keep from joint work. The second is lost working quality, shared out among its causes as
/// they share ln(1/Φ). What a contract loses has no causes, and is one leak.
struct Advantage {
    double potential = 0.0;
    double realised = 0.0;
    std::array<double, leak_count> leak{};  ///< each at least 0
};

/// Of a partnership in one replicate; nothing where it is not at work.
[[nodiscard]] Advantage advantage_of(const Network& network, const Flows& flows, int partnership, std::size_t lane);

}  // namespace concord
