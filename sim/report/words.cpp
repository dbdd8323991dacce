#include "report/words.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstdio>
#include <numeric>

#include "core/number_text.hpp"
#include "core/text.hpp"
#include "model/tables/facts.hpp"
#include "model/uncertainty.hpp"

namespace concord {

namespace {

std::string with_decimals(double value, int decimals)
{
    std::array<char, 64> text{};
    const int size = std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
    return {text.data(), static_cast<std::size_t>(size)};
}

}  // namespace

int decimals_for(double size)
{
    int decimals = 2;
    for (double limit = 9.995; size >= limit && decimals > 0; limit *= 10.0) --decimals;
    for (double limit = 0.9995; size < limit && decimals < 6; limit /= 10.0) ++decimals;
    return decimals;
}

int decimals_for(const Spread& spread)
{
    double largest = 0.0;
    for (const double value : {spread.median, spread.low, spread.high}) {
        if (std::isfinite(value)) largest = std::max(largest, std::fabs(value));
    }
    const int most = decimals_for(largest);
    const double width = spread.high - spread.low;
    if (!std::isfinite(width) || width <= 0.0) return most;
    int decimals = 6;
    for (double unit = 1e-6; unit * 100.0 <= width; unit *= 10.0) --decimals;
    return std::min(most, decimals);
}

std::string fixed_text(double value, int decimals)
{
    if (std::isnan(value)) return "–";
    if (std::isinf(value)) return "never";
    if (decimals < 0) {
        double unit = 1.0;
        for (int place = decimals; place < 0; ++place) unit *= 10.0;
        return fixed_text(std::round(value / unit) * unit, 0);
    }
    std::string digits = with_decimals(std::fabs(value), decimals);
    const bool is_zero = digits.find_first_not_of("0.") == std::string::npos;
    const std::size_t whole = std::min(digits.find('.'), digits.size());
    digits = in_thousands(digits.substr(0, whole)) + digits.substr(whole);
    return value < 0.0 && !is_zero ? std::string("−").append(digits) : digits;
}

std::string signed_fixed(double value, int decimals)
{
    std::string text = fixed_text(value, decimals);
    const bool is_zero = text.find_first_not_of("0. ") == std::string::npos;
    return value > 0.0 && std::isfinite(value) && !is_zero ? std::string("+").append(text) : text;
}

std::string rounded(double value)
{
    const double size = std::fabs(value);
    if (size < 1e-6) return "0";
    if (size >= 1e15 && std::isfinite(size)) {
        std::array<char, 32> text{};
        const int length = std::snprintf(text.data(), text.size(), "%.2e", value);
        return {text.data(), static_cast<std::size_t>(length)};
    }
    return fixed_text(value, decimals_for(size));
}

std::string signed_text(double value)
{
    const std::string text = rounded(value);
    return value >= 1e-6 && std::isfinite(value) ? std::string("+").append(text) : text;
}

std::string short_text(double value)
{
    std::string text = rounded(value);
    if (text.find('.') == std::string::npos) return text;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

namespace {

/// `−1.23` as `−£1.23m`: the sign comes before the pound.
std::string with_pound(const std::string& number)
{
    constexpr std::string_view minus = "−";
    const std::size_t sign = number.starts_with(minus) ? minus.size() : number.starts_with('+') ? 1 : 0;
    return number == "–" ? number : number.substr(0, sign) + "£" + number.substr(sign) + "m";
}

/// To £10 000; of a smaller sum two digits, and none of what is nothing.
int money_decimals(double millions)
{
    constexpr double nothing = 1e-6;
    constexpr double fine = 0.01;
    const double size = std::fabs(millions);
    if (size < nothing) return 0;
    return size < fine ? decimals_for(size) - 1 : std::min(2, decimals_for(size));
}

}  // namespace

std::string pounds(double value) { return with_pound(fixed_text(value, money_decimals(value))); }
std::string signed_pounds(double value) { return signed_pounds(value, money_decimals(value)); }
std::string signed_pounds(double value, int decimals) { return with_pound(signed_fixed(value, decimals)); }

std::string amount_words(double value, std::string_view unit, int decimals)
{
    const std::string number = fixed_text(value, decimals);
    if (unit.starts_with("£m")) {
        constexpr std::string_view years = "-years";
        unit.remove_prefix(std::string_view("£m").size());
        const bool is_of_years = unit.starts_with(years);
        if (is_of_years) unit.remove_prefix(years.size());
        return with_pound(number) + (is_of_years ? " years" : "") + std::string(unit);
    }
    const bool is_bare = unit.empty() || unit.starts_with("share") || unit.starts_with("ratio");
    return is_bare ? number : number + " " + std::string(unit);
}

std::string percent(double share)
{
    if (std::isnan(share)) return "–";
    if (share > 0.995 && share < 1.0) return ">99 %";
    if (share < 0.005 && share > 0.0) return "<1 %";
    return with_decimals(100.0 * share, 0) + " %";
}

std::string share_words(double share) { return std::isnan(share) ? "" : percent(share); }

std::string long_text_of(Month month)
{
    constexpr std::array<std::string_view, 12> names{"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};
    std::string text(names[static_cast<std::size_t>(month.month_of_year() - 1)]);
    text += ' ';
    return text + std::to_string(month.year());
}

std::string years_text(double months)
{
    if (std::isnan(months)) return "–";
    return std::isinf(months) ? "never" : with_decimals(months * years_per_month, 1);
}

std::string words_of(std::string_view name)
{
    constexpr std::array<std::array<std::string_view, 2>, 3> said{{{"hold", "business as usual"},
                                                                   {"realised_advantage", "joint gain"},
                                                                   {"potential_advantage", "possible joint gain"}}};
    for (const auto& [term, plain] : said) {
        if (name == term) return std::string(plain);
    }
    std::string words(name);
    std::replace(words.begin(), words.end(), '_', ' ');
    constexpr std::array<std::array<std::string_view, 2>, 8> spelt{{{"short term", "short-term"},
                                                                    {"co location", "co-location"},
                                                                    {"co operation", "co-operation"},
                                                                    {"co production", "co-production"},
                                                                    {"off loading", "off-loading"},
                                                                    {"over caution", "over-caution"},
                                                                    {"self resolution", "self-resolution"},
                                                                    {"ict ", "ICT "}}};
    for (const auto& [plain, proper] : spelt) {
        if (const std::size_t at = words.find(plain); at == 0 || (at != std::string::npos && words[at - 1] == ' '))
            words.replace(at, plain.size(), proper);
    }
    return words;
}

std::string response_words(const Scenario& scenario, std::size_t policy)
{
    return words_of(scenario.policies[policy].name);
}

std::string followed_response(const Scenario& scenario, int row)
{
    return words_of(scenario.responses[static_cast<std::size_t>(row)].name);
}

std::string reference_words(const Scenario& scenario) { return words_of(scenario.reference); }

std::string capitalised(std::string text)
{
    if (!text.empty()) text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
    return text;
}

std::string title_of(std::string_view name) { return capitalised(words_of(name)); }

bool is_plural(std::string_view name)
{
    // A share of many is one.
    const bool is_one = name.starts_with("share") || name.ends_with("ss") || name.ends_with("us") ||
                        name.ends_with("is");
    return name.ends_with('s') && !is_one;
}

std::string_view is_or_are(std::string_view name) { return is_plural(name) ? "are" : "is"; }

std::string range_words(const Range& range) { return number_text(range.low) + " to " + number_text(range.high); }

std::string window_words(const Range& window)
{
    if (window.low == -no_edge) return short_text(window.high) + " or less";
    if (window.high == no_edge) return short_text(window.low) + " or more";
    return short_text(window.low) + " to " + short_text(window.high);
}

std::string list_words(const std::vector<std::string>& parts) { return one_of(parts, " and "); }

std::string counted(std::size_t count, std::string_view what)
{
    return fixed_text(static_cast<double>(count), 0) + " " + std::string(what) + (count == 1 ? "" : "s");
}

std::vector<int> squares_of(const std::vector<double>& amounts, int count)
{
    // Sums of thirds are not exact: what is a whole square but for that is one.
    constexpr double rounding = 1e-9;
    std::vector<double> exact;
    for (const double amount : amounts) exact.push_back(std::isnan(amount) ? 0.0 : amount);
    const double all = std::accumulate(exact.begin(), exact.end(), 0.0);
    std::vector<int> squares(exact.size(), 0);
    if (all <= 0.0) return squares;
    std::vector<std::size_t> order(exact.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (const std::size_t row : order) {
        exact[row] *= count / all;
        squares[row] = static_cast<int>(std::floor(exact[row] + rounding));
    }
    const auto remainder = [&](std::size_t row) { return std::max(0.0, exact[row] - squares[row]); };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return remainder(a) > remainder(b); });
    int left = count - std::accumulate(squares.begin(), squares.end(), 0);
    for (std::size_t place = 0; left > 0 && place < order.size(); ++place, --left) ++squares[order[place]];
    return squares;
}

std::string in_runs(double share, const RunCount& runs)
{
    if (runs.count <= 1 || std::isnan(share)) return "";
    constexpr double rounding = 1e-9;
    constexpr int hundred = 100;
    if (runs.are_futures && runs.count >= hundred) {
        // What rounds to all or none and is neither must not sound like it.
        const double of_hundred = std::round(share * hundred);
        if (of_hundred >= hundred && share < 1.0 - rounding) return "in more than 99 of 100 futures";
        if (of_hundred <= 0.0 && share > rounding) return "in fewer than 1 of 100 futures";
        return "in " + fixed_text(of_hundred, 0) + " of 100 futures";
    }
    const double count = share * runs.count;
    const double whole = std::round(count);
    const bool is_exact = std::fabs(count - whole) <= rounding * runs.count;
    return (is_exact ? "in " : "in about ") + fixed_text(whole, 0) + " of " + fixed_text(runs.count, 0) +
           (runs.are_futures ? " futures" : " runs");
}

std::string uncertainty_words(const std::string& name)
{
    const std::size_t dot = name.find('.');
    const bool is_of_response = dot != std::string::npos && uncertain_number_named(name) != nullptr;
    return is_of_response ? words_of(name.substr(dot + 1)) + " under " + words_of(name.substr(0, dot)) : words_of(name);
}

std::string evidence_words(int evidence)
{
    return evidence < 0 ? "given as a range" : std::string(name_of(static_cast<Evidence>(evidence)));
}

std::string value_words(double value) { return fixed_text(value, decimals_for(std::fabs(value))); }

std::string_view what_a_run_is(FutureKind futures) noexcept
{
    switch (futures) {
    case FutureKind::credible:
        return "Each run is in a future of its own: one draw of everything that nobody knows, of those in which the "
               "model agrees with what has been observed, with random draws of its own. It is the same for every "
               "response.";
    case FutureKind::prior:
        return "Each run is in a future of its own: one draw of everything that nobody knows from its plausible range, "
               "with random draws of its own. It is the same for every response.";
    default:
        return "Every run takes every number as it is given, without doubt about any; runs differ in random draws "
               "alone, which are the same for every response.";
    }
}

std::string_view what_shares_mean(FutureKind futures) noexcept
{
    if (futures == FutureKind::none)
        return "Spreads and shares are about random draws alone. Doubt about the numbers and the model comes on top.";
    return "Shares count futures: they say how far the answer holds over what nobody knows, as wide as its ranges are "
           "taken, and not how likely it is. Doubt about the model itself comes on top.";
}

std::string_view direction_words(Better better)
{
    constexpr std::array<std::string_view, 3> words{"higher is better", "lower is better", "neither way is better"};
    return words[static_cast<std::size_t>(better)];
}

std::string moment_words(Statistic statistic, Month start, int months)
{
    if (statistic == Statistic::end) return "at the end (" + long_text_of(start + months) + ")";
    return statistic == Statistic::mean ? "on average over the run" : "in total over the run";
}

std::string_view moment_of(Statistic statistic)
{
    constexpr std::array<std::string_view, statistic_count> words{"at the end", "mean of the run", "total of the run"};
    return words[static_cast<std::size_t>(statistic)];
}

std::string year_words(Month start, int year)
{
    const Month first = start + 12 * (year - 1);
    if (first.month_of_year() == 1) return std::to_string(first.year());
    const int next = (first.year() + 1) % 100;
    return std::to_string(first.year()) + "–" + (next < 10 ? "0" : "") + std::to_string(next);
}

std::string unbroken(std::string_view text)
{
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    std::string whole;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool inside = at > 0 && at + 1 < text.size() && is_digit(text[at - 1]) &&
                            (text[at + 1] == '%' || is_digit(text[at + 1]));
        whole += text[at] == ' ' && inside ? std::string_view("\u00a0") : text.substr(at, 1);
    }
    return whole;
}

NumberFormat::NumberFormat(const std::vector<double>& values, bool is_count, bool has_little_room)
{
    double largest = 0.0;
    bool all_whole = true;
    for (const double value : values) {
        if (!std::isfinite(value)) continue;
        largest = std::max(largest, std::fabs(value));
        all_whole = all_whole && value == std::trunc(value);
    }
    constexpr double too_wide = 99950.0;
    for (; has_little_room && largest >= too_wide && scale_ < 3; ++scale_) {
        largest /= 1e3;
        divisor_ *= 1e3;
    }
    constexpr int max_decimals = 3;
    decimals_ = (all_whole || is_count) && scale_ == 0 ? 0 : std::min(decimals_for(largest), max_decimals);
}

std::string NumberFormat::plain(double value) const
{
    return with_scale(fixed_text(value / divisor_, decimals_), value);
}
std::string NumberFormat::with_sign(double value) const
{
    return with_scale(signed_fixed(value / divisor_, decimals_), value);
}

std::string NumberFormat::with_scale(const std::string& text, double value) const
{
    constexpr std::array<const char*, 4> scales{"", "k", "m", "bn"};
    return std::isfinite(value) ? text + scales[static_cast<std::size_t>(scale_)] : text;
}

std::string shell_word(const std::string& word)
{
    const auto is_plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("_-./=,:+@%").find(c) != std::string_view::npos || static_cast<unsigned char>(c) >= 0x80;
    };
    if (!word.empty() && std::all_of(word.begin(), word.end(), is_plain)) return word;
    std::string quoted = "'";
    for (const char c : word) {
        if (c == '\'')
            quoted += "'\\''";
        else
            quoted += c;
    }
    return quoted + "'";
}

}  // namespace concord
