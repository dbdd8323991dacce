/// The completion for the shell.

#include <fmt/core.h>

#include <set>
#include <vector>

#include "cli/commands.hpp"
#include "cli/documents.hpp"
#include "cli/terminal.hpp"
#include "core/text.hpp"
#include "experiment/sensitivity_design.hpp"
#include "model/tables/parameters.hpp"
#include "model/tables/responses.hpp"
#include "model/uncertainty.hpp"
#include "report/glossary.hpp"
#include "scenario/named_values.hpp"

namespace concord {

namespace {

constexpr std::string_view script_opening = R"(# Made by concord docs; do not edit.
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
)";

constexpr std::size_t margin = 12;

/// The words in lines that fit the page.
std::string list_of(const std::vector<std::string>& words)
{
    return fmt::format("\"\n{}{}\"", std::string(margin, ' '), wrapped(joined(words, " "), margin));
}

/// What `--set` takes: all parameters, and what is drawn of the responses.
std::vector<std::string> fixed_words()
{
    std::vector<std::string> words;
    for (const ParameterRow& row : parameter_table) words.push_back(fmt::format("{}=", row.name));
    for (const UncertainNumber& number : uncertain_numbers()) {
        if (number.parameter == nullptr) words.push_back(number.name + "=");
    }
    return words;
}

/// What `--vary` takes.
std::vector<std::string> drawn_words()
{
    std::vector<std::string> words;
    for (const UncertainNumber& number : uncertain_numbers()) words.push_back(number.name + "=");
    return words;
}

std::vector<std::string> future_words()
{
    std::vector<std::string> words;
    for (const NamedValue<FutureKind>& named : named_values<FutureKind>()) words.emplace_back(named.name);
    return words;
}

std::vector<std::string> response_words()
{
    std::vector<std::string> words;
    for (const Response& response : built_in_responses()) words.push_back(response.name);
    words.emplace_back(adaptive_response);
    return words;
}

/// What `explain` takes, but for ideas, which go by their number.
std::vector<std::string> explained_words()
{
    std::set<std::string> words;
    for (const GlossaryEntry& entry : glossary()) {
        if (entry.section != "idea") words.insert(normal_name(entry.name));
    }
    return {words.begin(), words.end()};
}

std::vector<std::string> option_words(const CommandRow& command)
{
    std::vector<std::string> words;
    for (const std::string_view name : command.options) words.push_back(fmt::format("--{}", name));
    return words;
}

/// What completes the value of an option; empty if nothing can.
std::string completion_of(const OptionRow& option)
{
    if (option.name == "set")
        return "compopt -o nospace 2>/dev/null\n            _concord_words " + list_of(fixed_words());
    if (option.name == "vary")
        return "compopt -o nospace 2>/dev/null\n            _concord_words " + list_of(drawn_words());
    if (option.name == "futures") return "_concord_words " + list_of(future_words());
    if (option.name == "method")
        return "_concord_words " + list_of({sensitivity_methods.begin(), sensitivity_methods.end()});
    if (option.name == "response") return "_concord_words " + list_of(response_words());
    if (option.value == "FOLDER") return "_concord_files";
    if (option.value == "FILE" || option.value == "STORE") return "_concord_files ''";
    return "";
}

/// What completes the words of a command that are no options; empty if nothing can.
std::string completion_of(const CommandRow& command)
{
    if (word_of(command) == "SCENARIO" || word_of(command) == "STUDY") return "_concord_files '!*.yaml' '!*.yml'";
    if (word_of(command).starts_with("STORE")) return "_concord_files ''";
    if (word_of(command) == "FOLDER") return "_concord_files";
    if (command.name == "explain") return "_concord_words " + list_of(explained_words());
    return "";
}

/// A branch of a `case`.
std::string branch(std::string_view pattern, std::string_view commands)
{
    return fmt::format("        {})\n            {}\n            ;;\n", pattern, commands);
}

/// The branch for the value of an option, in the command to which the row belongs or in any.
std::string branch_of(const OptionRow& option)
{
    const std::string command = option.command.empty() ? "*" : std::string(option.command);
    std::string pattern = fmt::format("{}\" --{}\"", command, option.name);
    if (option.letter != '\0') pattern += fmt::format(" | {}\" -{}\"", command, option.letter);
    const std::string values = completion_of(option);
    return branch(pattern, values.empty() ? "return" : values + "\n            return");
}

std::string branches_of_options()
{
    std::string own;
    std::string general;
    for (const OptionRow& option : option_table) {
        if (!option.value.empty()) (option.command.empty() ? general : own) += branch_of(option);
    }
    return own + general;
}

std::string branch_of(const CommandRow& command)
{
    const std::string words = completion_of(command);
    return branch(command.name, fmt::format("options={}{}", list_of(option_words(command)),
                                            words.empty() ? "" : "\n            [[ $current == -* ]] || " + words));
}

}  // namespace

std::string bash_completion()
{
    std::vector<std::string> first = command_names();
    first.insert(first.end(), {"help", "--help", "--version"});
    std::string text(script_opening);
    text += "    if ((COMP_CWORD == 1)) || [[ $command == help ]]; then\n        _concord_words " + list_of(first) +
            "\n        return\n    fi\n";
    text += "    case \"$command $before\" in\n" + branches_of_options() + "    esac\n";
    text += "    case $command in\n";
    for (const CommandRow& command : command_table()) {
        if (!command.hidden) text += branch_of(command);
    }
    return text +
           "    esac\n    [[ $current != -* ]] || _concord_words \"$options\"\n}\ncomplete -F _concord concord\n";
}

}  // namespace concord
