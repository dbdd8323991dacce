#pragma once
/// What a hindcast says, in words, as a page and as a picture.

#include <string>
#include <vector>

#include "experiment/hindcast.hpp"
#include "report/html.hpp"

namespace concord {

/// The bodies of a kind together at one date, over what they first had: what was real, and what was said from there.
struct CoursePoint {
    Month date;
    int n;
    double real;
    double simulated;  ///< by the medians
    double money;
};

/// How a series of a kind of body went over time.
struct Course {
    std::size_t series;
    int kind;
    std::vector<CoursePoint> points;  ///< dates with `fewest_scored` bodies
};

[[nodiscard]] std::vector<Course> courses_of(const Scenario& scenario, const Hindcast& hindcast);

/// The points that a line may join: those of nearly all its bodies. Where a few bodies alone are known longer, it would jump.
[[nodiscard]] std::vector<CoursePoint> comparable_points(const Course& course);

/// Those scores that are told: of each series and kind at the last date that most of its bodies have, and at the last of all.
[[nodiscard]] std::vector<const HindcastScore*> told_scores(const Hindcast& hindcast);

/// `Workforce of force, March 2014, visible`.
[[nodiscard]] std::string heading_of(const Scenario& scenario, const HindcastScore& score);

/// A sentence for each told score of the model on all bodies.
[[nodiscard]] std::vector<std::string> hindcast_findings(const Scenario& scenario, const Hindcast& hindcast);

/// What widens the intervals, stated beside what this run leaves unsaid of visible bodies; empty without any.
[[nodiscard]] std::string discrepancy_words(const Scenario& scenario, const Hindcast& hindcast);

/// What such a comparison does and does not say of the model.
[[nodiscard]] std::string what_a_hindcast_judges();

/// Real against simulated, and the course over time. Stands by itself.
[[nodiscard]] std::string hindcast_picture(const Scenario& scenario, const Hindcast& hindcast);

/// A page of one section, as the report has them.
[[nodiscard]] std::string hindcast_page(const Scenario& scenario, const Hindcast& hindcast);

}  // namespace concord
