#pragma once
/// State (stocks, carried from month to month) and flows (what happened in a month), as columns [entity][lane].

#include <array>
#include <cstddef>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

#include "core/digest.hpp"
#include "core/lanes.hpp"
#include "model/interventions.hpp"
#include "model/network.hpp"
#include "model/processes/joint_work.hpp"

namespace concord {

/// What a column has one element for; `×` counts several elements per entity.
enum class Entity {
    organisation,
    organisation_level,
    member,
    partnership,
    partnership_cause,
    tie,
    area,
    cell,
    service_problem
};

[[nodiscard]] inline std::size_t count_of(Entity entity, const Network& network) noexcept
{
    const auto size = [](int n, std::size_t each) { return static_cast<std::size_t>(n) * each; };
    switch (entity) {
    case Entity::organisation: return size(network.organisations, 1);
    case Entity::organisation_level: return size(network.organisations, level_count);
    case Entity::member: return size(network.members, 1);
    case Entity::partnership: return size(network.partnerships, 1);
    case Entity::partnership_cause: return size(network.partnerships, cause_count);
    case Entity::tie: return size(network.ties, 1);
    case Entity::area: return size(network.areas, 1);
    case Entity::cell: return size(network.cells, 1);
    case Entity::service_problem: return size(network.services, static_cast<std::size_t>(network.problems));
    }
    return 0;
}

/// The state at the start of a month. Pointers into a `Columns`; never owns.
// clang-format off
struct World {
    Lanes* reserves;           // organisation
    Lanes* workforce;
    Lanes* capability;
    Lanes* strain;
    Lanes* prevention_share;
    Lanes* improvement_share;
    Lanes* joint_share;
    Lanes* off_loading;
    Lanes* openness;           // organisation × level
    Lanes* trust;              // tie
    Lanes* governance;         // partnership
    Lanes* data_sharing;
    Lanes* language;
    Lanes* interoperability;
    Lanes* ambition;
    Lanes* alive;              // 1 until it collapses
    Lanes* months_of_distrust;
    Lanes* months_of_loss;
    Lanes* backlog;            // cell
    Lanes* need;               // area
    Lanes* stock;
};
// clang-format on

/// What happened in a month.
// clang-format off
struct Flows {
    Lanes* income;             // organisation
    Lanes* spending;
    Lanes* paid;
    Lanes* supply;
    Lanes* load;
    Lanes* served;
    Lanes* aid;                // received − given
    Lanes* insolvent;
    Lanes* left;
    Lanes* movement;           // Σ|dx/dt| of shares, per year
    Lanes* joint_part;         // 1 ÷ Σ effort weights of its partnerships at work, 0 without any
    Lanes* effort;             // member: y_i
    Lanes* shown;              // member: experience it gives its partners
    Lanes* active;             // partnership
    Lanes* mean_trust;         // T̄
    Lanes* openness_met;       // s̄
    Lanes* causes;             // partnership × cause
    Lanes* quality;
    Lanes* joint_effort;       // Y
    Lanes* contact;
    Lanes* surprise_noise;     // experience noise of the partnership
    Lanes* realised;
    Lanes* potential;
    Lanes* new_cases;          // cell
    Lanes* returning;
    Lanes* closed;
    Lanes* handled;            // service × problem: share of the cell's cases it handles
    Lanes* clarity;            // area
};
// clang-format on

template <class View>
struct ColumnRow {
    Lanes* View::*column;
    std::string_view name;
    Entity entity;
};

/// Every column of the state. A snapshot, its digest and exact resume are loops over this table.
inline constexpr auto world_columns = std::to_array<ColumnRow<World>>({
    {&World::reserves, "reserves", Entity::organisation},
    {&World::workforce, "workforce", Entity::organisation},
    {&World::capability, "capability", Entity::organisation},
    {&World::strain, "strain", Entity::organisation},
    {&World::prevention_share, "prevention_share", Entity::organisation},
    {&World::improvement_share, "improvement_share", Entity::organisation},
    {&World::joint_share, "joint_share", Entity::organisation},
    {&World::off_loading, "off_loading", Entity::organisation},
    {&World::openness, "openness", Entity::organisation_level},
    {&World::trust, "trust", Entity::tie},
    {&World::governance, "governance", Entity::partnership},
    {&World::data_sharing, "data_sharing", Entity::partnership},
    {&World::language, "language", Entity::partnership},
    {&World::interoperability, "interoperability", Entity::partnership},
    {&World::ambition, "ambition", Entity::partnership},
    {&World::alive, "alive", Entity::partnership},
    {&World::months_of_distrust, "months_of_distrust", Entity::partnership},
    {&World::months_of_loss, "months_of_loss", Entity::partnership},
    {&World::backlog, "backlog", Entity::cell},
    {&World::need, "need", Entity::area},
    {&World::stock, "stock", Entity::area},
});

inline constexpr auto flow_columns = std::to_array<ColumnRow<Flows>>({
    {&Flows::income, "income", Entity::organisation},
    {&Flows::spending, "spending", Entity::organisation},
    {&Flows::paid, "paid", Entity::organisation},
    {&Flows::supply, "supply", Entity::organisation},
    {&Flows::load, "load", Entity::organisation},
    {&Flows::served, "served", Entity::organisation},
    {&Flows::aid, "aid", Entity::organisation},
    {&Flows::insolvent, "insolvent", Entity::organisation},
    {&Flows::left, "left", Entity::organisation},
    {&Flows::movement, "movement", Entity::organisation},
    {&Flows::joint_part, "joint_part", Entity::organisation},
    {&Flows::effort, "effort", Entity::member},
    {&Flows::shown, "shown", Entity::member},
    {&Flows::active, "active", Entity::partnership},
    {&Flows::mean_trust, "mean_trust", Entity::partnership},
    {&Flows::openness_met, "openness_met", Entity::partnership},
    {&Flows::causes, "causes", Entity::partnership_cause},
    {&Flows::quality, "quality", Entity::partnership},
    {&Flows::joint_effort, "joint_effort", Entity::partnership},
    {&Flows::contact, "contact", Entity::partnership},
    {&Flows::surprise_noise, "surprise_noise", Entity::partnership},
    {&Flows::realised, "realised", Entity::partnership},
    {&Flows::potential, "potential", Entity::partnership},
    {&Flows::new_cases, "new_cases", Entity::cell},
    {&Flows::returning, "returning", Entity::cell},
    {&Flows::closed, "closed", Entity::cell},
    {&Flows::handled, "handled", Entity::service_problem},
    {&Flows::clarity, "clarity", Entity::area},
});

static_assert(sizeof(World) == world_columns.size() * sizeof(Lanes*), "a state column has no row");
static_assert(sizeof(Flows) == flow_columns.size() * sizeof(Lanes*), "a flow column has no row");

/// Owns the storage of a view's columns, in one piece. Copying copies every value: a snapshot.
template <class View, const auto& table>
class Columns {
public:
    explicit Columns(const Network& network)
    {
        std::size_t total = 0;
        for (std::size_t i = 0; i < table.size(); ++i) {
            begin_[i] = total;
            total += count_of(table[i].entity, network);
        }
        begin_[table.size()] = total;
        values_.assign(total, Lanes{});
        bind();
    }
    Columns(const Columns& other)
        : view(other.view)
        , begin_(other.begin_)
        , values_(other.values_)
    {
        bind();
    }
    Columns& operator=(const Columns& other)
    {
        if (this != &other) {
            view = other.view;
            begin_ = other.begin_;
            values_ = other.values_;
            bind();
        }
        return *this;
    }
    Columns(Columns&& other) noexcept
        : view(other.view)
        , begin_(other.begin_)
        , values_(std::move(other.values_))
    {
        bind();
    }
    Columns& operator=(Columns&& other) noexcept
    {
        begin_ = other.begin_;
        values_ = std::move(other.values_);
        bind();
        return *this;
    }
    ~Columns() = default;

    /// The elements of the table's row `i`.
    [[nodiscard]] Lanes* column(std::size_t i) noexcept { return values_.data() + begin_[i]; }
    [[nodiscard]] const Lanes* column(std::size_t i) const noexcept { return values_.data() + begin_[i]; }
    [[nodiscard]] std::size_t size_of(std::size_t i) const noexcept { return begin_[i + 1] - begin_[i]; }

    void fill(double value)
    {
        for (Lanes& lanes : values_) {
            for (double& x : lanes.at) x = value;
        }
    }

    /// Digest of every value in the first `lanes` lanes, in column order.
    void add_to(Digest& digest, int lanes = lane_count) const
    {
        for (const Lanes& value : values_) {
            for (int l = 0; l < lanes; ++l) digest.add(value.at[l]);
        }
    }

    View view{};

private:
    void bind()
    {
        for (std::size_t i = 0; i < table.size(); ++i) view.*table[i].column = column(i);
    }

    std::array<std::size_t, table.size() + 1> begin_{};
    std::vector<Lanes> values_;
};

using WorldColumns = Columns<World, world_columns>;
using FlowColumns = Columns<Flows, flow_columns>;

}  // namespace concord
