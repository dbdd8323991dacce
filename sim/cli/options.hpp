#pragma once
/// The options: name, value and meaning, each once. Parsing, help and suggestions are loops over the table.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "core/months.hpp"
#include "model/scenario.hpp"

namespace concord {

enum ExitCode : int { exit_done = 0, exit_failed = 1, exit_wrong_input = 2 };

/// The user asked for something that does not exist; the text is one line.
struct UsageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// What the command line asks for. Each field belongs to the option of its name.
struct Options {
    std::vector<std::string> words;  ///< what is no option, without the command
    std::optional<std::uint64_t> seed;
    std::optional<int> runs;
    std::optional<FutureKind> futures;
    std::optional<int> jobs;
    std::optional<int> confirm;
    std::optional<int> year;
    std::optional<int> points;
    std::optional<int> by;
    std::string out;
    std::string kernel;
    std::string response;
    std::string method;
    std::string reference;
    std::string trace;
    std::string organisations;
    std::string money;
    std::string patch_force;  ///< `--force` of new
    std::optional<int> cut;
    std::optional<int> over;
    std::string shard;
    std::string real;
    std::string funding;
    std::optional<Month> start;
    std::optional<int> months;
    std::vector<std::string> set;
    std::vector<std::string> vary;
    bool quiet = false;
    bool json = false;
    bool force = false;
    bool csv = false;
    bool thorough = false;
    bool list_forces = false;
    bool whole_tables = false;
    bool check = false;
    bool help = false;
    std::vector<std::string> command_line;  ///< all words, for the manifest
};

struct OptionRow {
    std::string_view name;
    std::string_view value;  ///< what follows it; empty: nothing
    std::string_view meaning;
    char letter = '\0';          ///< `-o` for `--out`; 0: none
    std::string_view command{};  ///< the command in which it means this; empty: all that have no such row
};

inline constexpr auto option_table = std::to_array<OptionRow>({
    {"seed", "N", "where random draws start from; the same seed gives the same numbers"},
    {"runs", "N", "runs of each response, each with a future and random draws of its own (default: the scenario's)"},
    {"runs", "N", "how many runs of each response to make, or nearly (default: 14400)", '\0', "sensitivity"},
    {"replicates", "N", "another name for --runs"},
    {"futures", "KIND", "credible, prior or 0: futures that agree with what is known, those of all ranges, or none"},
    {"futures", "KIND", "prior, and nothing else: what is credible together cannot be varied one by one", '\0',
     "sensitivity"},
    {"set", "NAME=VALUE",
     "another value for a parameter, a number of a response or an intervention's strength; again for another one "
     "(names: concord explain parameters)"},
    {"vary", "NAME=LOW:HIGH", "another range for what futures draw; again for another one"},
    {"response", "NAME", "which response (default: the reference)"},
    {"reference", "NAME", "the response that differences and break-even are taken against (default: hold)"},
    {"trace", "ORGANISATION", "each decision of one organisation instead, in the first run (of adaptive unless named)"},
    {"method", "NAME",
     "both, morris or sobol: to screen, and measure what moves most (default); to screen alone; to measure them all"},
    {"thorough", "", "twice the runs for each point that is measured, which come closer for the same number of runs"},
    {"year", "N", "which year of the run (default: the last)"},
    {"confirm", "N", "runs with which the best interventions are re-run (default 16; 0: estimate only)"},
    {"out", "FOLDER", "where the files go (default: results/ and the scenario's name)", 'o'},
    {"out", "FOLDER", "where the files go (default: results/ and the scenario's name and -sensitivity)", 'o',
     "sensitivity"},
    {"out", "FILE", "the page to write (default: the scenario's name and .html, in this folder)", 'o', "explore"},
    {"out", "STORE", "the store (default: results/, the study's name and .sqlite)", 'o', "sweep"},
    {"shard", "I/N", "part I of N of the study's blocks, from 1, into a store of its own"},
    {"out", "FILE", "the table to write (default: matters.csv in this folder)", 'o', "matters"},
    {"force", "", "replace a folder, and all in it, even if this program did not write it"},
    {"force", "", "replace the file, even if this program did not write it", '\0', "explore"},
    {"force", "", "replace the file", '\0', "matters"},
    {"by", "N", "per cent of itself that each figure is moved, down and up (default 10); dates move by a year"},
    {"runs", "N", "runs at each end, each with a future and random draws of its own (default 64)", '\0', "matters"},
    {"real", "FILE",
     "a table of what was real (organisation, date, series, value, status, exclude_reason), besides the one that ships "
     "with "
     "the scenario"},
    {"funding", "FILE", "a table (organisation, date, index) in place of the scenario's funding of these organisations"},
    {"whole-tables", "",
     "organisations.csv and areas.csv with every outcome and year, however large (otherwise those of more than 100 000 "
     "rows "
     "hold the headlines at start and end)"},
    {"jobs", "N", "threads (default: all processors); the numbers do not depend on it"},
    {"kernel", "NAME", "build of the model's loops: v1, v3 or v4 (default: the fastest); the numbers do not depend on it"},
    {"organisations", "FILE", "a table of the organisations to start from, as a spreadsheet saves it as CSV or text"},
    {"money", "UNIT", "what the budgets of that table count: pounds, thousand or million (default: as the table says)"},
    {"force", "NAME", "an English force, as in \"Devon and Cornwall\": its patch with real names, people and budgets",
     '\0', "new"},
    {"list-forces", "", "the forces that --force knows"},
    {"cut", "N", "per cent that all lose, instead of what they lost from 2010; with --force and --start"},
    {"over", "N", "years over which that cut comes (default: 4)"},
    {"start", "YYYY-MM", "first month of the run (default: 2010-04)"},
    {"months", "N", "length of the run (default: 120)"},
    {"points", "N", "how many futures are tried (default: 131072)"},
    {"csv", "", "every outcome as CSV instead of the printed table"},
    {"json", "", "JSON on standard output instead of text"},
    {"check", "", "write nothing; fail if a file is not current"},
    {"quiet", "", "print nothing but errors"},
    {"help", "", "how to use the command", 'h'},
});

/// What the option means in a command.
[[nodiscard]] const OptionRow& option_named(std::string_view name, std::string_view command);

/// `-o, --out FOLDER`.
[[nodiscard]] std::string usage_of(const OptionRow& option);

/// Reads the words after a command that takes the given options. Throws UsageError.
[[nodiscard]] Options parsed(std::string_view command, std::span<const std::string_view> allowed,
                             const std::vector<std::string>& words);

/// `; did you mean 'compare'?`, or the alternative if nothing is close.
[[nodiscard]] std::string suggestion(const std::string& word, const std::vector<std::string>& candidates,
                                     const std::string& otherwise);

}  // namespace concord
