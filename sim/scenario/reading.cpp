#include "scenario/reading.hpp"

#include "core/text.hpp"

namespace concord {

namespace {

/// True of words that differ by two neighbouring letters that changed places: one slip, though two edits.
bool differs_by_swap(const std::string& a, const std::string& b)
{
    if (a.size() != b.size()) return false;
    std::size_t i = 0;
    while (i < a.size() && a[i] == b[i]) ++i;
    return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] &&
           a.compare(i + 2, std::string::npos, b, i + 2, std::string::npos) == 0;
}

std::string likely(const std::string& word, const std::vector<std::string>& candidates)
{
    for (const std::string& candidate : candidates) {
        if (differs_by_swap(word, candidate)) return candidate;
    }
    return closest_to(word, candidates);
}

constexpr std::size_t few = 40;

}  // namespace

std::string Reading::closest(const std::string& word, const std::vector<std::string>& candidates)
{
    if (comparisons_left_ < candidates.size()) return "";
    comparisons_left_ -= candidates.size();
    return likely(lower_case(word), candidates);
}

std::string Reading::suggestion(const std::string& word, const std::vector<std::string>& candidates,
                                const std::string& otherwise)
{
    const std::string meant = closest(word, candidates);
    if (!meant.empty()) return "did you mean '" + meant + "'?";
    if (candidates.empty() || candidates.size() > few) return otherwise;
    return "it can be " + one_of(candidates);
}

bool Reading::check_known(const InputNode& node, const std::string& name, const KnownNames& names,
                          const std::string& sort)
{
    if (names.has(name)) return true;
    if (!names.is_complete) return false;
    refuse(node, "unknown " + sort + " " + in_quotes(name), suggestion(name, names.all(), names.where_listed));
    return false;
}

bool Reading::add_name(const InputNode& node, const std::string& name, KnownNames& names, const std::string& sort)
{
    if (names.add(name, place_of(node))) return true;
    refuse(node,
           "the " + sort + " " + in_quotes(name) + " is defined twice, first in line " +
               std::to_string(names.place_of(name).line),
           "rename one or delete it");
    return false;
}

std::string Reading::shown_name(const std::string& name) const
{
    const std::size_t slash = file.find_last_of('/');
    return slash == std::string::npos ? name : file.substr(0, slash + 1) + name;
}

std::optional<std::string> Reading::content_of(const InputNode& name)
{
    const std::string fault = fault_of_file_name(name.text);
    if (!fault.empty()) {
        refuse(name, fault, "name a CSV file in the scenario's folder or below, with / between folders");
        return std::nullopt;
    }
    FileContent content = files_(name.text);
    if (!content.text) {
        refuse(name, content.what, content.remedy);
        return std::nullopt;
    }
    if (!is_readable_text(*content.text, shown_name(name.text), problems)) return std::nullopt;
    digest.add(hash_of(*content.text));
    files_read.push_back(name.text);
    return std::move(content.text);
}

}  // namespace concord
