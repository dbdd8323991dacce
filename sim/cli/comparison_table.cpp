#include "cli/comparison_table.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "cli/terminal.hpp"
#include "experiment/ranking.hpp"
#include "report/findings.hpp"
#include "report/words.hpp"

namespace concord {

namespace {

// Together 100 columns.
constexpr std::size_t widest_name = 23;
constexpr std::size_t median_width = 7;
constexpr std::size_t range_width = 18;
constexpr std::size_t difference_width = 8;
constexpr std::size_t probability_width = 6;
constexpr std::size_t break_even_width = 12;

/// How the numbers of one column are written: all with the same decimals, as many as the largest needs, none for what is counted.
class NumberStyle {
public:
    NumberStyle(const std::vector<Spread>& spreads, bool whole)
    {
        double largest = 0.0;
        bool all_whole = true;
        for (const Spread& spread : spreads) {
            if (std::isfinite(spread.median)) largest = std::max(largest, std::fabs(spread.median));
            for (const double x : {spread.median, spread.low, spread.high})
                all_whole = all_whole && (!std::isfinite(x) || x == std::trunc(x));
        }
        while (largest >= 99950.0 && scale_ < 3) {
            largest /= 1e3;
            ++scale_;
        }
        constexpr int max_decimals = 3;
        decimals_ = (whole || all_whole) && scale_ == 0 ? 0 : std::min(decimals_for(largest), max_decimals);
        for (int step = 0; step < scale_; ++step) divisor_ *= 1e3;
    }
    [[nodiscard]] std::string plain(double value) const
    {
        return with_scale(fixed_text(value / divisor_, decimals_), value);
    }
    [[nodiscard]] std::string with_sign(double value) const
    {
        return with_scale(signed_fixed(value / divisor_, decimals_), value);
    }

private:
    [[nodiscard]] std::string with_scale(const std::string& text, double value) const
    {
        constexpr std::array<const char*, 4> scales{"", "k", "m", "bn"};
        return std::isfinite(value) ? text + scales[static_cast<std::size_t>(scale_)] : text;
    }
    int scale_ = 0;
    int decimals_ = 0;
    double divisor_ = 1.0;
};

/// The styles of the two columns of numbers.
struct NumberStyles {
    NumberStyle value;
    NumberStyle difference;
};

NumberStyles styles_of(const std::vector<const SummaryRow*>& rows)
{
    const bool whole = !rows.empty() && rows.front()->outcome->outcome == Outcome::active_partnerships;
    std::vector<Spread> value;
    std::vector<Spread> difference;
    for (const SummaryRow* row : rows) {
        value.push_back(row->spread);
        difference.push_back(row->difference.spread);
    }
    return {NumberStyle(value, whole), NumberStyle(difference, whole)};
}

/// `4.6 / 7.9`; `start` for the first month, `tied` where nothing sets it apart from hold at the end.
std::string break_even_text(const Results& results, const SummaryRow& row)
{
    if (std::isnan(row.difference.spread.median)) return "–";
    if (is_tied(row)) return "tied";
    const auto text = [&](BreakEven kind) {
        const BreakEvenRow* found = break_even_row(results, row.policy, *row.outcome, kind);
        const double months = found == nullptr ? std::nan("") : found->month.median;
        return months <= 1.0 ? "start" : years_text(months);
    };
    const std::string monthly = text(BreakEven::monthly);
    const std::string cumulative = text(BreakEven::cumulative);
    return monthly == cumulative ? monthly : monthly + " / " + cumulative;
}

Style style_of(const SummaryRow& row)
{
    if (row.difference.probability_better >= 0.95) return Style::good;
    return row.difference.probability_better <= 0.05 ? Style::bad : Style::plain;
}

std::string range_text(const std::string& low, const std::string& high)
{
    return low == "–" && high == low ? "" : fmt::format("({} to {})", low, high);
}

std::string difference_text(const SummaryRow& row, const NumberStyle& number)
{
    const Spread& d = row.difference.spread;
    if (row.policy == 0) return left("    reference", difference_width + 1 + range_width);
    return styled(right(number.with_sign(d.median), difference_width) + " " +
                      left(range_text(number.with_sign(d.low), number.with_sign(d.high)), range_width),
                  style_of(row));
}

std::string table_row(const Scenario& scenario, const Results& results, const SummaryRow& row,
                      const NumberStyles& styles, std::size_t name_width)
{
    std::string line = left(shortened(scenario.policies[row.policy].name, name_width), name_width);
    line += right(styles.value.plain(row.spread.median), median_width) + " " +
            left(range_text(styles.value.plain(row.spread.low), styles.value.plain(row.spread.high)), range_width);
    line += difference_text(row, styles.difference);
    if (row.outcome->better != Better::none) {
        line += right(row.policy == 0 ? "" : percent(row.difference.probability_better), probability_width);
        line += right(percent(row.probability_best), probability_width);
        line += right(row.policy == 0 ? "" : break_even_text(results, row), break_even_width);
    }
    while (line.ends_with(' ')) line.pop_back();
    return line + "\n";
}

std::string heading_row(const OutcomeRow& outcome, std::size_t name_width)
{
    std::string line = std::string(name_width, ' ') + right("median", median_width) + " " +
                       left("(low to high)", range_width);
    line += right("vs hold", difference_width) + " ";
    if (outcome.better == Better::none)
        line += "(low to high)";
    else
        line += left("(low to high)", range_width) + right("better", probability_width) +
                right("best", probability_width) + right("ahead/paid", break_even_width);
    return styled(line, Style::dim) + "\n";
}

std::string table_of(const Scenario& scenario, const Results& results, const OutcomeRow& outcome, std::size_t name_width)
{
    std::string title = words_of(outcome.name);
    title.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(title.front())));
    title += headline_statistic(outcome) == Statistic::end ? " at the end" : ", mean of the run";
    const std::string_view better = outcome.better == Better::higher  ? "higher is better"
                                    : outcome.better == Better::lower ? "lower is better"
                                                                      : "neither way is better";
    const std::string text = wrapped(fmt::format("{}, {} ({}). {}", title, outcome.unit, better, outcome.meaning));
    const std::vector<const SummaryRow*> rows = ranked(results, outcome, headline_statistic(outcome));
    const NumberStyles styles = styles_of(rows);
    std::string table = styled(title, Style::bold) + text.substr(title.size()) + "\n" + heading_row(outcome, name_width);
    for (const SummaryRow* row : rows) table += table_row(scenario, results, *row, styles, name_width);
    return table;
}

/// `1 replicate`, `200 replicates`.
std::string counted(std::size_t count, std::string_view what)
{
    return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

}  // namespace

std::string comparison_text(const Scenario& scenario, const Ensemble& ensemble, const Results& results)
{
    std::size_t name_width = 8;
    for (const Policy& policy : scenario.policies) name_width = std::max(name_width, width_of(policy.name));
    name_width = std::min(name_width, widest_name);

    std::string text = styled(wrapped(scenario.title), Style::bold) + "\n" + wrapped(scenario.question) + "\n\n";
    text += wrapped(fmt::format("{}, {} of each, {} to {}. A replicate is one draw of luck, the same for "
                                "every response. Where one way is better, the best comes first:",
                                counted(scenario.policies.size(), "response"),
                                counted(static_cast<std::size_t>(ensemble.replicates), "replicate"),
                                long_text_of(scenario.start), long_text_of(scenario.start + scenario.months))) +
            "\n";
    constexpr std::array<std::array<const char*, 2>, 5> columns{
        {{"median (low to high)", "over replicates: the middle, and the 5th to 95th percentile"},
         {"vs hold", "difference from the response hold, replicate by replicate"},
         {"better, best", "share of replicates in which it beats hold, and all others; ties are shared"},
         {"ahead/paid", "years until it stays ahead of hold to the end: month by month / summed since"},
         {"", "the start; one number stands for both, never / 0.2 for what is lost later"}}};
    for (const auto& [column, meaning] : columns) text += "  " + left(column, 22) + meaning + "\n";
    text += wrapped("Spreads and shares are about luck. Doubt about the parameters and the model comes on top.") + "\n";
    for (const OutcomeRow& outcome : outcome_table) {
        if (outcome.headline) text += fmt::format("\n{}", table_of(scenario, results, outcome, name_width));
    }
    text += fmt::format("\n{}\n", styled("In short", Style::bold));
    int number = 0;
    for (const std::string& finding : findings_of(scenario, results))
        text += fmt::format("{}. {}\n", ++number, wrapped(finding, 3));
    return text;
}

}  // namespace concord
