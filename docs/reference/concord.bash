# Made by concord docs; do not edit.
# Completion of concord for bash.

# The words of a list that begin like the current one.
_concord_words()
{
    mapfile -t COMPREPLY < <(compgen -W "$1" -- "$current")
}

# Folders, and the files that a pattern does not leave out.
_concord_files()
{
    local word=${current//\\/} pattern
    word=${word#[\"\']}
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(
        compgen -d -- "$word"
        for pattern; do compgen -f -X "$pattern" -- "$word"; done
    )
}

_concord()
{
    local command=${COMP_WORDS[1]} current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    local options=
    COMPREPLY=()
    # bash makes a word of its own of each '='; behind anything but an option it stands before a value of --set or --vary.
    if [[ $current == '=' ]]; then
        current=
        [[ $before == -* ]] || return 0
    elif [[ $before == '=' ]]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}
        [[ $before == -* ]] || return 0
    fi
    if ((COMP_CWORD == 1)) || [[ $command == help ]]; then
        _concord_words "
            compare run diagnose hindcast matters sensitivity sweep merge analyse batch explore
            report check facts explain new help --help --version"
        return
    fi
    case "$command $before" in
        sensitivity" --runs")
            return
            ;;
        sensitivity" --futures")
            _concord_words "
            credible prior 0"
            return
            ;;
        sensitivity" --out" | sensitivity" -o")
            _concord_files
            return
            ;;
        explore" --out" | explore" -o")
            _concord_files ''
            return
            ;;
        sweep" --out" | sweep" -o")
            _concord_files ''
            return
            ;;
        matters" --out" | matters" -o")
            _concord_files ''
            return
            ;;
        matters" --runs")
            return
            ;;
        new" --force")
            return
            ;;
        *" --seed")
            return
            ;;
        *" --runs")
            return
            ;;
        *" --replicates")
            return
            ;;
        *" --futures")
            _concord_words "
            credible prior 0"
            return
            ;;
        *" --set")
            compopt -o nospace 2>/dev/null
            _concord_words "
            utilisation= return_rate= self_resolution= complexity= closing_ease= opening_legitimacy=
            legitimacy_weight= legitimacy_lag= co_operation= congestion= bouncing= informal=
            clarity_lag= hand_over= mutual_aid= strain_slope= strain_cap= strain_lag= demand_noise=
            funding_noise= workforce_lag= opening_reserves= precaution= prudent= alarm= outlook=
            earmarked= reserve_drawing= prevention_share= improvement_share= joint_share=
            allocation_lag= closed_speed= strain_response= crowding_out= floor= bravery= payback=
            response_pressure= urgency= sensitivity= habit= imitation= opening_trust= usual_trust=
            trust_up= trust_down= trust_decay= experience_scale= experience_noise= least_gain=
            contact_half= pace= patience= modesty= weakest_link= asymmetry= across_kinds= voice=
            reciprocity= personal_trust= breach_trust= breach_legitimacy= tenure= loss_of_office=
            opening_governance= opening_data_sharing= opening_language= opening_interoperability=
            governance_build= governance_erosion= commissioner= data_sharing_rate= risk_aversion=
            over_caution= breach_caution= breach_fade= protocol= data_sharing_trust= language_rate=
            language_loss= turnover_loss= overhead= overhead_reach= conflict= weight_trust=
            weight_governance= weight_data_sharing= weight_language= weight_culture=
            weight_interoperability= collapse_trust= collapse_months= token= leaving=
            opening_openness= usual_openness= leverage= leverage_alone= upward_pull=
            experience_pull= rigidity= rigidity_floor= belief_alone= celebrate= co_production=
            tone_pull= tone_spread= prevention_return= prevention_by_others= prevention_build=
            need_lag= partnership_effect= prevention_failure= improvement_elasticity=
            learning_by_doing= capability_lag= change_cost= open_front_line= contract_saving=
            contract_client_cost= contract_hollowing= contract_term= contract_completeness=
            contract_transaction= silo_retreat.prevention= silo_retreat.improvement=
            silo_retreat.joint= silo_retreat.off_loading= silo_retreat.cut_speed= silo_retreat.tone=
            short_term_savings.prevention= short_term_savings.improvement= short_term_savings.joint=
            short_term_savings.off_loading= short_term_savings.cut_speed=
            short_term_savings.contract= short_term_savings.tone= short_term_savings.saved=
            short_term_savings.reserve_cap= fundamental_questions.improvement=
            fundamental_questions.tone= collaborative_advantage.joint= collaborative_advantage.pace=
            collaborative_advantage.tone= upstream_prevention.prevention= upstream_prevention.joint=
            upstream_prevention.tone="
            return
            ;;
        *" --vary")
            compopt -o nospace 2>/dev/null
            _concord_words "
            utilisation= return_rate= self_resolution= complexity= closing_ease= opening_legitimacy=
            legitimacy_weight= legitimacy_lag= co_operation= congestion= bouncing= informal=
            clarity_lag= hand_over= mutual_aid= strain_slope= strain_cap= strain_lag= workforce_lag=
            precaution= prudent= alarm= reserve_drawing= prevention_share= improvement_share=
            joint_share= allocation_lag= closed_speed= strain_response= crowding_out= payback=
            response_pressure= urgency= sensitivity= habit= imitation= opening_trust= trust_down=
            trust_decay= experience_noise= least_gain= weakest_link= asymmetry= across_kinds= voice=
            reciprocity= personal_trust= breach_trust= breach_legitimacy= tenure= loss_of_office=
            opening_governance= opening_language= opening_interoperability= governance_erosion=
            commissioner= data_sharing_rate= risk_aversion= over_caution= breach_caution=
            breach_fade= data_sharing_trust= language_loss= turnover_loss= overhead= overhead_reach=
            conflict= weight_trust= weight_governance= weight_data_sharing= weight_language=
            weight_culture= weight_interoperability= collapse_trust= collapse_months= token=
            leaving= opening_openness= leverage= leverage_alone= upward_pull= experience_pull=
            rigidity= rigidity_floor= belief_alone= tone_pull= tone_spread= prevention_return=
            prevention_by_others= prevention_build= need_lag= partnership_effect=
            prevention_failure= improvement_elasticity= learning_by_doing= capability_lag=
            change_cost= open_front_line= contract_saving= contract_client_cost= contract_hollowing=
            contract_completeness= contract_transaction= silo_retreat.prevention=
            silo_retreat.improvement= silo_retreat.joint= silo_retreat.off_loading=
            silo_retreat.cut_speed= silo_retreat.tone= short_term_savings.prevention=
            short_term_savings.improvement= short_term_savings.joint=
            short_term_savings.off_loading= short_term_savings.cut_speed=
            short_term_savings.contract= short_term_savings.tone= short_term_savings.saved=
            short_term_savings.reserve_cap= fundamental_questions.improvement=
            fundamental_questions.tone= collaborative_advantage.joint= collaborative_advantage.pace=
            collaborative_advantage.tone= upstream_prevention.prevention= upstream_prevention.joint=
            upstream_prevention.tone="
            return
            ;;
        *" --response")
            _concord_words "
            hold silo_retreat short_term_savings fundamental_questions collaborative_advantage
            upstream_prevention adaptive"
            return
            ;;
        *" --reference")
            return
            ;;
        *" --trace")
            return
            ;;
        *" --method")
            _concord_words "
            both morris sobol"
            return
            ;;
        *" --year")
            return
            ;;
        *" --confirm")
            return
            ;;
        *" --out" | *" -o")
            _concord_files
            return
            ;;
        *" --shard")
            return
            ;;
        *" --by")
            return
            ;;
        *" --real")
            _concord_files ''
            return
            ;;
        *" --funding")
            _concord_files ''
            return
            ;;
        *" --jobs")
            return
            ;;
        *" --kernel")
            return
            ;;
        *" --organisations")
            _concord_files ''
            return
            ;;
        *" --money")
            return
            ;;
        *" --cut")
            return
            ;;
        *" --over")
            return
            ;;
        *" --start")
            return
            ;;
        *" --months")
            return
            ;;
        *" --points")
            return
            ;;
    esac
    case $command in
        compare)
            options="
            --seed --runs --replicates --futures --set --vary --reference --out --force
            --whole-tables --jobs --kernel --json --quiet --help"
            [[ $current == -* ]] || _concord_files '!*.yaml' '!*.yml'
            ;;
        run)
            options="
            --response --trace --seed --runs --replicates --futures --set --vary --jobs --kernel
            --csv --quiet --help"
            [[ $current == -* ]] || _concord_files '!*.yaml' '!*.yml'
            ;;
        diagnose)
            options="
            --response --year --confirm --seed --runs --replicates --futures --set --vary --jobs
            --kernel --json --quiet --help"
            [[ $current == -* ]] || _concord_files '!*.yaml' '!*.yml'
            ;;
        hindcast)
            options="
            --real --funding --response --seed --runs --replicates --futures --set --vary --out
            --force --jobs --kernel --json --quiet --help"
            [[ $current == -* ]] || _concord_files '!*.yaml' '!*.yml'
            ;;
        matters)
            options="
            --by --seed --runs --replicates --futures --set --vary --reference --out --force --jobs
            --kernel --quiet --help"
            [[ $current == -* ]] || _concord_files '!*.yaml' '!*.yml'
            ;;
        sensitivity)
            options="
            --runs --method --thorough --seed --futures --set --vary --out --force --jobs --kernel
            --quiet --help"
            [[ $current == -* ]] || _concord_files '!*.yaml' '!*.yml'
            ;;
        sweep)
            options="
            --out --shard --jobs --kernel --quiet --help"
            [[ $current == -* ]] || _concord_files '!*.yaml' '!*.yml'
            ;;
        merge)
            options="
            --quiet --help"
            [[ $current == -* ]] || _concord_files ''
            ;;
        analyse)
            options="
            --out --force --whole-tables --jobs --kernel --json --quiet --help"
            [[ $current == -* ]] || _concord_files ''
            ;;
        batch)
            options="
            --seed --runs --replicates --futures --set --vary --jobs --kernel --quiet --help"
            [[ $current == -* ]] || _concord_files '!*.yaml' '!*.yml'
            ;;
        explore)
            options="
            --out --force --seed --runs --replicates --set --quiet --help"
            [[ $current == -* ]] || _concord_files '!*.yaml' '!*.yml'
            ;;
        report)
            options="
            --quiet --help"
            [[ $current == -* ]] || _concord_files
            ;;
        check)
            options="
            --runs --replicates --futures --set --vary --json --quiet --help"
            [[ $current == -* ]] || _concord_files '!*.yaml' '!*.yml'
            ;;
        facts)
            options="
            --set --help"
            [[ $current == -* ]] || _concord_files '!*.yaml' '!*.yml'
            ;;
        explain)
            options="
            --help"
            [[ $current == -* ]] || _concord_words "
            a1 a10 a11 a12 a13 a14 a15 a16 a17 a18 a19 a2 a20 a21 a23 a24 a25 a26 a27 a28 a3 a4 a5
            a8 above acceptable across_kinds action_inquiry active_partnerships active_share
            adaptive alarm allocation allocation_lag alone alone_high alone_low always ambition
            among answer area areas as_each_chooses ask asymmetry at at_least at_most b1 b10 b13 b15
            b3 b8 b9 backlog base_rate belief_alone believed_month believed_never_share
            believed_runs below best_at_end best_in_total best_intervention bet better bias bouncing
            bound bravery breach_caution breach_fade breach_legitimacy breach_trust break_even
            budget business_as_usual c1 c2 c4 c5 c7 c8 c9 capabilities capability capability_lag
            case_share cases caught ceiling celebrate celebrate_success champion change_cost
            change_in_legitimacy charts chief choice choices clarity_lag closed_speed closing_ease
            co_location co_operation co_production collaborative_advantage collaborative_inertia
            collapse_months collapse_trust commissioner complexity concord conflict congestion
            contact contact_half contract contract_client_cost contract_completeness
            contract_failure contract_hollowing contract_saving contract_term contract_transaction
            contracted contractor contrast core_group council coverage coverage_widened crisis
            crowding_out culture custom_responses cut cut_speed d1 d10 d11 d12 d13 d3 d4 d6 d7 d8 d9
            data_breach data_sharing data_sharing_at_rest data_sharing_once data_sharing_protocol
            data_sharing_rate data_sharing_trust date default demand demand_noise density
            density_unseen deviation difference difference_error difference_high difference_low
            digest dimension direction discussion draws_share duty e1 e2 e3 e4 earmarked effect
            effect_high effect_low effort elected elections ends enforcement everyone evidence
            exclude_reason experience_noise experience_pull experience_scale expertise f1 f2 f3 f4
            failure_share failure_share_at_start false_alarms file finance fire first
            first_effect_of_prevention first_line flip flip_high flip_low floor force form
            found_again from fundamental_questions funding funding_noise future futures g1 g2
            governance governance_at_rest governance_build governance_charter governance_erosion
            governance_once habit hand_over harm harm_gap harm_under_cuts harm_weight harm_weights
            health high hold hollow_partnerships ict_interoperability id imitation improvement
            improvement_elasticity improvement_share inertia informal inside_targets insight
            insolvent_months interoperability interoperability_rate interventions joint joint_gain
            joint_share joint_training joint_work kind kinds knowing language language_at_rest
            language_loss language_rate lead leader_departure leaders leadership_development
            learning_by_doing least_gain leaving left legitimacy legitimacy_lag legitimacy_weight
            level leverage leverage_alone levers limit line_on_money loss_of_office low
            mean_of_others meaning median meeting members mid_level modesty money month
            month_of_peak months mutual_aid n name named need need_lag need_without_prevention
            neighbourhood_crime never_share noise_cut of off_loading open_front_line
            opening_data_sharing opening_governance opening_interoperability opening_language
            opening_legitimacy opening_openness opening_reserves opening_trust openness
            openness_chief openness_everyone openness_first_line openness_mid_level
            openness_rate_chief openness_rate_everyone openness_rate_first_line
            openness_rate_mid_level openness_rate_senior openness_senior options organisation
            organisations outcome outcome_weights outcomes outlook outsourcing_contract over_caution
            overhead overhead_reach p10 p11 p12 p13 p14 p15 p16 p18 p2 p3 p4 p5 p6 p7 p8 p9 pace
            pace_cut parameter parameters partner_withdrawal partnership partnership_effect
            partnerships partnerships_kept paths patience payback peak_of_reserves
            performance_targets personal_cut personal_trust pick points population
            potential_advantage precaution prediction predictor prevention prevention_build
            prevention_by_others prevention_failure prevention_pays prevention_return
            prevention_share probation problem problems protocol prudent public_value purposes
            quasi_p question r r_high r_low range rank_r real realised_advantage reciprocity
            reference regret regret_high regret_median rehabilitation released relevant_share
            research_partner reserve_cap reserve_drawing reserves reserves_after_peak response
            response_pressure responses restore_funding return_rate rigidity rigidity_floor
            ring_fence risk_aversion rmse run runs safeguarding saved scenario secondment seed
            self_resolution senior sensitivity series serves service share share_best share_better
            share_choosing_investment share_choosing_retreat_or_savings share_worst shocks
            short_term_savings show signpost signpost_from signpost_month signpost_side
            signpost_value silo_retreat simulated size size_high size_low slow_the_pace source
            sources spend stands_out start stated statistic status strain_cap strain_lag
            strain_response strain_slope strength tenure than tips tips_high tips_low title token
            tone tone_pull tone_spread trust trust_and_age trust_at_rest trust_decay trust_down
            trust_lost_at_end trust_up trust_up_rate try turnover_loss type uncertainties
            uncertainty unit unmet_share until upkeep upstream_prevention upward_pull urgency
            usual_inertia usual_openness usual_trust utilisation values verdict violence voice
            voluntary vulnerability watch weakest_link weakest_trust weight_culture
            weight_data_sharing weight_governance weight_interoperability weight_language
            weight_trust weights widened_high widened_low with_others with_others_high
            with_others_low within workforce workforce_lag working_quality worst_at_end
            worth_knowing year yield_of_joint_work youth_housing"
            ;;
        new)
            options="
            --force --list-forces --cut --over --organisations --money --start --months --quiet
            --help"
            ;;
    esac
    [[ $current != -* ]] || _concord_words "$options"
}
complete -F _concord concord
