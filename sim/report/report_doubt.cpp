/// How sure the answer is: the best response of a hundred futures, regret, what decides and what to find out first.

#include <algorithm>
#include <cmath>

#include "experiment/ranking.hpp"
#include "report/report_doubt.hpp"
#include "report/report_sections.hpp"
#include "report/report_table.hpp"
#include "report/sentences.hpp"
#include "report/styles.hpp"
#include "report/svg.hpp"
#include "report/words.hpp"

namespace concord {

namespace {

constexpr int squares_a_side = 10;

/// Harm at the end of every response that can be picked, in the order of the scenario.
std::vector<const SummaryRow*> judged_rows(const RunRecord& record)
{
    std::vector<const SummaryRow*> rows;
    for (std::size_t p = 0; p < record.scenario.policies.size(); ++p) {
        const SummaryRow* row = summary_row(record.results, p, row_of(Outcome::harm), Statistic::end);
        if (row != nullptr && record.results.is_pick(p)) rows.push_back(row);
    }
    return rows;
}

Element squares_figure(const RunRecord& record, const std::vector<const SummaryRow*>& rows)
{
    constexpr double side = 18.0;
    constexpr double step = 20.0;
    const std::vector<std::size_t> styles = line_styles_of(record.scenario.policies);
    std::vector<double> shares;
    for (const SummaryRow* row : rows) shares.push_back(row->of_runs.best);
    const std::vector<int> squares = squares_of(shares, squares_a_side * squares_a_side);
    std::string description;
    Element grid("g");
    int place = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (squares[row] == 0) continue;
        description += response_words(record, rows[row]->policy) + ": " + std::to_string(squares[row]) + ". ";
        const LineStyle& style = line_styles[styles[rows[row]->policy]];
        for (int square = 0; square < squares[row]; ++square, ++place) {
            const int column = place % squares_a_side;
            const int line = place / squares_a_side;
            Element rect("rect");
            rect.set("x", column * step).set("y", line * step);
            rect.set("width", side).set("height", side).set("rx", 2.0).set("fill", style.light);
            grid.add(rect);
        }
    }
    Element svg = drawing("doubt-squares", "Which response has least harm at the end, in a hundred futures", description);
    svg.set("viewBox", "0 0 200 200").set("class", "squares");
    svg.add(grid);
    Element key("ul", "key doubt");
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (squares[row] == 0) continue;
        Element sample("svg");
        sample.set("viewBox", "0 0 18 18").set("width", 18.0).set("height", 18.0).set("aria-hidden", "true");
        Element rect("rect");
        rect.set("width", side).set("height", side).set("rx", 2.0);
        rect.set("fill", line_styles[styles[rows[row]->policy]].light);
        key.add(Element("li")
                    .add(sample.add(rect))
                    .add(Element("b", "", std::to_string(squares[row])))
                    .text(" " + response_words(record, rows[row]->policy)));
    }
    Element figure("figure", "doubt");
    return figure.add(Element("figcaption", "", "A hundred futures, each by the response with least harm at its end."))
        .add(svg)
        .add(key);
}

Element regret_table(const RunRecord& record)
{
    ReportTable table("Harm at the end: how each response stands", {{"response", false},
                                                                    {"best"},
                                                                    {"worst"},
                                                                    {"better than " + reference_words(record.scenario)},
                                                                    {"regret (95th percentile)"}});
    const OutcomeRow& harm = row_of(Outcome::harm);
    std::vector<double> sizes;
    const std::vector<const SummaryRow*> rows = ranked(record.results, harm, Statistic::end);
    for (const SummaryRow* row : rows) sizes.insert(sizes.end(), {row->regret_median, row->regret_high});
    const NumberFormat format(sizes, false, false);
    for (const SummaryRow* row : rows) {
        Element regret("span", "", format.plain(row->regret_median));
        regret.add(Element("span", "note", " (" + format.plain(row->regret_high) + ")"));
        table.add_row(response_words(record, row->policy),
                      {Element("span", "", percent(row->of_runs.best)), Element("span", "", percent(row->of_runs.worst)),
                       Element("span", "", share_words(better_share(*row))), regret});
    }
    return table.element();
}

Element deciding_table(const std::vector<DecidingRow>& rows)
{
    ReportTable table("What decides which response has least harm at the end",
                      {{"uncertainty", false},
                       {"share of the doubt"},
                       {"another response leads from"},
                       {"its value is", false},
                       {"worth of knowing, £m of weighted cases"}});
    for (const DecidingRow& row : rows) {
        std::string flip = std::isnan(row.flip.value) ? "" : value_words(row.flip.value);
        if (!flip.empty() && !std::isnan(row.flip.low))
            flip += " (" + value_words(row.flip.low) + " to " + value_words(row.flip.high) + ")";
        table.add_row(uncertainty_words(row.uncertainty),
                      {Element("span", "", percent(row.share)), Element("span", "", flip),
                       Element("span", "", evidence_words(row.evidence)),
                       Element("span", "", row.is_worth_knowing != 0 ? value_words(row.knowing) : "")});
    }
    return table.element();
}

}  // namespace

Element doubt_section(const RunRecord& record)
{
    Element section = section_of("doubt", "How sure is that?");
    section.add(paragraph(what_a_run_is(record.scenario.futures)));
    if (!record.results.runs().are_futures) return section;
    const std::vector<const SummaryRow*> rows = judged_rows(record);
    if (rows.size() > 1) section.add(squares_figure(record, rows)).add(bands_figure(record));
    section.add(
        paragraph("Regret is how much more harm a response ends with than the best response of the same future, "
                  "itself included: the price of having picked wrong."));
    std::vector<DecidingRow> deciding = deciding_best(record.scenario, record.results);
    deciding.erase(
        std::remove_if(deciding.begin(), deciding.end(), [](const DecidingRow& row) { return row.is_named == 0; }),
        deciding.end());
    section.add(paragraph(
        deciding.empty()
            ? "No single thing that is drawn decides which response is best more than chance would."
            : "Listed is what stands out from chance. Share of the doubt: how much of the difference between futures, "
              "in which response is best, goes with this one thing alone. Worth of knowing: the regret avoided on "
              "average if it were known before choosing. An empty cell: not to be told from chance. drivers.csv has "
              "everything that is drawn."));
    section.add(knowing_figure(record));
    section.add(regret_table(record));
    if (!deciding.empty()) section.add(deciding_table(deciding));
    return section.add(paragraph("Which of your own figures move the answer: concord matters " +
                                 shell_word(record.scenario_file) + "."));
}

}  // namespace concord
