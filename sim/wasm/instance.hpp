#pragma once
/// What one instance of the module holds, and how its calls answer.

#include <cstddef>
#include <exception>
#include <map>
#include <memory>
#include <new>
#include <string>
#include <utility>
#include <vector>

#include "wasm/comparison.hpp"
#include "wasm/patch.hpp"

namespace concord {

struct Instance {
    std::map<std::string, std::string> files;  ///< of the scenario that is read next
    std::map<int, Patch> patches;
    std::map<int, std::shared_ptr<const Prepared>> prepared;
    std::map<int, Comparison> comparisons;
    std::vector<DiagnosisRow> diagnosis;  ///< the last one made
    std::vector<Lanes> room;              ///< where the caller writes
    std::string text;                     ///< the answer, if it is a text
    std::vector<double> doubles;
    std::vector<float> floats;
    std::vector<Lanes> lanes;
    std::size_t size = 0;
    std::string failure;
};

inline Instance instance;

inline const void* answer(std::string text)
{
    instance.text = std::move(text);
    instance.size = instance.text.size();
    return instance.text.data();
}

template <class Number>
const void* answer_of(std::vector<Number>& kept, std::vector<Number> numbers)
{
    kept = std::move(numbers);
    kept.reserve(1);  // an empty answer has an address too
    instance.size = kept.size() * sizeof(Number);
    return kept.data();
}

inline const void* answer(std::vector<double> numbers) { return answer_of(instance.doubles, std::move(numbers)); }
inline const void* answer(std::vector<float> numbers) { return answer_of(instance.floats, std::move(numbers)); }
inline const void* answer(std::vector<Lanes> numbers) { return answer_of(instance.lanes, std::move(numbers)); }

/// Nothing thrown leaves the module.
template <class Call>
const void* guarded(const Call& call) noexcept
{
    try {
        return call();
    } catch (const std::bad_alloc&) {
        instance.failure = "not enough memory; try fewer replicates, or a smaller scenario";
    } catch (const std::exception& error) {
        instance.failure = error.what();
    }
    return nullptr;
}

inline std::string text_from(const char* text, int size) { return {text, static_cast<std::size_t>(size)}; }

}  // namespace concord
