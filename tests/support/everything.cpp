#include "support/everything.hpp"

#include "support/patch.hpp"

namespace concord::test {

namespace {

void add_vocabulary(Scenario& scenario)
{
    scenario.capabilities.emplace_back("digital");
    for (Kind& kind : scenario.kinds) kind.expertise.push_back(kind.serves ? 0.05 : 0.0);
    for (ProblemKind& problem : scenario.problems) {
        problem.weights.push_back(0.0);
        problem.case_share *= 0.9;
    }
    scenario.problems.push_back({"fraud", {.30, .10, 0, 0, .05, .50}, .1, 1.5});
    Kind university{"university", {0, .10, .10, .10, .10, .80}, .5, false, true, .1, {}};
    scenario.kinds.push_back(university);

    Response own{.name = "own_mix",
                 .prevention = .4,
                 .improvement = .5,
                 .joint = 1.2,
                 .off_loading = .05,
                 .cut_speed = 1.5,
                 .contract = .05,
                 .pace = 1.2,
                 .tone = .55,
                 .saved = .2,
                 .reserve_cap = .1,
                 .meaning = "A response of the scenario's own."};
    scenario.responses.push_back(own);
}

void add_bodies(Scenario& s)
{
    s.areas = {{"north", "North", 150e3, 1.2, ""},
               {"mid", "Mid", 250e3, 1.0, ""},
               {"south", "South", 200e3, 0.8, ""},
               {"island", "Island", 20e3, 1.0, ""}};
    add_organisation(s, "force_big", "force", {"north", "mid"}, 90);
    add_organisation(s, "force_small", "force", {"south"}, 40).reserves = 0.02;
    add_organisation(s, "commissioner", "commissioner", {"north", "mid"}, 1);
    add_organisation(s, "council_north", "council", {"north"}, 130);
    add_organisation(s, "council_mid", "council", {"mid"}, 200).openness = 0.35;
    add_organisation(s, "council_south", "council", {"south"}, 160).elected = false;
    add_organisation(s, "health", "health", {"north", "mid", "south"}, 900).trust = 0.4;
    add_organisation(s, "probation", "probation", {"north", "mid", "south"}, 9);
    add_organisation(s, "voluntary_north", "voluntary", {"north"}, 2);
    add_organisation(s, "voluntary_south", "voluntary", {"south"}, 3).relevant_share = 0.8;
    add_organisation(s, "fire", "fire", {"north", "mid", "south"}, 60);
    add_organisation(s, "contractor", "contractor", {"south"}, 3).expertise = {{"safeguarding", .6}, {"digital", .7}};
    add_organisation(s, "university", "university", {"mid"}, 6).elected = true;
    add_organisation(s, "island_force", "force", {"island"}, 5);
    add_organisation(s, "island_council", "council", {"island"}, 20);
}

void add_partnerships(Scenario& s)
{
    Partnership& north = add_partnership(
        s, "north_local", {"north"},
        {"force_big", "council_north", "health", "voluntary_north", "commissioner", "probation"});
    north.lead = "council_north";
    north.governance = 0.5;
    north.data_sharing = 0.3;
    north.language = 0.4;
    north.interoperability = 0.5;
    north.trust = 0.5;
    Partnership& mid = add_partnership(s, "mid_local", {"mid"},
                                       {"force_big", "council_mid", "health", "probation", "fire"});
    mid.until = s.start + 84;
    Partnership& south = add_partnership(s, "south_local", {"south"},
                                         {"force_small", "council_south", "health", "voluntary_south", "probation"});
    south.from = s.start + 18;
    south.pace = 0.02;
    Partnership& forces = add_partnership(s, "forces", {}, {"force_big", "force_small"});
    forces.ambition = 0.4;
    forces.effort = 0.5;
    Partnership& wide = add_partnership(s, "wide", {"north", "mid"},
                                        {"university", "force_big", "council_north", "probation"});
    wide.effort = 2.0;
    add_partnership(s, "helpline", {"south"}, {"council_south", "contractor", "fire"}).form = Form::contract;
    // Ends of distrust: one of its members may not leave, and stays alone.
    Partnership& distrust = add_partnership(s, "distrust", {"south"}, {"voluntary_south", "contractor", "fire"});
    distrust.trust = 0.2;
    distrust.pace = 0.3;
    // Goes on in name: nobody may leave.
    Partnership& tokens = add_partnership(s, "tokens", {"mid"}, {"council_mid", "fire", "probation"});
    tokens.trust = 0.1;
    tokens.pace = 0.3;
    add_partnership(s, "island_local", {"island"}, {"island_force", "island_council"});
}

void add_events(Scenario& s)
{
    add_default_cuts(s);
    s.funding["university"] = {{s.start, 1.0}, {s.start + 36, 0.9}};
    s.funding["force_small"] = {{s.start + 6, 1.0}, {s.start + 18, 0.75}, {s.start + 90, 0.7}};
    s.elections["university"] = {s.start + 30, s.start + 78};
    s.elections["force_small"] = {s.start + 20};

    using Of = Target::Of;
    int from = 6;
    for (const InterventionRow& row : intervention_table) {
        const bool whole = row.name == "joint_training" || row.name == "ring_fence";
        Target target{Of::partnership, "north_local"};
        if (whole) target = {Of::all, ""};
        if (row.name == "leadership_development" || row.name == "outsourcing_contract")
            target = {Of::organisation, "council_mid"};
        if (row.name == "governance_charter") target = {Of::area, "south"};
        add_intervention(s, std::string(row.name), target, from, row.name == "governance_charter" ? -1 : from + 30);
        from += 3;
    }
    // Nobody works on interoperability for good: the last of the interventions is open-ended.
    add_intervention(s, "research_partner", {Of::organisation, "health"}, 40);
    for (const ShockRow& row : shock_table) {
        Shock shock;
        shock.type = &row;
        shock.size = row.size;
        shock.months = row.months;
        switch (row.type) {
        case ShockType::crisis:
            shock.target = {Of::area, "mid"};
            shock.problem = "violence";
            shock.at = s.start + 50;
            break;
        case ShockType::funding:
            shock.target = {Of::organisation, "voluntary_north"};
            shock.at = s.start + 30;
            shock.size = -0.5;
            shock.months = 18;
            break;
        case ShockType::leader_departure:
            shock.target = {Of::organisation, "council_north"};
            shock.at = s.start + 44;
            break;
        case ShockType::data_breach:
            shock.target = {Of::partnership, "wide"};
            shock.at = s.start + 33;
            break;
        case ShockType::partner_withdrawal:
            shock.target = {Of::organisation, "voluntary_north"};
            shock.at = s.start + 60;
            shock.months = 24;
            break;
        case ShockType::contract_failure:
            shock.target = {Of::organisation, "council_mid"};
            shock.at = s.start + 70;
            break;
        case ShockType::restore_funding:
            shock.target = {Of::organisation, "council_mid"};
            shock.at = s.start + 96;
            break;
        }
        s.shocks.push_back(shock);
    }
}

}  // namespace

Scenario everything_scenario()
{
    Scenario s;
    s.futures = FutureKind::none;
    s.title = "everything";
    s.question = "Is everything wired in?";
    s.months = 132;
    s.replicates = 8;
    add_vocabulary(s);
    add_bodies(s);
    add_partnerships(s);
    add_events(s);
    s.policies = {{"hold", "hold", {}},
                  {"mixed",
                   "collaborative_advantage",
                   {{"force_big", "upstream_prevention"},
                    {"force_small", "silo_retreat"},
                    {"council_north", "fundamental_questions"},
                    {"council_mid", "short_term_savings"},
                    {"health", "upstream_prevention"},
                    {"probation", "own_mix"},
                    {"island_force", "hold"},
                    {"island_council", "silo_retreat"}}},
                  {"custom", "own_mix", {}},
                  {"adaptive", "adaptive", {}}};
    return s;
}

}  // namespace concord::test
