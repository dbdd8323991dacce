#include <fmt/core.h>

#include <algorithm>
#include <filesystem>

#include "cli/commands.hpp"
#include "cli/logging.hpp"
#include "cli/preparation.hpp"
#include "cli/shipped_england.hpp"
#include "cli/terminal.hpp"
#include "core/files.hpp"
#include "report/words.hpp"
#include "results/whole_file.hpp"
#include "scenario/force_name.hpp"
#include "scenario/import_organisations.hpp"
#include "scenario/reader.hpp"
#include "scenario/warnings.hpp"
#include "scenario/writer.hpp"

namespace concord {

namespace {

namespace fs = std::filesystem;

fs::path file_for(const std::string& name)
{
    fs::path path(name);
    if (path.extension() != ".yaml" && path.extension() != ".yml") path += ".yaml";
    if (path.stem().empty() || path.filename().string().front() == '.')
        throw UsageError(fmt::format("'{}' is no name for a scenario; try: concord new my-patch", name));
    return path;
}

/// `my-patch` becomes `My patch`.
std::string title_of(const fs::path& path)
{
    std::string title = path.stem().string();
    std::replace_if(
        title.begin(), title.end(), [](char c) { return c == '-' || c == '_'; }, ' ');
    return capitalised(title);
}

/// How the scenario may name the CSV file: from its own folder downwards; empty if it lies elsewhere.
std::string name_beside(const fs::path& scenario, const fs::path& csv)
{
    const fs::path folder = fs::absolute(scenario).lexically_normal().parent_path();
    const std::string name = fs::absolute(csv).lexically_normal().lexically_relative(folder).generic_string();
    return name.empty() || !fault_of_file_name(name).empty() ? "" : name;
}

MoneyUnit unit_of(const Options& options)
{
    const MoneyUnit unit = money_unit_named(options.money);
    if (unit == MoneyUnit::unknown && !options.money.empty())
        throw UsageError(fmt::format("--money must be pounds, thousand or million, not '{}'", options.money));
    return unit;
}

void write_or_refuse(const fs::path& path, const std::string& text)
{
    if (!write_new_file(path, text))
        throw UsageError(fmt::format("'{}' is there already and is not overwritten; choose another name", path.string()));
}

/// Fills in the organisations of the user's table, and writes a clean one beside the scenario if the table is none. False, after the
/// problems, if it cannot be read.
bool take_organisations(const Options& options, const fs::path& path, NewScenario& made)
{
    const FileContent content = file_content(options.organisations, largest_table_file, options.organisations);
    if (!content.text) throw UsageError(content.what + "; " + content.remedy);
    ImportedOrganisations imported = organisations_of_table(*content.text, options.organisations, unit_of(options));
    complain_of(imported.problems);
    if (!imported.problems.empty()) return false;
    made.organisations = std::move(imported.organisations);
    made.areas = std::move(imported.areas);
    made.csv_file = name_beside(path, options.organisations);
    if (imported.csv.empty()) return true;
    made.csv_file = path.stem().string() + "-organisations.csv";
    const fs::path csv = path.parent_path() / made.csv_file;
    write_or_refuse(csv, imported.csv);
    if (options.quiet) return true;
    for (const Problem& note : imported.notes.all()) print(message_of(note) + "\n");
    print(fmt::format("Wrote {}, a clean table of what was taken.\n", csv.string()));
    return true;
}

/// What to do next with a new scenario, and what is still wrong or unlikely in it.
int told_next(const Options& options, const fs::path& path, bool warns)
{
    const ReadResult read = read_scenario_file(path.string());
    if (!options.quiet) {
        print(fmt::format("Wrote {}. Next:\n", path.string()));
        print(fmt::format("  concord check {0}\n  concord compare {0}\n", shell_word(path.string())));
    }
    if (!read.problems.empty()) {
        tell(fmt::format("{} still lacks what only you can know:", path.string()));
        complain_of(read.problems);
    } else if (!options.quiet && warns) {
        const Problems warnings = warnings_of(*read.scenario, path.string());
        for (const Problem& warning : warnings.all()) tell("warning: " + message_of(warning));
    }
    return exit_done;
}

/// How old the figures of a force's patch are, as the head of its file says too.
std::string ages_text(const std::optional<OwnCut>& cut)
{
    std::string text = wrapped(std::string(figure_ages_heading), 0) + "\n";
    int place = 0;
    for (const std::string& line : figure_ages(cut)) text += fmt::format("  {}. {}\n", ++place, wrapped(line, 5));
    return text;
}

const Organisation& force_for(const Scenario& england, const std::string& name)
{
    if (const Organisation* force = force_named(england, name)) return *force;
    throw UsageError(fault_of_force_name(england, name, "see concord new --list-forces"));
}

/// The cut of the user's own; nothing without one, for the real cuts.
std::optional<OwnCut> own_cut(const Options& options)
{
    if (!options.cut && !options.over && !options.start) return std::nullopt;
    if (!options.start)
        throw UsageError(fmt::format("--cut and --over need a start: the real cuts are those from 2010; add --start {}",
                                     text_of(usual_cut.start)));
    if (!options.cut)
        throw UsageError(
            fmt::format("--start needs a cut: the real ones are those from 2010; add --cut {:.0f} --over {}",
                        100.0 * usual_cut.share, usual_cut.years));
    return OwnCut{*options.start, *options.cut / 100.0, options.over.value_or(usual_cut.years)};
}

int write_patch(const Options& options)
{
    if (!options.organisations.empty() || !options.money.empty())
        throw UsageError("--force has the organisations of its patch; leave --organisations and --money out");
    const ShippedEngland england = shipped_england();
    const Organisation& force = force_for(england.scenario, options.patch_force);
    const std::optional<OwnCut> cut = own_cut(options);
    const fs::path path = file_for(options.words.empty() ? patch_file_of(force) : options.words.front());
    write_or_refuse(path, patch_yaml(england, force, cut, options.months));
    const int code = told_next(options, path, true);
    if (!options.quiet) print(ages_text(cut));
    return code;
}

}  // namespace

int run_new(const Options& options)
{
    if (options.list_forces) {
        if (!options.patch_force.empty())
            throw UsageError("--list-forces lists them all, --force writes the patch of one; leave one of them out");
        for (const std::string& name : force_names(shipped_england().scenario)) print(name + "\n");
        return exit_done;
    }
    if (!options.patch_force.empty()) return write_patch(options);
    if (options.cut || options.over)
        throw UsageError("--cut and --over go with --force; a scenario without a force has its cuts under 'funding'");
    if (options.words.empty())
        throw UsageError("concord new needs NAME, as in: concord new my-patch; or a force: concord new --force Durham");
    const fs::path path = file_for(options.words.front());
    NewScenario made{.title = title_of(path)};
    if (options.start) made.start = *options.start;
    if (options.months) made.months = *options.months;
    if (options.organisations.empty() && !options.money.empty())
        throw UsageError("--money says what the budgets of --organisations count, and there is no such file");
    if (fs::exists(path))
        throw UsageError(fmt::format("'{}' is there already and is not overwritten; choose another name", path.string()));
    if (!options.organisations.empty() && !take_organisations(options, path, made)) return exit_wrong_input;
    write_or_refuse(path, new_scenario(made));
    return told_next(options, path, !options.organisations.empty());
}

}  // namespace concord
