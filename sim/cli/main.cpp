/// Concord on the command line.

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <new>

#include "cli/commands.hpp"
#include "cli/logging.hpp"
#include "cli/terminal.hpp"
#include "core/version.hpp"

namespace concord {

namespace {

const CommandRow& command_or_refusal(const std::string& name)
{
    if (const CommandRow* command = command_named(name)) return *command;
    std::vector<std::string> known = command_names();
    if (name.starts_with('-')) known = {"--help", "--version"};
    throw UsageError(fmt::format("there is no command '{}'{}", name, suggestion(name, known, "see concord --help")));
}

int show_help(const std::vector<std::string>& words)
{
    print(words.size() < 2 ? overview() : help_of(command_or_refusal(words[1])));
    return exit_done;
}

int show_version()
{
    print(fmt::format("concord {} ({}, commit {})\n", version, compiler, commit));
    return exit_done;
}

int run_command(const std::vector<std::string>& words)
{
    if (words.empty()) {
        print(overview());
        return exit_done;
    }
    const std::string& name = words.front();
    if (name == "--help" || name == "-h" || name == "help") return show_help(words);
    if (name == "--version" || name == "version") return show_version();
    const CommandRow& command = command_or_refusal(name);
    Options options = parsed(command.name, command.options, {words.begin() + 1, words.end()});
    if (options.help) {
        print(help_of(command));
        return exit_done;
    }
    if (options.words.empty() && !command.words.starts_with('['))
        throw UsageError(fmt::format("concord {} needs {}, as in: {}", name, command.words, command.example));
    if (options.words.size() > 1 && command.words.find("…") == std::string_view::npos)
        throw UsageError(
            fmt::format("concord {} takes one {}, and '{}' is one more", name, word_of(command), options.words[1]));
    options.command_line = words;
    options.command_line.insert(options.command_line.begin(), "concord");
    start_logging(options.quiet);
    return command.run(options);
}

/// What cannot be written is an error of the call that writes it, not the end of the program; and no file that is opened later takes
/// the place of a standard stream that was closed.
void prepare_streams()
{
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    int file = open("/dev/null", O_RDONLY);
    while (file >= 0 && file <= STDERR_FILENO) file = open("/dev/null", O_RDONLY);
    if (file >= 0) close(file);
}

}  // namespace

}  // namespace concord

int main(int count, char** arguments)
{
    using namespace concord;
    prepare_streams();
    start_logging(false);
    try {
        return run_command({arguments + std::min(count, 1), arguments + count});
    } catch (const UsageError& error) {
        complain(error.what());
        return exit_wrong_input;
    } catch (const std::bad_alloc&) {
        complain("not enough memory; try fewer threads (--jobs), fewer runs, or a smaller scenario");
    } catch (const std::exception& error) {
        complain(error.what());
    }
    return exit_failed;
}
