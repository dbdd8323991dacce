#pragma once
/// The commands, one file each. Help, suggestions and shell completion are loops over the table.

#include <string>
#include <string_view>
#include <vector>

#include "cli/options.hpp"
#include "model/scenario.hpp"

namespace concord {

int run_compare(const Options& options);
int run_run(const Options& options);
/// `run --trace`: of the scenario that `run` prepared.
int run_trace(const Options& options, const Scenario& scenario);
int run_diagnose(const Options& options);
int run_sensitivity(const Options& options);
int run_sweep(const Options& options);
int run_merge(const Options& options);
int run_analyse(const Options& options);
int run_batch(const Options& options);
int run_explore(const Options& options);
int run_hindcast(const Options& options);
int run_matters(const Options& options);
int run_report(const Options& options);
int run_check(const Options& options);
int run_facts(const Options& options);
int run_explain(const Options& options);
int run_new(const Options& options);
int run_credible(const Options& options);
int run_docs(const Options& options);

struct CommandRow {
    std::string_view name;
    std::string_view words;  ///< what follows it; in brackets: or nothing; with an ellipsis: or several of it
    std::string_view meaning;
    std::string_view example;
    std::vector<std::string_view> options;
    int (*run)(const Options&);
    bool hidden = false;
};

[[nodiscard]] const std::vector<CommandRow>& command_table();

/// `SCENARIO` of `[SCENARIO]`: what the words are, whether they may be left out or not.
[[nodiscard]] std::string_view word_of(const CommandRow& command);

/// The command of that name, or null.
[[nodiscard]] const CommandRow* command_named(std::string_view name);

/// Names of the commands that help shows.
[[nodiscard]] std::vector<std::string> command_names();

/// What `concord --help` prints.
[[nodiscard]] std::string overview();

/// What `concord COMMAND --help` prints.
[[nodiscard]] std::string help_of(const CommandRow& command);

}  // namespace concord
