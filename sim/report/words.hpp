#pragma once
/// Numbers as people read them: few digits, and no more certainty than there is.

#include <string>
#include <string_view>
#include <vector>

#include "core/months.hpp"
#include "experiment/results.hpp"
#include "model/tables/outcomes.hpp"

namespace concord {

/// Three significant digits without an exponent, thousands apart: `0.0312`, `4.70`, `131`, `12 400`; a dash if undefined.
[[nodiscard]] std::string rounded(double value);

/// Decimals that leave a number of this size three significant digits; from 0 to 6.
[[nodiscard]] int decimals_for(double size);

/// Decimals with which a median and its 5th to 95th percentile are said together: no more than those, and no finer than between a tenth and
/// a hundredth of the way from the one percentile to the other, for what lies below that is not known. −1: tens, −2: hundreds.
[[nodiscard]] int decimals_for(const Spread& spread);

/// With so many decimals, thousands apart; a dash if undefined. `signed_fixed` has a sign unless it rounds to zero.
[[nodiscard]] std::string fixed_text(double value, int decimals);
[[nodiscard]] std::string signed_fixed(double value, int decimals);

/// Like `rounded`, with its sign: `+4.70`, `−131`, `0`.
[[nodiscard]] std::string signed_text(double value);

/// Three significant digits at most, without zeros that say nothing: `0.4`, `12`.
[[nodiscard]] std::string short_text(double value);

/// Money in £m: `£1.23m`, `−£131m`; to £10 000, for less than that nobody knows, and of a smaller sum two digits; with its sign
/// `+£0.12m`, and with so many decimals if a column says how many.
[[nodiscard]] std::string pounds(double value);
[[nodiscard]] std::string signed_pounds(double value);
[[nodiscard]] std::string signed_pounds(double value, int decimals);

/// An amount with its unit as people say it: `£36.5m of weighted cases`, `5.20 partnerships`; a bare number for shares and ratios.
[[nodiscard]] std::string amount_words(double value, std::string_view unit, int decimals);

/// A share as a whole percentage; `>99 %` and `<1 %` where rounding would claim certainty.
[[nodiscard]] std::string percent(double share);

/// The same in a column: nothing where there is nothing to say.
[[nodiscard]] std::string share_words(double share);

/// `April 2010`.
[[nodiscard]] std::string long_text_of(Month month);

/// Years since the start with one decimal, `4.6`; `never` if infinite.
[[nodiscard]] std::string years_text(double months);

/// A name of the tables as words: `data_sharing` becomes `data sharing`. Three names are terms of those who made the model, and are said as
/// everybody says them: `hold`, `realised_advantage` and `potential_advantage`.
[[nodiscard]] std::string words_of(std::string_view name);

/// The name of what a policy is called, as words.
[[nodiscard]] std::string response_words(const Scenario& scenario, std::size_t policy);

/// The name of a response that an organisation follows, as words: a row of the scenario's responses.
[[nodiscard]] std::string followed_response(const Scenario& scenario, int row);

/// The name of the response that differences are from, as words: `hold`, unless another is asked for.
[[nodiscard]] std::string reference_words(const Scenario& scenario);

/// As a sentence or a heading begins.
[[nodiscard]] std::string capitalised(std::string text);

/// A name as a heading: `Data sharing`.
[[nodiscard]] std::string title_of(std::string_view name);

/// Whether a name or its words are of many, and what is said of one or of many: `reserves are`, `trust is`.
[[nodiscard]] bool is_plural(std::string_view name);
[[nodiscard]] std::string_view is_or_are(std::string_view name);

/// `a, b and c`.
[[nodiscard]] std::string list_words(const std::vector<std::string>& parts);

/// `0.25 to 0.45`.
[[nodiscard]] std::string range_words(const Range& range);

/// Of a range that may have one edge alone (`no_edge`): `0.25 to 0.45`, `0.8 or more`, `0.9 or less`.
[[nodiscard]] std::string window_words(const Range& window);

/// `1 run`, `200 runs`.
[[nodiscard]] std::string counted(std::size_t count, std::string_view what);

/// So many squares, `count` in all, for these amounts by largest remainder: whole ones first, the rest where most is left over; of equal
/// remainders the first. None for nothing; what is undefined is nothing.
[[nodiscard]] std::vector<int> squares_of(const std::vector<double>& amounts, int count);

/// How many runs a share of them is: of a hundred futures, `in 62 of 100 futures`; of fewer, or without futures, `in 15 of 16 runs`, and
/// `in about 15 of 16 runs` where ties were shared. Empty where one run alone was made, or nothing is known.
[[nodiscard]] std::string in_runs(double share, const RunCount& runs);

/// What futures draw: `prevention return`; `improvement under fundamental questions` of a number of a response.
[[nodiscard]] std::string uncertainty_words(const std::string& name);

/// How well the default of what futures draw is known, by `DecidingRow::evidence`.
[[nodiscard]] std::string evidence_words(int evidence);

/// A number by itself, with as many decimals as its size asks for.
[[nodiscard]] std::string value_words(double value);

/// What a run is, where futures come from there; and what spreads and shares of runs mean.
[[nodiscard]] std::string_view what_a_run_is(FutureKind futures) noexcept;
[[nodiscard]] std::string_view what_shares_mean(FutureKind futures) noexcept;

/// `lower is better` and so on.
[[nodiscard]] std::string_view direction_words(Better better);

/// When a statistic speaks of: `at the end (April 2020)`, `on average over the run`.
[[nodiscard]] std::string moment_words(Statistic statistic, Month start, int months);

/// The same in a heading: `at the end`, `mean of the run`.
[[nodiscard]] std::string_view moment_of(Statistic statistic);

/// A year of the run by its calendar: `2010–11`, or `2010` where it begins in January. Year 1 is the first.
[[nodiscard]] std::string year_words(Month start, int year);

/// The text with blanks that do not break inside numbers and before a per cent sign. Not for what people copy into a program.
[[nodiscard]] std::string unbroken(std::string_view text);

/// How numbers that stand together are written: with the same decimals.
class NumberFormat {
public:
    /// Enough decimals for the largest of these, and no more than three; none for what is counted. Where there is little room, large
    /// numbers are written in thousands (k), millions (m) or billions (bn).
    explicit NumberFormat(const std::vector<double>& values, bool is_count = false, bool has_little_room = false);
    [[nodiscard]] std::string plain(double value) const;
    [[nodiscard]] std::string with_sign(double value) const;

private:
    [[nodiscard]] std::string with_scale(const std::string& text, double value) const;
    int decimals_ = 0;
    int scale_ = 0;
    double divisor_ = 1.0;
};

/// A word as a shell reads it: in quotation marks where it needs them.
[[nodiscard]] std::string shell_word(const std::string& word);

}  // namespace concord
