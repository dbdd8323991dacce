#pragma once
/// What is said of a bet: what is guessed, what came, how sure that is, and how far one guess or a room full of hands is off.

#include <map>
#include <string>
#include <vector>

#include "experiment/bet.hpp"

namespace concord {

/// The unit in which guesses are counted: `%`, or that of the outcome.
[[nodiscard]] std::string bet_unit(const Bet& bet);

/// What is guessed, as the second line of a chart's title: `Harm under short-term savings, per cent more than under hold`.
[[nodiscard]] std::string bet_measure(const Scenario& scenario, const Bet& bet);

/// The name of an option, of a hand.
[[nodiscard]] std::string option_words(const Scenario& scenario, const Bet& bet, const std::string& id);
[[nodiscard]] std::string hand_words(const Scenario& scenario, const Bet& bet, const Hand& hand);

/// The answer with the truth in it: `The bill arrived in August 2014.` Says so where a date never comes, or nothing is known.
[[nodiscard]] std::string bet_answer(const Scenario& scenario, const BetTruth& truth);

/// How sure that is: `It is so in 198 of 200 runs.`, `Nine of ten runs: March 2014 to May 2015.` Empty where one run alone was made.
[[nodiscard]] std::string bet_doubt(const Scenario& scenario, const BetTruth& truth);

/// One guess of a line, a date or a number: `You drew 12 % less harm in 2016 than came.`, `Eight months later than you said.` Empty without one.
[[nodiscard]] std::string guess_sentence(const Scenario& scenario, const BetTruth& truth,
                                         const std::vector<double>& guess);

/// One guess among options: `You said Murkwater. It was Clearwater.`
[[nodiscard]] std::string guess_sentence(const Scenario& scenario, const BetTruth& truth, const std::string& option);

/// A room's hands, by `Hand::id`: `Three of eleven saw it coming.` Empty where no hand went up, or nothing is known.
[[nodiscard]] std::string hands_sentence(const Scenario& scenario, const BetTruth& truth,
                                         const std::map<std::string, int>& hands);

}  // namespace concord
