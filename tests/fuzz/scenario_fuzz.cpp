// Feeds any bytes to the scenario reader: it may refuse them, never crash or throw.
//
// A NUL byte splits the input into a scenario and a CSV file that the scenario may name `x.csv`.

#include <cstddef>
#include <cstdint>
#include <string>

#include "scenario/reader.hpp"
#include "scenario/writer.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const std::string input(reinterpret_cast<const char*>(bytes), size);
    const std::size_t split = input.find('\0');
    const std::string table = split == std::string::npos ? "" : input.substr(split + 1);
    const auto files = concord::files_in_memory({{"x.csv", table}});

    const concord::ReadResult result = concord::read_scenario(input.substr(0, split), "x.yaml", files);
    if (result.scenario.has_value() != result.problems.empty()) __builtin_trap();
    for (const concord::Problem& problem : result.problems.all()) {
        if (concord::message_of(problem).find('\n') != std::string::npos) __builtin_trap();
    }
    if (!result.scenario) return 0;

    const std::string yaml = concord::yaml_of(*result.scenario);
    const concord::ReadResult again = concord::read_scenario(yaml, "again.yaml", files);
    if (!again.scenario || concord::yaml_of(*again.scenario) != yaml) __builtin_trap();
    return 0;
}
