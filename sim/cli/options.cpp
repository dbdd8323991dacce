#include "cli/options.hpp"

#include <fmt/core.h>

#include <boost/program_options.hpp>
#include <charconv>

#include "core/problems.hpp"
#include "core/text.hpp"
#include "scenario/force_patch.hpp"
#include "scenario/keys.hpp"
#include "scenario/named_values.hpp"

namespace concord {

namespace {

namespace po = boost::program_options;

constexpr double max_jobs = 1024;

/// A whole number in a range. Throws UsageError.
template <class Number>
Number whole_number(std::string_view option, const std::string& text, Range range)
{
    std::uint64_t number = 0;
    const char* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, number);
    // Compared as whole numbers: above 2^53 a double would round into the range.
    if (text.empty() || error != std::errc() || stopped != end || number < static_cast<std::uint64_t>(range.low) ||
        number > static_cast<std::uint64_t>(range.high))
        throw UsageError(fmt::format("--{} must be a whole number from {:.0f} to {:.0f}, not '{}'", option, range.low,
                                     range.high, text));
    return static_cast<Number>(number);
}

FutureKind future_kind(const std::string& text)
{
    const auto known = named_values<FutureKind>();
    for (const NamedValue<FutureKind>& named : known) {
        if (named.name == text) return named.value;
    }
    throw UsageError(
        fmt::format("--futures must be one of {}, not '{}'", joined(known, ", ", &NamedValue<FutureKind>::name), text));
}

std::vector<std::string> names(std::span<const std::string_view> allowed)
{
    std::vector<std::string> all;
    for (const std::string_view name : allowed) all.push_back("--" + std::string(name));
    return all;
}

po::options_description description_of(std::string_view command, std::span<const std::string_view> allowed)
{
    po::options_description description;
    for (const std::string_view name : allowed) {
        const OptionRow& row = option_named(name, command);
        std::string key(name);
        if (row.letter != '\0') key += std::string(",") + row.letter;
        if (row.value.empty())
            description.add_options()(key.c_str(), "");
        else if (name == "set" || name == "vary")
            description.add_options()(key.c_str(), po::value<std::vector<std::string>>()->composing(), "");
        else
            description.add_options()(key.c_str(), po::value<std::string>(), "");
    }
    return description;
}

po::variables_map values_of(std::string_view command, std::span<const std::string_view> allowed,
                            const std::vector<std::string>& words)
{
    po::options_description description = description_of(command, allowed);
    description.add_options()("word", po::value<std::vector<std::string>>(), "");
    po::positional_options_description positions;
    positions.add("word", -1);
    po::variables_map values;
    try {
        // No guessing: an abbreviation that works today could mean something else tomorrow.
        const int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
        po::store(po::command_line_parser(words).options(description).positional(positions).style(style).run(), values);
    } catch (const po::unknown_option& error) {
        const std::string name = error.get_option_name();
        throw UsageError(fmt::format("concord {} has no option '{}'{}", command, name,
                                     suggestion(name, names(allowed), fmt::format("see concord {} --help", command))));
    } catch (const po::multiple_occurrences& error) {
        throw UsageError(fmt::format("option '{}' is given more than once", error.get_option_name()));
    } catch (const po::error_with_option_name& error) {
        const std::string name = error.get_option_name();
        const std::string plain = name.substr(std::min(name.find_first_not_of('-'), name.size()));
        for (const std::string_view known : allowed) {
            const OptionRow& row = option_named(known, command);
            if (row.name != plain && std::string(1, row.letter) != plain) continue;
            throw UsageError(row.value.empty()
                                 ? fmt::format("option '--{}' takes no value", row.name)
                                 : fmt::format("option '--{}' needs a value: --{} {}", row.name, row.name, row.value));
        }
        throw UsageError(fmt::format("option '{}' cannot be read; see concord {} --help", name, command));
    } catch (const po::error& error) {
        throw UsageError(fmt::format("{}; see concord {} --help", error.what(), command));
    }
    return values;
}

}  // namespace

const OptionRow& option_named(std::string_view name, std::string_view command)
{
    const OptionRow* general = nullptr;
    for (const OptionRow& row : option_table) {
        if (row.name != name) continue;
        if (row.command == command) return row;
        if (row.command.empty()) general = &row;
    }
    if (general == nullptr) throw std::logic_error("no option " + std::string(name));
    return *general;
}

std::string usage_of(const OptionRow& option)
{
    std::string text = option.letter == '\0' ? "" : fmt::format("-{}, ", option.letter);
    text += fmt::format("--{}", option.name);
    return option.value.empty() ? text : fmt::format("{} {}", text, option.value);
}

std::string suggestion(const std::string& word, const std::vector<std::string>& candidates, const std::string& otherwise)
{
    const std::string close = closest_to(word, candidates);
    if (!close.empty()) return fmt::format("; did you mean '{}'?", close);
    return otherwise.empty() ? "" : "; " + otherwise;
}

Options parsed(std::string_view command, std::span<const std::string_view> allowed, const std::vector<std::string>& words)
{
    const po::variables_map values = values_of(command, allowed, words);
    const auto text = [&](const char* name) {
        return values.count(name) > 0 ? values[name].as<std::string>() : std::string();
    };
    const auto given = [&](const char* name) { return values.count(name) > 0; };
    Options options;
    if (given("word")) options.words = values["word"].as<std::vector<std::string>>();
    if (given("set")) options.set = values["set"].as<std::vector<std::string>>();
    if (given("vary")) options.vary = values["vary"].as<std::vector<std::string>>();
    const auto read = [&]<class Number>(const char* name, std::optional<Number>& number, Range range) {
        if (given(name)) number = whole_number<Number>(name, text(name), range);
    };
    const auto range_of = [](const char* key) { return key_named(Section::scenario, key)->range; };
    read("seed", options.seed, range_of("seed"));
    if (given("runs") && given("replicates"))
        throw UsageError("--runs and --replicates are two names for one option; keep one of them");
    read("runs", options.runs, range_of("runs"));
    read("replicates", options.runs, range_of("runs"));
    if (given("futures")) options.futures = future_kind(text("futures"));
    read("months", options.months, range_of("months"));
    read("confirm", options.confirm, {0, range_of("runs").high});
    read("jobs", options.jobs, {1, max_jobs});
    read("points", options.points, {1, 1 << 24});
    read("year", options.year, {1, 100});
    read("by", options.by, {1, 90});
    read("cut", options.cut, percent_of_cut);
    read("over", options.over, years_of_cut);
    options.out = text("out");
    options.kernel = text("kernel");
    options.response = text("response");
    options.method = text("method");
    options.reference = text("reference");
    options.trace = text("trace");
    if (given("start")) {
        options.start = month_from(text("start"));
        if (!options.start)
            throw UsageError(fmt::format("--start must be a month such as 2012-04, not '{}'", text("start")));
    }
    options.organisations = text("organisations");
    options.money = text("money");
    options.shard = text("shard");
    options.real = text("real");
    options.funding = text("funding");
    options.quiet = given("quiet");
    options.json = given("json");
    if (given("force") && !option_named("force", command).value.empty())
        options.patch_force = text("force");
    else
        options.force = given("force");
    options.whole_tables = given("whole-tables");
    options.list_forces = given("list-forces");
    options.csv = given("csv");
    options.thorough = given("thorough");
    options.check = given("check");
    options.help = given("help");
    return options;
}

}  // namespace concord
