#pragma once
/// What holds partnerships back, in plain words: phrases and sentences on one row of the diagnosis, or on several together.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "experiment/holdback.hpp"

namespace concord {

/// A cause in words, by its row: `the overhead of working with many partners`.
[[nodiscard]] std::string cause_words(int cause);

/// The interventions that act on a cause, by name: `joint_training, secondment and co_location`.
[[nodiscard]] std::string remedies_words(int cause);

/// What is realised of what joint work could add: one or two sentences, and the same in half a sentence.
[[nodiscard]] std::string advantage_words(double realised, double potential);
[[nodiscard]] std::string advantage_short(double realised, double potential);

/// How much of what partners could achieve together arrives, for a newcomer: `Together they could add £1.20m a year. £0.40m of it arrives.`
[[nodiscard]] std::string arrives_words(double realised, double potential);

/// How much of it does not, as a sentence begins that goes on `is lost`: `The rest`, `Nearly all`, `More than all`; empty where nothing
/// could be added.
[[nodiscard]] std::string_view lost_words(double realised, double potential);

/// Leaks by their rows (`leak_row`), each at least 0: the largest; and all as shares for those who do not see a bar. Empty where
/// nothing leaks.
[[nodiscard]] std::string leak_words(const std::vector<double>& leaks);
[[nodiscard]] std::string leaks_words(const std::vector<double>& leaks);

/// `Inertia is 0.43: 43 % of the possible gain is lost.` Empty where it is not defined.
[[nodiscard]] std::string inertia_words(double inertia);

/// What the lost working quality comes from most, of one partnership or of several; who, when and under which response stand in the
/// sentence.
[[nodiscard]] std::string holdback_sentence(const std::array<double, cause_count>& causes, const std::string& who,
                                            const std::string& response, const std::string& year);

/// The cause that is furthest above a usual start. Empty if none of several is at work.
[[nodiscard]] std::string stands_out_words(const DiagnosisRow& row);
[[nodiscard]] std::string stands_out_words(const Holdback& hold);

/// ` in all of them`, ` in 3 of 5 partnerships`; empty for one alone.
[[nodiscard]] std::string among_words(int count, int all);

/// `not at work in this year`, `at work in 83 % of runs and months`; empty if it was throughout.
[[nodiscard]] std::string work_words(double active_share);

/// Caution about a gain that was re-run: empty where its whole spread is a gain.
[[nodiscard]] std::string_view release_note(const Spread& released);

/// A stacked bar for those who do not see it: `trust 40 %, governance 25 %, …`.
[[nodiscard]] std::string bar_words(const std::array<double, cause_count>& causes);

/// How far to trust what is estimated to release most.
inline constexpr std::string_view estimate_note = "What would release most is a rough estimate of what one well-run "
                                                  "intervention alone, begun with the run and kept up, would add on "
                                                  "average to what a partnership realises: mostly too high, by up to a "
                                                  "half and now and then by more, and of two that are close it may "
                                                  "name the lesser.";
inline constexpr std::string_view contract_note = "A contract: no trust to gain or lose, so no causes to split.";

}  // namespace concord
