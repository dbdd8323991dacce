#include "scenario/force_name.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "core/problems.hpp"
#include "core/text.hpp"

namespace concord {

namespace {

/// Words that say what a force is, not where.
constexpr std::array<std::string_view, 7> plain_words_of_forces{"police", "constabulary", "service", "force",
                                                                "the",    "of",           "and"};

/// What a force is called beside its name.
struct OtherName {
    std::string_view force;  ///< id
    std::string_view name;   ///< as `place_in` writes it
};

constexpr std::array<OtherName, 2> other_names_of_forces{
    {{"metropolitan_police", "greater london"}, {"metropolitan_police", "new scotland yard"}}};

std::vector<std::string> words_of_place(const std::string& name)
{
    std::vector<std::string> words;
    std::string word;
    const auto end_word = [&] {
        const auto& plain = plain_words_of_forces;
        if (!word.empty() && std::find(plain.begin(), plain.end(), word) == plain.end()) words.push_back(word);
        word.clear();
    };
    for (const char c : lower_case(name)) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            word += c;
        else
            end_word();
    }
    end_word();
    return words;
}

/// `Devon & Cornwall Police` as `devon cornwall`.
std::string place_in(const std::string& name) { return joined(words_of_place(name), " "); }

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// By the alphabet.
std::vector<const Organisation*> forces_in(const Scenario& england)
{
    std::vector<const Organisation*> forces;
    for (const Organisation& organisation : england.organisations) {
        if (organisation.kind == "force") forces.push_back(&organisation);
    }
    std::sort(forces.begin(), forces.end(), [](const auto* a, const auto* b) { return a->name < b->name; });
    return forces;
}

std::vector<const Organisation*> called_so(const std::vector<const Organisation*>& forces, const std::string& place)
{
    std::vector<const Organisation*> found;
    for (const Organisation* force : forces) {
        const std::string known = place_in(force->name);
        if (known == place) return {force};
        const bool has_other = std::any_of(
            other_names_of_forces.begin(), other_names_of_forces.end(),
            [&](const OtherName& other) { return other.force == force->id && holds(std::string(other.name), place); });
        if (has_other || holds(known, place)) found.push_back(force);
    }
    std::stable_partition(found.begin(), found.end(),
                          [&](const Organisation* force) { return place_in(force->name).starts_with(place); });
    return found;
}

std::vector<const Organisation*> serving(const Scenario& england, const std::vector<const Organisation*>& forces,
                                         const std::string& place)
{
    std::set<std::string> areas;
    for (const Area& area : england.areas) {
        if (holds(' ' + place_in(area.name), ' ' + place)) areas.insert(area.id);
    }
    std::vector<const Organisation*> found;
    for (const Organisation* force : forces) {
        if (std::any_of(force->areas.begin(), force->areas.end(),
                        [&](const std::string& area) { return areas.count(area) != 0; }))
            found.push_back(force);
    }
    return found;
}

std::vector<const Organisation*> spelt_nearly_so(const std::vector<const Organisation*>& forces, const std::string& place)
{
    std::vector<std::string> known;
    for (const Organisation* force : forces) known.push_back(place_in(force->name));
    for (const Organisation* force : forces) {
        for (std::string& word : words_of_place(force->name)) known.push_back(std::move(word));
    }
    const std::string meant = closest_to(place, known);
    return meant.empty() ? std::vector<const Organisation*>() : called_so(forces, meant);
}

std::vector<std::string> names_of(const std::vector<const Organisation*>& forces)
{
    std::vector<std::string> names;
    for (const Organisation* force : forces) names.push_back(force->name);
    return names;
}

}  // namespace

std::vector<std::string> force_names(const Scenario& england) { return names_of(forces_in(england)); }

ForcesMeant forces_meant(const Scenario& england, const std::string& text)
{
    const std::vector<const Organisation*> forces = forces_in(england);
    const std::string place = place_in(text);
    if (trimmed(text).empty()) return {ForceFit::name, forces};
    if (place.empty()) return {};
    ForcesMeant meant{ForceFit::name, called_so(forces, place)};
    if (meant.forces.empty()) meant = {ForceFit::served, serving(england, forces, place)};
    if (meant.forces.empty()) meant = {ForceFit::spelling, spelt_nearly_so(forces, place)};
    return meant;
}

const Organisation* force_named(const Scenario& england, const std::string& name)
{
    const ForcesMeant meant = forces_meant(england, name);
    return meant.fit == ForceFit::name && meant.forces.size() == 1 ? meant.forces.front() : nullptr;
}

std::string fault_of_force_name(const Scenario& england, const std::string& name, const std::string& where_listed)
{
    const ForcesMeant meant = forces_meant(england, name);
    const std::string names = one_of(names_of(meant.forces));
    const std::string nobody = "no English force is called " + in_quotes(name) + "; ";
    if (meant.forces.empty() || trimmed(name).empty()) return nobody + where_listed;
    switch (meant.fit) {
    case ForceFit::name: return in_quotes(name) + " may be " + names + "; write more of its name";
    case ForceFit::served: return nobody + "that place is served by " + names;
    case ForceFit::spelling: break;
    }
    return nobody + "did you mean " + names + "?";
}

}  // namespace concord
