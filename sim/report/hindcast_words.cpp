#include "report/hindcast_words.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "report/report_sections.hpp"
#include "report/report_style.hpp"
#include "report/report_table.hpp"
#include "report/words.hpp"

namespace concord {

namespace {

/// A few bodies fewer are as many: one return that is missing does not make a date another one.
bool are_as_many(int n, int most) { return n * 10 >= most * 9; }

const HindcastScore* beside(const Hindcast& hindcast, const HindcastScore& score, std::string_view predictor)
{
    for (const HindcastScore& other : hindcast.scores) {
        if (std::tie(other.series, other.kind, other.date, other.half) ==
                std::tie(score.series, score.kind, score.date, score.half) &&
            predictor_names[static_cast<std::size_t>(other.predictor)] == predictor)
            return &other;
    }
    return nullptr;
}

std::string finding_of(const Scenario& scenario, const Hindcast& hindcast, const HindcastScore& score)
{
    const auto rmse = [&](std::string_view predictor) { return fixed_text(beside(hindcast, score, predictor)->rmse, 3); };
    std::string text = heading_of(scenario, score) + ": over " + std::to_string(score.n) +
                       " bodies the model is off by " + fixed_text(score.rmse, 3) + " " +
                       std::string(series_table[score.series].unit) + " (root mean square), money 1:1 by " +
                       rmse("money") + ", no change by " + rmse("no_change") + ", the mean of the others by " +
                       rmse("mean_of_others") + "; on average it says " + fixed_text(std::abs(score.bias), 3) +
                       (score.bias < 0.0 ? " too little. " : " too much. ");
    if (!std::isnan(score.r.value))
        text += "Its r with what was real is " + fixed_text(score.r.value, 2) + " (" + fixed_text(score.r.low, 2) +
                " to " + fixed_text(score.r.high, 2) + "); money alone reaches " + fixed_text(score.ceiling, 2) + ". ";
    text += "The real value lies between its 5th and 95th percentile for " +
            std::to_string(std::lround(score.coverage * score.n)) + " of " + std::to_string(score.n);
    if (!std::isnan(score.widened))
        text += ", and for " + std::to_string(std::lround(score.widened * score.n)) +
                " with what it is known to miss added to the interval";
    return text + ".";
}

ReportTable score_table(const Scenario& scenario, const std::vector<const HindcastScore*>& scores)
{
    ReportTable table("How well each way foretells the change since the first date", {{"", false},
                                                                                      {"bodies"},
                                                                                      {"off by (RMSE)"},
                                                                                      {"bias"},
                                                                                      {"r (95 % interval)"},
                                                                                      {"rank r"},
                                                                                      {"money's r"},
                                                                                      {"inside 5–95 %"},
                                                                                      {"inside, widened"}});
    std::string heading;
    for (const HindcastScore* score : scores) {
        if (heading_of(scenario, *score) != heading) {
            heading = heading_of(scenario, *score);
            table.begin_group(heading);
        }
        const bool has_r = !std::isnan(score->r.value);
        table.add_row({words_of(predictor_names[static_cast<std::size_t>(score->predictor)]), std::to_string(score->n),
                       fixed_text(score->rmse, 3), signed_fixed(score->bias, 3),
                       has_r ? fixed_text(score->r.value, 2) + " (" + fixed_text(score->r.low, 2) + " to " +
                                   fixed_text(score->r.high, 2) + ")"
                             : "",
                       has_r ? fixed_text(score->rank_r, 2) : "", fixed_text(score->ceiling, 2),
                       std::isnan(score->coverage) ? "" : percent(score->coverage),
                       std::isnan(score->widened) ? "" : percent(score->widened)});
    }
    return table;
}

}  // namespace

std::vector<Course> courses_of(const Scenario& scenario, const Hindcast& hindcast)
{
    std::map<std::tuple<std::size_t, std::string, Month>, CoursePoint> sums;
    std::map<std::tuple<std::size_t, std::string, Month>, double> firsts;
    for (const HindcastRow& row : hindcast.rows) {
        if (!row.excluded.empty() || std::isnan(row.simulated.median)) continue;
        const std::string& kind = scenario.organisations[static_cast<std::size_t>(row.organisation)].kind;
        CoursePoint& point = sums.try_emplace({row.series, kind, row.date}, CoursePoint{row.date, 0, 0.0, 0.0, 0.0})
                                 .first->second;
        double& first = firsts[{row.series, kind, row.date}];
        ++point.n;
        first += row.first;
        point.real += row.first + row.real * row.scale;
        point.simulated += row.first + row.simulated.median * row.scale;
        point.money += row.first + row.money * row.scale;
    }
    std::vector<Course> courses;
    for (auto& [what, point] : sums) {
        if (point.n < fewest_scored) continue;
        const auto& [series, name, date] = what;
        int kind = 0;
        while (scenario.kinds[static_cast<std::size_t>(kind)].name != name) ++kind;
        if (courses.empty() || courses.back().series != series || courses.back().kind != kind)
            courses.push_back({series, kind, {}});
        for (double* sum : {&point.real, &point.simulated, &point.money}) *sum /= firsts.at(what);
        courses.back().points.push_back(point);
    }
    return courses;
}

std::vector<CoursePoint> comparable_points(const Course& course)
{
    int most = 0;
    for (const CoursePoint& point : course.points) most = std::max(most, point.n);
    std::vector<CoursePoint> points;
    for (const CoursePoint& point : course.points) {
        if (are_as_many(point.n, most)) points.push_back(point);
    }
    return points;
}

std::vector<const HindcastScore*> told_scores(const Hindcast& hindcast)
{
    struct Dates {
        int most = 0;
        Month of_most, last;
    };
    std::map<std::pair<std::size_t, int>, Dates> dates;
    for (const HindcastScore& score : hindcast.scores) {
        if (score.half != static_cast<int>(Half::all)) continue;
        Dates& of = dates[{score.series, score.kind}];
        if (are_as_many(score.n, of.most)) of.of_most = score.date;
        of.most = std::max(of.most, score.n);
        of.last = score.date;
    }
    std::vector<const HindcastScore*> told;
    for (const HindcastScore& score : hindcast.scores) {
        const Dates& of = dates.at({score.series, score.kind});
        if (score.date == of.of_most || score.date == of.last) told.push_back(&score);
    }
    return told;
}

std::string heading_of(const Scenario& scenario, const HindcastScore& score)
{
    const std::string& kind = scenario.kinds[static_cast<std::size_t>(score.kind)].name;
    const std::string whose = score.half == static_cast<int>(Half::all)
                                  ? ""
                                  : ", " + words_of(half_names[static_cast<std::size_t>(score.half)]);
    return title_of(series_table[score.series].name) + ", " + kind + ", " + long_text_of(score.date) + whose;
}

std::vector<std::string> hindcast_findings(const Scenario& scenario, const Hindcast& hindcast)
{
    std::vector<std::string> findings;
    for (const HindcastScore* score : told_scores(hindcast)) {
        if (score->predictor == 0 && score->half == static_cast<int>(Half::all))
            findings.push_back(finding_of(scenario, hindcast, *score));
    }
    return findings;
}

std::string discrepancy_words(const Scenario& scenario, const Hindcast& hindcast)
{
    std::string text;
    for (const Discrepancy& d : hindcast.discrepancies)
        text += (text.empty() ? " " : "; ") + std::string(series_table[d.series].name) + " of " +
                scenario.kinds[static_cast<std::size_t>(d.kind)].name + " " + fixed_text(d.left, 3) +
                (std::isnan(d.stated) ? " (nothing is stated)" : " (stated: " + fixed_text(d.stated, 3) + ")");
    if (text.empty()) return "";
    return "A widened interval adds to the one over futures what the model is known to miss, a standard deviation "
           "that grows with the root of years. It was fixed on visible bodies of England, before the others were "
           "scored with it. What this run leaves on visible bodies after one year:" +
           text + ".";
}

std::string what_a_hindcast_judges()
{
    return "This judges the finance of the model and nothing else: how posts and reserves follow money. The real cuts "
           "went in, so "
           "that a way which copies money does well without knowing anything; r beside money's own r says how much "
           "more "
           "there is to it. Trust, partnerships, prevention, harm and the ranking of responses are not judged: nobody "
           "has "
           "counted them body by body. What bodies really chose is not known either: all are run under the same "
           "response.";
}

std::string hindcast_page(const Scenario& scenario, const Hindcast& hindcast)
{
    Element section = section_of("hindcast", "Beside what really happened");
    section.add(paragraph(what_a_hindcast_judges()));
    Element list("ul");
    for (const std::string& finding : hindcast_findings(scenario, hindcast)) list.add(Element("li", "", finding));
    section.add(list).add(score_table(scenario, told_scores(hindcast)).element());
    const std::string missed = discrepancy_words(scenario, hindcast);
    if (!missed.empty()) section.add(paragraph(missed));
    ReportTable course("How it went: all bodies of a kind together, the first value = 1",
                       {{"", false}, {"bodies"}, {"real"}, {"simulated"}, {"money"}});
    for (const Course& of : courses_of(scenario, hindcast)) {
        course.begin_group(title_of(series_table[of.series].name) + ", " +
                           scenario.kinds[static_cast<std::size_t>(of.kind)].name);
        for (const CoursePoint& point : of.points)
            course.add_row({long_text_of(point.date), std::to_string(point.n), fixed_text(point.real, 3),
                            fixed_text(point.simulated, 3), fixed_text(point.money, 3)});
    }
    section.add(course.element());
    section.add(Element("p").add(Element("img")
                                     .set("src", "hindcast.svg")
                                     .set("alt", "Real against simulated; the course over time")
                                     .set("style", "max-width:100%")));
    Element main("main");
    main.add(Element("h1", "", scenario.title)).add(section);
    Element body("body");
    return "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n" + Element("meta").set("charset", "utf-8").markup() + "\n" +
           Element("meta").set("name", "viewport").set("content", "width=device-width, initial-scale=1").markup() +
           "\n" + Element("title", "", "Hindcast – " + scenario.title).markup() + style_markup(report_style) +
           "</head>\n" + body.add(main).markup() + "</html>\n";
}

}  // namespace concord
