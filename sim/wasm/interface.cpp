/// The module's calls: texts are UTF-8, tables and requests are JSON, series are rows of numbers.
///
/// Every call gives the address of its answer, valid until the next call, and `concord_answer_size` its length in bytes; the address is 0 if
/// the call failed, and then `concord_failure` says why. Whoever calls writes its texts and numbers where `concord_room` says. Scenarios, the changes
/// made to them and comparisons are known by numbers that the caller chooses.

#include <emscripten/emscripten.h>

#include <cstddef>
#include <memory>
#include <nlohmann/json.hpp>
#include <span>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "core/text.hpp"
#include "core/version.hpp"
#include "results/json.hpp"
#include "scenario/describe.hpp"
#include "scenario/import_organisations.hpp"
#include "scenario/writer.hpp"
#include "wasm/comparison.hpp"
#include "wasm/frames.hpp"
#include "wasm/instance.hpp"
#include "wasm/room.hpp"
#include "wasm/scenario_view.hpp"
#include "wasm/telling.hpp"

namespace concord {

namespace {

using Json = nlohmann::ordered_json;

Changes changes_from(const std::string& json)
{
    const Json request = Json::parse(json);
    return {request.at("set").get<std::vector<std::string>>(), request.at("seed").get<std::string>(),
            request.at("replicates").get<std::string>()};
}

std::size_t policy_named(const Scenario& scenario, const std::string& name)
{
    for (std::size_t p = 0; p < scenario.policies.size(); ++p) {
        if (scenario.policies[p].name == name) return p;
    }
    throw std::invalid_argument("the scenario has no response '" + name + "'");
}

std::span<const double> means_in(const double* given, int means_size)
{
    return {given, static_cast<std::size_t>(means_size) / sizeof(double)};
}

/// The policy whose name follows the means.
std::size_t policy_in(const Prepared& prepared, const double* given, int means_size, int name_size)
{
    return policy_named(prepared.scenario, text_from(reinterpret_cast<const char*>(given) + means_size, name_size));
}

}  // namespace

}  // namespace concord

using namespace concord;

extern "C" {

EMSCRIPTEN_KEEPALIVE int concord_answer_size() { return static_cast<int>(instance.answer.size()); }

EMSCRIPTEN_KEEPALIVE const char* concord_failure() { return instance.failure.c_str(); }

/// Room for so many bytes, aligned for numbers; valid until the next call of this.
EMSCRIPTEN_KEEPALIVE void* concord_room(int size)
{
    instance.room.resize((static_cast<std::size_t>(size) + sizeof(Lanes) - 1) / sizeof(Lanes));
    return instance.room.data();
}

/// Version, compiler and commit.
EMSCRIPTEN_KEEPALIVE const void* concord_version()
{
    return guarded([] {
        return answer(Json({{"version", version}, {"compiler", compiler}, {"commit", commit}}).dump());
    });
}

/// All tables: `Tables` of web/src/engine/types.ts.
EMSCRIPTEN_KEEPALIVE const void* concord_describe()
{
    return guarded([] { return answer(described_tables()); });
}

/// All looks: `Styles` of web/src/engine/types.ts.
EMSCRIPTEN_KEEPALIVE const void* concord_styles()
{
    return guarded([] { return answer(styles_json()); });
}

/// Adds a file to the scenario that is read next: name and content, one after the other.
EMSCRIPTEN_KEEPALIVE const void* concord_add_file(const char* texts, int name_size, int content_size)
{
    return guarded([&] {
        instance.files[text_from(texts, name_size)] = text_from(texts + name_size, content_size);
        return answer(std::string());
    });
}

/// Reads the scenario of that name from the files added.
EMSCRIPTEN_KEEPALIVE const void* concord_read_patch(int patch, const char* main, int size)
{
    return guarded([&] {
        instance.patches.insert_or_assign(patch, patch_of(text_from(main, size), std::exchange(instance.files, {})));
        return answer(std::string());
    });
}

/// The CSV files that it names, there or not: a list of texts.
EMSCRIPTEN_KEEPALIVE const void* concord_tables(int patch)
{
    return guarded([&] { return answer(Json(instance.patches.at(patch).tables).dump()); });
}

/// What is wrong with the bytes of a file, before anything is read from it. `texts` holds name and content, one after the other.
EMSCRIPTEN_KEEPALIVE const void* concord_check_text(const char* texts, int name_size, int content_size)
{
    return guarded([&] {
        Problems problems;
        (void)is_readable_text(text_from(texts + name_size, content_size), text_from(texts, name_size), problems);
        return answer(problems_json(problems));
    });
}

EMSCRIPTEN_KEEPALIVE void concord_forget_patch(int patch) { instance.patches.erase(patch); }

/// Makes a changed scenario ready, under a number of its own. Answers what is wrong; the scenario is ready if nothing is.
EMSCRIPTEN_KEEPALIVE const void* concord_prepare(int number, int patch, const char* changes, int size)
{
    return guarded([&] {
        Problems problems;
        Prepared made = prepared(instance.patches.at(patch), changes_from(text_from(changes, size)), problems);
        std::string told = problems_json(problems);
        if (problems.empty()) instance.prepared[number] = std::make_shared<const Prepared>(std::move(made));
        return answer(std::move(told));
    });
}

/// The prepared scenario: `Scenario` of web/src/engine/types.ts.
EMSCRIPTEN_KEEPALIVE const void* concord_show(int number)
{
    return guarded([&] { return answer(scenario_json(*instance.prepared.at(number))); });
}

/// How its responses and organisations look.
EMSCRIPTEN_KEEPALIVE const void* concord_looks(int number)
{
    return guarded([&] { return answer(looks_json(instance.prepared.at(number)->scenario)); });
}

/// The prepared scenario as YAML.
EMSCRIPTEN_KEEPALIVE const void* concord_yaml(int number)
{
    return guarded([&] { return answer(yaml_of(instance.prepared.at(number)->scenario)); });
}

EMSCRIPTEN_KEEPALIVE void concord_forget_prepared(int number) { instance.prepared.erase(number); }

/// Runs a block of eight replicates of all policies of a prepared scenario: the numbers that `concord_take_block` takes.
EMSCRIPTEN_KEEPALIVE const void* concord_run_block(int number, int block, int everything)
{
    return guarded([&] {
        const Prepared& p = *instance.prepared.at(number);
        return answer(
            run_block(p.scenario, p.network, *p.futures, block, best_kernel(), kept(p.scenario, everything != 0)));
    });
}

/// The map's frames under a response.
EMSCRIPTEN_KEEPALIVE const void* concord_map(int number, const char* response, int size)
{
    return guarded([&] {
        const Prepared& p = *instance.prepared.at(number);
        Played run = played(p, p.scenario.policies[policy_named(p.scenario, text_from(response, size))]);
        instance.story = std::move(run.story);
        return answer(run.numbers);
    });
}

/// What happens in the run whose frames were made last: `Story` of web/src/engine/types.ts.
EMSCRIPTEN_KEEPALIVE const void* concord_story()
{
    return guarded([] { return answer(instance.story); });
}

/// Begins a comparison of a prepared scenario; `everything` as it was for the blocks.
EMSCRIPTEN_KEEPALIVE const void* concord_begin_comparison(int comparison, int number, int everything)
{
    return guarded([&] {
        instance.comparisons.erase(comparison);
        instance.comparisons.try_emplace(comparison, instance.prepared.at(number), everything != 0);
        return answer(std::string());
    });
}

/// Takes a block's numbers. Blocks come in order.
EMSCRIPTEN_KEEPALIVE const void* concord_take_block(int comparison, int block, const Lanes* numbers, int size)
{
    return guarded([&] {
        instance.comparisons.at(comparison).take(block, {numbers, static_cast<std::size_t>(size) / sizeof(Lanes)});
        return answer(std::string());
    });
}

/// Takes stock of the blocks taken so far, and answers their digest and findings. What follows is for after it.
EMSCRIPTEN_KEEPALIVE const void* concord_take_stock(int comparison)
{
    return guarded([&] {
        Comparison& told = instance.comparisons.at(comparison);
        told.take_stock();
        return answer(told.heading());
    });
}

/// The whole of it, as the program prints it.
EMSCRIPTEN_KEEPALIVE const void* concord_summary(int comparison)
{
    return guarded([&] { return answer(instance.comparisons.at(comparison).summary()); });
}

/// Its rows of numbers.
EMSCRIPTEN_KEEPALIVE const void* concord_summary_numbers(int comparison)
{
    return guarded([&] { return answer(instance.comparisons.at(comparison).summary_numbers()); });
}

/// The ranking of its responses.
EMSCRIPTEN_KEEPALIVE const void* concord_rankings(int comparison)
{
    return guarded([&] { return answer(instance.comparisons.at(comparison).rankings()); });
}

/// What it says of one outcome.
EMSCRIPTEN_KEEPALIVE const void* concord_told(int comparison, const char* outcome, int size)
{
    return guarded([&] {
        const OutcomeRow* row = outcome_named(text_from(outcome, size));
        if (row == nullptr) throw std::invalid_argument("there is no outcome '" + text_from(outcome, size) + "'");
        return answer(instance.comparisons.at(comparison).told(*row));
    });
}

/// What `concord_diagnosis` and `concord_releases` need to know of it.
EMSCRIPTEN_KEEPALIVE const void* concord_means(int comparison)
{
    return guarded([&] { return answer(instance.comparisons.at(comparison).means()); });
}

EMSCRIPTEN_KEEPALIVE const void* concord_monthly(int comparison, const char* outcome, int size)
{
    return guarded([&] { return answer(instance.comparisons.at(comparison).monthly(text_from(outcome, size))); });
}

/// Its futures, and their numbers.
EMSCRIPTEN_KEEPALIVE const void* concord_futures(int comparison)
{
    return guarded([&] { return answer(instance.comparisons.at(comparison).futures()); });
}
EMSCRIPTEN_KEEPALIVE const void* concord_future_numbers(int comparison)
{
    return guarded([&] { return answer(instance.comparisons.at(comparison).future_numbers()); });
}

/// What decides which response is best.
EMSCRIPTEN_KEEPALIVE const void* concord_deciders(int comparison)
{
    return guarded([&] { return answer(instance.comparisons.at(comparison).deciders()); });
}

/// Where each response wins and fails.
EMSCRIPTEN_KEEPALIVE const void* concord_boxes(int comparison)
{
    return guarded([&] { return answer(instance.comparisons.at(comparison).boxes()); });
}

/// What came of the scenario's bet; one sentence on one guess, and one on a room's hands: see wasm/comparison.hpp.
EMSCRIPTEN_KEEPALIVE const void* concord_bet(int comparison)
{
    return guarded([&] { return answer(instance.comparisons.at(comparison).bet()); });
}
EMSCRIPTEN_KEEPALIVE const void* concord_judge_bet(int comparison, const char* guess, int size)
{
    return guarded([&] { return answer(instance.comparisons.at(comparison).judge_bet(text_from(guess, size))); });
}
EMSCRIPTEN_KEEPALIVE const void* concord_judge_hands(int comparison, const char* hands, int size)
{
    return guarded([&] { return answer(instance.comparisons.at(comparison).judge_hands(text_from(hands, size))); });
}

/// The rows of a table by its name.
EMSCRIPTEN_KEEPALIVE const void* concord_rows(int comparison, const char* table, int size)
{
    return guarded([&] { return answer(instance.comparisons.at(comparison).rows(text_from(table, size))); });
}

/// The files of the result folder.
EMSCRIPTEN_KEEPALIVE const void* concord_files(int comparison)
{
    return guarded([&] { return answer(instance.comparisons.at(comparison).files()); });
}

EMSCRIPTEN_KEEPALIVE void concord_forget_comparison(int comparison) { instance.comparisons.erase(comparison); }

/// The diagnosis of a comparison under a response. `given` holds what `concord_means` gave, maybe in another instance, then the name of
/// the response.
EMSCRIPTEN_KEEPALIVE const void* concord_diagnosis(int number, const double* given, int means_size, int name_size)
{
    return guarded([&] {
        const Prepared& p = *instance.prepared.at(number);
        const std::size_t policy = policy_in(p, given, means_size, name_size);
        instance.diagnosis = diagnosis_from(p, means_in(given, means_size), policy);
        return answer(diagnosis_numbers(p, instance.diagnosis));
    });
}

/// What holds the partnerships back together, by the diagnosis made last.
EMSCRIPTEN_KEEPALIVE const void* concord_holdbacks(int number)
{
    return guarded([&] {
        const std::vector<DiagnosisRow>& rows = instance.diagnosis;
        const std::size_t policy = rows.empty() ? 0 : rows.front().policy;
        return answer(holdbacks_json(instance.prepared.at(number)->scenario, rows, policy));
    });
}

/// The best interventions in one partnership, re-run. `given` is the same.
EMSCRIPTEN_KEEPALIVE const void* concord_releases(int number, int partnership, const double* given, int means_size,
                                                  int name_size)
{
    return guarded([&] {
        const Prepared& p = *instance.prepared.at(number);
        const std::size_t policy = policy_in(p, given, means_size, name_size);
        return answer(rerun_releases(p, means_in(given, means_size), policy, partnership));
    });
}

/// The choices of a round in plain words.
EMSCRIPTEN_KEEPALIVE const void* concord_round_choices()
{
    return guarded([] { return answer(room_choices_json()); });
}

/// What a room that plays has come to, by its plan so far; and the scenario with that plan among its responses, as YAML.
EMSCRIPTEN_KEEPALIVE const void* concord_round(int number, const char* plan, int size)
{
    return guarded([&] {
        const Prepared& p = *instance.prepared.at(number);
        return answer(room_json(p, plan_from(p.scenario, text_from(plan, size))));
    });
}
EMSCRIPTEN_KEEPALIVE const void* concord_round_yaml(int number, const char* plan, int size)
{
    return guarded([&] {
        const Scenario& scenario = instance.prepared.at(number)->scenario;
        return answer(room_yaml(scenario, plan_from(scenario, text_from(plan, size))));
    });
}

/// A commented scenario to start from. `texts` holds its title, the name of a CSV file and the content of that file, one after the
/// other; without a name it is about an invented patch. Answers `{"yaml": …, "csv": …, "problems": […], "notes": […]}`: `csv` is the
/// table that the scenario names as `name`, where that is not the given one; the notes say what was taken for what.
EMSCRIPTEN_KEEPALIVE const void* concord_new_patch(const char* texts, int title_size, int name_size, int content_size)
{
    return guarded([&] {
        const std::string title = text_from(texts, title_size);
        const std::string name = text_from(texts + title_size, name_size);
        NewScenario made{.title = title};
        ImportedOrganisations imported;
        if (!name.empty()) {
            const std::string content = text_from(texts + title_size + name_size, content_size);
            imported = organisations_of_table(content, name, MoneyUnit::unknown);
            made.organisations = std::move(imported.organisations);
            made.areas = std::move(imported.areas);
            made.csv_file = name;
        }
        Json told = Json::parse(problems_json(imported.problems));
        told["yaml"] = imported.problems.empty() ? Json(new_scenario(made)) : Json();
        told["csv"] = imported.csv.empty() ? Json() : Json(imported.csv);
        told["notes"] = Json::array();
        for (const Problem& note : imported.notes.all()) told["notes"].push_back(message_of(note));
        return answer(json_text(told));
    });
}

}  // extern "C"
