#include <algorithm>
#include <cmath>

#include "experiment/judging.hpp"
#include "experiment/ranking.hpp"
#include "report/report_chart.hpp"
#include "report/report_sections.hpp"
#include "report/report_table.hpp"
#include "report/sentences.hpp"
#include "report/words.hpp"

namespace concord {

namespace {

/// More lines than this cannot be told apart.
constexpr std::size_t max_lines = 10;

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
    std::string text = "Median over runs, " + std::string(outcome.unit) + ". ";
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
    const std::vector<Policy>& policies = record.scenario.policies;
    const std::vector<std::size_t> styles = line_styles_of(policies);
    Chart chart{
        "chart-" + std::string(outcome.name), title_of(outcome.name) + " month by month", "", record.scenario.start, {}};
    for (std::size_t p = 0; p < std::min(policies.size(), max_lines); ++p)
        chart.series.push_back({words_of(policies[p].name), line_styles[styles[p]], monthly.of(outcome.outcome, p)});
    chart.description = chart_description(chart.series, outcome);
    Element figure("figure");
    Element caption("figcaption");
    caption.add(Element("b", "", title_of(outcome.name)));
    caption.text(", " + std::string(outcome.unit) + " (" + std::string(direction_words(outcome.better)) + "). ");
    caption.text(words_of(outcome.meaning));
    return figure.add(caption).add(line_chart(chart));
}

Element difference_cell(const RunRecord& record, const SummaryRow& row, const NumberFormat& format)
{
    if (row.policy == 0) return Element("span", "note", "reference");
    Element cell = spread_cell(format, row.difference.spread, true);
    // A share of a share confuses; of these the difference itself is easy to read.
    const bool is_amount = row.outcome->unit.find("£m") != std::string_view::npos;
    const double share = is_amount ? relative_difference(record.results, row).median : undefined;
    if (std::fabs(share) >= judging.negligible)
        cell.add(Element("span", "note", " " + signed_fixed(100.0 * share, 0) + " %"));
    return cell;
}

void add_differences(ReportTable& table, const RunRecord& record, const OutcomeRow& outcome)
{
    const std::vector<const SummaryRow*> rows = ranked(record.results, outcome, headline_statistic(outcome));
    const MonthlyRow* start = start_row(record.results, outcome);
    const OutcomeFormats formats = formats_of(rows, start);
    table.begin_group(title_of(outcome.name) + " " + std::string(moment_of(headline_statistic(outcome))),
                      std::string(outcome.unit) + ", " + std::string(direction_words(outcome.better)));
    // The best response may still end worse than today.
    if (start != nullptr)
        table.add_row("at the start", {spread_cell(formats.value, start->spread, false), Element("span"),
                                       Element("span"), Element("span")});
    for (const SummaryRow* row : rows) {
        const bool has_direction = outcome.better != Better::none;
        table.add_row(response_words(record, row->policy),
                      {spread_cell(formats.value, row->spread, false), difference_cell(record, *row, formats.difference),
                       Element("span", "", share_words(better_share(*row))),
                       Element("span", "", has_direction ? percent(best_share(record.results, *row)) : "")});
    }
}

/// When it pays, and how often it does not.
std::vector<Element> pays_cells(const When& when, const std::string& reference)
{
    const bool pays = when.pays == When::Pays::from_start || when.pays == When::Pays::later;
    const bool is_judged = pays || when.pays == When::Pays::never;
    return {Element("span", pays ? "" : "never", when_words(when, reference)),
            Element("span", "", is_judged ? percent(when.never_share) : "")};
}

}  // namespace

Element harm_figure(const RunRecord& record) { return figure_of(record, row_of(Outcome::harm), MonthlySeries(record)); }

Element charts_section(const RunRecord& record)
{
    Element section = section_of("charts", "Month by month");
    section.add(
        paragraph("Harm stands beside the answer, the other headline outcomes here. Lines are medians over runs; "
                  "the band around each runs from low to high. Where a band cannot be "
                  "seen, runs hardly differ. The scale of each chart starts where the data start, not at zero."));
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
    Element section = section_of("differences", "Differences from " + reference_words(record.scenario));
    const std::string reference = reference_words(record.scenario);
    section.add(
        paragraph("Best first, below what all responses start from. “Better” is the share of runs in which a response "
                  "beats " +
                  reference +
                  ", “best” the share in which it beats all others; ties are shared. They count the runs of this "
                  "comparison, under the equations of this model; where nothing sets a response apart from " +
                  reference +
                  ", “better” is empty. “Best” is – for what cannot be picked, and for all where nothing sets any "
                  "apart."));
    ReportTable table("Headline outcomes by response", {{"response", false},
                                                        {"median (low to high)"},
                                                        {"difference from " + reference + " (low to high)"},
                                                        {"better"},
                                                        {"best"}});
    for (const OutcomeRow& outcome : outcome_table) {
        if (outcome.headline) add_differences(table, record, outcome);
    }
    return section.add(table.element());
}

Element break_even_section(const RunRecord& record)
{
    Element section = section_of("break-even", "When it pays");
    const std::string reference = reference_words(record.scenario);
    if (record.scenario.policies.size() < 2)
        return section.add(paragraph("Only " + reference + " was run, so there is nothing to break even against."));
    section.add(paragraph(
        "“Ahead” is when a response is better than " + reference +
        " and stays so to the end, month by month. “Paid back” is "
        "when it is ahead in the sum since the start and stays so, the early losses counted; it comes first where a "
        "response gains early and falls behind for a time without losing all of it. Years since the start; “not "
        "within the run” is the share of runs in which it does not come."));
    ReportTable table("Break-even against " + reference,
                      {{"response", false}, {"ahead"}, {"not within the run"}, {"paid back"}, {"not within the run"}});
    for (const OutcomeRow& outcome : outcome_table) {
        if (!outcome.headline || outcome.better == Better::none) continue;
        table.begin_group(title_of(outcome.name), std::string(direction_words(outcome.better)));
        for (std::size_t p = 1; p < record.scenario.policies.size(); ++p) {
            std::vector<Element> cells = pays_cells(when(record.results, p, outcome, BreakEven::monthly), reference);
            for (Element& cell : pays_cells(when(record.results, p, outcome, BreakEven::cumulative), reference))
                cells.push_back(std::move(cell));
            table.add_row(response_words(record, p), cells);
        }
    }
    return section.add(table.element());
}

}  // namespace concord
