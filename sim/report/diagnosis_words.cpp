#include "report/diagnosis_words.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/text.hpp"
#include "experiment/judging.hpp"
#include "model/tables/leaks.hpp"
#include "model/tables/remedies.hpp"
#include "report/words.hpp"

namespace concord {

namespace {

constexpr double no_advantage = 1e-9;  ///< £m a year; what is less is rounding

bool has_advantage(double realised, double potential) { return std::isfinite(realised) && potential > no_advantage; }

std::string out_of_line(int cause)
{
    return cause_words(cause) + ": no other cause is so far above what is usual at the start.";
}

constexpr std::string_view nothing_stands_out = "No cause is out of the ordinary.";

}  // namespace

std::string cause_words(int cause) { return std::string(cause_table[cause].meaning); }

std::string remedies_words(int cause)
{
    std::vector<std::string> names;
    for (const InterventionRow* row : remedies_of(static_cast<Cause>(cause))) names.emplace_back(row->name);
    return list_words(names);
}

std::string advantage_words(double realised, double potential)
{
    if (!has_advantage(realised, potential)) return "Joint work has nothing to add here.";
    const std::string could = "Joint work could add " + pounds(potential) +
                              " a year beyond what the members would do alone with the same effort. ";
    if (realised < 0.0)
        return could + "It takes " + pounds(-realised) + " a year away instead: worse than working alone.";
    return could + "Of this, " + pounds(realised) + " is realised.";
}

std::string advantage_short(double realised, double potential)
{
    if (!has_advantage(realised, potential)) return "joint work has nothing to add";
    if (realised < 0.0) return "takes " + pounds(-realised) + " a year away where it could add " + pounds(potential);
    return "realises " + pounds(realised) + " of the " + pounds(potential) + " a year it could add";
}

std::string arrives_words(double realised, double potential)
{
    if (!has_advantage(realised, potential)) return "Working together has nothing to add here.";
    const std::string could = "Together they could add " + pounds(potential) + " a year. ";
    if (is_negligible(realised / potential)) return could + "Hardly any of it arrives.";
    if (realised < 0.0) return could + "They lose " + pounds(-realised) + " instead.";
    return could + pounds(realised) + " of it arrives.";
}

std::string_view lost_words(double realised, double potential)
{
    if (!has_advantage(realised, potential)) return "";
    if (is_negligible(realised / potential)) return "Nearly all";
    return realised < 0.0 ? "More than all" : "The rest";
}

std::string leak_words(const std::vector<double>& leaks)
{
    const auto most = std::max_element(leaks.begin(), leaks.end());
    if (most == leaks.end() || !(*most > no_advantage)) return "";
    return "Most leaks away by " + std::string(leak_row(static_cast<std::size_t>(most - leaks.begin())).meaning) + ".";
}

std::string leaks_words(const std::vector<double>& leaks)
{
    const double sum = std::accumulate(leaks.begin(), leaks.end(), 0.0);
    if (!(sum > no_advantage)) return "";
    std::vector<std::string> parts;
    for (std::size_t l = 0; l < leaks.size(); ++l) {
        if (leaks[l] > 0.0) parts.push_back(words_of(leak_row(l).name) + " " + percent(leaks[l] / sum));
    }
    return list_words(parts);
}

std::string inertia_words(double inertia)
{
    if (std::isnan(inertia)) return "";
    const std::string text = "Inertia is " + fixed_text(inertia, 2);
    return inertia > 1.0 ? text + ": more than all is lost."
                         : text + ": " + percent(inertia) + " of the possible gain is lost.";
}

std::string holdback_sentence(const std::array<double, cause_count>& causes, const std::string& who,
                              const std::string& response, const std::string& year)
{
    const std::string under = words_of(response);
    if (std::isnan(causes[0]))
        return "Under " + under + ", nothing can be said about " + year + ": " + who + " is not at work.";
    std::array<std::size_t, cause_count> order{};
    for (std::size_t c = 0; c < cause_count; ++c) order[c] = c;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return causes[a] > causes[b]; });
    const auto words = [&](std::size_t cause) {
        return std::string(cause_table[cause].meaning) + " (" + percent(causes[cause]);
    };
    return "What holds back " + who + " most under " + under + " in " + year + " is " + words(order[0]) +
           " of the lost working quality)" + (causes[order[1]] > 0.0 ? ", then " + words(order[1]) + ")." : ".");
}

std::string stands_out_words(const DiagnosisRow& row)
{
    return row.stands_out < 0 ? std::string(nothing_stands_out) : "What stands out is " + out_of_line(row.stands_out);
}

std::string stands_out_words(const Holdback& hold)
{
    if (hold.at_work == 0) return "";
    if (hold.stands_out < 0) return std::string(nothing_stands_out);
    return "What stands out" + among_words(hold.stands_out_in, hold.at_work) + " is " + out_of_line(hold.stands_out);
}

std::string among_words(int count, int all)
{
    if (all == 1) return "";
    return count == all
               ? " in all of them"
               : " in " + std::to_string(count) + " of " + counted(static_cast<std::size_t>(all), "partnership");
}

std::string work_words(double active_share)
{
    if (!(active_share > 0.0)) return "not at work in this year";
    return active_share < judging.throughout ? "at work in " + percent(active_share) + " of runs and months" : "";
}

std::string_view release_note(const Spread& released)
{
    if (!(released.low <= 0.0)) return "";
    return released.high < 0.0 ? "takes away" : "may not help";
}

std::string bar_words(const std::array<double, cause_count>& causes)
{
    return joined(cause_table, ", ", [&](const CauseRow& row) {
        return words_of(row.name) + " " + percent(causes[static_cast<std::size_t>(row.cause)]);
    });
}

}  // namespace concord
