#pragma once
/// What one instance of the module holds, and how its calls answer.

#include <exception>
#include <map>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "scenario/force_patch.hpp"
#include "wasm/comparison.hpp"
#include "wasm/patch.hpp"

namespace concord {

struct Instance {
    std::map<std::string, std::string> files;  ///< of the scenario that is read next
    std::map<int, Patch> patches;
    std::map<int, std::shared_ptr<const Prepared>> prepared;
    std::map<int, Comparison> comparisons;
    std::optional<ShippedEngland> england;
    std::vector<DiagnosisRow> diagnosis;  ///< the last one made
    std::string story;                    ///< of the map made last
    std::vector<Lanes> room;              ///< where the caller writes
    std::string answer;                   ///< a text, or the bytes of numbers
    std::string failure;
};

inline Instance instance;

inline const void* answer(std::string text)
{
    instance.answer = std::move(text);
    return instance.answer.data();
}

template <class Number>
const void* answer(const std::vector<Number>& numbers)
{
    return answer(std::string(reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(Number)));
}

/// Nothing thrown leaves the module.
template <class Call>
const void* guarded(const Call& call) noexcept
{
    try {
        return call();
    } catch (const std::bad_alloc&) {
        instance.failure = "not enough memory; try fewer runs, or a smaller scenario";
    } catch (const std::exception& error) {
        instance.failure = error.what();
    }
    return nullptr;
}

inline std::string text_from(const char* text, int size) { return {text, static_cast<std::size_t>(size)}; }

}  // namespace concord
