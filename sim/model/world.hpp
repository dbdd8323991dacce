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
#include "model/network.hpp"
#include "model/tables/causes.hpp"
#include "model/tables/levers.hpp"
#include "model/tables/responses.hpp"

namespace concord {

/// What a column has one element for; `×` counts several elements per entity.
enum class Entity {
    network,
    organisation,
    organisation_level,
    organisation_field,
    member,
    partnership,
    partnership_cause,
    partnership_area,
    partnership_problem,
    pair,
    tie,
    area,
    cell,
    service_problem
};

[[nodiscard]] inline std::size_t count_of(Entity entity, const Network& network) noexcept
{
    const auto size = [](int n, std::size_t each) { return static_cast<std::size_t>(n) * each; };
    switch (entity) {
    case Entity::network: return 1;
    case Entity::organisation: return size(network.organisations, 1);
    case Entity::organisation_level: return size(network.organisations, level_count);
    case Entity::organisation_field: return size(network.organisations, response_fields.size());
    case Entity::member: return size(network.members, 1);
    case Entity::partnership: return size(network.partnerships, 1);
    case Entity::partnership_cause: return size(network.partnerships, cause_count);
    case Entity::partnership_area: return network.partnership_area.size();
    case Entity::partnership_problem: return size(network.partnerships, static_cast<std::size_t>(network.problems));
    case Entity::pair: return size(network.pairs, 1);
    case Entity::tie: return size(network.ties, 1);
    case Entity::area: return size(network.areas, 1);
    case Entity::cell: return size(network.cells, 1);
    case Entity::service_problem: return size(network.services, static_cast<std::size_t>(network.problems));
    }
    return 0;
}

/// The state at the start of a month, as columns: `Lanes*` into a `Columns`, or what a kernel sees of them. Never owns.
// clang-format off
template <class C>
struct WorldOf {
    using Column = C;
    Column reserves;           // organisation
    Column workforce;
    Column capability;
    Column strain;
    Column prevention_share;
    Column improvement_share;
    Column joint_share;
    Column off_loading;
    Column choice;             // row of the response that it follows
    Column new_leader;         // 1 if its leader left since it last looked at what it does
    Column contract_share;     // largest that its response has asked for
    Column contract_months;    // since its response first asked for one
    Column openness;           // organisation × level
    Column trust;              // tie
    Column governance;         // partnership
    Column data_sharing;
    Column language;
    Column interoperability;
    Column ambition;
    Column alive;              // 1 until fewer than two members are left
    Column seated;             // member: 1 until it leaves
    Column token;              // 1 while it only keeps up appearances
    Column months_of_distrust;
    Column backlog;            // cell
    Column need;               // area
    Column stock;
    Column clarity;
    Column legitimacy;
};
// clang-format on

/// What happened in a month.
// clang-format off
template <class C>
struct FlowsOf {
    using Column = C;
    Column pressure;           // organisation
    Column retreats;           // 1 where its response spends less on the future than `hold`
    Column invests;            // 1 where more
    Column asked;              // organisation × number of a response: what the response asks for under this pressure
    Column contracted;         // share of the workforce that its response has contracted out
    Column income;
    Column spending;
    Column paid;
    Column supply;
    Column load;
    Column pressed;            // k ln(load / supply)
    Column undone;             // ln(1 + (load / supply)^k)
    Column served;
    Column aid;                // received − given
    Column insolvent;
    Column left;
    Column aim;                // ln of the capability that its spending on improvement leads to
    Column movement;           // Σ|dx/dt| of shares, per year
    Column joint_part;         // 1 ÷ Σ effort weights of its partnerships at work, 0 without any
    Column joint_spent;        // share of budget that it spends on joint work
    Column here;               // member: 1 where it is there
    Column gap;                // how much larger than it a partner is
    Column given;              // mean trust that it gives its partners there
    Column voice;              // what its expertise counts for
    Column returned;           // what its areas get back of joint work against what they put in
    Column effort;             // y_i
    Column shown;              // member: experience it gives its partners, in scales
    Column size;               // partnership: members who are there
    Column difference;         // of their purposes
    Column active;
    Column mean_trust;         // T̄
    Column openness_met;       // s̄
    Column causes;             // partnership × cause
    Column quality;
    Column joint_effort;       // Y
    Column contact;
    Column surprise_noise;     // experience noise of the partnership
    Column seen_quality;       // Φ with it, as openness sees it
    Column realised;
    Column potential;
    Column covered;            // partnership × problem: share of what a case needs, as far as each member takes part
    Column coverable;          // the same if each took part in full
    Column pull;               // partnership × area: how strongly it draws joint effort
    Column closed_here;        // by joint work, £m a year
    Column effort_here;        // that comes from its members
    Column ease;               // area: chance of closing a case beyond what coverage explains
    Column new_cases;          // cell
    Column returning;
    Column closed;
    Column handled;            // service × problem: share of the cell's cases it handles
};
// clang-format on

using World = WorldOf<Lanes*>;
using Flows = FlowsOf<Lanes*>;

template <class View>
struct ColumnRow {
    typename View::Column View::*column;
    std::string_view name;
    Entity entity;
};

/// Every column of the state. A snapshot, its digest and exact resume are loops over this table.
template <class View>
inline constexpr auto world_columns_of = std::to_array<ColumnRow<View>>({
    {&View::reserves, "reserves", Entity::organisation},
    {&View::workforce, "workforce", Entity::organisation},
    {&View::capability, "capability", Entity::organisation},
    {&View::strain, "strain", Entity::organisation},
    {&View::prevention_share, "prevention_share", Entity::organisation},
    {&View::improvement_share, "improvement_share", Entity::organisation},
    {&View::joint_share, "joint_share", Entity::organisation},
    {&View::off_loading, "off_loading", Entity::organisation},
    {&View::choice, "choice", Entity::organisation},
    {&View::new_leader, "new_leader", Entity::organisation},
    {&View::contract_share, "contract_share", Entity::organisation},
    {&View::contract_months, "contract_months", Entity::organisation},
    {&View::openness, "openness", Entity::organisation_level},
    {&View::trust, "trust", Entity::tie},
    {&View::governance, "governance", Entity::partnership},
    {&View::data_sharing, "data_sharing", Entity::partnership},
    {&View::language, "language", Entity::partnership},
    {&View::interoperability, "interoperability", Entity::partnership},
    {&View::ambition, "ambition", Entity::partnership},
    {&View::alive, "alive", Entity::partnership},
    {&View::seated, "seated", Entity::member},
    {&View::token, "token", Entity::member},
    {&View::months_of_distrust, "months_of_distrust", Entity::member},
    {&View::backlog, "backlog", Entity::cell},
    {&View::need, "need", Entity::area},
    {&View::stock, "stock", Entity::area},
    {&View::clarity, "clarity", Entity::area},
    {&View::legitimacy, "legitimacy", Entity::area},
});

template <class View>
inline constexpr auto flow_columns_of = std::to_array<ColumnRow<View>>({
    {&View::pressure, "pressure", Entity::organisation},
    {&View::retreats, "retreats", Entity::organisation},
    {&View::invests, "invests", Entity::organisation},
    {&View::asked, "asked", Entity::organisation_field},
    {&View::contracted, "contracted", Entity::organisation},
    {&View::income, "income", Entity::organisation},
    {&View::spending, "spending", Entity::organisation},
    {&View::paid, "paid", Entity::organisation},
    {&View::supply, "supply", Entity::organisation},
    {&View::load, "load", Entity::organisation},
    {&View::pressed, "pressed", Entity::organisation},
    {&View::undone, "undone", Entity::organisation},
    {&View::served, "served", Entity::organisation},
    {&View::aid, "aid", Entity::organisation},
    {&View::insolvent, "insolvent", Entity::organisation},
    {&View::left, "left", Entity::organisation},
    {&View::aim, "aim", Entity::organisation},
    {&View::movement, "movement", Entity::organisation},
    {&View::joint_part, "joint_part", Entity::organisation},
    {&View::joint_spent, "joint_spent", Entity::organisation},
    {&View::here, "here", Entity::member},
    {&View::gap, "gap", Entity::member},
    {&View::given, "given", Entity::member},
    {&View::voice, "voice", Entity::member},
    {&View::returned, "returned", Entity::member},
    {&View::effort, "effort", Entity::member},
    {&View::shown, "shown", Entity::member},
    {&View::size, "size", Entity::partnership},
    {&View::difference, "difference", Entity::partnership},
    {&View::active, "active", Entity::partnership},
    {&View::mean_trust, "mean_trust", Entity::partnership},
    {&View::openness_met, "openness_met", Entity::partnership},
    {&View::causes, "causes", Entity::partnership_cause},
    {&View::quality, "quality", Entity::partnership},
    {&View::joint_effort, "joint_effort", Entity::partnership},
    {&View::contact, "contact", Entity::partnership},
    {&View::surprise_noise, "surprise_noise", Entity::partnership},
    {&View::seen_quality, "seen_quality", Entity::partnership},
    {&View::realised, "realised", Entity::partnership},
    {&View::potential, "potential", Entity::partnership},
    {&View::covered, "covered", Entity::partnership_problem},
    {&View::coverable, "coverable", Entity::partnership_problem},
    {&View::pull, "pull", Entity::partnership_area},
    {&View::closed_here, "closed_here", Entity::partnership_area},
    {&View::effort_here, "effort_here", Entity::partnership_area},
    {&View::ease, "ease", Entity::area},
    {&View::new_cases, "new_cases", Entity::cell},
    {&View::returning, "returning", Entity::cell},
    {&View::closed, "closed", Entity::cell},
    {&View::handled, "handled", Entity::service_problem},
});

inline constexpr auto world_columns = world_columns_of<World>;
inline constexpr auto flow_columns = flow_columns_of<Flows>;

static_assert(sizeof(World) == world_columns.size() * sizeof(void*), "a state column has no row");
static_assert(sizeof(Flows) == flow_columns.size() * sizeof(void*), "a flow column has no row");

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
