#include "results/sensitivity_files.hpp"

#include <nlohmann/json.hpp>

#include "core/digest.hpp"
#include "results/sensitivity_columns.hpp"

namespace concord {

namespace {

using Json = nlohmann::ordered_json;

Json sensitivity_manifest(const Scenario& scenario, const Sensitivity& sensitivity, const Origin& origin)
{
    const SensitivityPlan& plan = sensitivity.plan;
    Json manifest = manifest_head(scenario, origin);
    manifest.update({
        {"holds", holds_sensitivity},
        {"finished", sensitivity.is_finished()},
        {"uncertainties", plan.uncertainties},
        {"measured", sensitivity.measured},
        {"paths", sensitivity.paths},
        {"paths_asked", plan.paths},
        {"scrambles", sensitivity.scrambles},
        {"points_of_scramble", plan.points},
        {"thorough", plan.is_thorough},
        {"runs", plan.morris_runs() + plan.sobol_runs()},
        {"intervals", "95 % confidence, from independent paths and scrambles"},
        {"digest", hexadecimal(sensitivity.digest)},
        {"futures", name_of(FutureKind::prior)},
        {"files", Json::array()},
    });
    return manifest;
}

}  // namespace

Settled write_sensitivity(ResultFolder& folder, const Scenario& scenario, const Sensitivity& sensitivity,
                          const Origin& origin)
{
    Staging& staging = folder.staging();
    if (!sensitivity.morris.empty())
        staging.write(morris_table().file(), morris_table().csv(scenario, sensitivity.morris));
    if (!sensitivity.sobol.empty())
        staging.write(sensitivity_table().file(), sensitivity_table().csv(scenario, sensitivity.sobol));
    staging.write(manifest_name,
                  manifest_vouching_for(sensitivity_manifest(scenario, sensitivity, seen_from(origin, staging.place())),
                                        staging.files()));
    return folder.settle(sensitivity.is_finished());
}

}  // namespace concord
