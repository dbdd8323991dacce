#include <algorithm>
#include <cmath>

#include "experiment/ranking.hpp"
#include "report/report_chart.hpp"
#include "report/report_sections.hpp"
#include "report/report_table.hpp"
#include "report/words.hpp"

namespace concord {

namespace {

/// More lines than this cannot be told apart.
constexpr std::size_t max_lines = 10;

std::string title_of(const OutcomeRow& outcome) { return capitalised(words_of(outcome.name)); }

std::string moment_of(const OutcomeRow& outcome)
{
    return headline_statistic(outcome) == Statistic::end ? "at the end" : "mean of the run";
}

/// Series of the charts by outcome and response, filled in one pass over the months.
class MonthlySeries {
public:
    explicit MonthlySeries(const RunRecord& record)
        : policies_(record.scenario.policies.size())
        , months_(static_cast<std::size_t>(record.scenario.months) + 1)
        , spreads_(outcome_count * policies_)
    {
        const Spread undefined{std::nan(""), std::nan(""), std::nan("")};
        for (const MonthlyRow& row : record.results.monthly) {
            std::vector<Spread>& series = spreads_[index(row.outcome->outcome, row.policy)];
            if (series.empty()) series.assign(months_, undefined);
            series[static_cast<std::size_t>(row.month)] = row.spread;
        }
    }
    [[nodiscard]] const std::vector<Spread>& of(Outcome outcome, std::size_t policy) const
    {
        return spreads_[index(outcome, policy)];
    }

private:
    [[nodiscard]] std::size_t index(Outcome outcome, std::size_t policy) const
    {
        return static_cast<std::size_t>(outcome) * policies_ + policy;
    }
    std::size_t policies_;
    std::size_t months_;
    std::vector<std::vector<Spread>> spreads_;
};

std::string chart_description(const std::vector<Series>& series, const OutcomeRow& outcome)
{
    std::vector<double> values;
    for (const Series& one : series) {
        for (const Spread& spread : one.months) values.push_back(spread.median);
    }
    const NumberFormat format(values);
    std::string text = "Median over replicates, " + std::string(outcome.unit) + ". ";
    for (const Series& one : series) {
        if (one.months.empty()) continue;
        const Spread& last = one.months.back();
        text += one.name + ": " + format.plain(one.months.front().median) + " at the start, " +
                format.plain(last.median) + " at the end (" + format.plain(last.low) + " to " +
                format.plain(last.high) + "). ";
    }
    return text;
}

Element figure_of(const RunRecord& record, const OutcomeRow& outcome, const MonthlySeries& monthly)
{
    std::vector<std::string> names;
    for (const Policy& policy : record.scenario.policies) names.push_back(policy.name);
    const std::vector<LineStyle> styles = styles_of_responses(names);
    Chart chart{
        "chart-" + std::string(outcome.name), title_of(outcome) + " month by month", "", record.scenario.start, {}};
    for (std::size_t p = 0; p < std::min(names.size(), max_lines); ++p)
        chart.series.push_back({words_of(names[p]), styles[p], monthly.of(outcome.outcome, p)});
    chart.description = chart_description(chart.series, outcome);
    Element figure("figure");
    Element caption("figcaption");
    caption.add(Element("b", "", title_of(outcome)));
    caption.text(", " + std::string(outcome.unit) + " (" + direction_words(outcome.better) + "). ");
    caption.text(words_of(outcome.meaning));
    return figure.add(caption).add(line_chart(chart));
}

Element difference_cell(const RunRecord& record, const SummaryRow& row, const NumberFormat& format)
{
    if (row.policy == 0) return Element("span", "note", "reference");
    Element cell = format.spread(row.difference.spread, true);
    const SummaryRow* hold = summary_row(record.results, 0, *row.outcome, row.statistic);
    const double share = hold == nullptr ? std::nan("") : row.difference.spread.median / std::fabs(hold->spread.median);
    // A share of a share confuses; of these the difference itself is easy to read.
    const bool is_amount = row.outcome->unit.find("£m") != std::string_view::npos;
    constexpr double largest_share = 1.0;  // beyond it the reference is too near zero to compare with
    if (is_amount && std::fabs(share) >= 0.005 && std::fabs(share) <= largest_share)
        cell.add(Element("span", "note", " " + signed_fixed(100.0 * share, 0) + " %"));
    return cell;
}

void add_differences(ReportTable& table, const RunRecord& record, const OutcomeRow& outcome)
{
    const std::vector<const SummaryRow*> rows = ranked(record.results, outcome, headline_statistic(outcome));
    std::vector<double> values;
    std::vector<double> differences;
    for (const SummaryRow* row : rows) {
        values.insert(values.end(), {row->spread.median, row->spread.low, row->spread.high});
        const Spread& d = row->difference.spread;
        differences.insert(differences.end(), {d.median, d.low, d.high});
    }
    const bool is_count = outcome.outcome == Outcome::active_partnerships;
    const NumberFormat value_format(values, is_count);
    const NumberFormat difference_format(differences, is_count);
    table.begin_group(title_of(outcome) + " " + moment_of(outcome),
                      std::string(outcome.unit) + ", " + direction_words(outcome.better));
    for (const SummaryRow* row : rows) {
        const bool has_direction = outcome.better != Better::none;
        table.add_row(
            response_words(record, row->policy),
            {value_format.spread(row->spread, false), difference_cell(record, *row, difference_format),
             Element("span", "", has_direction && row->policy > 0 ? percent(row->difference.probability_better) : ""),
             Element("span", "", has_direction ? percent(row->probability_best) : "")});
    }
}

/// `year 4.6 (4.1 to 5.2)`, `from the start`, `never`.
Element break_even_cell(const BreakEvenRow* row)
{
    if (row == nullptr) return Element("span", "", "–");
    if (!std::isfinite(row->month.median)) return Element("span", "never", "never");
    const auto text = [](double months) { return months <= 1.0 ? std::string("start") : years_text(months); };
    Element cell("span");
    cell.add(Element("b", "", row->month.median <= 1.0 ? "from the start" : "year " + years_text(row->month.median)));
    if (text(row->month.low) != text(row->month.high))
        cell.add(Element("span", "range", " (" + text(row->month.low) + " to " + text(row->month.high) + ")"));
    return cell;
}

Element never_cell(const BreakEvenRow* row)
{
    return Element("span", "", row == nullptr ? "–" : percent(row->never_share));
}

}  // namespace

Element harm_figure(const RunRecord& record) { return figure_of(record, row_of(Outcome::harm), MonthlySeries(record)); }

Element charts_section(const RunRecord& record)
{
    Element section = section_of("charts", "Month by month");
    section.add(
        paragraph("Harm stands beside the answer, the other headline outcomes here. Lines are medians over replicates; "
                  "the band around each runs from low to high. Where a band cannot be "
                  "seen, luck hardly matters. The scale of each chart starts where the data start, not at zero."));
    if (record.scenario.policies.size() > max_lines)
        section.add(paragraph("Drawn are the first " + std::to_string(max_lines) +
                              " responses; all are in the tables and in monthly.csv."));
    const MonthlySeries monthly(record);
    Element figures("div", "figures");
    for (const OutcomeRow& outcome : outcome_table) {
        // Harm stands beside the answer.
        if (outcome.headline && outcome.outcome != Outcome::harm) figures.add(figure_of(record, outcome, monthly));
    }
    return section.add(figures);
}

Element differences_section(const RunRecord& record)
{
    Element section = section_of("differences", "Differences from hold");
    section.add(paragraph(
        "Best first. “Better” is the share of replicates in which a response beats hold, “best” the share in "
        "which it beats all others; ties are shared. 100 % means that luck cannot turn the result, not that it "
        "is certain."));
    ReportTable table(
        "Headline outcomes by response",
        {{"response", false}, {"median (low to high)"}, {"difference from hold (low to high)"}, {"better"}, {"best"}});
    for (const OutcomeRow& outcome : outcome_table) {
        if (outcome.headline) add_differences(table, record, outcome);
    }
    return section.add(table.element());
}

Element break_even_section(const RunRecord& record)
{
    Element section = section_of("break-even", "When it pays");
    if (record.scenario.policies.size() < 2)
        return section.add(paragraph("Only hold was run, so there is nothing to break even against."));
    section.add(paragraph(
        "“Ahead” is when a response is better than hold and stays so to the end, month by month. “Paid back” is "
        "when it is ahead in the sum since the start and stays so, the early losses counted; it comes first where a "
        "response gains early and falls behind for a time without losing all of it. Years since the start; “not "
        "within the run” is the share of replicates in which it does not come."));
    ReportTable table("Break-even against hold",
                      {{"response", false}, {"ahead"}, {"not within the run"}, {"paid back"}, {"not within the run"}});
    for (const OutcomeRow& outcome : outcome_table) {
        if (!outcome.headline || outcome.better == Better::none) continue;
        table.begin_group(title_of(outcome), direction_words(outcome.better));
        for (std::size_t p = 1; p < record.scenario.policies.size(); ++p) {
            const BreakEvenRow* ahead = break_even_row(record.results, p, outcome, BreakEven::monthly);
            const BreakEvenRow* paid = break_even_row(record.results, p, outcome, BreakEven::cumulative);
            const SummaryRow* row = summary_row(record.results, p, outcome, headline_statistic(outcome));
            const bool undefined_here = row == nullptr || std::isnan(row->difference.spread.median);
            if (undefined_here || is_tied(*row)) {
                table.add_row(response_words(record, p),
                              {Element("span", "never", undefined_here ? "not defined" : "tied with hold"),
                               Element("span"), Element("span"), Element("span")});
                continue;
            }
            table.add_row(response_words(record, p),
                          {break_even_cell(ahead), never_cell(ahead), break_even_cell(paid), never_cell(paid)});
        }
    }
    return section.add(table.element());
}

}  // namespace concord
