#pragma once
/// Parameters for values worked out by hand: explicit, so that calibrating a default does not break a test of an equation.

#include "model/tables/parameters.hpp"

namespace concord::test {

[[nodiscard]] inline Parameters fixed_parameters()
{
    Parameters p;
    p.utilisation = .94;
    p.return_rate = .73;
    p.self_resolution = .72;
    p.complexity = .6;
    p.closing_ease = .15;
    p.congestion = 12;
    p.opening_legitimacy = .62;
    p.legitimacy_weight = .3;
    p.legitimacy_lag = 4;
    p.co_operation = .5;
    p.bouncing = .1;
    p.informal = .2;
    p.clarity_lag = 2;
    p.mutual_aid = .1;
    p.strain_slope = 4;
    p.strain_cap = 2;
    p.strain_lag = .5;
    p.strain_response = 3;
    p.closed_speed = .5;
    p.least_gain = .2;
    p.data_sharing_trust = .45;
    p.overhead_reach = 1.5;
    p.leverage_alone = .5;
    p.belief_alone = .5;
    p.rigidity_floor = .1;
    p.demand_noise = .03;
    p.funding_noise = .01;
    p.workforce_lag = .75;
    p.precaution = .025;
    p.prudent = .05;
    p.prevention_share = .05;
    p.improvement_share = .05;
    p.joint_share = .03;
    p.response_pressure = .05;
    p.urgency = .4;
    p.sensitivity = 30;
    p.habit = .04;
    p.imitation = .15;
    p.alarm = .05;
    p.outlook = 1;
    p.earmarked = 0;
    p.reserve_drawing = .6;
    p.allocation_lag = .5;
    p.crowding_out = .28;
    p.bravery = .4;
    p.payback = 2;
    p.trust_up = .65;
    p.trust_down = 1.5;
    p.trust_decay = .15;
    p.experience_scale = .3;
    p.contact_half = .01;
    p.patience = 1.2;
    p.modesty = .15;
    p.weakest_link = .4;
    p.asymmetry = .5;
    p.voice = 1;
    p.reciprocity = .15;
    p.tenure = 3.8;
    p.loss_of_office = 1;
    p.governance_erosion = .15;
    p.data_sharing_rate = .5;
    p.risk_aversion = .4;
    p.over_caution = 1;
    p.usual_openness = .45;
    p.language_loss = .15;
    p.overhead = .013;
    p.conflict = .6;
    p.collapse_months = 24;
    p.leaving = 1;
    p.opening_openness = .45;
    p.weight_trust = .3;
    p.weight_governance = p.weight_data_sharing = p.weight_language = p.weight_culture = .15;
    p.weight_interoperability = .1;
    p.leverage = .5;
    p.upward_pull = .2;
    p.experience_pull = .1;
    p.rigidity = .15;
    p.tone_pull = .3;
    p.tone_spread = .15;
    p.prevention_return = 2.8;
    p.prevention_by_others = .25;
    p.partnership_effect = .5;
    p.prevention_build = .4;
    p.need_lag = 4;
    p.prevention_failure = .33;
    p.improvement_elasticity = .18;
    p.learning_by_doing = .25;
    p.capability_lag = 3.3;
    p.change_cost = .25;
    p.open_front_line = .35;
    p.contract_saving = .15;
    p.contract_client_cost = .05;
    p.contract_hollowing = .04;
    p.contract_term = 10;
    p.contract_completeness = .8;
    p.contract_transaction = .05;
    return p;
}

inline const Parameters fixed = fixed_parameters();

}  // namespace concord::test
