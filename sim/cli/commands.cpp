#include "cli/commands.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "cli/terminal.hpp"

namespace concord {

const std::vector<CommandRow>& command_table()
{
    static const std::vector<CommandRow> commands{
        {"compare",
         "SCENARIO",
         "Runs every response of a scenario under the same random draws, says which does best and in how many "
         "of the runs, and writes the result folder.",
         "concord compare scenarios/demo.yaml --runs 64",
         {"seed", "runs", "replicates", "futures", "set", "vary", "reference", "out", "force", "whole-tables", "jobs",
          "kernel", "json", "quiet", "help"},
         run_compare},
        {"run",
         "SCENARIO",
         "Runs one response and prints it month by month: medians over runs.",
         "concord run scenarios/demo.yaml --response upstream_prevention",
         {"response", "trace", "seed", "runs", "replicates", "futures", "set", "vary", "jobs", "kernel", "csv", "quiet",
          "help"},
         run_run},
        {"diagnose",
         "SCENARIO",
         "Says what holds each partnership back, and which single intervention would release most.",
         "concord diagnose scenarios/demo.yaml --response collaborative_advantage",
         {"response", "year", "confirm", "seed", "runs", "replicates", "futures", "set", "vary", "jobs", "kernel",
          "json", "quiet", "help"},
         run_diagnose},
        {"hindcast",
         "SCENARIO",
         "Sets what bodies really had, posts and reserves, beside what the model says of them from their money, and "
         "beside four simple ways to foretell it.",
         "concord hindcast scenarios/england.yaml",
         {"real", "funding", "response", "seed", "runs", "replicates", "futures", "set", "vary", "out", "force", "jobs",
          "kernel", "json", "quiet", "help"},
         run_hindcast},
        {"matters",
         "SCENARIO",
         "Moves every figure of the scenario and every uncertainty alone, ranks them by how far they move the answer, "
         "and writes matters.csv.",
         "concord matters scenarios/demo.yaml --by 20",
         {"by", "seed", "runs", "replicates", "futures", "set", "vary", "reference", "out", "force", "jobs", "kernel",
          "quiet", "help"},
         run_matters},
        {"sensitivity",
         "SCENARIO",
         "Says which uncertainties move the answer, and how much of it, when all vary over their whole ranges.",
         "concord sensitivity scenarios/demo.yaml",
         {"runs", "method", "thorough", "seed", "futures", "set", "vary", "out", "force", "jobs", "kernel", "quiet",
          "help"},
         run_sensitivity},
        {"sweep",
         "STUDY",
         "Works out the runs of a study, a file that names a scenario, into a store. Run again, it goes on where it "
         "was ended, or adds the runs that the study now asks for.",
         "concord sweep scenarios/studies/north-east.yaml",
         {"out", "shard", "jobs", "kernel", "quiet", "help"},
         run_sweep},
        {"merge",
         "STORE STORE…",
         "Puts into the first store what the others hold: shards of one study.",
         "concord merge results/north-east.sqlite results/north-east-1-of-2.sqlite results/north-east-2-of-2.sqlite",
         {"quiet", "help"},
         run_merge},
        {"analyse",
         "STORE",
         "Says of the runs in a store what compare says of its own, and writes the same result folder.",
         "concord analyse results/north-east.sqlite",
         {"out", "force", "whole-tables", "jobs", "kernel", "json", "quiet", "help"},
         run_analyse},
        {"batch",
         "SCENARIO",
         "Answers another program: reads a JSON object a line from standard input, with the numbers to change, and "
         "writes what comes of each, in the same order.",
         "concord batch scenarios/demo.yaml --futures 0 --runs 8",
         {"seed", "runs", "replicates", "futures", "set", "vary", "jobs", "kernel", "quiet", "help"},
         run_batch},
        {"explore",
         "[SCENARIO]",
         "Writes one .html file that runs the scenario in a browser, with sliders, and needs nothing else; without a "
         "scenario, one with the exhibits alone.",
         "concord explore scenarios/demo.yaml -o demo.html",
         {"out", "force", "seed", "runs", "replicates", "set", "quiet", "help"},
         run_explore},
        {"report",
         "FOLDER",
         "Writes the report and the workbook of a result folder again, from its other files.",
         "concord report results/demo",
         {"quiet", "help"},
         run_report},
        {"check",
         "SCENARIO",
         "Says everything that is wrong with a scenario, or what it holds. Runs nothing.",
         "concord check scenarios/demo.yaml",
         {"runs", "replicates", "futures", "set", "vary", "json", "quiet", "help"},
         run_check},
        {"facts",
         "[SCENARIO]",
         "Says which of the known facts hold with a scenario's parameters, and by how much; without a scenario, with "
         "the defaults.",
         "concord facts scenarios/demo.yaml --set closing_ease=0.25",
         {"set", "help"},
         run_facts},
        {"explain",
         "[NAME…]",
         "Explains a parameter, outcome, process, response, intervention, shock, kind, problem, scenario key, column "
         "of the results, pattern, fact, claim, piece of evidence or idea; without a name, lists them.",
         "concord explain inertia",
         {"help"},
         run_explain},
        {"new",
         "[NAME]",
         "Writes NAME.yaml, a commented scenario to start from: a template, your own organisations, or the patch of an "
         "English force.",
         "concord new --force \"Devon and Cornwall\" --start 2026-04 --cut 12 --over 4",
         {"force", "list-forces", "cut", "over", "organisations", "money", "start", "months", "quiet", "help"},
         run_new},
        {"credible",
         "FILE",
         "Tries futures against what is known, and writes those that agree.",
         "concord credible scenarios/data/credible.txt",
         {"points", "jobs", "quiet", "help"},
         run_credible,
         true},
        {"docs",
         "FOLDER",
         "Writes the documents that are made from the tables.",
         "concord docs docs",
         {"check", "quiet", "help"},
         run_docs,
         true},
    };
    return commands;
}

std::string_view word_of(const CommandRow& command)
{
    const bool is_optional = command.words.front() == '[';
    return is_optional ? command.words.substr(1, command.words.size() - 2) : command.words;
}

const CommandRow* command_named(std::string_view name)
{
    for (const CommandRow& command : command_table()) {
        if (command.name == name) return &command;
    }
    return nullptr;
}

std::vector<std::string> command_names()
{
    std::vector<std::string> names;
    for (const CommandRow& command : command_table()) {
        if (!command.hidden) names.emplace_back(command.name);
    }
    return names;
}

std::string overview()
{
    constexpr std::size_t indent = 2;
    std::size_t longest = 0;
    for (const std::string& name : command_names()) longest = std::max(longest, name.size());
    const std::size_t column = longest + 2;
    std::string text = "Concord: how public organisations work together under budget cuts.\n\n"
                       "Usage: concord COMMAND …\n\n";
    for (const CommandRow& command : command_table()) {
        if (command.hidden) continue;
        text += std::string(indent, ' ') + left(command.name, column) + wrapped(command.meaning, indent + column) + "\n";
    }
    text += "\nTo begin with:  concord compare scenarios/demo.yaml\n"
            "A command:      concord COMMAND --help\n"
            "Anything else:  concord explain\n"
            "The version:    concord --version\n";
    return text;
}

std::string help_of(const CommandRow& command)
{
    std::string text = fmt::format("Usage: concord {} {} [options]\n\n{}\n\n", command.name, command.words,
                                   wrapped(command.meaning));
    for (const std::string_view name : command.options) {
        const OptionRow& row = option_named(name, command.name);
        text += "  " + left(usage_of(row), 22) + wrapped(row.meaning, 24) + "\n";
    }
    return text + fmt::format("\nExample: {}\n", command.example);
}

}  // namespace concord
