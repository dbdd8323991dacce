#include "cli/logging.hpp"

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include "cli/terminal.hpp"

namespace concord {

void start_logging(bool quiet)
{
    const auto colour = wants_colour(stderr) ? spdlog::color_mode::automatic : spdlog::color_mode::never;
    const auto sink = std::make_shared<spdlog::sinks::stderr_color_sink_st>(colour);
    const auto logger = std::make_shared<spdlog::logger>("concord", sink);
    logger->set_pattern("%^concord:%$ %v");
    logger->set_level(quiet ? spdlog::level::err : spdlog::level::info);
    spdlog::set_default_logger(logger);
}

void tell(const std::string& message) { spdlog::info("{}", message); }

void complain(const std::string& message) { spdlog::error("{}", message); }

}  // namespace concord
