#include <algorithm>
#include <array>

#include "core/text.hpp"
#include "experiment/bet.hpp"
#include "scenario/sections.hpp"

namespace concord {

namespace {

/// A key that makes sense of some kinds of bet alone.
struct KindKey {
    std::string_view name;
    bool line, date, number, choice;

    [[nodiscard]] bool is_of(BetKind kind) const noexcept
    {
        return std::array{line, date, number, choice}[static_cast<std::size_t>(kind)];
    }
};
constexpr auto kind_keys_of_bet = std::to_array<KindKey>({
    {"area", false, false, true, false},
    {"partnership", false, false, true, false},
    {"organisation", false, false, true, false},
    {"than", true, true, true, false},
    {"at", false, false, true, true},
    {"above", false, true, false, false},
    {"below", false, true, false, false},
    {"among", false, false, false, true},
    {"options", false, false, false, true},
    {"pick", false, false, false, true},
    {"range", true, false, true, false},
    {"within", true, true, true, false},
});

/// One bet while it is read.
struct BetReading {
    const Fields& fields;
    Reading& reading;
    Bet bet;
    const OutcomeRow* outcome = nullptr;

    void refuse(std::string_view key, std::string what, std::string remedy) const
    {
        reading.refuse(fields.at(key), std::move(what), std::move(remedy));
    }
    [[nodiscard]] std::string kind() const { return std::string(name_in_table(bet.kind)); }
    [[nodiscard]] bool has(std::string_view key) const { return fields.find(key) != nullptr; }
    /// What is asked about: the place of a number, or what the options of a choice are.
    [[nodiscard]] Target::Of place() const
    {
        if (bet.kind == BetKind::choice) return place_of(bet.among);
        return bet.kind == BetKind::number ? bet.of.of : Target::Of::all;
    }
};

KnownNames names_of_policies(const Reading& reading)
{
    KnownNames names;
    names.where_listed = "name one that the scenario compares";
    names.is_complete = reading.responses.is_complete;
    for (const Policy& policy : reading.scenario.policies) names.add(policy.name, {});
    return names;
}

const KnownNames* names_of_places(const Reading& reading, Target::Of place)
{
    switch (place) {
    case Target::Of::area: return &reading.areas;
    case Target::Of::partnership: return &reading.partnerships;
    case Target::Of::organisation: return &reading.organisations;
    default: return nullptr;
    }
}

/// The key of `contrast` for a sort of place.
std::string contrast_of(Target::Of place)
{
    return place == Target::Of::area ? "areas" : place == Target::Of::partnership ? "partnerships" : "organisations";
}

void check_keys_of_kind(const BetReading& read)
{
    for (const KindKey& key : kind_keys_of_bet) {
        if (!read.has(key.name) || key.is_of(read.bet.kind)) continue;
        read.refuse(key.name, in_quotes(std::string(key.name)) + " says nothing of a bet of kind " + read.kind(),
                    "leave it out, or ask another kind of question");
    }
}

void check_outcome(BetReading& read)
{
    KnownNames outcomes;
    outcomes.where_listed = "'concord explain' lists all outcomes";
    for (const OutcomeRow& row : outcome_table) outcomes.add(std::string(row.name), {});
    const InputNode* node = read.fields.find("outcome");
    if (node == nullptr || read.bet.outcome.empty()) return;
    if (!read.reading.check_known(*node, read.bet.outcome, outcomes, "outcome")) return;
    const OutcomeRow& row = *outcome_named(read.bet.outcome);
    if (row.counts_events) {
        read.refuse("outcome", in_quotes(read.bet.outcome) + " counts events, which no month has a level of",
                    "name another outcome");
        return;
    }
    if (!is_kept_of(read.place(), row)) {
        std::vector<std::string> kept;
        for (const OutcomeRow& one : outcome_table) {
            if (is_kept_of(read.place(), one) && !one.counts_events) kept.emplace_back(one.name);
        }
        read.refuse("outcome", in_quotes(read.bet.outcome) + " is not kept of " + contrast_of(read.place()),
                    read.reading.suggestion("", kept, "name another outcome"));
        return;
    }
    read.outcome = &row;
}

/// What is asked about is to be seen.
void check_chart(const BetReading& read)
{
    if (read.outcome == nullptr) return;
    const Show& show = read.reading.scenario.show;
    const bool is_whole = read.place() == Target::Of::all;
    const std::string places = contrast_of(read.place());
    const auto contrast = show.contrast.find(places);
    const std::vector<std::string> none;
    const std::vector<std::string>& shown_outcomes = is_whole                          ? show.charts
                                                     : contrast == show.contrast.end() ? none
                                                                                       : contrast->second;
    if (std::find(shown_outcomes.begin(), shown_outcomes.end(), read.bet.outcome) != shown_outcomes.end()) return;
    read.refuse("outcome", "no chart shows " + in_quotes(read.bet.outcome) + (is_whole ? "" : " of " + places),
                is_whole ? "add it to 'charts'" : "add it to 'contrast': {" + places + ": [" + read.bet.outcome + "]}");
}

void check_than(const BetReading& read)
{
    const std::string& than = read.bet.than;
    if (than.empty() || read.bet.kind == BetKind::choice) return;
    if (read.outcome != nullptr && !stays_above_zero(read.outcome->outcome))
        read.refuse("than", in_quotes(read.bet.outcome) + " may be 0 or less, so that per cents of it mean nothing",
                    "leave 'than' out and ask in its own unit");
    if (than == than_start) return;
    KnownNames known = names_of_policies(read.reading);
    known.add(std::string(than_start), {});
    if (const KnownNames* places = names_of_places(read.reading, read.bet.of.of)) {
        for (const std::string& id : places->all()) known.add(id, {});
        known.is_complete = known.is_complete && places->is_complete;
    }
    (void)read.reading.check_known(read.fields.at("than"), than, known, "thing to compare with");
    if (than == read.bet.response || than == read.bet.of.id)
        read.refuse("than", in_quotes(than) + " is what is asked about", "compare it with something else");
}

/// Of places there is one value a year.
void check_at(const BetReading& read)
{
    if (!read.bet.at || !read.reading.is_dated || !read.has("at")) return;
    const Scenario& scenario = read.reading.scenario;
    if (!check_in_run(read.reading, read.fields.at("at"), "at", *read.bet.at, true)) return;
    const int month = *read.bet.at - scenario.start;
    if (read.place() == Target::Of::all || month % 12 == 0 || month == scenario.months) return;
    read.refuse("at", "of " + contrast_of(read.place()) + " there is one value a year, at each end of one",
                "write " + text_of(scenario.start + 12 * (month / 12)) + " or " +
                    text_of(scenario.start + std::min(12 * (month / 12 + 1), scenario.months)));
}

void check_level(const BetReading& read)
{
    if (read.bet.kind != BetKind::date) return;
    if (read.has("above") && read.has("below"))
        read.refuse("below", "this bet has both 'above' and 'below'", "keep one of them");
    else if (!read.has("above") && !read.has("below") && !read.fields.may_be_misspelt("above"))
        read.refuse("kind", "a date is when a level is passed, and there is neither 'above' nor 'below'",
                    "add the level, as in above: 10");
}

void check_range(const BetReading& read)
{
    const bool has_range = read.bet.kind == BetKind::line || read.bet.kind == BetKind::number;
    if (!has_range || read.has("range") || read.fields.may_be_misspelt("range")) return;
    read.refuse("kind", "a bet of kind " + read.kind() + " has no 'range'", "say between what guesses lie: [-10, 30]");
}

void check_options(BetReading& read)
{
    if (read.bet.kind != BetKind::choice) return;
    const InputNode* list = read.fields.find("options");
    if (list == nullptr || (list->is_list() && list->items.size() < 2)) {
        if (!read.fields.may_be_misspelt("options"))
            read.refuse("options", "a choice has two options or more", "list them: [first, second]");
        return;
    }
    const KnownNames policies = names_of_policies(read.reading);
    const KnownNames* places = names_of_places(read.reading, place_of(read.bet.among));
    const std::string sort = place_of(read.bet.among) == Target::Of::all
                                 ? "response"
                                 : contrast_of(read.place()).substr(0, contrast_of(read.place()).size() - 1);
    KnownNames listed;
    for (std::size_t at = 0; at < std::min(read.bet.options.size(), list->items.size()); ++at) {
        const std::string& option = read.bet.options[at];
        if (read.reading.check_known(list->items[at], option, places == nullptr ? policies : *places, sort))
            (void)read.reading.add_name(list->items[at], option, listed, "option");
    }
}

void check_answer(const BetReading& read)
{
    const std::string& answer = read.bet.answer;
    const std::string place(place_of_truth(read.bet.kind));
    if (answer.empty()) return;
    const std::size_t at = answer.find(place);
    if (at == std::string::npos) {
        read.refuse("answer", "the answer has no place for the truth", "write " + place + " where it goes");
        return;
    }
    if (std::count(answer.begin(), answer.end(), '{') > 1 || std::count(answer.begin(), answer.end(), '}') > 1)
        read.refuse("answer", "the answer has more than one place in braces", "keep " + place + " alone");
}

}  // namespace

void read_bet(Reading& reading, const InputNode& node)
{
    if (!node.is_map()) {
        reading.refuse(node, "'bet' must be a map, not " + shown(node), "write {kind: date, ask: …}");
        return;
    }
    const Fields fields(reading, node, Section::bet);
    BetReading read{fields, reading, {}};
    const WrongKeys wrong = read_record(fields, read.bet);
    if (wrong.has("kind") || !read.has("kind")) return;
    if (const std::optional<Target> target = target_in(fields)) read.bet.of = *target;
    check_keys_of_kind(read);
    if (!wrong.has("outcome")) check_outcome(read);
    if (const InputNode* response = fields.find("response"); response != nullptr && !wrong.has("response"))
        (void)reading.check_known(*response, read.bet.response, names_of_policies(reading), "response");
    check_chart(read);
    check_than(read);
    check_at(read);
    check_level(read);
    check_range(read);
    if (!wrong.has("options")) check_options(read);
    check_answer(read);
    reading.scenario.show.bet = std::move(read.bet);
}

}  // namespace concord
