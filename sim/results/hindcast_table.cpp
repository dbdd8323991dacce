#include "results/hindcast_table.hpp"

#include <nlohmann/json.hpp>

#include "core/digest.hpp"

namespace concord {

namespace {

template <class Row, class At>
ResultColumn<Row> given(std::string_view name, Look look, std::string_view unit, std::string_view meaning, At at)
{
    return {name,
            unit,
            look,
            meaning,
            [at](const Row& row, const Scenario& scenario) -> Value { return at(row, scenario); },
            {}};
}

template <class Row>
ResultColumn<Row> series_column()
{
    return given<Row>("series", Look::text, "", "What is compared: workforce or reserves.",
                      [](const Row& row, const Scenario&) { return std::string(series_table[row.series].name); });
}

template <class Row>
ResultColumn<Row> kind_column()
{
    return given<Row>("kind", Look::text, "", "The kind of the bodies.", [](const Row& row, const Scenario& s) {
        return s.kinds[static_cast<std::size_t>(row.kind)].name;
    });
}

template <class Row>
ResultColumn<Row> date_column()
{
    return given<Row>("date", Look::date, "", "The month at whose end it was so.",
                      [](const Row& row, const Scenario&) { return row.date; });
}

template <class Row>
ResultColumn<Row> status_column(std::string_view meaning)
{
    return given<Row>("status", Look::text, "", meaning, [](const Row& row, const Scenario&) {
        return std::string(half_names[static_cast<std::size_t>(row.half)]);
    });
}

constexpr std::string_view change_unit = "share";

ResultColumn<HindcastRow> change(std::string_view name, std::string_view meaning, double (*at)(const HindcastRow&))
{
    return given<HindcastRow>(name, Look::number, change_unit, meaning,
                              [at](const HindcastRow& row, const Scenario&) { return at(row); });
}

ResultColumn<HindcastScore> figure(std::string_view name, std::string_view meaning, double (*at)(const HindcastScore&))
{
    return given<HindcastScore>(name, Look::number, "", meaning,
                                [at](const HindcastScore& row, const Scenario&) { return at(row); });
}

}  // namespace

const ResultTable<HindcastRow>& hindcast_table()
{
    using Row = HindcastRow;
    static const ResultTable<Row> table{
        "hindcast",
        "HindcastRow",
        "each body and date: real, simulated, and what money alone says",
        nullptr,
        {series_column<Row>(),
         given<Row>("organisation", Look::text, "", "The body's id.",
                    [](const Row& row, const Scenario& s) {
                        return s.organisations[static_cast<std::size_t>(row.organisation)].id;
                    }),
         given<Row>("kind", Look::text, "", "Its kind.",
                    [](const Row& row, const Scenario& s) {
                        return s.organisations[static_cast<std::size_t>(row.organisation)].kind;
                    }),
         date_column<Row>(), status_column<Row>("visible: something may be fitted to it; held_out: nothing is."),
         given<Row>("exclude_reason", Look::text, "", "Why it is not scored; empty: it is.",
                    [](const Row& row, const Scenario&) { return row.excluded; }),
         change("first", "Its first real value: posts, or £m at first-year prices.",
                [](const Row& row) { return row.first; }),
         change("real",
                "Its real change since the first value: of workforce as a share of that, of reserves of a year's "
                "budget. So are "
                "those that follow.",
                [](const Row& row) { return row.real; }),
         change("simulated", "Median change over futures.", [](const Row& row) { return row.simulated.median; }),
         change("low", "The 5th percentile over futures.", [](const Row& row) { return row.simulated.low; }),
         change("high", "The 95th percentile over futures.", [](const Row& row) { return row.simulated.high; }),
         change("money", "The change if it had moved as its funding did, year for year.",
                [](const Row& row) { return row.money; }),
         change("mean_of_others", "Mean real change of the other bodies of its kind.",
                [](const Row& row) { return row.mean_of_others; }),
         change("line_on_money", "What the straight line on money through the other bodies of its kind says.",
                [](const Row& row) { return row.line_on_money; }),
         change(
             "widened_low",
             "The 5th percentile with what the model is known to miss of this series and kind: empty where that is not "
             "stated.",
             [](const Row& row) { return row.widened.low; }),
         change("widened_high", "The 95th percentile with it.", [](const Row& row) { return row.widened.high; })}};
    return table;
}

const ResultTable<HindcastScore>& hindcast_score_table()
{
    using Row = HindcastScore;
    static const ResultTable<Row> table{
        "hindcast-scores",
        "HindcastScore",
        "how well the model and four simple ways foretell what was real",
        nullptr,
        {series_column<Row>(), kind_column<Row>(), date_column<Row>(),
         status_column<Row>("Which bodies: visible, held_out or all."),
         given<Row>("predictor", Look::text, "",
                    "Who foretells: model, no_change, mean_of_others, money or line_on_money.",
                    [](const Row& row, const Scenario&) {
                        return std::string(predictor_names[static_cast<std::size_t>(row.predictor)]);
                    }),
         given<Row>("n", Look::count, "", "Bodies scored.", [](const Row& row, const Scenario&) { return row.n; }),
         figure("r", "Pearson's correlation over bodies; empty where it says the same of all.",
                [](const Row& row) { return row.r.value; }),
         figure("r_low", "Lower end of its 95 % interval: bodies resampled 2000 times.",
                [](const Row& row) { return row.r.low; }),
         figure("r_high", "Upper end of it.", [](const Row& row) { return row.r.high; }),
         figure("rank_r", "Spearman's correlation: of ranks.", [](const Row& row) { return row.rank_r; }),
         figure("rmse", "Root mean square error of the change.", [](const Row& row) { return row.rmse; }),
         figure("bias", "Mean of what is foretold less what was real.", [](const Row& row) { return row.bias; }),
         figure("coverage", "Share of bodies whose real value lies between the 5th and the 95th percentile over futures.",
                [](const Row& row) { return row.coverage; }),
         figure("coverage_widened", "The same share, of the interval with what the model is known to miss.",
                [](const Row& row) { return row.widened; }),
         figure("ceiling", "Correlation of money alone with what was real, whatever its sign.",
                [](const Row& row) { return row.ceiling; })}};
    return table;
}

const ResultTable<Discrepancy>& discrepancy_result_table()
{
    using Row = Discrepancy;
    static const ResultTable<Row> table{
        "hindcast-discrepancies",
        "HindcastDiscrepancy",
        "what the futures leave unsaid of the visible bodies, beside what is stated",
        nullptr,
        {series_column<Row>(), kind_column<Row>(),
         given<Row>("n", Look::count, "", "Values of visible bodies.",
                    [](const Row& row, const Scenario&) { return row.n; }),
         given<Row>(
             "left", Look::number, "per root year",
             "Standard deviation of what was real about the median, beyond the spread over futures, after one year.",
             [](const Row& row, const Scenario&) { return row.left; }),
         given<Row>("stated", Look::number, "per root year",
                    "What is stated for it and widens the intervals; empty where nothing is.",
                    [](const Row& row, const Scenario&) { return row.stated; })}};
    return table;
}

std::string hindcast_json(const Scenario& scenario, const Hindcast& hindcast)
{
    nlohmann::ordered_json object{{"futures", hindcast.futures},
                                  {"rows", hindcast_table().json(scenario, hindcast.rows)},
                                  {"scores", hindcast_score_table().json(scenario, hindcast.scores)},
                                  {"discrepancies", discrepancy_result_table().json(scenario, hindcast.discrepancies)}};
    return object.dump(2) + "\n";
}

Settled write_hindcast(ResultFolder& folder, const Scenario& scenario, const Ensemble& ensemble,
                       const Hindcast& hindcast, const std::map<std::string, std::string>& drawn, const Origin& origin)
{
    Staging& staging = folder.staging();
    staging.write(hindcast_table().file(), hindcast_table().csv(scenario, hindcast.rows));
    staging.write(hindcast_score_table().file(), hindcast_score_table().csv(scenario, hindcast.scores));
    staging.write(discrepancy_result_table().file(), discrepancy_result_table().csv(scenario, hindcast.discrepancies));
    staging.write(hindcast_json_name, hindcast_json(scenario, hindcast));
    for (const auto& [name, text] : drawn) staging.write(name, text);
    nlohmann::ordered_json manifest = manifest_head(scenario, seen_from(origin, staging.place()));
    manifest.update({{"holds", holds_hindcast},
                     {"finished", ensemble.replicates == ensemble.asked},
                     {"response", scenario.policies.front().name},
                     {"runs", ensemble.replicates},
                     {"digest", hexadecimal(ensemble.digest)},
                     {"files", nlohmann::ordered_json::array()}});
    staging.write(manifest_name, manifest_vouching_for(manifest, staging.files()));
    return folder.settle(ensemble.replicates == ensemble.asked);
}

}  // namespace concord
