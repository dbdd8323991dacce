#include <algorithm>
#include <cmath>

#include "experiment/judging.hpp"
#include "experiment/ranking.hpp"
#include "report/diagnosis_words.hpp"
#include "report/report_chart.hpp"
#include "report/report_sections.hpp"
#include "report/words.hpp"

namespace concord {

namespace {

constexpr std::size_t most_partnerships = 60;

/// One partnership in the last year, under hold and under the best response (which may be hold).
struct Pair {
    const DiagnosisRow* reference = nullptr;
    const DiagnosisRow* best = nullptr;
};

/// Those with the largest potential first.
std::vector<Pair> pairs_of(const RunRecord& record, std::size_t best)
{
    std::vector<Pair> pairs(record.scenario.partnerships.size());
    for (const DiagnosisRow& row : record.results.diagnosis) {
        if (row.year != record.years) continue;
        Pair& pair = pairs[static_cast<std::size_t>(row.partnership)];
        if (row.policy == 0) pair.reference = &row;
        if (row.policy == best) pair.best = &row;
    }
    pairs.erase(std::remove_if(pairs.begin(), pairs.end(),
                               [](const Pair& pair) { return pair.reference == nullptr || pair.best == nullptr; }),
                pairs.end());
    const auto potential = [](const Pair& pair) {
        const double larger = std::max(pair.reference->potential, pair.best->potential);
        return std::isfinite(larger) ? larger : 0.0;
    };
    std::stable_sort(pairs.begin(), pairs.end(),
                     [&](const Pair& a, const Pair& b) { return potential(a) > potential(b); });
    return pairs;
}

bool has_causes(const DiagnosisRow& row) { return row.active_share > 0.0 && std::isfinite(row.cause[0]); }

std::string state_words(const DiagnosisRow& row)
{
    const std::string at_work = work_words(row.active_share);
    if (!(row.active_share > 0.0)) return at_work + ".";
    return (at_work.empty() ? "" : at_work + "; ") + "inertia " + fixed_text(row.inertia, 2) + ": " +
           advantage_short(row.realised, row.potential) + ".";
}

std::string advice_words(const DiagnosisRow& row)
{
    // In short: the summary above says what it means to stand out.
    const std::string text = row.stands_out < 0 ? stands_out_words(row)
                                                : "Stands out: " + cause_words(row.stands_out) + ".";
    if (row.best == nullptr) return text + " No single intervention is estimated to help.";
    return text + " Estimated to release most, from the start: " + words_of(row.best->name) + " (" +
           pounds(row.released) + " a year).";
}

void add_response(Element& card, std::vector<CauseBar>& bars, const std::string& name, const DiagnosisRow& row,
                  bool is_contract)
{
    Element line("p", "under");
    line.add(Element("b", "", name)).text(unbroken(": " + state_words(row) + " "));
    if (has_causes(row)) {
        line.text(unbroken(advice_words(row)));
        bars.push_back({name, row.cause});
    } else if (is_contract && row.active_share > 0.0) {
        line.text(contract_note);
    }
    card.add(line);
}

Element card_of(const RunRecord& record, const Pair& pair, std::size_t best)
{
    const Partnership& partnership = record.scenario.partnerships[static_cast<std::size_t>(pair.reference->partnership)];
    const bool is_contract = partnership.form == Form::contract;
    Element card("article", "card");
    Element heading("h4", "", partnership.name);
    heading.add(Element("span", "note",
                        words_of(kind_of(record.scenario, pair.reference->partnership)) + ", " +
                            rounded(pair.reference->members).substr(0, rounded(pair.reference->members).find('.')) +
                            " members"));
    card.add(heading);
    std::vector<CauseBar> bars;
    Element lines("div");
    add_response(lines, bars, response_words(record, 0), *pair.reference, is_contract);
    if (best != 0) add_response(lines, bars, response_words(record, best), *pair.best, is_contract);
    if (!bars.empty())
        card.add(stacked_bars("bars-" + std::to_string(pair.reference->partnership),
                              "What holds back " + partnership.name, bars));
    return card.add(lines);
}

std::string holdback_words(const RunRecord& record, std::size_t policy)
{
    const Holdback hold = holdback_of(record.scenario, record.results.diagnosis, policy, record.years);
    std::string text = "Under " + response_words(record, policy) + ", " + std::to_string(hold.at_work) + " of " +
                       counted(static_cast<std::size_t>(hold.partnerships), "partnership") +
                       " were at work during the last year";
    if (hold.at_work == 0) return text + ".";
    if (hold.active_share < judging.throughout) text += " (in " + percent(hold.active_share) + " of runs and months)";
    text += "; together they lose " + percent(hold.inertia) + " of what they could achieve. " + stands_out_words(hold);
    return text;
}

}  // namespace

Element diagnosis_section(const RunRecord& record)
{
    Element section = section_of("diagnosis", "What holds the partnerships back");
    const std::size_t best = best_response(record.results);
    const std::vector<Pair> pairs = pairs_of(record, best);
    if (pairs.empty()) return section.add(paragraph("The scenario has no partnerships."));
    section.add(paragraph(holdback_words(record, 0) + (best == 0 ? "" : " " + holdback_words(record, best))));
    section.add(paragraph(
        "Each bar splits the lost working quality of a partnership in the last year into its causes" +
        std::string(best == 0 ? "" : ": the upper bar under " + response_words(record, 0) + ", the lower one under ") +
        (best == 0 ? "" : response_words(record, best) + ", the response with the least harm at the end") +
        ". “Stands out” is the cause most above what is usual at a start, that of the defaults. " +
        std::string(estimate_note) + " concord diagnose re-runs the best three."));
    section.add(cause_key());
    Element cards("div", "cards");
    for (std::size_t i = 0; i < std::min(pairs.size(), most_partnerships); ++i)
        cards.add(card_of(record, pairs[i], best));
    section.add(cards);
    if (pairs.size() > most_partnerships)
        section.add(paragraph("Shown are the " + std::to_string(most_partnerships) + " with the most to gain, of " +
                              std::to_string(pairs.size()) + "; all are in diagnosis.csv."));
    return section;
}

}  // namespace concord
