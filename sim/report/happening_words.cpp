#include "report/happening_words.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "report/words.hpp"

namespace concord {

namespace {

constexpr std::size_t most_names = 3;

/// A name as it stands inside a sentence: `the police` of `The police`.
template <class Row>
std::string name_within(const Row& row)
{
    std::string name = row.name.empty() ? words_of(row.id) : row.name;
    if (name.rfind("The ", 0) == 0) name.front() = 't';
    return name;
}

/// `a, b and 4 others`.
template <class Rows>
std::string names_of(const Rows& rows, std::vector<int> which)
{
    std::sort(which.begin(), which.end());
    which.erase(std::unique(which.begin(), which.end()), which.end());
    std::vector<std::string> names;
    const std::size_t shown = which.size() <= most_names ? which.size() : most_names - 1;
    for (std::size_t w = 0; w < shown; ++w) {
        names.push_back(name_within(rows[static_cast<std::size_t>(which[w])]));
    }
    if (shown < which.size()) names.push_back(fmt::format("{} others", which.size() - shown));
    return list_words(names);
}

/// What is said of one, and of several.
std::string of(std::size_t count, std::string_view one, std::string_view several)
{
    return std::string(count == 1 ? one : several);
}

std::string where_words(const Scenario& scenario, const Happening& happening)
{
    switch (happening.target.of) {
    case Target::Of::all: return "everywhere";
    case Target::Of::partnership: return "in " + names_of(scenario.partnerships, happening.partnerships);
    case Target::Of::organisation: return "at " + names_of(scenario.organisations, happening.organisations);
    case Target::Of::area:
        for (const Area& area : scenario.areas) {
            if (area.id == happening.target.id) return "in " + name_within(area);
        }
    }
    return "";
}

std::string dated_words(const Scenario& scenario, const Happening& happening)
{
    const std::string where = where_words(scenario, happening);
    if (happening.shock != nullptr) return fmt::format("{} {}.", title_of(happening.shock->name), where);
    const std::string name = words_of(happening.intervention->name);
    const bool begins = happening.what == Happens::intervention_begins;
    if (is_person(*happening.intervention))
        return begins ? fmt::format("A {} arrives {}.", name, where)
                      : fmt::format("The {} {} leaves, and some of the trust goes along.", name, where);
    return fmt::format("{} {} {}.", capitalised(name), begins ? "begins" : "ends", where);
}

/// Who turned, and whom they followed.
std::string choice_words(const Scenario& scenario, const Happening& happening)
{
    const std::string text = fmt::format("From {} to {}: {}", followed_response(scenario, happening.before),
                                         followed_response(scenario, happening.after),
                                         names_of(scenario.organisations, happening.organisations));
    if (happening.followers.empty()) return text + ".";
    std::vector<int> whom;
    for (const auto& [who, partner] : happening.followers) whom.push_back(partner);
    const std::string partners = names_of(scenario.organisations, whom);
    const std::size_t count = happening.followers.size();
    if (count == happening.organisations.size()) return fmt::format("{}, as {} did before.", text, partners);
    return fmt::format("{}; {} of them as {} did before.", text, count, partners);
}

/// What happens to some in their partnerships; without a verb, as names may be of one or of many.
std::string member_words(const Scenario& scenario, const Happening& happening, std::string_view what)
{
    return fmt::format("{} {}: {}.", what, names_of(scenario.partnerships, happening.partnerships),
                       names_of(scenario.organisations, happening.organisations));
}

std::string sentence_of(const Scenario& scenario, const Happening& happening)
{
    const std::string organisations = names_of(scenario.organisations, happening.organisations);
    const auto of_partnerships = [&](std::string_view one, std::string_view several) {
        return fmt::format("{} {}", names_of(scenario.partnerships, happening.partnerships),
                           of(happening.partnerships.size(), one, several));
    };
    switch (happening.what) {
    case Happens::shock:
    case Happens::intervention_begins:
    case Happens::intervention_ends: return dated_words(scenario, happening);
    case Happens::chooses: return choice_words(scenario, happening);
    case Happens::partnership_begins: return of_partnerships("begins.", "begin.");
    case Happens::partnership_ends: return of_partnerships("ends.", "end.");
    case Happens::member_leaves: return member_words(scenario, happening, "leaving");
    case Happens::member_pretends: return member_words(scenario, happening, "only for show from now on in");
    case Happens::goes_hollow:
        return of_partnerships("goes on in name only: hardly any trust is left.",
                               "go on in name only: hardly any trust is left.");
    case Happens::below_alone:
        return of_partnerships("now costs more than it brings: its members would do better alone.",
                               "now cost more than they bring: their members would do better alone.");
    case Happens::above_alone:
        return of_partnerships("brings more than working alone again.", "bring more than working alone again.");
    case Happens::trust_falls:
        return "Trust in " +
               of_partnerships("has fallen to half of what it was.", "has fallen to half of what it was.");
    case Happens::trust_grows:
        return "Trust in " +
               of_partnerships("is half as much again as at first.", "is half as much again as at first.");
    case Happens::overrun: return fmt::format("far more work than they can do reaches {}.", organisations);
    case Happens::out_of_money: return fmt::format("no money to pay all staff: {}.", organisations);
    case Happens::leader_leaves:
        return fmt::format(
            "{} {}.",
            of(happening.organisations.size(), "a new leader has to be found at", "new leaders have to be found at"),
            organisations);
    case Happens::loop_turns:
        return std::string(happening.way < 0 ? happening.loop->vicious : happening.loop->virtuous);
    }
    return "";
}

}  // namespace

std::string happening_in_words(const Scenario& scenario, const Happening& happening)
{
    return capitalised(sentence_of(scenario, happening));
}

}  // namespace concord
