#pragma once
/// Amounts of money as people write them: `£1,234`, `95.3m`, `£000`.

#include <optional>
#include <string>
#include <string_view>

namespace concord {

/// What a number of a table counts.
enum class MoneyUnit { unknown, pounds, thousand, million };

/// `pounds`, `thousand` or `million`; unknown of other words.
[[nodiscard]] MoneyUnit money_unit_named(std::string_view word) noexcept;

/// `£`, `£ thousand`, `£ million`.
[[nodiscard]] std::string_view words_of(MoneyUnit unit) noexcept;

/// The unit that a heading or a cell speaks of, as in `Budget (£000)` or `£m`; unknown if it speaks of none.
[[nodiscard]] MoneyUnit money_unit_in(std::string_view text);

/// An amount, in £m.
struct Amount {
    double millions = 0.0;
    bool has_own_unit = false;       ///< the cell says its unit itself, as in `95.3m`
    bool has_decimal_comma = false;  ///< its comma is taken for a point
};

/// Reads a cell whose column counts in `unit`. Nothing if it is no amount of 0 or more.
[[nodiscard]] std::optional<Amount> amount_in(std::string_view cell, MoneyUnit unit);

}  // namespace concord
