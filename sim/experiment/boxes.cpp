#include "experiment/boxes.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "experiment/results.hpp"
#include "experiment/threads.hpp"

namespace concord {

namespace {

/// 1 in the runs in which a response has a part in being best, or worst.
std::vector<std::uint8_t> has_part(const std::vector<double>& parts)
{
    std::vector<std::uint8_t> is_case;
    for (const double part : parts) is_case.push_back(part > 0.0 ? 1 : 0);
    return is_case;
}

/// The first `runs` runs of what futures draw.
class DrawnFutures {
public:
    DrawnFutures(const FutureTable& futures, std::size_t runs)
        : dimensions_(columns_of(futures, runs))
    {
        for (const FutureValue& value : futures.values) {
            if (value.is_drawn) names_.push_back(value.name);
        }
    }

    /// What can be said of a pair of questions: of that with fewer cases.
    [[nodiscard]] std::vector<BoxRow> rows_of(std::size_t policy, BoxQuestion question, BoxQuestion opposite,
                                              std::vector<std::uint8_t> is_case) const
    {
        std::vector<BoxRow> rows;
        const auto cases = std::count(is_case.begin(), is_case.end(), std::uint8_t{1});
        if (2 * cases > static_cast<std::ptrdiff_t>(is_case.size())) {
            for (std::uint8_t& one : is_case) one ^= 1;
            question = opposite;
        }
        const Region region = region_of(dimensions_, is_case);
        const std::size_t all_cases = all_runs(is_case).cases();
        const double runs = static_cast<double>(is_case.size());
        BoxRow row{static_cast<int>(policy),
                   question,
                   region.verdict,
                   static_cast<int>(is_case.size()),
                   static_cast<int>(all_cases),
                   static_cast<double>(all_cases) / runs,
                   "",
                   undefined,
                   undefined,
                   undefined,
                   undefined,
                   undefined,
                   undefined,
                   undefined};
        if (region.limits.empty()) rows.push_back(row);
        row.coverage = region.box.coverage(all_cases);
        row.density = region.box.density();
        row.density_unseen = region.density_unseen;
        for (const RegionLimit& limit : region.limits) {
            row.dimension = names_[limit.restriction.dimension];
            row.low = limit.restriction.has_low() ? limit.restriction.limits.low : undefined;
            row.high = limit.restriction.has_high() ? limit.restriction.limits.high : undefined;
            row.quasi_p = limit.quasi_p;
            row.found_again = limit.found_again;
            rows.push_back(row);
        }
        return rows;
    }

private:
    static std::vector<std::span<const double>> columns_of(const FutureTable& futures, std::size_t runs)
    {
        std::vector<std::span<const double>> columns;
        for (const FutureValue& value : futures.values) {
            if (value.is_drawn) columns.push_back(std::span<const double>(value.values).first(runs));
        }
        return columns;
    }

    Dimensions dimensions_;
    std::vector<std::string> names_;
};

}  // namespace

std::vector<BoxRow> boxes_of(const Scenario& scenario, const FutureTable& futures,
                             const std::vector<std::vector<std::uint8_t>>& unacceptable, int jobs)
{
    std::vector<BoxRow> rows;
    if (futures.values.empty() || futures.runs() == 0) return rows;
    const JudgedRuns judged = judged_by_harm(futures, picks_of(scenario));
    const std::vector<std::vector<double>> best = parts_in_best(judged);
    const std::vector<std::vector<double>> worst = parts_in_worst(judged);
    const DrawnFutures all(futures, futures.runs());
    const DrawnFutures judged_by_month(futures, unacceptable.empty() ? 0 : unacceptable.front().size());
    const bool is_choice = std::count(judged.can_be_picked.begin(), judged.can_be_picked.end(), true) > 1;
    std::vector<std::function<std::vector<BoxRow>()>> questions;
    for (std::size_t policy = 0; policy < judged.responses(); ++policy) {
        if (!judged.can_be_picked[policy]) continue;
        if (is_choice) {
            questions.emplace_back([&, policy] {
                return all.rows_of(policy, BoxQuestion::best, BoxQuestion::not_best, has_part(best[policy]));
            });
            questions.emplace_back([&, policy] {
                return all.rows_of(policy, BoxQuestion::worst, BoxQuestion::not_worst, has_part(worst[policy]));
            });
        }
        if (!unacceptable.empty())
            questions.emplace_back([&, policy] {
                return judged_by_month.rows_of(policy, BoxQuestion::not_acceptable, BoxQuestion::acceptable,
                                               unacceptable[policy]);
            });
    }
    std::vector<std::vector<BoxRow>> answers(questions.size());
    for_each_of(static_cast<int>(questions.size()), jobs, [&](int question) {
        const auto at = static_cast<std::size_t>(question);
        answers[at] = questions[at]();
    });
    for (const std::vector<BoxRow>& answer : answers) rows.insert(rows.end(), answer.begin(), answer.end());
    return rows;
}

}  // namespace concord
