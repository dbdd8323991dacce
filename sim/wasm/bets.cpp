#include "wasm/bets.hpp"

#include <limits>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <vector>

#include "model/uncertainty.hpp"
#include "report/bet_words.hpp"
#include "report/words.hpp"
#include "results/json.hpp"

namespace concord {

namespace {

using Json = nlohmann::ordered_json;

Json hands_json(const Scenario& scenario, const Bet& bet)
{
    Json hands = Json::array();
    for (const Hand& hand : hands_of(scenario, bet))
        hands.push_back({{"id", hand.id},
                         {"name", unbroken(hand_words(scenario, bet, hand))},
                         {"low", number_json(hand.low)},
                         {"high", number_json(hand.high)}});
    return hands;
}

void add_to_bet(const Scenario& scenario, const Bet& bet, Json& json)
{
    Json options = Json::array();
    for (const std::string& id : bet.options)
        options.push_back({{"id", id}, {"name", option_words(scenario, bet, id)}});
    json["options"] = std::move(options);
    json["unit"] = bet_unit(bet);
    json["measure"] = unbroken(bet_measure(scenario, bet));
    json["month"] = month_asked(scenario, bet);
    json["level"] = bet.above ? Json(*bet.above) : bet.below ? Json(*bet.below) : Json();
    json["within"] = tolerance_of(bet);
    json["hands"] = hands_json(scenario, bet);
    json.erase("answer");  // it comes with the run
}

void add_to_lever(const Scenario& scenario, const ExhibitLever& lever, Json& json)
{
    const SettableNumber number = settable_number_named(scenario, lever.parameter).value();
    const Range range = lever.range.value_or(number.plausible);
    json["unit"] = lever.unit.empty() ? std::string(number.unit) : lever.unit;
    json["low"] = range.low;
    json["high"] = range.high;
    json["value"] = value_of(scenario, number);
    if (lever.ends.empty()) json["ends"] = Json();
    json.erase("range");
}

Json values_json(const std::vector<Spread>& spreads, double Spread::*member)
{
    Json values = Json::array();
    for (const Spread& spread : spreads) values.push_back(number_json(spread.*member));
    return values;
}

Json line_json(const Scenario& scenario, const Bet& bet, const BetLine& line)
{
    const bool is_option = bet.kind == BetKind::choice;
    return {{"id", line.id},
            {"name", is_option ? option_words(scenario, bet, line.id) : words_of(line.id)},
            {"months", line.months},
            {"median", values_json(line.values, &Spread::median)},
            {"low", values_json(line.values, &Spread::low)},
            {"high", values_json(line.values, &Spread::high)}};
}

double guessed_number(const Json& value)
{
    if (value.is_null()) return undefined;
    if (value == never_hand) return std::numeric_limits<double>::infinity();
    if (!value.is_number()) throw std::invalid_argument("a guess is a list of numbers, or the id of an option");
    return value.get<double>();
}

}  // namespace

void add_bet_and_levers(const Scenario& scenario, Json& show)
{
    if (scenario.show.bet) add_to_bet(scenario, *scenario.show.bet, show["bet"]);
    for (std::size_t at = 0; at < scenario.show.levers.size(); ++at)
        add_to_lever(scenario, scenario.show.levers[at], show["levers"][at]);
}

std::string bet_answer_json(const Scenario& scenario, const BetTruth& truth)
{
    const Bet& bet = scenario.show.bet.value();
    const bool is_choice = bet.kind == BetKind::choice;
    const auto shape = [&](double Spread::*member) { return is_choice ? Json() : values_json(truth.values, member); };
    Json lines = Json::array();
    for (const BetLine& line : truth.lines) lines.push_back(line_json(scenario, bet, line));
    return json_text({{"truth", is_choice ? Json(truth.choice) : shape(&Spread::median)},
                      {"low", shape(&Spread::low)},
                      {"high", shape(&Spread::high)},
                      {"hand", right_hand(scenario, bet, truth)},
                      {"sentence", unbroken(bet_answer(scenario, truth))},
                      {"sure", unbroken(bet_doubt(scenario, truth))},
                      {"lines", lines}});
}

std::string judged_guess(const Scenario& scenario, const BetTruth& truth, const Json& guess)
{
    if (guess.is_string()) return guess_sentence(scenario, truth, guess.get<std::string>());
    std::vector<double> values;
    for (const Json& value : guess) values.push_back(guessed_number(value));
    return guess_sentence(scenario, truth, values);
}

}  // namespace concord
