/// Where each response wins and fails, and how long it is acceptable: the columns of boxes.csv and acceptable.csv.

#include "results/column_makers.hpp"

namespace concord {

using namespace column_makers;

const ResultTable<BoxRow>& boxes_table()
{
    using Row = BoxRow;
    static const ResultTable<Row> table{
        "boxes",
        "BoxRow",
        "where each response wins and fails: regions of what futures draw in which it is best, worst or not acceptable",
        &Results::boxes,
        {response<Row>(),
         choice<Row>("question", Names::box_questions,
                     "Where the response is best or not_best, worst or not_worst (by harm at the end, ties are both), "
                     "acceptable or not_acceptable; of each pair that which fewer futures are.",
                     &Row::question),
         choice<Row>("verdict", Names::verdicts,
                     "described, with a row for each limited uncertainty; not_described, where no region does better "
                     "than chance; or too_few, where fewer than 20 futures are cases.",
                     &Row::verdict),
         count<Row>("runs", "", "Futures that were looked at.", &Row::runs),
         count<Row>("cases", "", "Futures of which the question is true.", &Row::cases),
         number<Row>("base_rate", "share", Look::share, "Share of all these futures that are cases.", &Row::base_rate),
         text<Row>("dimension", "The uncertainty that is limited; empty where no region is described.", &Row::dimension),
         number<Row>("low", "", Look::number,
                     "Lower limit of the region, in the uncertainty's unit; empty where it has none.", &Row::low),
         number<Row>("high", "", Look::number, "Upper limit of the region; empty where it has none.", &Row::high),
         number<Row>("coverage", "share", Look::share, "Share of the cases that are in the region.", &Row::coverage),
         number<Row>("density", "share", Look::share,
                     "Share of the futures in the region that are cases; to be read beside the base rate.",
                     &Row::density),
         number<Row>(
             "density_unseen", "share", Look::share,
             "The same where the search did not look: of regions found in one half of the futures, in the other.",
             &Row::density_unseen),
         number<Row>("quasi_p", "", Look::number,
                     "How often chance makes so many cases in the region with this limit lifted (Bryant & Lempert "
                     "2010); too small after a search.",
                     &Row::quasi_p),
         number<Row>("found_again", "share", Look::share,
                     "Share of twenty half samples in which this limit is found again.", &Row::found_again)}};
    return table;
}

const ResultTable<AcceptableRow>& acceptable_table()
{
    using Row = AcceptableRow;
    static const ResultTable<Row> table{
        "acceptable",
        "AcceptableRow",
        "how often each response ends within the limits that the scenario gives, from when it does not, and what tells "
        "early",
        &Results::acceptable,
        {response<Row>(), outcome<Row>(),
         choice<Row>("bound", Names::bounds, "Whether the limit is at_most or at_least.", &Row::bound),
         number<Row>("limit", "", Look::number, "The limit, measured by `of`.", &Row::limit),
         choice<Row>("of", Names::yardsticks,
                     "What the limit is measured by: the outcome's own unit, or as a ratio to the start of the same "
                     "run or to the reference in the same month.",
                     &Row::of),
         count<Row>("runs", "", "Runs behind the row: those whose months are kept in memory.", &Row::runs),
         number<Row>("share", "share", Look::share, "Share of runs that end within the limit: these never tip.",
                     &Row::share),
         number<Row>(
             "tips", "months since the start", Look::number,
             "Of the runs that end beyond the limit, the median last month within it; 0 where there is none.",
             [](auto& row) -> auto& { return row.tips.median; }),
         number<Row>(
             "tips_low", "months since the start", Look::number, "The 5th percentile of that month.",
             [](auto& row) -> auto& { return row.tips.low; }),
         number<Row>(
             "tips_high", "months since the start", Look::number, "The 95th percentile of that month.",
             [](auto& row) -> auto& { return row.tips.high; }),
         choice<Row>("signpost", Names::signposts,
                     "What people can count or ask for that tells best, after one to three years, in which runs the "
                     "response will end beyond the limit; empty where nothing tells well enough.",
                     &Row::sign),
         count<Row>("signpost_month", "", "Months since the start after which it is looked at; 0 without one.",
                    &Row::sign_month),
         choice<Row>("signpost_side", Names::sides, "Whether those above or below the value will end beyond the limit.",
                     &Row::sign_side),
         number<Row>("signpost_value", "ratio to start", Look::number, "The value that tells them apart.",
                     &Row::sign_value),
         number<Row>("caught", "share", Look::share,
                     "Share of the runs that end beyond the limit which the sign foretells, in halves of the runs that "
                     "its value was not chosen from.",
                     &Row::caught),
         number<Row>("false_alarms", "share", Look::share,
                     "Share of the runs that end within the limit which it foretells to end beyond it, likewise.",
                     &Row::false_alarms),
         count<Row>(
             "signpost_from", "",
             "The first month from which on the same outcome tells well enough (balanced accuracy .70); 0 without one.",
             &Row::sign_from)}};
    return table;
}

}  // namespace concord
