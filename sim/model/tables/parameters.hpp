#pragma once
/// The parameters: each number of the model once, with its unit, ranges, evidence and meaning.
///
/// Help, validation, the schema, documents, sliders and the manifest are loops over `parameter_table`.
/// Source ids (A1, B9, …) are listed with their references in docs/science/evidence.md.

#include <array>
#include <cstddef>
#include <string_view>

namespace concord {

/// Who settles a parameter: the world (uncertainty), somebody (choice), the model (constant), or what must be so for relations to be at
/// rest at the start (solved, `relations_at_rest`).
enum class Role { uncertainty, choice, constant, solved };

/// How well a default is known: measured in data, estimated from studies, calibrated to the patterns, or assumed.
enum class Evidence { measured, estimated, calibrated, assumed };
inline constexpr int evidence_count = 4;

[[nodiscard]] constexpr std::string_view name_of(Role role) noexcept
{
    constexpr std::array<std::string_view, 4> names{"uncertainty", "choice", "constant", "solved"};
    return names[static_cast<std::size_t>(role)];
}

[[nodiscard]] constexpr std::string_view name_of(Evidence evidence) noexcept
{
    constexpr std::array<std::string_view, 4> names{"measured", "estimated", "calibrated", "assumed"};
    return names[static_cast<std::size_t>(evidence)];
}

/// How a future draws a value from its plausible range. Logarithmic: rates and lags (units of or per years or months) whose range spans a
/// factor of 4 or more, as half and twice the usual are then equally far from it. All else: evenly.
enum class Drawn { evenly, logarithmically };

/// The dimension of what no future draws.
inline constexpr int no_dimension = -1;

/// A closed range.
struct Range {
    double low;
    double high;

    [[nodiscard]] constexpr bool holds(double x) const noexcept { return x >= low && x <= high; }
    [[nodiscard]] constexpr bool holds(const Range& r) const noexcept { return holds(r.low) && holds(r.high); }
    [[nodiscard]] constexpr double middle() const noexcept { return 0.5 * (low + high); }
    [[nodiscard]] bool operator==(const Range&) const = default;
};

/// All parameters, in the order of their table. `N`: a plain number, or one for each run of a block (`Number` of a kernel).
template <class N>
struct ParametersOf {
    constexpr ParametersOf() = default;

    // demand
    N utilisation{};
    N return_rate{};
    N self_resolution{};
    N complexity{};
    N closing_ease{};
    N opening_legitimacy{};
    N legitimacy_weight{};
    N legitimacy_lag{};
    N co_operation{};
    N congestion{};
    N bouncing{};
    N informal{};
    N clarity_lag{};
    N hand_over{};
    N mutual_aid{};
    N strain_slope{};
    N strain_cap{};
    N strain_lag{};
    N demand_noise{};
    // finance
    N funding_noise{};
    N workforce_lag{};
    N opening_reserves{};
    N precaution{};
    N prudent{};
    N alarm{};
    N outlook{};
    N earmarked{};
    N reserve_drawing{};
    N prevention_share{};
    N improvement_share{};
    N joint_share{};
    N allocation_lag{};
    N closed_speed{};
    N strain_response{};
    N crowding_out{};
    N floor{};
    N bravery{};
    N payback{};
    N response_pressure{};
    N urgency{};
    N sensitivity{};
    N habit{};
    N imitation{};
    // trust
    N opening_trust{};
    N usual_trust{};
    N trust_up{};
    N trust_down{};
    N trust_decay{};
    N experience_scale{};
    N experience_noise{};
    N least_gain{};
    N contact_half{};
    N pace{};
    N patience{};
    N modesty{};
    N weakest_link{};
    N asymmetry{};
    N across_kinds{};
    N voice{};
    N reciprocity{};
    N personal_trust{};
    N breach_trust{};
    N breach_legitimacy{};
    N tenure{};
    N loss_of_office{};
    // partnership
    N opening_governance{};
    N opening_data_sharing{};
    N opening_language{};
    N opening_interoperability{};
    N governance_build{};
    N governance_erosion{};
    N commissioner{};
    N data_sharing_rate{};
    N risk_aversion{};
    N over_caution{};
    N breach_caution{};
    N breach_fade{};
    N protocol{};
    N data_sharing_trust{};
    N language_rate{};
    N language_loss{};
    N turnover_loss{};
    N overhead{};
    N overhead_reach{};
    N conflict{};
    N weight_trust{};
    N weight_governance{};
    N weight_data_sharing{};
    N weight_language{};
    N weight_culture{};
    N weight_interoperability{};
    N collapse_trust{};
    N collapse_months{};
    N token{};
    N leaving{};
    // culture
    N opening_openness{};
    N usual_openness{};
    N leverage{};
    N leverage_alone{};
    N upward_pull{};
    N experience_pull{};
    N rigidity{};
    N rigidity_floor{};
    N belief_alone{};
    N celebrate{};
    N co_production{};
    N tone_pull{};
    N tone_spread{};
    // prevention
    N prevention_return{};
    N prevention_by_others{};
    N prevention_build{};
    N need_lag{};
    N partnership_effect{};
    N prevention_failure{};
    // capability
    N improvement_elasticity{};
    N learning_by_doing{};
    N capability_lag{};
    N change_cost{};
    N open_front_line{};
    // contract
    N contract_saving{};
    N contract_client_cost{};
    N contract_hollowing{};
    N contract_term{};
    N contract_completeness{};
    N contract_transaction{};

    [[nodiscard]] bool operator==(const ParametersOf&) const = default;
};

struct ParameterRow;

/// All parameters of a run, each at its table's default unless a scenario says otherwise.
struct Parameters : ParametersOf<double> {
    constexpr Parameters();
};

/// One parameter.
struct ParameterRow {
    double Parameters::*field;
    std::string_view name;
    std::string_view group;
    std::string_view symbol;  ///< in the equations; may be empty
    std::string_view unit;
    double default_value;  ///< the default
    Range valid;           ///< outside this the model has no meaning: an error
    Range plausible;       ///< spanned by sliders, and drawn from by futures
    Role role;
    int dimension = no_dimension;  ///< of the points that futures are drawn from: an uncertainty has its own, for good. A new one takes the
        ///< lowest number that neither this table nor `response_table` ever used: then no other's draws change
    Drawn drawn = Drawn::evenly;
    Evidence evidence;
    std::string_view source;
    std::string_view meaning;
};

// clang-format off
inline constexpr auto parameter_table = std::to_array<ParameterRow>({
    {.field = &Parameters::utilisation, .name = "utilisation", .group = "demand", .symbol = "u", .unit = "share",
     .default_value = 0.94, .valid = {0.5, 0.995}, .plausible = {0.88, 0.97},
     .role = Role::uncertainty, .dimension = 0, .evidence = Evidence::calibrated, .source = "A27",
     .meaning = "Load over supply at the start, for every organisation."},
    {.field = &Parameters::return_rate, .name = "return_rate", .group = "demand", .symbol = "φ", .unit = "per year",
     .default_value = 0.8, .valid = {0.0, 3.0}, .plausible = {0.6, 1.1},
     .role = Role::uncertainty, .dimension = 1, .evidence = Evidence::estimated, .source = "A20, A25",
     .meaning = "Rate at which unresolved cases come back as failure demand."},
    {.field = &Parameters::self_resolution, .name = "self_resolution", .group = "demand", .symbol = "", .unit = "per year",
     .default_value = 0.72, .valid = {0.0, 3.0}, .plausible = {0.4, 1.0},
     .role = Role::uncertainty, .dimension = 2, .evidence = Evidence::calibrated, .source = "A25",
     .meaning = "Rate at which unresolved cases end by themselves."},
    {.field = &Parameters::complexity, .name = "complexity", .group = "demand", .symbol = "", .unit = "share",
     .default_value = 0.6, .valid = {0.05, 1.0}, .plausible = {0.45, 0.7},
     .role = Role::uncertainty, .dimension = 3, .evidence = Evidence::assumed, .source = "A25",
     .meaning = "Chance of closing a returning case, relative to a new one."},
    {.field = &Parameters::closing_ease, .name = "closing_ease", .group = "demand", .symbol = "", .unit = "share",
     .default_value = 0.2, .valid = {0.0, 0.5}, .plausible = {0.08, 0.3},
     .role = Role::uncertainty, .dimension = 4, .evidence = Evidence::calibrated, .source = "A25, D1",
     .meaning = "Chance of closing a case beyond what coverage explains."},
    {.field = &Parameters::opening_legitimacy, .name = "opening_legitimacy", .group = "demand", .symbol = "ℓ0", .unit = "share",
     .default_value = 0.62, .valid = {0.05, 0.95}, .plausible = {0.5, 0.7},
     .role = Role::uncertainty, .dimension = 5, .evidence = Evidence::measured, .source = "G1",
     .meaning = "Share of people who think well of those who serve them, at the start."},
    {.field = &Parameters::legitimacy_weight, .name = "legitimacy_weight", .group = "demand", .symbol = "", .unit = "share",
     .default_value = 0.3, .valid = {0.0, 2.0}, .plausible = {0.15, 0.6},
     .role = Role::uncertainty, .dimension = 6, .evidence = Evidence::assumed, .source = "G1",
     .meaning = "How far legitimacy follows how people are met, served and sent about."},
    {.field = &Parameters::legitimacy_lag, .name = "legitimacy_lag", .group = "demand", .symbol = "", .unit = "years",
     .default_value = 4.0, .valid = {0.25, 30.0}, .plausible = {2.0, 8.0},
     .role = Role::uncertainty, .dimension = 7, .drawn = Drawn::logarithmically, .evidence = Evidence::assumed, .source = "G1",
     .meaning = "Time in which legitimacy follows."},
    {.field = &Parameters::co_operation, .name = "co_operation", .group = "demand", .symbol = "", .unit = "ratio",
     .default_value = 0.5, .valid = {0.0, 3.0}, .plausible = {0.0, 1.0},
     .role = Role::uncertainty, .dimension = 8, .evidence = Evidence::assumed, .source = "G2",
     .meaning = "How far closing cases depends on people who help, and so on legitimacy."},
    {.field = &Parameters::congestion, .name = "congestion", .group = "demand", .symbol = "k", .unit = "exponent",
     .default_value = 12.0, .valid = {2.0, 60.0}, .plausible = {6.0, 25.0},
     .role = Role::uncertainty, .dimension = 9, .evidence = Evidence::assumed, .source = "A27",
     .meaning = "How sharply work is left undone as load nears supply: the larger, the later and the more sudden."},
    {.field = &Parameters::bouncing, .name = "bouncing", .group = "demand", .symbol = "β", .unit = "share of effort",
     .default_value = 0.1, .valid = {0.0, 1.0}, .plausible = {0.05, 0.35},
     .role = Role::uncertainty, .dimension = 10, .evidence = Evidence::assumed, .source = "A25, Mudd in Crawford",
     .meaning = "Extra effort per case where nobody's jurisdiction is clear: the rat problem."},
    {.field = &Parameters::informal, .name = "informal", .group = "demand", .symbol = "", .unit = "share",
     .default_value = 0.2, .valid = {0.0, 0.9}, .plausible = {0.0, 0.4},
     .role = Role::uncertainty, .dimension = 11, .evidence = Evidence::assumed, .source = "A25",
     .meaning = "Clarity about whose job a case is that there is without any partnership."},
    {.field = &Parameters::clarity_lag, .name = "clarity_lag", .group = "demand", .symbol = "τ_c", .unit = "years",
     .default_value = 2.0, .valid = {0.1, 20.0}, .plausible = {1.0, 4.0},
     .role = Role::uncertainty, .dimension = 12, .drawn = Drawn::logarithmically, .evidence = Evidence::assumed, .source = "A25",
     .meaning = "Time in which people learn whose job a case is, and forget it."},
    {.field = &Parameters::hand_over, .name = "hand_over", .group = "demand", .symbol = "", .unit = "share of effort",
     .default_value = 0.2, .valid = {0.0, 1.0}, .plausible = {0.05, 0.3},
     .role = Role::uncertainty, .dimension = 13, .evidence = Evidence::assumed, .source = "A25",
     .meaning = "Extra effort for a case that another organisation off-loaded."},
    {.field = &Parameters::mutual_aid, .name = "mutual_aid", .group = "demand", .symbol = "", .unit = "share per strain",
     .default_value = 0.1, .valid = {0.0, 1.0}, .plausible = {0.0, 0.3},
     .role = Role::uncertainty, .dimension = 14, .evidence = Evidence::assumed, .source = "D3",
     .meaning = "Share of workforce lent to a more strained partner, at full trust and a strain gap of 1."},
    {.field = &Parameters::strain_slope, .name = "strain_slope", .group = "demand", .symbol = "", .unit = "strain per overload",
     .default_value = 4.0, .valid = {0.0, 20.0}, .plausible = {2.0, 6.0},
     .role = Role::uncertainty, .dimension = 15, .evidence = Evidence::assumed, .source = "A27, Staw 1981",
     .meaning = "Strain for each unit of load beyond supply, as a share of supply."},
    {.field = &Parameters::strain_cap, .name = "strain_cap", .group = "demand", .symbol = "", .unit = "strain",
     .default_value = 2.0, .valid = {0.1, 10.0}, .plausible = {1.0, 3.0},
     .role = Role::uncertainty, .dimension = 16, .evidence = Evidence::assumed, .source = "Staw 1981",
     .meaning = "The most that strain can reach."},
    {.field = &Parameters::strain_lag, .name = "strain_lag", .group = "demand", .symbol = "", .unit = "years",
     .default_value = 0.5, .valid = {0.1, 5.0}, .plausible = {0.25, 1.0},
     .role = Role::uncertainty, .dimension = 17, .drawn = Drawn::logarithmically, .evidence = Evidence::assumed, .source = "A27",
     .meaning = "Time in which strain follows overload."},
    {.field = &Parameters::demand_noise, .name = "demand_noise", .group = "demand", .symbol = "", .unit = "share",
     .default_value = 0.03, .valid = {0.0, 0.5}, .plausible = {0.01, 0.06},
     .role = Role::constant, .evidence = Evidence::assumed, .source = "A26",
     .meaning = "Standard deviation of monthly arrivals."},
    {.field = &Parameters::funding_noise, .name = "funding_noise", .group = "finance", .symbol = "", .unit = "share",
     .default_value = 0.01, .valid = {0.0, 0.2}, .plausible = {0.0, 0.02},
     .role = Role::constant, .evidence = Evidence::assumed, .source = "A5",
     .meaning = "Standard deviation of monthly income."},
    {.field = &Parameters::workforce_lag, .name = "workforce_lag", .group = "finance", .symbol = "τ_K", .unit = "years",
     .default_value = 0.65, .valid = {0.1, 10.0}, .plausible = {0.4, 0.9},
     .role = Role::uncertainty, .dimension = 18, .evidence = Evidence::estimated, .source = "A8",
     .meaning = "Time in which the workforce follows its plan."},
    {.field = &Parameters::opening_reserves, .name = "opening_reserves", .group = "finance", .symbol = "R0", .unit = "share of budget",
     .default_value = 0.12, .valid = {0.0, 2.0}, .plausible = {0.05, 0.4},
     .role = Role::choice, .evidence = Evidence::measured, .source = "A12",
     .meaning = "Reserves at the start."},
    {.field = &Parameters::precaution, .name = "precaution", .group = "finance", .symbol = "", .unit = "share of budget per year",
     .default_value = 0.025, .valid = {0.0, 0.2}, .plausible = {0.015, 0.04},
     .role = Role::uncertainty, .dimension = 19, .evidence = Evidence::calibrated, .source = "A11, A12",
     .meaning = "Saved each year while an organisation is fully alarmed about announced cuts."},
    {.field = &Parameters::prudent, .name = "prudent", .group = "finance", .symbol = "", .unit = "share of budget",
     .default_value = 0.05, .valid = {0.0, 1.0}, .plausible = {0.03, 0.08},
     .role = Role::uncertainty, .dimension = 20, .evidence = Evidence::assumed, .source = "A12",
     .meaning = "Reserves that an organisation keeps whatever the strain: it draws only on what is above."},
    {.field = &Parameters::alarm, .name = "alarm", .group = "finance", .symbol = "", .unit = "share of budget",
     .default_value = 0.05, .valid = {0.005, 1.0}, .plausible = {0.04, 0.1},
     .role = Role::uncertainty, .dimension = 21, .evidence = Evidence::calibrated, .source = "A4, A11",
     .meaning = "Cut announced within the outlook at which an organisation saves as much as it can."},
    {.field = &Parameters::outlook, .name = "outlook", .group = "finance", .symbol = "", .unit = "years",
     .default_value = 1.0, .valid = {1.0, 10.0}, .plausible = {1.0, 5.0},
     .role = Role::choice, .evidence = Evidence::assumed, .source = "A4",
     .meaning = "How far ahead announced cuts alarm an organisation: 1, those of the coming budget."},
    {.field = &Parameters::earmarked, .name = "earmarked", .group = "finance", .symbol = "", .unit = "share of opening reserves",
     .default_value = 0.0, .valid = {0.0, 1.0}, .plausible = {0.0, 0.8},
     .role = Role::choice, .evidence = Evidence::assumed, .source = "A12",
     .meaning = "Part of its opening reserves that an organisation holds for stated purposes and does not draw on, whatever the strain."},
    {.field = &Parameters::reserve_drawing, .name = "reserve_drawing", .group = "finance", .symbol = "", .unit = "per year",
     .default_value = 0.25, .valid = {0.0, 3.0}, .plausible = {0.15, 0.4},
     .role = Role::uncertainty, .dimension = 22, .evidence = Evidence::calibrated, .source = "A11, A12",
     .meaning = "Rate at which reserves above the prudent level are drawn while an organisation is strained and not alarmed."},
    {.field = &Parameters::prevention_share, .name = "prevention_share", .group = "finance", .symbol = "v0", .unit = "share of budget",
     .default_value = 0.05, .valid = {0.001, 0.3}, .plausible = {0.03, 0.08},
     .role = Role::uncertainty, .dimension = 23, .evidence = Evidence::measured, .source = "A21",
     .meaning = "Baseline share for prevention."},
    {.field = &Parameters::improvement_share, .name = "improvement_share", .group = "finance", .symbol = "q0", .unit = "share of budget",
     .default_value = 0.05, .valid = {0.001, 0.3}, .plausible = {0.02, 0.08},
     .role = Role::uncertainty, .dimension = 24, .evidence = Evidence::assumed, .source = "model.md 7.7",
     .meaning = "Baseline share for improvement."},
    {.field = &Parameters::joint_share, .name = "joint_share", .group = "finance", .symbol = "k0", .unit = "share of budget",
     .default_value = 0.03, .valid = {0.001, 0.3}, .plausible = {0.02, 0.08},
     .role = Role::uncertainty, .dimension = 25, .evidence = Evidence::estimated, .source = "D1",
     .meaning = "Baseline share for joint work."},
    {.field = &Parameters::allocation_lag, .name = "allocation_lag", .group = "finance", .symbol = "τ_x", .unit = "years",
     .default_value = 0.5, .valid = {0.25, 10.0}, .plausible = {0.25, 1.0},
     .role = Role::uncertainty, .dimension = 26, .drawn = Drawn::logarithmically, .evidence = Evidence::assumed, .source = "A19",
     .meaning = "Time in which shares follow a decision, at openness .5."},
    {.field = &Parameters::closed_speed, .name = "closed_speed", .group = "finance", .symbol = "", .unit = "share",
     .default_value = 0.5, .valid = {0.0, 2.0}, .plausible = {0.3, 0.7},
     .role = Role::uncertainty, .dimension = 27, .evidence = Evidence::assumed, .source = "A19",
     .meaning = "Speed at which a closed organisation moves its shares; one as open as can be is faster by 1."},
    {.field = &Parameters::strain_response, .name = "strain_response", .group = "finance", .symbol = "", .unit = "per strain",
     .default_value = 3.0, .valid = {0.0, 20.0}, .plausible = {2.0, 5.0},
     .role = Role::uncertainty, .dimension = 28, .evidence = Evidence::assumed, .source = "A25, Staw 1981",
     .meaning = "How soon strain is answered in full: off-loading is, at a strain of 1 over this."},
    {.field = &Parameters::crowding_out, .name = "crowding_out", .group = "finance", .symbol = "ζ", .unit = "per strain",
     .default_value = 0.4, .valid = {0.0, 5.0}, .plausible = {0.0, 1.2},
     .role = Role::uncertainty, .dimension = 29, .evidence = Evidence::estimated, .source = "A14, A17",
     .meaning = "How strongly strain crowds out prevention, improvement and joint work."},
    {.field = &Parameters::floor, .name = "floor", .group = "finance", .symbol = "", .unit = "share of baseline",
     .default_value = 0.2, .valid = {0.0, 1.0}, .plausible = {0.0, 0.9},
     .role = Role::choice, .evidence = Evidence::assumed, .source = "A17",
     .meaning = "Share of baseline prevention, improvement and joint work that is never crowded out."},
    {.field = &Parameters::bravery, .name = "bravery", .group = "finance", .symbol = "", .unit = "share",
     .default_value = 0.4, .valid = {0.0, 1.0}, .plausible = {0.0, 1.0},
     .role = Role::choice, .evidence = Evidence::assumed, .source = "E2, B15",
     .meaning = "Share of a rise that leaders would make whatever the election date."},
    {.field = &Parameters::payback, .name = "payback", .group = "finance", .symbol = "", .unit = "years",
     .default_value = 2.0, .valid = {0.1, 20.0}, .plausible = {1.0, 4.0},
     .role = Role::uncertainty, .dimension = 30, .drawn = Drawn::logarithmically, .evidence = Evidence::assumed, .source = "B8",
     .meaning = "Time after which an elected leader expects credit for a rise."},
    {.field = &Parameters::response_pressure, .name = "response_pressure", .group = "finance", .symbol = "", .unit = "share of budget",
     .default_value = 0.05, .valid = {0.005, 1.0}, .plausible = {0.03, 0.1},
     .role = Role::uncertainty, .dimension = 31, .evidence = Evidence::assumed, .source = "E2",
     .meaning = "Cut since the start at which an organisation follows its response in full."},
    {.field = &Parameters::urgency, .name = "urgency", .group = "finance", .symbol = "", .unit = "ratio",
     .default_value = 0.4, .valid = {0.0, 2.0}, .plausible = {0.2, 0.8},
     .role = Role::uncertainty, .dimension = 32, .evidence = Evidence::calibrated, .source = "A17, A18",
     .meaning = "How much more a pound saved now is worth to an organisation that is fully pressed."},
    {.field = &Parameters::sensitivity, .name = "sensitivity", .group = "finance", .symbol = "", .unit = "per budget share",
     .default_value = 30.0, .valid = {0.0, 500.0}, .plausible = {15.0, 60.0},
     .role = Role::uncertainty, .dimension = 33, .evidence = Evidence::assumed, .source = "A17, A18",
     .meaning = "How sharply an organisation prefers the response that is worth more to it."},
    {.field = &Parameters::habit, .name = "habit", .group = "finance", .symbol = "", .unit = "share of budget",
     .default_value = 0.04, .valid = {0.0, 0.5}, .plausible = {0.0, 0.08},
     .role = Role::uncertainty, .dimension = 34, .evidence = Evidence::assumed, .source = "D6",
     .meaning = "What changing its response costs an organisation, beyond money."},
    {.field = &Parameters::imitation, .name = "imitation", .group = "finance", .symbol = "", .unit = "share of budget",
     .default_value = 0.15, .valid = {0.0, 1.0}, .plausible = {0.0, 0.25},
     .role = Role::uncertainty, .dimension = 35, .evidence = Evidence::assumed, .source = "D3",
     .meaning = "What it is worth to do as trusted partners do."},
    {.field = &Parameters::opening_trust, .name = "opening_trust", .group = "trust", .symbol = "T0", .unit = "share",
     .default_value = 0.45, .valid = {0.01, 0.99}, .plausible = {0.3, 0.55},
     .role = Role::uncertainty, .dimension = 36, .evidence = Evidence::assumed, .source = "C1",
     .meaning = "Trust at the start."},
    {.field = &Parameters::usual_trust, .name = "usual_trust", .group = "trust", .symbol = "", .unit = "share",
     .default_value = 0.45, .valid = {0.01, 0.99}, .plausible = {0.3, 0.6},
     .role = Role::constant, .evidence = Evidence::assumed, .source = "C1",
     .meaning = "Trust that counts as usual where an organisation looks at its partners."},
    {.field = &Parameters::trust_up, .name = "trust_up", .group = "trust", .symbol = "", .unit = "per year",
     .default_value = 0.713, .valid = {0.0, 4.0}, .plausible = {0.3, 1.2},
     .role = Role::solved, .evidence = Evidence::calibrated, .source = "C2, C4",
     .meaning = "Rate of gaining trust."},
    {.field = &Parameters::trust_down, .name = "trust_down", .group = "trust", .symbol = "", .unit = "per year",
     .default_value = 1.5, .valid = {0.0, 10.0}, .plausible = {0.8, 3.0},
     .role = Role::uncertainty, .dimension = 37, .evidence = Evidence::estimated, .source = "C2",
     .meaning = "Rate of losing trust."},
    {.field = &Parameters::trust_decay, .name = "trust_decay", .group = "trust", .symbol = "", .unit = "per year",
     .default_value = 0.7, .valid = {0.0, 3.0}, .plausible = {0.3, 1.2},
     .role = Role::uncertainty, .dimension = 38, .drawn = Drawn::logarithmically, .evidence = Evidence::estimated, .source = "C5",
     .meaning = "Rate at which trust fades without contact."},
    {.field = &Parameters::experience_scale, .name = "experience_scale", .group = "trust", .symbol = "", .unit = "quality",
     .default_value = 0.3, .valid = {0.05, 2.0}, .plausible = {0.2, 0.5},
     .role = Role::constant, .evidence = Evidence::assumed, .source = "C2",
     .meaning = "Size of a surprise that has its full effect on trust."},
    {.field = &Parameters::experience_noise, .name = "experience_noise", .group = "trust", .symbol = "", .unit = "quality",
     .default_value = 0.05, .valid = {0.0, 0.3}, .plausible = {0.03, 0.08},
     .role = Role::uncertainty, .dimension = 39, .evidence = Evidence::assumed, .source = "C4",
     .meaning = "Standard deviation of a month's experience, once per partnership and once per tie."},
    {.field = &Parameters::least_gain, .name = "least_gain", .group = "trust", .symbol = "", .unit = "share",
     .default_value = 0.2, .valid = {0.0, 1.0}, .plausible = {0.1, 0.3},
     .role = Role::uncertainty, .dimension = 40, .evidence = Evidence::assumed, .source = "C2",
     .meaning = "Share of the full effect on trust that any good surprise has, however small."},
    {.field = &Parameters::contact_half, .name = "contact_half", .group = "trust", .symbol = "", .unit = "share of budget",
     .default_value = 0.01, .valid = {0.001, 0.1}, .plausible = {0.005, 0.02},
     .role = Role::constant, .evidence = Evidence::assumed, .source = "C5",
     .meaning = "Joint effort at which contact is one half."},
    {.field = &Parameters::pace, .name = "pace", .group = "trust", .symbol = "", .unit = "per year",
     .default_value = 0.026, .valid = {0.0, 0.5}, .plausible = {0.0, 0.12},
     .role = Role::choice, .evidence = Evidence::calibrated, .source = "C1",
     .meaning = "Rate at which ambition is pushed."},
    {.field = &Parameters::patience, .name = "patience", .group = "trust", .symbol = "", .unit = "per year",
     .default_value = 1.2, .valid = {0.1, 10.0}, .plausible = {0.5, 2.5},
     .role = Role::choice, .evidence = Evidence::assumed, .source = "C1",
     .meaning = "Rate at which ambition follows what is achieved."},
    {.field = &Parameters::modesty, .name = "modesty", .group = "trust", .symbol = "", .unit = "share",
     .default_value = 0.15, .valid = {0.0, 0.9}, .plausible = {0.0, 0.3},
     .role = Role::choice, .evidence = Evidence::assumed, .source = "C1",
     .meaning = "How far ambition stays below what is achieved: small wins."},
    {.field = &Parameters::weakest_link, .name = "weakest_link", .group = "trust", .symbol = "ω", .unit = "share",
     .default_value = 0.4, .valid = {0.0, 1.0}, .plausible = {0.2, 0.6},
     .role = Role::uncertainty, .dimension = 41, .evidence = Evidence::assumed, .source = "D9",
     .meaning = "Weight of the least trusting member in a partnership's trust."},
    {.field = &Parameters::asymmetry, .name = "asymmetry", .group = "trust", .symbol = "", .unit = "share",
     .default_value = 0.5, .valid = {0.0, 1.0}, .plausible = {0.2, 0.8},
     .role = Role::uncertainty, .dimension = 42, .evidence = Evidence::estimated, .source = "D4",
     .meaning = "How strongly unequal size under vague governance lowers willingness and the trust ceiling."},
    {.field = &Parameters::across_kinds, .name = "across_kinds", .group = "trust", .symbol = "", .unit = "share",
     .default_value = 0.25, .valid = {0.0, 1.0}, .plausible = {0.1, 0.5},
     .role = Role::uncertainty, .dimension = 43, .evidence = Evidence::assumed, .source = "D4",
     .meaning = "How much being larger counts between bodies of different kinds, against bodies of one kind."},
    {.field = &Parameters::voice, .name = "voice", .group = "trust", .symbol = "", .unit = "share",
     .default_value = 1.0, .valid = {0.0, 1.0}, .plausible = {0.8, 1.0},
     .role = Role::uncertainty, .dimension = 44, .evidence = Evidence::assumed, .source = "D7",
     .meaning = "How far a member's expertise counts in joint work only as far as it takes part: 0 not at all, 1 wholly."},
    {.field = &Parameters::reciprocity, .name = "reciprocity", .group = "trust", .symbol = "", .unit = "quality",
     .default_value = 0.15, .valid = {0.0, 1.0}, .plausible = {0.05, 0.3},
     .role = Role::uncertainty, .dimension = 45, .evidence = Evidence::assumed, .source = "D4",
     .meaning = "What partners feel of getting less back from joint work than their areas put in."},
    {.field = &Parameters::personal_trust, .name = "personal_trust", .group = "trust", .symbol = "", .unit = "share",
     .default_value = 0.3, .valid = {0.0, 1.0}, .plausible = {0.1, 0.9},
     .role = Role::uncertainty, .dimension = 46, .evidence = Evidence::estimated, .source = "C7",
     .meaning = "Share of trust that leaves with a leader where governance is vague."},
    {.field = &Parameters::breach_trust, .name = "breach_trust", .group = "trust", .symbol = "", .unit = "share",
     .default_value = 0.5, .valid = {0.0, 1.0}, .plausible = {0.25, 0.75},
     .role = Role::uncertainty, .dimension = 47, .evidence = Evidence::assumed, .source = "D13",
     .meaning = "Trust lost in a data breach, as a share of the data sharing lost."},
    {.field = &Parameters::breach_legitimacy, .name = "breach_legitimacy", .group = "trust", .symbol = "", .unit = "share",
     .default_value = 0.375, .valid = {0.0, 1.0}, .plausible = {0.2, 0.6},
     .role = Role::uncertainty, .dimension = 48, .evidence = Evidence::assumed, .source = "D13",
     .meaning = "Share of legitimacy lost to a data breach, for each share of data sharing lost."},
    {.field = &Parameters::tenure, .name = "tenure", .group = "trust", .symbol = "", .unit = "years",
     .default_value = 3.8, .valid = {0.5, 50.0}, .plausible = {1.8, 8.0},
     .role = Role::uncertainty, .dimension = 49, .drawn = Drawn::logarithmically, .evidence = Evidence::measured, .source = "E1",
     .meaning = "Mean time a leader stays."},
    {.field = &Parameters::loss_of_office, .name = "loss_of_office", .group = "trust", .symbol = "", .unit = "share",
     .default_value = 1.0, .valid = {0.0, 1.0}, .plausible = {0.8, 1.0},
     .role = Role::uncertainty, .dimension = 50, .evidence = Evidence::assumed, .source = "G1, E2",
     .meaning = "How far elections turn out leaders of bodies that people think ill of: 0 not at all, 1 in proportion."},
    {.field = &Parameters::opening_governance, .name = "opening_governance", .group = "partnership", .symbol = "G0", .unit = "share",
     .default_value = 0.45, .valid = {0.01, 0.99}, .plausible = {0.3, 0.6},
     .role = Role::uncertainty, .dimension = 51, .evidence = Evidence::assumed, .source = "D1, D4",
     .meaning = "Clarity of governance at the start."},
    {.field = &Parameters::opening_data_sharing, .name = "opening_data_sharing", .group = "partnership", .symbol = "D0", .unit = "share",
     .default_value = 0.3825, .valid = {0.01, 0.99}, .plausible = {0.2, 0.6},
     .role = Role::solved, .evidence = Evidence::assumed, .source = "D13",
     .meaning = "Data sharing at the start."},
    {.field = &Parameters::opening_language, .name = "opening_language", .group = "partnership", .symbol = "L0", .unit = "share",
     .default_value = 0.45, .valid = {0.01, 0.99}, .plausible = {0.2, 0.7},
     .role = Role::uncertainty, .dimension = 52, .evidence = Evidence::assumed, .source = "D12",
     .meaning = "Shared language at the start."},
    {.field = &Parameters::opening_interoperability, .name = "opening_interoperability", .group = "partnership", .symbol = "I0", .unit = "share",
     .default_value = 0.6, .valid = {0.01, 0.99}, .plausible = {0.3, 0.9},
     .role = Role::uncertainty, .dimension = 53, .evidence = Evidence::assumed, .source = "D12",
     .meaning = "Interoperability of systems, terms and places at the start."},
    {.field = &Parameters::governance_build, .name = "governance_build", .group = "partnership", .symbol = "", .unit = "per year",
     .default_value = 0.0939, .valid = {0.0, 2.0}, .plausible = {0.04, 0.3},
     .role = Role::solved, .evidence = Evidence::assumed, .source = "D4",
     .meaning = "Rate at which contact clarifies governance."},
    {.field = &Parameters::governance_erosion, .name = "governance_erosion", .group = "partnership", .symbol = "", .unit = "per year",
     .default_value = 0.15, .valid = {0.0, 2.0}, .plausible = {0.05, 0.3},
     .role = Role::uncertainty, .dimension = 54, .drawn = Drawn::logarithmically, .evidence = Evidence::assumed, .source = "E4",
     .meaning = "Rate at which closed cultures undermine governance."},
    {.field = &Parameters::commissioner, .name = "commissioner", .group = "partnership", .symbol = "", .unit = "× rate",
     .default_value = 1.0, .valid = {0.0, 4.0}, .plausible = {0.0, 2.0},
     .role = Role::uncertainty, .dimension = 55, .evidence = Evidence::assumed, .source = "E2",
     .meaning = "How much faster governance becomes clear where a commissioner is a member."},
    {.field = &Parameters::data_sharing_rate, .name = "data_sharing_rate", .group = "partnership", .symbol = "", .unit = "per year",
     .default_value = 0.5, .valid = {0.0, 5.0}, .plausible = {0.25, 1.0},
     .role = Role::uncertainty, .dimension = 56, .drawn = Drawn::logarithmically, .evidence = Evidence::assumed, .source = "B1",
     .meaning = "Rate at which data sharing follows protocol and trust."},
    {.field = &Parameters::risk_aversion, .name = "risk_aversion", .group = "partnership", .symbol = "", .unit = "share",
     .default_value = 0.4, .valid = {0.0, 1.0}, .plausible = {0.0, 0.9},
     .role = Role::uncertainty, .dimension = 57, .evidence = Evidence::assumed, .source = "D13",
     .meaning = "Over-cautious reading of data-protection law."},
    {.field = &Parameters::over_caution, .name = "over_caution", .group = "partnership", .symbol = "", .unit = "share",
     .default_value = 1.0, .valid = {0.0, 1.0}, .plausible = {0.8, 1.0},
     .role = Role::uncertainty, .dimension = 58, .evidence = Evidence::assumed, .source = "D13",
     .meaning = "How far closed cultures read the law on sharing data over-cautiously: 0 not at all, 1 in proportion."},
    {.field = &Parameters::breach_caution, .name = "breach_caution", .group = "partnership", .symbol = "", .unit = "share",
     .default_value = 0.3, .valid = {0.0, 1.0}, .plausible = {0.15, 0.45},
     .role = Role::uncertainty, .dimension = 59, .evidence = Evidence::assumed, .source = "D13",
     .meaning = "What a data breach of the default size adds to risk aversion."},
    {.field = &Parameters::breach_fade, .name = "breach_fade", .group = "partnership", .symbol = "", .unit = "years",
     .default_value = 2.0, .valid = {0.1, 20.0}, .plausible = {1.0, 4.0},
     .role = Role::uncertainty, .dimension = 60, .drawn = Drawn::logarithmically, .evidence = Evidence::assumed, .source = "D13",
     .meaning = "Time in which caution after a breach falls to 1/e."},
    {.field = &Parameters::protocol, .name = "protocol", .group = "partnership", .symbol = "", .unit = "share",
     .default_value = 0.3, .valid = {0.0, 1.0}, .plausible = {0.1, 0.9},
     .role = Role::choice, .evidence = Evidence::assumed, .source = "D13",
     .meaning = "Coverage of data-sharing protocols."},
    {.field = &Parameters::data_sharing_trust, .name = "data_sharing_trust", .group = "partnership", .symbol = "", .unit = "share",
     .default_value = 0.45, .valid = {0.0, 1.0}, .plausible = {0.3, 0.6},
     .role = Role::uncertainty, .dimension = 61, .evidence = Evidence::assumed, .source = "D13",
     .meaning = "Data sharing that full trust brings beside the protocol."},
    {.field = &Parameters::language_rate, .name = "language_rate", .group = "partnership", .symbol = "", .unit = "per year",
     .default_value = 0.3206, .valid = {0.0, 2.0}, .plausible = {0.1, 0.7},
     .role = Role::solved, .evidence = Evidence::assumed, .source = "D12",
     .meaning = "Rate at which contact builds shared language."},
    {.field = &Parameters::language_loss, .name = "language_loss", .group = "partnership", .symbol = "", .unit = "per year",
     .default_value = 0.15, .valid = {0.0, 3.0}, .plausible = {0.05, 0.3},
     .role = Role::uncertainty, .dimension = 62, .drawn = Drawn::logarithmically, .evidence = Evidence::assumed, .source = "E4",
     .meaning = "Rate at which shared language is lost."},
    {.field = &Parameters::turnover_loss, .name = "turnover_loss", .group = "partnership", .symbol = "", .unit = "share",
     .default_value = 0.1, .valid = {0.0, 1.0}, .plausible = {0.0, 0.3},
     .role = Role::uncertainty, .dimension = 63, .evidence = Evidence::assumed, .source = "C7",
     .meaning = "Share of a partnership's language that a leader's exit costs."},
    {.field = &Parameters::overhead, .name = "overhead", .group = "partnership", .symbol = "κ", .unit = "per pair",
     .default_value = 0.013, .valid = {0.0, 0.5}, .plausible = {0.006, 0.02},
     .role = Role::uncertainty, .dimension = 64, .evidence = Evidence::calibrated, .source = "D9, D10",
     .meaning = "What coordinating one pair of members costs working quality."},
    {.field = &Parameters::overhead_reach, .name = "overhead_reach", .group = "partnership", .symbol = "", .unit = "share",
     .default_value = 1.5, .valid = {1.0, 3.0}, .plausible = {1.3, 1.8},
     .role = Role::uncertainty, .dimension = 65, .evidence = Evidence::assumed, .source = "D9, D10",
     .meaning = "Trust, and clarity of governance, at which coordination would cost nothing; above 1, so that it always costs something."},
    {.field = &Parameters::conflict, .name = "conflict", .group = "partnership", .symbol = "", .unit = "quality",
     .default_value = 0.6, .valid = {0.0, 5.0}, .plausible = {0.3, 1.0},
     .role = Role::uncertainty, .dimension = 66, .evidence = Evidence::assumed, .source = "D8",
     .meaning = "What members of wholly different purposes cost working quality, unless rules and a common language are there."},
    {.field = &Parameters::weight_trust, .name = "weight_trust", .group = "partnership", .symbol = "wT", .unit = "weight",
     .default_value = 0.3, .valid = {0.0, 1.0}, .plausible = {0.15, 0.45},
     .role = Role::uncertainty, .dimension = 67, .evidence = Evidence::assumed, .source = "C1",
     .meaning = "Weight of trust in working quality."},
    {.field = &Parameters::weight_governance, .name = "weight_governance", .group = "partnership", .symbol = "wG", .unit = "weight",
     .default_value = 0.15, .valid = {0.0, 1.0}, .plausible = {0.05, 0.3},
     .role = Role::uncertainty, .dimension = 68, .evidence = Evidence::assumed, .source = "D4",
     .meaning = "Weight of governance in working quality."},
    {.field = &Parameters::weight_data_sharing, .name = "weight_data_sharing", .group = "partnership", .symbol = "wD", .unit = "weight",
     .default_value = 0.15, .valid = {0.0, 1.0}, .plausible = {0.05, 0.3},
     .role = Role::uncertainty, .dimension = 69, .evidence = Evidence::assumed, .source = "B3",
     .meaning = "Weight of data sharing in working quality."},
    {.field = &Parameters::weight_language, .name = "weight_language", .group = "partnership", .symbol = "wL", .unit = "weight",
     .default_value = 0.15, .valid = {0.0, 1.0}, .plausible = {0.05, 0.3},
     .role = Role::uncertainty, .dimension = 70, .evidence = Evidence::assumed, .source = "D12",
     .meaning = "Weight of shared language in working quality."},
    {.field = &Parameters::weight_culture, .name = "weight_culture", .group = "partnership", .symbol = "wC", .unit = "weight",
     .default_value = 0.15, .valid = {0.0, 1.0}, .plausible = {0.05, 0.3},
     .role = Role::uncertainty, .dimension = 71, .evidence = Evidence::assumed, .source = "E4",
     .meaning = "Weight of front-line openness in working quality."},
    {.field = &Parameters::weight_interoperability, .name = "weight_interoperability", .group = "partnership", .symbol = "wI", .unit = "weight",
     .default_value = 0.1, .valid = {0.0, 1.0}, .plausible = {0.05, 0.3},
     .role = Role::uncertainty, .dimension = 72, .evidence = Evidence::assumed, .source = "D12",
     .meaning = "Weight of interoperability in working quality."},
    {.field = &Parameters::collapse_trust, .name = "collapse_trust", .group = "partnership", .symbol = "", .unit = "share",
     .default_value = 0.15, .valid = {0.0, 1.0}, .plausible = {0.05, 0.25},
     .role = Role::uncertainty, .dimension = 73, .evidence = Evidence::assumed, .source = "D4",
     .meaning = "Trust given to its partners below which a member thinks of leaving."},
    {.field = &Parameters::collapse_months, .name = "collapse_months", .group = "partnership", .symbol = "", .unit = "months",
     .default_value = 24.0, .valid = {1.0, 240.0}, .plausible = {12.0, 48.0},
     .role = Role::uncertainty, .dimension = 74, .drawn = Drawn::logarithmically, .evidence = Evidence::estimated, .source = "D4",
     .meaning = "Months below collapse_trust after which a member leaves, or keeps up appearances where it may not leave."},
    {.field = &Parameters::token, .name = "token", .group = "partnership", .symbol = "", .unit = "share",
     .default_value = 0.2, .valid = {0.0, 1.0}, .plausible = {0.1, 0.4},
     .role = Role::uncertainty, .dimension = 75, .evidence = Evidence::assumed, .source = "D4",
     .meaning = "Joint effort of a member that only keeps up appearances, against its usual."},
    {.field = &Parameters::leaving, .name = "leaving", .group = "partnership", .symbol = "", .unit = "share",
     .default_value = 1.0, .valid = {0.0, 1.0}, .plausible = {0.8, 1.0},
     .role = Role::uncertainty, .dimension = 76, .evidence = Evidence::assumed, .source = "D4",
     .meaning = "How readily members who trust too little leave or keep up appearances only: 0 never, 1 after collapse_months."},
    {.field = &Parameters::opening_openness, .name = "opening_openness", .group = "culture", .symbol = "s0", .unit = "share",
     .default_value = 0.45, .valid = {0.01, 0.99}, .plausible = {0.2, 0.7},
     .role = Role::uncertainty, .dimension = 77, .evidence = Evidence::assumed, .source = "E3",
     .meaning = "Openness of every level at the start."},
    {.field = &Parameters::usual_openness, .name = "usual_openness", .group = "culture", .symbol = "", .unit = "share",
     .default_value = 0.45, .valid = {0.01, 0.99}, .plausible = {0.3, 0.6},
     .role = Role::constant, .evidence = Evidence::assumed, .source = "D13",
     .meaning = "Openness that counts as usual where the law is read and the future weighed."},
    {.field = &Parameters::leverage, .name = "leverage", .group = "culture", .symbol = "", .unit = "per year",
     .default_value = 0.5, .valid = {0.0, 5.0}, .plausible = {0.2, 1.0},
     .role = Role::uncertainty, .dimension = 78, .drawn = Drawn::logarithmically, .evidence = Evidence::estimated, .source = "E3",
     .meaning = "Rate at which a level follows the level above."},
    {.field = &Parameters::leverage_alone, .name = "leverage_alone", .group = "culture", .symbol = "", .unit = "share",
     .default_value = 0.5, .valid = {0.0, 0.8}, .plausible = {0.3, 0.7},
     .role = Role::uncertainty, .dimension = 79, .evidence = Evidence::assumed, .source = "E3",
     .meaning = "Share of the leverage that works without co-production."},
    {.field = &Parameters::upward_pull, .name = "upward_pull", .group = "culture", .symbol = "", .unit = "per year",
     .default_value = 0.2, .valid = {0.0, 5.0}, .plausible = {0.05, 0.5},
     .role = Role::uncertainty, .dimension = 80, .drawn = Drawn::logarithmically, .evidence = Evidence::assumed, .source = "E3",
     .meaning = "Rate at which a level follows the level below."},
    {.field = &Parameters::experience_pull, .name = "experience_pull", .group = "culture", .symbol = "", .unit = "per year",
     .default_value = 0.08, .valid = {0.0, 5.0}, .plausible = {0.05, 0.3},
     .role = Role::uncertainty, .dimension = 81, .drawn = Drawn::logarithmically, .evidence = Evidence::assumed, .source = "E3",
     .meaning = "Rate at which the three lower levels follow what they experience in joint work."},
    {.field = &Parameters::rigidity, .name = "rigidity", .group = "culture", .symbol = "", .unit = "per year per strain",
     .default_value = 0.15, .valid = {0.0, 5.0}, .plausible = {0.05, 0.4},
     .role = Role::uncertainty, .dimension = 82, .drawn = Drawn::logarithmically, .evidence = Evidence::estimated, .source = "Staw 1981",
     .meaning = "Rate at which strain closes an organisation: threat rigidity."},
    {.field = &Parameters::rigidity_floor, .name = "rigidity_floor", .group = "culture", .symbol = "", .unit = "share",
     .default_value = 0.1, .valid = {0.0, 0.5}, .plausible = {0.05, 0.2},
     .role = Role::uncertainty, .dimension = 83, .evidence = Evidence::assumed, .source = "Staw 1981",
     .meaning = "Openness that strain leaves."},
    {.field = &Parameters::belief_alone, .name = "belief_alone", .group = "culture", .symbol = "", .unit = "share",
     .default_value = 0.5, .valid = {0.0, 0.8}, .plausible = {0.3, 0.7},
     .role = Role::uncertainty, .dimension = 84, .evidence = Evidence::assumed, .source = "E3",
     .meaning = "Share of good experience that is believed without being celebrated."},
    {.field = &Parameters::celebrate, .name = "celebrate", .group = "culture", .symbol = "", .unit = "share",
     .default_value = 0.5, .valid = {0.0, 1.5}, .plausible = {0.0, 1.5},
     .role = Role::choice, .evidence = Evidence::assumed, .source = "D12",
     .meaning = "How far good experience is shown and believed."},
    {.field = &Parameters::co_production, .name = "co_production", .group = "culture", .symbol = "", .unit = "share",
     .default_value = 0.5, .valid = {0.0, 1.5}, .plausible = {0.0, 1.5},
     .role = Role::choice, .evidence = Evidence::assumed, .source = "D12",
     .meaning = "How far change is made with those who must carry it."},
    {.field = &Parameters::tone_pull, .name = "tone_pull", .group = "culture", .symbol = "", .unit = "per year",
     .default_value = 0.3, .valid = {0.0, 5.0}, .plausible = {0.1, 0.6},
     .role = Role::uncertainty, .dimension = 85, .drawn = Drawn::logarithmically, .evidence = Evidence::assumed, .source = "E3",
     .meaning = "Rate at which the chief follows the response's tone."},
    {.field = &Parameters::tone_spread, .name = "tone_spread", .group = "culture", .symbol = "", .unit = "share",
     .default_value = 0.15, .valid = {0.0, 0.4}, .plausible = {0.05, 0.25},
     .role = Role::uncertainty, .dimension = 86, .evidence = Evidence::assumed, .source = "E1",
     .meaning = "Spread of a new chief's openness around the tone."},
    {.field = &Parameters::prevention_return, .name = "prevention_return", .group = "prevention", .symbol = "ρ", .unit = "£ per £",
     .default_value = 2.8, .valid = {0.0, 20.0}, .plausible = {1.8, 4.0},
     .role = Role::uncertainty, .dimension = 87, .evidence = Evidence::estimated, .source = "B8, B10",
     .meaning = "Daily work saved in the long run by one more pound a year of prevention, at the baseline."},
    {.field = &Parameters::prevention_by_others, .name = "prevention_by_others", .group = "prevention", .symbol = "μ", .unit = "share",
     .default_value = 0.25, .valid = {0.05, 5.0}, .plausible = {0.15, 0.6},
     .role = Role::uncertainty, .dimension = 88, .evidence = Evidence::assumed, .source = "B10",
     .meaning = "What families, schools and the rest prevent whatever these organisations do, as a share of the baseline stock."},
    {.field = &Parameters::prevention_build, .name = "prevention_build", .group = "prevention", .symbol = "δ", .unit = "per year",
     .default_value = 0.4, .valid = {0.01, 5.0}, .plausible = {0.25, 0.7},
     .role = Role::uncertainty, .dimension = 89, .evidence = Evidence::estimated, .source = "B8, B9",
     .meaning = "Rate at which the prevention stock follows spending."},
    {.field = &Parameters::need_lag, .name = "need_lag", .group = "prevention", .symbol = "τ_H", .unit = "years",
     .default_value = 4.0, .valid = {0.25, 30.0}, .plausible = {2.5, 6.0},
     .role = Role::uncertainty, .dimension = 90, .evidence = Evidence::estimated, .source = "B8, B9, B10",
     .meaning = "Time in which need follows the prevention stock."},
    {.field = &Parameters::partnership_effect, .name = "partnership_effect", .group = "prevention", .symbol = "ξ", .unit = "per quality",
     .default_value = 0.5, .valid = {0.0, 3.0}, .plausible = {0.0, 1.0},
     .role = Role::uncertainty, .dimension = 91, .evidence = Evidence::estimated, .source = "B3",
     .meaning = "How much further prevention goes under a partnership at full quality than without any."},
    {.field = &Parameters::prevention_failure, .name = "prevention_failure", .group = "prevention", .symbol = "", .unit = "share",
     .default_value = 0.33, .valid = {0.0, 1.0}, .plausible = {0.1, 0.5},
     .role = Role::uncertainty, .dimension = 92, .evidence = Evidence::measured, .source = "B13",
     .meaning = "Share of prevention beyond the baseline that fails."},
    {.field = &Parameters::improvement_elasticity, .name = "improvement_elasticity", .group = "capability", .symbol = "θ", .unit = "exponent",
     .default_value = 0.18, .valid = {0.0, 1.0}, .plausible = {0.08, 0.22},
     .role = Role::uncertainty, .dimension = 93, .evidence = Evidence::assumed, .source = "A8",
     .meaning = "How strongly capability follows spending on improvement."},
    {.field = &Parameters::learning_by_doing, .name = "learning_by_doing", .group = "capability", .symbol = "λ", .unit = "share",
     .default_value = 0.25, .valid = {0.01, 2.0}, .plausible = {0.2, 0.5},
     .role = Role::uncertainty, .dimension = 94, .evidence = Evidence::assumed, .source = "D6",
     .meaning = "What keeps capability up without spending on improvement, as a share of the baseline spending."},
    {.field = &Parameters::capability_lag, .name = "capability_lag", .group = "capability", .symbol = "τ_E", .unit = "years",
     .default_value = 3.3, .valid = {0.5, 30.0}, .plausible = {2.0, 6.0},
     .role = Role::uncertainty, .dimension = 95, .evidence = Evidence::assumed, .source = "E3",
     .meaning = "Time in which capability follows spending on improvement."},
    {.field = &Parameters::change_cost, .name = "change_cost", .group = "capability", .symbol = "χ", .unit = "capability per share",
     .default_value = 0.25, .valid = {0.0, 3.0}, .plausible = {0.1, 0.5},
     .role = Role::uncertainty, .dimension = 96, .evidence = Evidence::assumed, .source = "D6",
     .meaning = "Capability lost while shares are moved."},
    {.field = &Parameters::open_front_line, .name = "open_front_line", .group = "capability", .symbol = "", .unit = "share",
     .default_value = 0.35, .valid = {0.01, 1.0}, .plausible = {0.2, 0.5},
     .role = Role::uncertainty, .dimension = 97, .evidence = Evidence::assumed, .source = "E4",
     .meaning = "Front-line openness at which rethinking has its full effect."},
    {.field = &Parameters::contract_saving, .name = "contract_saving", .group = "contract", .symbol = "", .unit = "share",
     .default_value = 0.15, .valid = {0.0, 0.6}, .plausible = {0.05, 0.34},
     .role = Role::uncertainty, .dimension = 98, .evidence = Evidence::estimated, .source = "F1, F2",
     .meaning = "Saving on contracted work at the start, as expected or claimed by those who signed."},
    {.field = &Parameters::contract_client_cost, .name = "contract_client_cost", .group = "contract", .symbol = "", .unit = "share",
     .default_value = 0.05, .valid = {0.0, 0.3}, .plausible = {0.03, 0.06},
     .role = Role::uncertainty, .dimension = 99, .evidence = Evidence::assumed, .source = "F4",
     .meaning = "Cost of running a contract."},
    {.field = &Parameters::contract_hollowing, .name = "contract_hollowing", .group = "contract", .symbol = "", .unit = "per year",
     .default_value = 0.04, .valid = {0.0, 0.3}, .plausible = {0.02, 0.06},
     .role = Role::uncertainty, .dimension = 100, .evidence = Evidence::assumed, .source = "F1, F3",
     .meaning = "Capability of contracted work lost each year."},
    {.field = &Parameters::contract_term, .name = "contract_term", .group = "contract", .symbol = "", .unit = "years",
     .default_value = 10.0, .valid = {1.0, 30.0}, .plausible = {5.0, 12.0},
     .role = Role::choice, .evidence = Evidence::measured, .source = "F1, F2",
     .meaning = "Time for which a contract locks in."},
    {.field = &Parameters::contract_completeness, .name = "contract_completeness", .group = "contract", .symbol = "", .unit = "share",
     .default_value = 0.8, .valid = {0.0, 1.0}, .plausible = {0.6, 0.95},
     .role = Role::uncertainty, .dimension = 101, .evidence = Evidence::assumed, .source = "F3",
     .meaning = "Share of what is needed that a contract can specify."},
    {.field = &Parameters::contract_transaction, .name = "contract_transaction", .group = "contract", .symbol = "", .unit = "share",
     .default_value = 0.05, .valid = {0.0, 0.5}, .plausible = {0.02, 0.1},
     .role = Role::uncertainty, .dimension = 102, .evidence = Evidence::assumed, .source = "F4",
     .meaning = "Quality lost to bargaining and monitoring in a contract."},
});
// clang-format on

constexpr Parameters::Parameters()
{
    for (const ParameterRow& row : parameter_table) this->*row.field = row.default_value;
}

/// The row of a parameter's name, or null.
[[nodiscard]] constexpr const ParameterRow* parameter_named(std::string_view name) noexcept
{
    for (const ParameterRow& row : parameter_table) {
        if (row.name == name) return &row;
    }
    return nullptr;
}

/// default ⊂ plausible ⊂ valid, nothing blank, nothing twice; uncertainties have dimensions, and nothing else.
[[nodiscard]] constexpr bool parameter_table_is_sound() noexcept
{
    for (std::size_t i = 0; i < parameter_table.size(); ++i) {
        const ParameterRow& row = parameter_table[i];
        if (!row.plausible.holds(row.default_value) || !row.valid.holds(row.plausible)) return false;
        if (row.name.empty() || row.unit.empty() || row.source.empty() || row.meaning.empty()) return false;
        if ((row.role == Role::uncertainty) != (row.dimension > no_dimension)) return false;
        if (row.drawn == Drawn::logarithmically && !(row.plausible.low > 0.0)) return false;
        for (std::size_t j = 0; j < i; ++j) {
            const ParameterRow& other = parameter_table[j];
            if (other.name == row.name || other.field == row.field) return false;
            if (other.dimension == row.dimension && row.dimension != no_dimension) return false;
        }
    }
    return true;
}

static_assert(parameter_table.size() * sizeof(double) == sizeof(Parameters), "a field has no row");
static_assert(parameter_table_is_sound());

}  // namespace concord
