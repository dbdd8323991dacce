#pragma once
/// The state of one reading: the scenario as far as it is filled, what is wrong so far, and which names are known.

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/digest.hpp"
#include "core/problems.hpp"
#include "model/scenario.hpp"
#include "scenario/file_source.hpp"
#include "scenario/input_node.hpp"

namespace concord {

/// The names of one sort of thing in the order they were met, and where.
class KnownNames {
public:
    /// False if the name is known already.
    bool add(const std::string& name, Place place)
    {
        if (!rows_.emplace(name, all_.size()).second) return false;
        all_.push_back(name);
        places_.push_back(std::move(place));
        return true;
    }
    [[nodiscard]] bool has(const std::string& name) const { return rows_.count(name) != 0; }
    /// Row of a known name, in order of adding.
    [[nodiscard]] std::size_t row_of(const std::string& name) const { return rows_.at(name); }
    [[nodiscard]] const Place& place_of(const std::string& name) const { return places_[rows_.at(name)]; }
    [[nodiscard]] const std::vector<std::string>& all() const noexcept { return all_; }

    /// False once part of the list could not be read: then an unknown name may be in that part, and is not reported.
    bool is_complete = true;

    /// Where to look for a name when none is close and there are too many to list.
    std::string where_listed = "check the list of ids";

private:
    std::unordered_map<std::string, std::size_t> rows_;
    std::vector<std::string> all_;
    std::vector<Place> places_;
};

/// One reading of a scenario. Sections read from it and write to it in a fixed order.
class Reading {
public:
    Reading(std::string file_name, const FileSource& files)
        : file(std::move(file_name))
        , files_(files)
    {}

    Scenario scenario;
    Problems problems;
    std::string file;  ///< the file being read now, as messages show it
    KnownNames capabilities, problem_names, kinds, areas, organisations, partnerships, responses;
    std::vector<std::string> files_read;  ///< as the scenario names them
    Digest digest;                        ///< of all text read
    bool is_dated = false;                ///< start and length of the run are known
    bool knows_members = true;            ///< members and areas of all partnerships that were read are known

    [[nodiscard]] Place place_of(const InputNode& node) const { return {file, node.line, node.column}; }
    void refuse(const InputNode& node, std::string what, std::string remedy)
    {
        problems.add(place_of(node), std::move(what), std::move(remedy));
    }

    /// True if `names` has the name; otherwise a problem, with the closest known name: "unknown area 'x'; did you mean 'y'?".
    bool check_known(const InputNode& node, const std::string& name, const KnownNames& names, const std::string& sort);

    /// Adds a name to `names`; a problem and false if it is there already.
    bool add_name(const InputNode& node, const std::string& name, KnownNames& names, const std::string& sort);

    /// The candidate that was most likely meant by `word`, or "".
    [[nodiscard]] std::string closest(const std::string& word, const std::vector<std::string>& candidates);

    /// "did you mean 'x'?", or else "it can be a, b or c" (if few), or else `otherwise`.
    [[nodiscard]] std::string suggestion(const std::string& word, const std::vector<std::string>& candidates,
                                         const std::string& otherwise);

    /// Content of a file that the scenario names, checked for readable text; otherwise a problem at the name.
    [[nodiscard]] std::optional<std::string> content_of(const InputNode& name);

    /// A file's name as messages show it: beside the scenario's.
    [[nodiscard]] std::string shown_name(const std::string& name) const;

private:
    const FileSource& files_;
    std::uint64_t comparisons_left_ = 3'000'000;  // bounds the time spent on suggestions in huge broken tables
};

}  // namespace concord
