#include "core/problems.hpp"

#include <algorithm>
#include <numeric>

namespace concord {

std::string message_of(const Problem& problem)
{
    std::string text = problem.place.file;
    if (problem.place.line > 0) {
        text += ":" + std::to_string(problem.place.line);
        if (problem.place.column > 0) text += ":" + std::to_string(problem.place.column);
    }
    if (!text.empty()) text += ": ";
    text += problem.what;
    if (!problem.remedy.empty()) text += "; " + problem.remedy;
    return text;
}

void Problems::sort_by_place()
{
    std::vector<std::string> files;
    for (const Problem& problem : all_) {
        if (std::find(files.begin(), files.end(), problem.place.file) == files.end())
            files.push_back(problem.place.file);
    }
    const auto rank = [&](const Problem& problem) {
        return std::find(files.begin(), files.end(), problem.place.file) - files.begin();
    };
    std::stable_sort(all_.begin(), all_.end(), [&](const Problem& a, const Problem& b) {
        if (rank(a) != rank(b)) return rank(a) < rank(b);
        if (a.place.line != b.place.line) return a.place.line < b.place.line;
        return a.place.column < b.place.column;
    });
}

namespace {

/// Levenshtein distance: insertions, deletions and substitutions cost 1 each.
std::size_t edit_distance(const std::string& a, const std::string& b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
        }
    }
    return row[b.size()];
}

}  // namespace

std::string closest_to(const std::string& word, const std::vector<std::string>& candidates)
{
    if (word.size() > 64) return "";
    std::size_t best = std::max<std::size_t>(1, word.size() / 3) + 1;
    std::string found;
    for (const std::string& candidate : candidates) {
        const std::size_t distance = edit_distance(word, candidate);
        if (distance < best) {
            best = distance;
            found = candidate;
        }
    }
    if (!found.empty() || word.size() < 3) return found;
    // A word that stands in a longer name, as `drawing` in `reserve_drawing`: the shortest, unless many have it.
    constexpr int many = 4;
    int having = 0;
    for (const std::string& candidate : candidates) {
        if (('_' + candidate + '_').find('_' + word + '_') == std::string::npos) continue;
        ++having;
        if (found.empty() || candidate.size() < found.size()) found = candidate;
    }
    return having < many ? found : "";
}

}  // namespace concord
