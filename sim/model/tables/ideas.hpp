#pragma once
/// The ideas that the model carries, from five documents, and where each of them lives.

#include <array>
#include <string_view>

namespace concord {

/// A document that ideas come from.
struct DocumentRow {
    std::string_view key;
    std::string_view title;
};

inline constexpr auto document_table = std::to_array<DocumentRow>({
    {"AC", "Crawford, Policing Partnerships"},
    {"OU", "Open University, An introduction to public leadership, 3.3"},
    {"N7", "L'Hoiry & French 2017, lessons from the collaborations of seven forces"},
    {"CP", "College of Policing, Leading across boundaries"},
    {"PI", "Enabling Collaborative Leadership Pioneer Programme, report 2016"},
});

/// One idea. `names` are names that `concord explain` knows; `shown_by` are exhibits, patterns (P1 …) and commands.
struct IdeaRow {
    int number;
    std::string_view title;
    std::string_view source;
    std::string_view mechanism;
    std::string_view names;
    std::string_view shown_by;
};

inline constexpr auto idea_table = std::to_array<IdeaRow>({
    {1, "Five responses to austerity",
     "AC", "Silo retreat, short-term savings, fundamental questions, collaborative advantage and upstream prevention are rows of data.",
     "silo_retreat short_term_savings fundamental_questions collaborative_advantage upstream_prevention hold",
     "concord compare; P5 to P8; exhibits silo-retreat, the-savings-trap, worse-before-better"},
    {2, "Collaborative advantage: what none could achieve alone", "AC (Huxham & Vangen)",
     "Partners with different expertise cover more of what a case needs than each of them alone; realised and "
     "potential advantage "
     "measure it.",
     "realised_advantage potential_advantage collaborative_advantage", "concord diagnose; P2"},
    {3, "Collaborative inertia: hard-fought or negligible progress is the usual result", "AC (Vangen & Huxham 2003)",
     "Inertia is the share of the potential advantage that is lost, split exactly into seven causes.",
     "inertia trust governance data_sharing language culture interoperability overhead", "concord diagnose; P1, P13"},
    {4, "Wicked problems: many causes, no single-agency solution, early intervention on causes", "AC, OU",
     "Cases need a mix of capabilities that no organisation has; prevention lowers need, late.",
     "need prevention_effect need_lag upstream_prevention", "exhibit worse-before-better; P7"},
    {5, "The rat problem: a problem that is nobody's jurisdiction", "AC (Mudd)",
     "Cases bounce between agencies, and cost effort, the more so the less clear the partnerships of the area are.",
     "bouncing hand_over", "exhibit the-rat-problem"},
    {6, "Criminal justice as an interdependent system: one agency's output is another's demand", "AC",
     "Cases are routed by who can handle them, passed on under strain, and come back as failure demand.",
     "demand failure_share off_loading return_rate", "P5; exhibit silo-retreat"},
    {7, "Power differences; joined up but fragmented; myopia", "AC",
     "Unequal partners hold back where governance is vague; targets of one's own bind attention inside.",
     "asymmetry performance_targets", "exhibit joined-up-but-fragmented; P11"},
    {8, "Short-termism, election cycles, narrow horizons; turkeys do not vote for Christmas",
     "AC, N7", "Elected bodies count less of what comes after the next election; willingness falls where a partner stands to lose.",
     "payback bravery elections asymmetry", "exhibit turkeys-and-christmas; P7"},
    {9, "Demands for trust while performance management institutionalises distrust", "AC",
     "Performance targets lower the ceiling of trust and bind attention inside.", "performance_targets trust",
     "exhibit joined-up-but-fragmented"},
    {10, "Barriers: reluctance, dominance, withheld information, budgets protected, missing capacity, informal contacts, a marginal voluntary sector",
     "AC", "Willingness, asymmetry, data sharing, crowding-out with its floor, personal trust and the size of each member's effort.",
     "asymmetry risk_aversion crowding_out floor personal_trust contact_half voluntary",
     "concord diagnose; exhibit black-hole"},
    {11, "Data sharing: legal gateway unused, over-cautious reading, good data make work hit its target", "AC",
     "Data sharing builds towards what protocol and trust allow, less what caution withholds; a breach sets it back; "
     "prevention "
     "works better where partnerships do.",
     "data_sharing risk_aversion protocol partnership_effect data_sharing_protocol data_breach", "P13"},
    {12, "Partnership or contract: norms, medium, culture, accountability, conflict", "AC",
     "With form contract a joint body works by what can be specified, and the trust loop does not run.",
     "form contract_completeness contract_transaction", "exhibit partnership-or-contract; P15"},
    {13, "Outsourcing: savings claimed, transaction costs, lock-in, scandal, hollowing", "AC",
     "Contracted work saves at once, costs a client, is locked in for its term and loses capability each year. A "
     "scandal has no process of "
     "its own: the shocks crisis and data_breach can stand for one.",
     "outsourcing_contract contract_saving contract_client_cost contract_hollowing contract_term",
     "P15; exhibits partnership-or-contract, the-savings-trap"},
    {14, "What makes partnerships effective: leadership, data and problem focus, communication and co-location, flexible structures, experience",
     "AC (Berry et al.)", "Each is an intervention; the diagnosis says which would release most.",
     "co_location champion data_sharing_protocol joint_training secondment research_partner",
     "concord diagnose; tests/paired/test_interventions.cpp"},
    {15, "Ways forward: acknowledge difference and power, negotiate conflict, divide the labour, share ownership and understanding",
     "AC", "Clear governance and a common language, by charter and by training together.",
     "governance language governance_charter joint_training", "P11; exhibit foundations-before-the-roof"},
    {16, "Police cultures: process changes without culture change are covertly undone", "N7",
     "Openness by level of leadership; a closed culture erodes clear governance.",
     "governance_erosion openness opening_openness fundamental_questions", "exhibit culture-eats-the-charter; P8"},
    {17, "Parochialism: big forces as black holes, lost local identity; perception matters",
     "N7", "Unequal size and vague governance lower willingness and the ceiling of trust. Lost local identity is felt through these alone.",
     "asymmetry governance", "exhibit black-hole; P11"},
    {18, "Leaders block where benefits are unclear or late, or push through: bravery and vision at every stage",
     "N7, OU", "Bravery, the tone of the leadership, champions, and partnerships that end after years of loss.",
     "bravery tone_pull champion collapse_loss collapse_months", "P7; exhibit one-champion-leaves"},
    {19, "Governance left to last: foundations before the roof", "N7",
     "Clarity of governance at launch decides how much of the first experience disappoints.",
     "opening_governance governance_build governance_charter", "exhibit foundations-before-the-roof; P11"},
    {20, "Practicalities: ICT, terms and conditions, geography", "N7",
     "Interoperability is one factor of working quality; each further partner costs. Distance and terms of employment "
     "are part of a "
     "partnership's opening interoperability, not numbers of their own.",
     "interoperability opening_interoperability ict_interoperability overhead", "P13"},
    {21, "Seeing is believing: celebrate success, change the narrative", "N7",
     "Openness follows experienced quality, upwards the more so where success is shown.",
     "celebrate_success celebrate experience_pull", "tests/paired/test_interventions.cpp"},
    {22, "Time, pace, patience: evolution, not revolution; forcing the pace unravels",
     "N7", "Ambition grows by pace and is drawn back by patience; a pace above patience × modesty × quality unravels a partnership.",
     "pace patience modesty slow_the_pace", "exhibit forcing-the-pace; P3"},
    {23, "Beyond consultation: co-production gives buy-in", "N7",
     "Leverage from level to level of leadership grows with co-production.", "co_production leverage",
     "exhibit culture-eats-the-charter; tests/paired/test_interventions.cpp"},
    {24, "Champions and brokers: right people, not ranks", "N7",
     "A champion speeds trust and contact while in post, and takes some of the trust along.", "champion personal_trust",
     "exhibit one-champion-leaves"},
    {25, "Learn to dance before the music starts: relations before need", "OU",
     "Trust takes years to build, so relations built before a crisis serve better than those built on the day.",
     "trust_up crisis trust", "exhibit learning-to-dance; P4"},
    {26, "Common language and evidence give partners confidence", "OU",
     "Language is one factor of working quality; a research partner cuts the noise in experience.",
     "language language_rate research_partner experience_noise", "P13; tests/paired/test_interventions.cpp"},
    {27, "Senior relations and authentic motivation give leverage through the hierarchy to the front line", "OU",
     "Five levels of openness, each drawn by the one above; chiefs by the tone of the response.",
     "leverage tone_pull openness_senior openness_everyone", "P8; exhibit culture-eats-the-charter"},
    {28, "Leading where nobody is in charge; collaboration as constructive management of differences",
     "OU ('t Hart, Gray)",
     "There is no central planner; difference in expertise is the synergy of joint work and, as unlike language and "
     "size, its friction.",
     "expertise joint asymmetry", "P12; exhibit black-hole"},
    {29, "Austerity as an opportunity", "OU", "Responses of one's own, for all or for single organisations.",
     "custom_responses responses", "tests/contract/test_contract.cpp"},
    {30, "What is expected of leaders at five stages", "CP", "Five levels of leadership, each of which can be developed.",
     "leadership_development level openness_everyone openness_first_line openness_mid_level openness_senior "
     "openness_chief",
     "tests/paired/test_interventions.cpp"},
    {31, "Action inquiry: reflecting in the work, on the spot, facilitated, with evidence of improvement", "PI",
     "Aims become more modest and good experience counts for more.", "action_inquiry modesty trust_up",
     "exhibit forcing-the-pace; tests/paired/test_interventions.cpp"},
    {32, "Experimental, multi-agency design teams", "PI",
     "Partnerships of any kinds of body, with dated interventions of any strength.", "partnerships interventions",
     "tests/contract/test_contract.cpp"},
    {33, "Public value and legitimacy as the purpose", "OU, CP",
     "The user weighs the outcomes; harm and its gap between areas are among them.",
     "public_value outcome_weights harm harm_gap", "concord compare"},
});

}  // namespace concord
