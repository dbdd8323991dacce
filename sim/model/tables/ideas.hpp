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

/// One idea. `equation` begins with the section of docs/science/model.md in which it stands; `names` are names that `concord explain` knows;
/// `shown_by` are exhibits, patterns and claims (P2 …), tests and commands.
struct IdeaRow {
    int number;
    std::string_view title;
    std::string_view source;
    std::string_view mechanism;
    std::string_view equation;
    std::string_view lacks;  ///< what of it the model does not carry; empty: nothing that matters
    std::string_view names;
    std::string_view shown_by;
};

// clang-format off
inline constexpr auto idea_table = std::to_array<IdeaRow>({
    {1, "Five responses to austerity", "AC",
     "Silo retreat, short-term savings, fundamental questions, collaborative advantage and upstream prevention are rows of data.",
     "7.4 asked = hold + pressure (response − hold)", "",
     "silo_retreat short_term_savings fundamental_questions collaborative_advantage upstream_prevention hold", "concord compare; P5 to P8; exhibits silo-retreat, the-savings-trap, worse-before-better, everybodys-second-choice"},
    {2, "Collaborative advantage: what none could achieve alone", "AC (Huxham & Vangen)",
     "Partners with different expertise cover more of what a case needs than each of them alone; realised and potential advantage measure it.",
     "7.10 realised = Σ Y_ak (chance(c_p) Φ − c*)", "",
     "realised_advantage potential_advantage collaborative_advantage", "concord diagnose; P2"},
    {3, "Collaborative inertia: hard-fought or negligible progress is the usual result", "AC (Vangen & Huxham 2003)",
     "Inertia is the share of the potential advantage that is lost, split exactly into eight causes.",
     "7.3 ln(1/Φ) = Σ causes; inertia = 1 − realised / potential", "",
     "inertia trust governance data_sharing language culture interoperability overhead purposes", "concord diagnose; concord facts; P13"},
    {4, "Wicked problems: many causes, no single-agency solution, early intervention on causes", "AC, OU",
     "Cases need a mix of capabilities that no organisation has; prevention lowers need, late.",
     "7.15 dH = (H*(P) − H)/τ_H; coverage c(i,k) in section 2", "",
     "need prevention_return need_lag upstream_prevention", "exhibit worse-before-better; P7"},
    {5, "The rat problem: a problem that is nobody's jurisdiction", "AC (Mudd)",
     "Cases bounce between agencies, and cost effort, the more so the less clear the partnerships of the area are.",
     "7.8 effort per case = 1 + β (1 − clarity)", "",
     "bouncing hand_over", "exhibit the-rat-problem"},
    {6, "Criminal justice as an interdependent system: one agency's output is another's demand", "AC",
     "Cases are routed by who can handle them, passed on under strain, and come back as failure demand.",
     "7.8 returning = φ U; off-loading o_i of the cases routed to i", "",
     "demand failure_share off_loading return_rate", "P5; exhibit silo-retreat"},
    {7, "Power differences; joined up but fragmented; myopia", "AC",
     "Unequal partners hold back where governance is vague, within a kind above all, and across kinds: the voluntary sector beside the police; targets of one's own bind attention inside.",
     "7.3 gap_i = max_j ω_ij (1 − b_i/b_j)⁺ in willingness; 7.11 trust ceiling", "",
     "asymmetry across_kinds performance_targets", "exhibit joined-up-but-fragmented; P11"},
    {8, "Short-termism, election cycles, narrow horizons; turkeys do not vote for Christmas", "AC, N7",
     "Elected bodies count less of what comes after the next election, in what they do of a response and in which they choose.",
     "7.4 F = (η/η_ref)(s_chief/ŝ); 7.5 m' = 1 + (m − 1) η", "",
     "payback bravery elections urgency", "exhibits turkeys-and-christmas, everybodys-second-choice; P7; tests/patterns/test_choice.cpp"},
    {9, "Demands for trust while performance management institutionalises distrust", "AC",
     "Performance targets lower the ceiling of trust and bind attention inside.",
     "7.11 ceiling = 1 − asymmetry (1 − G) ω (1 − b_min/b_max) − targets", "",
     "performance_targets trust", "exhibit joined-up-but-fragmented"},
    {10, "Barriers: reluctance, dominance, withheld information, budgets protected, missing capacity, informal contacts, a marginal voluntary sector", "AC",
     "Willingness, power across kinds, voice, data sharing, crowding-out with its floor, personal trust and the size of each member's effort.",
     "7.3 willingness, voice, contact; 7.5 target; 7.12 dD; 7.11 trust kept", "",
     "asymmetry across_kinds voice risk_aversion crowding_out floor personal_trust contact_half voluntary", "concord diagnose; exhibits black-hole, token-partners"},
    {11, "Data sharing: legal gateway unused, over-cautious reading, good data make work hit its target", "AC",
     "Data sharing builds towards what protocol and trust allow, less what caution withholds, the more so in closed cultures and after a breach; prevention is aimed better where partnerships work well.",
     "7.12 D* = protocol min(1, (1 − risk − scare)(1 − o + o s̄/ŝ)) + τ T̄", "",
     "data_sharing risk_aversion over_caution breach_caution protocol partnership_effect data_sharing_protocol data_breach", "P13"},
    {12, "Partnership or contract: norms, medium, culture, accountability, conflict", "AC",
     "With form contract a joint body works by what can be specified, and the trust loop does not run.",
     "7.3 Φ of a contract = (completeness × largest weight − transaction cost)⁺", "",
     "form contract_completeness contract_transaction", "exhibit partnership-or-contract; P15"},
    {13, "Outsourcing: savings claimed, transaction costs, lock-in, scandal, hollowing", "AC",
     "Contracted work saves at once, costs a client, is locked in for its term and loses capability each year; a contract that fails in public costs legitimacy.",
     "7.7 S = K E (1 − c + c (1 + saving − client cost) exp(−hollowing years))", "",
     "outsourcing_contract contract_failure contract_saving contract_client_cost contract_hollowing contract_term", "P15; exhibits partnership-or-contract, the-savings-trap"},
    {14, "What makes partnerships effective: leadership, data and problem focus, communication and co-location, flexible structures, experience", "AC (Berry et al.)",
     "Each is an intervention; a core group of members lowers the pairs that must agree; the diagnosis says which would release most.",
     "7.1 levers of interventions; core_group in the overhead of 7.3", "",
     "co_location champion core_group data_sharing_protocol joint_training secondment research_partner", "concord diagnose; tests/paired/test_interventions.cpp"},
    {15, "Ways forward: acknowledge difference and power, negotiate conflict, divide the labour, share ownership and understanding", "AC",
     "Unlike purposes cost working quality unless clear governance and a common language, by charter or by training together, hold them.",
     "7.3 purposes = conflict × d (o − G)(o − L); 7.12 dG, dL", "",
     "governance language purposes conflict governance_charter joint_training", "P11; exhibit foundations-before-the-roof"},
    {16, "Police cultures: process changes without culture change are covertly undone", "N7",
     "Openness by level of leadership; a closed culture erodes clear governance.",
     "7.12 dG = … − erosion (1 − s̄) G; 7.7 q_eff", "",
     "governance_erosion openness opening_openness fundamental_questions", "exhibit culture-eats-the-charter; P8"},
    {17, "Parochialism: big forces as black holes, lost local identity; perception matters", "N7",
     "Joint effort falls where the large are, and who gets back less than its areas put in trusts less; clear governance says otherwise.",
     "7.10 pull of an area = (b_a/b_max)^(asymmetry (1 − G)); 7.11 reciprocity × return", "Lost local identity is felt through effort, trust and willingness alone.",
     "asymmetry reciprocity governance", "exhibit black-hole; P11"},
    {18, "Leaders block where benefits are unclear or late, or push through: bravery and vision at every stage", "N7, OU",
     "Bravery, the tone of the leadership, champions; members who trust too little leave, or keep up appearances where the law keeps them.",
     "7.5 η; 7.13 tone; 7.12 leaving after collapse_months of distrust", "",
     "bravery tone_pull champion leaving token collapse_months", "P7; exhibit one-champion-leaves"},
    {19, "Governance left to last: foundations before the roof", "N7",
     "Clarity of governance at launch decides how much of the first experience disappoints.",
     "7.12 dG; 7.3 willingness", "",
     "opening_governance governance_build governance_charter", "exhibit foundations-before-the-roof; P11"},
    {20, "Practicalities: ICT, terms and conditions, geography", "N7",
     "Interoperability is one factor of working quality; every pair of partners has to keep in step.",
     "7.12 dI; 7.3 overhead = κ pairs (o − G)(o − T̄)", "Distance and terms of employment are part of a partnership's opening interoperability, not numbers of their own.",
     "interoperability opening_interoperability ict_interoperability overhead", "P13"},
    {21, "Seeing is believing: celebrate success, change the narrative", "N7",
     "Openness follows experienced quality, upwards the more so where success is shown.",
     "7.13 experience × contact (s0 Φ/Φ̂ − s)(alone + celebrate)", "",
     "celebrate_success celebrate experience_pull", "tests/paired/test_interventions.cpp"},
    {22, "Time, pace, patience: evolution, not revolution; forcing the pace unravels", "N7",
     "Ambition grows by pace and is drawn back by patience; a pace above patience × modesty × quality unravels a partnership.",
     "7.11 dA = pace + patience (Φ (1 − modesty) − A)", "",
     "pace patience modesty slow_the_pace", "exhibit forcing-the-pace; P3"},
    {23, "Beyond consultation: co-production gives buy-in", "N7",
     "Leverage from level to level of leadership grows with co-production, which also opens the lower levels.",
     "7.13 leverage (alone + co_production)(s_above − s)", "",
     "co_production leverage", "exhibit culture-eats-the-charter; tests/paired/test_interventions.cpp"},
    {24, "Champions and brokers: right people, not ranks", "N7",
     "A champion speeds trust and contact while in post, and takes some of the trust along.",
     "7.1 champion: contact, trust_up, trust lost at the end", "How the right people are found and chosen is not told: a champion comes with the intervention.",
     "champion personal_trust", "exhibit one-champion-leaves"},
    {25, "Learn to dance before the music starts: relations before need", "OU",
     "Trust takes years to build, so relations built before a crisis serve better than those built on the day.",
     "7.11 dT = up × contact (ceiling − T)⁺ min(1, least_gain + g/scale)", "",
     "trust_up crisis trust", "exhibit learning-to-dance; P4"},
    {26, "Common language and evidence give partners confidence", "OU",
     "Language is one factor of working quality; a research partner cuts the noise in experience.",
     "7.12 dL; 7.11 experience_noise", "",
     "language language_rate research_partner experience_noise", "P13; tests/paired/test_interventions.cpp"},
    {27, "Senior relations and authentic motivation give leverage through the hierarchy to the front line", "OU",
     "Five levels of openness, each drawn by the one above; chiefs by the tone of the response.",
     "7.13 ds of five levels", "",
     "leverage tone_pull openness_senior openness_everyone", "P8; exhibit culture-eats-the-charter"},
    {28, "Leading where nobody is in charge; collaboration as constructive management of differences", "OU ('t Hart, Gray)",
     "There is no central planner; difference in expertise is the synergy of joint work, and difference of purpose its friction.",
     "7.3 purposes; coverage c(p,k) in section 2; 7.4 no organisation chooses for another", "",
     "expertise joint conflict asymmetry", "P12; exhibit black-hole"},
    {29, "Austerity as an opportunity", "OU",
     "Each organisation weighs once a year what a response frees now against what it costs later, and may turn to investment as the cut deepens; a scenario adds responses of its own.",
     "7.4 V + imitation I − habit", "Organisations choose among responses that are there, and think up none.",
     "custom_responses responses urgency habit imitation", "exhibit the-tipping-point; tests/patterns/test_choice.cpp; tests/contract/test_contract.cpp"},
    {30, "What is expected of leaders at five stages", "CP",
     "Five levels of leadership, each of which can be developed.",
     "7.13 ds of five levels, each with its lever", "What is expected at each stage is the same: openness.",
     "leadership_development level openness_everyone openness_first_line openness_mid_level openness_senior openness_chief", "tests/paired/test_interventions.cpp"},
    {31, "Action inquiry: reflecting in the work, on the spot, facilitated, with evidence of improvement", "PI",
     "Aims become more modest and good experience counts for more.",
     "7.11 modesty, trust_up", "Reflection itself and what it teaches are not told, only modest aims and faster trust.",
     "action_inquiry modesty trust_up", "exhibit forcing-the-pace; tests/paired/test_interventions.cpp"},
    {32, "Experimental, multi-agency design teams", "PI",
     "Partnerships of any kinds of body, with dated interventions of any strength.",
     "7.1 levers of interventions of any strength, in partnerships of any kinds", "Teams do not experiment: what they try is written in the scenario.",
     "partnerships interventions", "tests/contract/test_contract.cpp"},
    {33, "Public value and legitimacy as the purpose", "OU, CP",
     "The user weighs the outcomes; people judge by how they are met and served, help those they think well of, and vote out others.",
     "7.14 dℓ = (ℓ* − ℓ)/lag; public_value in section 4", "",
     "public_value outcome_weights legitimacy co_operation loss_of_office harm harm_gap", "concord compare"},
});
// clang-format on

}  // namespace concord
