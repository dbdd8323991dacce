#include "cli/terminal.hpp"

#include <fmt/color.h>
#include <fmt/core.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <stdexcept>

namespace concord {

bool is_terminal(std::FILE* stream) { return isatty(fileno(stream)) != 0; }

bool wants_colour(std::FILE* stream)
{
    const char* refused = std::getenv("NO_COLOR");
    return is_terminal(stream) && (refused == nullptr || *refused == '\0');
}

std::string right(std::string_view text, std::size_t width)
{
    const std::size_t taken = width_of(text);
    return std::string(taken < width ? width - taken : 0, ' ') + std::string(text);
}

std::string left(std::string_view text, std::size_t width)
{
    const std::size_t taken = width_of(text);
    return std::string(text) + std::string(taken < width ? width - taken : 0, ' ');
}

std::string wrapped(std::string_view text, std::size_t margin)
{
    const auto is_blank = [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == 0x7f; };
    std::string lines;
    std::size_t column = margin;
    for (std::size_t at = 0; at < text.size();) {
        if (is_blank(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && !is_blank(text[end])) ++end;
        // A word that fits no line is cut: nothing may be wider than the page.
        const std::string word = shortened(text.substr(at, end - at), page_width - margin);
        if (column > margin && column + 1 + width_of(word) > page_width) {
            lines += '\n';
            lines.append(margin, ' ');
            column = margin;
        } else if (column > margin) {
            lines += ' ';
            ++column;
        }
        lines += word;
        column += width_of(word);
        at = end;
    }
    return lines;
}

std::string styled(std::string_view text, Style style)
{
    if (style == Style::plain || !wants_colour(stdout)) return std::string(text);
    switch (style) {
    case Style::bold: return fmt::format(fmt::emphasis::bold, "{}", text);
    case Style::dim: return fmt::format(fmt::emphasis::faint, "{}", text);
    case Style::good: return fmt::format(fmt::fg(fmt::terminal_color::blue) | fmt::emphasis::bold, "{}", text);
    default: return fmt::format(fmt::fg(fmt::terminal_color::yellow), "{}", text);
    }
}

void print(std::string_view text)
{
    const std::size_t written = std::fwrite(text.data(), 1, text.size(), stdout);
    // At once: what is printed last would otherwise fail when nobody looks any more.
    if (written != text.size() || std::fflush(stdout) != 0)
        throw std::runtime_error(std::string("cannot write to standard output: ") + std::strerror(errno));
}

}  // namespace concord
