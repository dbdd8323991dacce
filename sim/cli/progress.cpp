#include "cli/progress.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "cli/terminal.hpp"

namespace concord {

Progress::Progress(bool quiet)
    : start_(std::chrono::steady_clock::now())
    , silent_(quiet || !is_terminal(stderr))
{}

void Progress::show(int done, int total)
{
    if (silent_ || total <= 0) return;
    const auto now = std::chrono::steady_clock::now();
    if (drawn_ && done < total && now - shown_ < std::chrono::milliseconds(100)) return;
    shown_ = now;
    drawn_ = true;
    const double share = static_cast<double>(done) / total;
    const double taken = std::chrono::duration<double>(now - start_).count();
    const std::string rest = done > 0 ? duration_text(taken * (1.0 - share) / share) + " left" : "";
    // That nobody sees it is no reason to stop.
    std::fputs(fmt::format("\r\x1b[2K{} {:>3.0f} %  {}", left(bar_text(share, 40), 40), 100.0 * share, rest).c_str(),
               stderr);
    std::fflush(stderr);
}

void Progress::clear()
{
    if (!drawn_) return;
    std::fputs("\r\x1b[2K", stderr);
    std::fflush(stderr);
    drawn_ = false;
}

std::string duration_text(double seconds)
{
    const auto whole = static_cast<long long>(std::ceil(seconds));
    if (whole < 60) return fmt::format("{} s", whole);
    if (whole < 3600) return fmt::format("{} min {} s", whole / 60, whole % 60);
    return fmt::format("{} h {} min", whole / 3600, whole % 3600 / 60);
}

std::string bar_text(double share, std::size_t width)
{
    constexpr std::array<const char*, 8> eighths{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    if (!(share > 0.0)) return "";
    const auto filled = static_cast<std::size_t>(std::lround(std::min(share, 1.0) * static_cast<double>(8 * width)));
    std::string bar;
    for (std::size_t full = 0; full < filled / 8; ++full) bar += "█";
    return bar + eighths[filled % 8];
}

}  // namespace concord
