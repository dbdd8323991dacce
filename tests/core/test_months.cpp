#include "catch.hpp"
#include "core/months.hpp"

using namespace concord;

TEST_CASE("a month counts from January of year 0 and gives its year and month back", "[core]")
{
    for (int year = 1800; year < 3000; year += 7) {
        for (int month = 1; month <= 12; ++month) {
            const Month m = Month::of(year, month);
            CAPTURE(year, month);
            CHECK(m.year() == year);
            CHECK(m.month_of_year() == month);
            CHECK(month_from(text_of(m)) == m);
        }
    }
}

TEST_CASE("months add, subtract and compare across years", "[core]")
{
    CHECK(Month::of(2010, 4) + 9 == Month::of(2011, 1));
    CHECK(Month::of(2010, 4) + -4 == Month::of(2009, 12));
    CHECK(Month::of(2020, 1) - Month::of(2010, 4) == 117);
    CHECK(Month::of(2010, 12) < Month::of(2011, 1));
    CHECK(text_of(Month::of(2010, 4)) == "2010-04");
    CHECK(text_of(Month::of(2010, 11)) == "2010-11");
    CHECK(first_day_of(Month::of(2010, 4)) == "2010-04-01");
}

TEST_CASE("only YYYY-MM with a real month is a month", "[core]")
{
    for (const char* text : {"", "2010", "2010-4", "2010-00", "2010-13", "2010-04-01", " 2010-04", "2010-04 ",
                             "2010/04", "20x0-04", "-010-04", "1799-12", "3000-01", "2010-0a", "+010-04", "2010-+4"}) {
        INFO("'" << text << "'");
        CHECK_FALSE(month_from(text).has_value());
    }
    CHECK(month_from("1800-01") == Month::of(1800, 1));
    CHECK(month_from("2999-12") == Month::of(2999, 12));
}
