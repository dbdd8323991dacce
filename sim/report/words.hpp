#pragma once
/// Numbers as people read them: few digits, and no more certainty than there is.

#include <string>
#include <string_view>

#include "core/months.hpp"

namespace concord {

/// Three significant digits without an exponent, thousands apart: `0.0312`, `4.70`, `131`, `12 400`; a dash if undefined.
[[nodiscard]] std::string rounded(double value);

/// Decimals that leave a number of this size three significant digits; from 0 to 6.
[[nodiscard]] int decimals_for(double size);

/// With so many decimals, thousands apart; a dash if undefined. `signed_fixed` has a sign unless it rounds to zero.
[[nodiscard]] std::string fixed_text(double value, int decimals);
[[nodiscard]] std::string signed_fixed(double value, int decimals);

/// Like `rounded`, with its sign: `+4.70`, `−131`, `0`.
[[nodiscard]] std::string signed_text(double value);

/// A share as a whole percentage; `>99 %` and `<1 %` where rounding would claim certainty.
[[nodiscard]] std::string percent(double share);

/// `April 2010`.
[[nodiscard]] std::string long_text_of(Month month);

/// Years since the start with one decimal, `4.6`; `never` if infinite.
[[nodiscard]] std::string years_text(double months);

/// A name of the tables as words: `data_sharing` becomes `data sharing`.
[[nodiscard]] std::string words_of(std::string_view name);

/// A word as a shell reads it: in quotation marks where it needs them.
[[nodiscard]] std::string shell_word(const std::string& word);

}  // namespace concord
