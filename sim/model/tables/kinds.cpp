#include "model/tables/kinds.hpp"

namespace concord {

std::vector<std::string> default_capabilities()
{
    return {"enforcement", "safeguarding", "health", "youth_housing", "rehabilitation"};
}

std::vector<Kind> default_kinds()
{
    const std::vector<Month> force_elections{Month::of(2012, 11), Month::of(2016, 5), Month::of(2021, 5),
                                             Month::of(2024, 5)};
    const std::vector<Month> council_elections{Month::of(2011, 5), Month::of(2015, 5), Month::of(2019, 5),
                                               Month::of(2023, 5)};
    return {
        {"force", {.90, .20, .05, .15, .10}, 1.0, true, true, .18, force_elections, true},
        {"council", {.10, .80, .10, .70, .10}, .15, true, true, .26, council_elections, true},
        {"health", {0, .30, .90, .10, .10}, .03, false, true, .05, {}, true},
        {"probation", {.20, .10, .05, .10, .90}, 1.0, false, true, .15, {}, true},
        {"voluntary", {0, .40, .15, .50, .30}, 1.0, false, true, .25, {}},
        {"fire", {.05, .25, .15, .25, .05}, .15, false, true, .17, {}, true},
        {"commissioner", {0, 0, 0, 0, 0}, 1.0, true, false, .18, force_elections},
        {"contractor", {0, 0, 0, 0, 0}, 1.0, false, false, 0, {}},
    };
}

std::vector<ProblemKind> default_problems()
{
    return {
        {"neighbourhood_crime", {.50, .15, 0, .20, .15}, .40, 1},
        {"violence", {.40, .10, .25, .15, .10}, .25, 3},
        {"vulnerability", {.15, .40, .35, .10, 0}, .35, 2},
    };
}

std::map<Month, double> default_funding(const Kind& kind, Month start)
{
    return {{start, 1.0}, {start + 24, 1.0 - 0.6 * kind.cut}, {start + 96, 1.0 - kind.cut}};
}

}  // namespace concord
