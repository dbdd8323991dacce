#pragma once
/// What is wrong with an input: where, what, and how to put it right.

#include <string>
#include <utility>
#include <vector>

namespace concord {

/// A place in a file a person wrote; line and column count from 1, 0 means unknown.
struct Place {
    std::string file;
    int line = 0;
    int column = 0;
};

/// One thing wrong with an input, in words a planner can act on.
struct Problem {
    Place place;
    std::string what;    ///< "unknown key 'monts'"
    std::string remedy;  ///< "did you mean 'months'?"
};

/// `file:line:column: what; remedy`, leaving out what is unknown.
[[nodiscard]] std::string message_of(const Problem& problem);

/// All problems of one input, in the order of their places once sorted.
class Problems {
public:
    void add(Place place, std::string what, std::string remedy)
    {
        all_.push_back({std::move(place), std::move(what), std::move(remedy)});
    }
    void add(const Problems& others) { all_.insert(all_.end(), others.all_.begin(), others.all_.end()); }
    [[nodiscard]] bool empty() const noexcept { return all_.empty(); }
    [[nodiscard]] const std::vector<Problem>& all() const noexcept { return all_; }

    /// Orders by file (in order of first mention), line, column; keeps the order of equals.
    void sort_by_place();

private:
    std::vector<Problem> all_;
};

/// The candidate closest to `word` by edit distance (at most a third of its length, at least 1), or with it as a word, or "".
[[nodiscard]] std::string closest_to(const std::string& word, const std::vector<std::string>& candidates);

}  // namespace concord
