#pragma once
/// Numbers from text and back, the same on every platform and in every locale.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace concord {

/// A number written as [+-] digits [. digits] [e [+-] digits] and nothing else; the nearest double. Nothing for other text, and
/// for what no finite double is near to.
[[nodiscard]] std::optional<double> number_from(std::string_view text);

/// A whole number of at most 18 digits, with a sign or without.
[[nodiscard]] std::optional<std::int64_t> whole_number_from(std::string_view text);

/// The shortest text that reads back as the same double.
[[nodiscard]] std::string text_of_number(double value);

/// As results are written: at least seven significant digits; empty for what is not finite. Whole numbers, and what single precision
/// cannot hold, are written in full, all else as the shortest text that single precision reads back.
[[nodiscard]] std::string number_text(double value);

/// The number that its `number_text` stands for in whatever reads results: whole, in single precision, or as it is where that cannot
/// hold it.
[[nodiscard]] double as_written(double value) noexcept;

}  // namespace concord
