#pragma once
/// Calendar months: the model's step is one month.

#include <compare>
#include <optional>
#include <string>

namespace concord {

inline constexpr double years_per_month = 1.0 / 12.0;

/// A calendar month, counted from January of year 0.
struct Month {
    int count = 0;

    [[nodiscard]] static constexpr Month of(int year, int month) noexcept { return {year * 12 + month - 1}; }
    [[nodiscard]] constexpr int year() const noexcept { return count / 12; }
    [[nodiscard]] constexpr int month_of_year() const noexcept { return count % 12 + 1; }

    friend constexpr auto operator<=>(Month, Month) = default;  // NOLINT(modernize-use-nullptr): mistaken for a literal 0
    friend constexpr Month operator+(Month m, int months) noexcept { return {m.count + months}; }
    friend constexpr int operator-(Month a, Month b) noexcept { return a.count - b.count; }
};

/// Reads `YYYY-MM` (years 1800 to 2999); nothing if the text is not exactly that.
[[nodiscard]] std::optional<Month> month_from(const std::string& text);

/// `YYYY-MM`.
[[nodiscard]] std::string text_of(Month month);

/// `YYYY-MM-01`, the month's first day.
[[nodiscard]] std::string first_day_of(Month month);

}  // namespace concord
