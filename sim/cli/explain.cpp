#include <fmt/core.h>

#include <algorithm>
#include <iterator>

#include "cli/commands.hpp"
#include "cli/terminal.hpp"
#include "core/text.hpp"
#include "report/glossary.hpp"

namespace concord {

namespace {

using Found = std::vector<const GlossaryEntry*>;

std::string text_of(const GlossaryEntry& entry)
{
    const std::string section = entry.group.empty() || entry.section == "key" ? entry.section
                                                                              : entry.section + ", " + entry.group;
    std::string text = styled(entry.name, Style::bold) + " (" + section + ")\n  " + wrapped(entry.line, 2) + "\n";
    for (const std::string& detail : entry.details) text += "    " + wrapped(detail, 4) + "\n";
    return text;
}

std::string line_of(const GlossaryEntry& entry)
{
    const std::string name = entry.section == "key" && entry.group != "scenario" ? entry.name + " (" + entry.group + ")"
                                                                                 : entry.name;
    constexpr std::size_t column = 28;
    return "  " + left(shortened(name, column - 3), column - 2) + wrapped(entry.line, column) + "\n";
}

std::string list_of(const Found& found)
{
    std::string text;
    std::string section;
    for (const GlossaryEntry* entry : found) {
        const std::string heading = plural_of(entry->section) +
                                    (entry->section == "parameter" ? ": " + entry->group : "");
        if (heading != section)
            text += fmt::format("{}{}\n", section.empty() ? "" : "\n", styled(heading, Style::bold));
        section = heading;
        text += line_of(*entry);
    }
    return text;
}

template <class Condition>
Found those(const std::vector<GlossaryEntry>& entries, Condition condition)
{
    Found found;
    for (const GlossaryEntry& entry : entries) {
        if (condition(entry)) found.push_back(&entry);
    }
    return found;
}

bool is_called(const GlossaryEntry& entry, const std::string& name)
{
    return normal_name(entry.name) == name ||
           std::any_of(entry.aliases.begin(), entry.aliases.end(),
                       [&](const std::string& alias) { return normal_name(alias) == name; });
}

/// Does the entry say all the words, in any order?
bool says(const GlossaryEntry& entry, const std::vector<std::string>& words)
{
    std::string text = entry.name + " " + entry.line + " " + entry.names;
    for (const std::string& detail : entry.details) text += " " + detail;
    text = normal_name(text);
    return std::all_of(words.begin(), words.end(),
                       [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

std::vector<std::string> words_of_query(const std::vector<std::string>& arguments)
{
    std::vector<std::string> words;
    for (const std::string& argument : arguments) {
        std::string word;
        for (const char c : normal_name(argument) + "_") {
            if (c != '_') {
                word += c;
            } else if (!word.empty()) {
                words.push_back(word);
                word.clear();
            }
        }
    }
    return words;
}

std::string index_of(const std::vector<GlossaryEntry>& entries)
{
    std::string text = "concord explain NAME explains any of these; concord explain SECTION lists a section.\n";
    std::string section;
    std::string names;
    const auto flush = [&] {
        if (!section.empty()) text += fmt::format("\n{}\n  {}\n", styled(section, Style::bold), wrapped(names, 2));
        names.clear();
    };
    for (const GlossaryEntry& entry : entries) {
        if (entry.section == "idea") continue;
        const std::string heading = entry.section == "parameter" ? "parameters: " + entry.group
                                    : entry.section == "key"     ? "keys: " + entry.group
                                                                 : plural_of(entry.section);
        if (heading != section) {
            flush();
            section = heading;
        }
        names += (names.empty() ? "" : "  ") + entry.name;
    }
    flush();
    text += fmt::format("\n{}\n", styled("ideas", Style::bold));
    for (const GlossaryEntry* entry : those(entries, [](const GlossaryEntry& e) { return e.section == "idea"; }))
        text += "  " + left(entry->name, 9) + wrapped(entry->line, 11) + "\n";
    return text;
}

/// A section or a group of parameters, by name.
Found section_named(const std::vector<GlossaryEntry>& entries, const std::string& name)
{
    return those(entries, [&](const GlossaryEntry& entry) {
        return normal_name(plural_of(entry.section)) == name ||
               (entry.section == "key" && name == "scenario_" + normal_name(entry.group)) ||
               (entry.section == "parameter" &&
                (name == entry.group + "_parameters" || name == "parameters:_" + entry.group));
    });
}

Found group_named(const std::vector<GlossaryEntry>& entries, const std::string& name)
{
    return those(entries, [&](const GlossaryEntry& e) { return e.section == "parameter" && e.group == name; });
}

std::string explained(const std::vector<GlossaryEntry>& entries, const Found& found, const std::string& name)
{
    std::string text = joined(found, "\n", [](const GlossaryEntry* entry) { return text_of(*entry); });
    const Found group = group_named(entries, name);
    if (!group.empty()) text += fmt::format("\n{}", list_of(group));
    const std::string mark = " " + found.front()->name + " ";
    const Found ideas = those(entries, [&](const GlossaryEntry& e) {
        return e.section == "idea" && e.names.find(mark) != std::string::npos;
    });
    if (!ideas.empty()) text += fmt::format("\n{}\n", styled("ideas it carries", Style::bold));
    for (const GlossaryEntry* idea : ideas) text += "  " + left(idea->name, 9) + wrapped(idea->line, 11) + "\n";
    return text;
}

}  // namespace

int run_explain(const Options& options)
{
    const std::vector<GlossaryEntry> entries = glossary();
    const std::string query = joined(options.words, " ");
    if (query.empty()) {
        print(index_of(entries));
        return exit_done;
    }
    const std::string name = normal_name(query);
    const Found exact = those(entries, [&](const GlossaryEntry& entry) { return is_called(entry, name); });
    if (!exact.empty()) {
        print(explained(entries, exact, name));
        return exit_done;
    }
    Found found = section_named(entries, name);
    if (found.empty()) found = group_named(entries, name);
    const std::vector<std::string> words = words_of_query(options.words);
    if (found.empty() && !words.empty()) {
        found = those(entries, [&](const GlossaryEntry& entry) { return says(entry, words); });
        // What is judged comes before what moves it.
        std::stable_partition(found.begin(), found.end(),
                              [](const GlossaryEntry* entry) { return entry->section == "outcome"; });
        if (found.size() == 1) {
            print(text_of(*found.front()));
            return exit_done;
        }
    }
    if (!found.empty()) {
        print(list_of(found));
        return exit_done;
    }
    std::vector<std::string> known;
    known.reserve(entries.size());
    for (const GlossaryEntry& entry : entries) known.push_back(entry.name);
    throw UsageError(fmt::format("nothing is called '{}'{}", shortened(query, 60),
                                 suggestion(name, known, "concord explain lists everything")));
}

}  // namespace concord
