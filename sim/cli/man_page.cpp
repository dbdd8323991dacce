/// The manual page.

#include <fmt/core.h>

#include "cli/commands.hpp"
#include "cli/documents.hpp"
#include "core/text.hpp"
#include "core/version.hpp"

namespace concord {

namespace {

/// The text with what means something to troff made plain.
std::string troff(std::string_view text)
{
    std::string plain;
    for (const char c : text) {
        if (c == '\\' || c == '-') plain += '\\';
        plain += c;
    }
    return plain;
}

}  // namespace

std::string man_page()
{
    std::string text = fmt::format(".\\\" Made by concord docs; do not edit.\n.TH CONCORD 1 \"\" \"concord {}\"\n",
                                   version);
    text += ".SH NAME\nconcord \\- how public organisations work together under budget cuts\n"
            ".SH SYNOPSIS\n.B concord\n.I COMMAND\n[options]\n.SH COMMANDS\n";
    for (const CommandRow& command : command_table()) {
        if (command.hidden) continue;
        text += fmt::format(".TP\n.B concord {} {}\n{}\n", command.name, troff(command.words), troff(command.meaning));
        const std::string options = joined(command.options, ", ",
                                           [](std::string_view name) { return fmt::format("\\-\\-{}", name); });
        text += fmt::format("Options: {}.\nExample: {}\n", options, troff(command.example));
    }
    text += ".SH OPTIONS\n";
    for (const OptionRow& row : option_table) {
        if (row.name == "check") continue;
        const std::string only = row.command.empty() ? "" : fmt::format("concord {}: ", row.command);
        text += fmt::format(".TP\n.B {}\n{}{}\n", troff(usage_of(row)), only, troff(row.meaning));
    }
    return text + ".SH EXIT STATUS\n.TP\n.B 0\ndone\n.TP\n.B 1\nthe run failed, or was stopped before its end\n.TP\n.B "
                  "2\nthe input is wrong\n"
                  ".SH ENVIRONMENT\n.TP\n.B NO_COLOR\nno colour on the terminal\n";
}

}  // namespace concord
