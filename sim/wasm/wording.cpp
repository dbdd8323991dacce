/// What the page writes for people: names, numbers, dates and sentences about a few numbers, by the functions of `report`.

#include <emscripten/emscripten.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string_view>

#include "report/diagnosis_words.hpp"
#include "report/sentences.hpp"
#include "report/terms.hpp"
#include "report/words.hpp"
#include "wasm/instance.hpp"

namespace concord {

namespace {

using Json = nlohmann::ordered_json;

/// What was asked for, and what it is to be said of.
class Given {
public:
    explicit Given(const std::string& json)
        : list_(Json::parse(json))
    {}

    [[nodiscard]] std::string name() const { return text(0); }
    [[nodiscard]] std::string text(std::size_t at) const { return list_.at(at).get<std::string>(); }
    [[nodiscard]] int count(std::size_t at) const { return list_.at(at).get<int>(); }
    [[nodiscard]] double number(std::size_t at) const { return number_of(list_.at(at)); }
    [[nodiscard]] Month month(std::size_t at) const { return month_from(text(at)).value(); }

    [[nodiscard]] std::vector<double> numbers(std::size_t at) const
    {
        std::vector<double> numbers;
        for (const Json& value : list_.at(at)) numbers.push_back(number_of(value));
        return numbers;
    }

    [[nodiscard]] std::vector<std::string> texts(std::size_t at) const
    {
        return list_.at(at).get<std::vector<std::string>>();
    }

    [[nodiscard]] std::array<double, cause_count> causes(std::size_t at) const
    {
        std::array<double, cause_count> causes{};
        const std::vector<double> shares = numbers(at);
        std::copy_n(shares.begin(), std::min(shares.size(), causes.size()), causes.begin());
        return causes;
    }

private:
    /// Undefined numbers come as null, infinite ones as text.
    static double number_of(const Json& value)
    {
        if (value.is_null()) return std::nan("");
        return value.is_string() ? std::strtod(value.get_ref<const std::string&>().c_str(), nullptr)
                                 : value.get<double>();
    }

    Json list_;
};

template <class Row>
Row named(std::string_view name, Row row)
{
    if (row == nullptr) throw std::invalid_argument("there is no '" + std::string(name) + "'");
    return row;
}

std::string direction(const Given& given)
{
    for (const Better better : {Better::higher, Better::lower}) {
        if (name_of(better) == given.text(1)) return std::string(direction_words(better));
    }
    return "";
}

std::string influence(const Given& given)
{
    Influence influence;
    influence.parameter = named(given.text(1), parameter_named(given.text(1)));
    influence.outcome = named(given.text(2), outcome_named(given.text(2)));
    influence.response = given.text(3);
    influence.low = given.number(4);
    influence.high = given.number(5);
    influence.best_low = given.text(6);
    influence.best_high = given.text(7);
    influence.reference = given.text(8);
    return influence_sentence(influence);
}

std::string stands_out(const Given& given)
{
    DiagnosisRow row;
    row.stands_out = given.count(1);
    return stands_out_words(row);
}

/// The numbers of a column, written alike: a list as JSON.
std::string column(const Given& given)
{
    const NumberFormat format(given.numbers(1));
    const bool has_sign = given.count(2) != 0;
    Json texts = Json::array();
    for (const double value : given.numbers(1))
        texts.push_back(unbroken(has_sign ? format.with_sign(value) : format.plain(value)));
    return texts.dump();
}

/// Squares for amounts, so many in all: a list as JSON.
std::string squares(const Given& given) { return Json(squares_of(given.numbers(1), given.count(2))).dump(); }

struct Wording {
    std::string_view name;
    std::string (*text)(const Given& given);
};

constexpr auto wordings = std::to_array<Wording>({
    // names
    {"words", [](const Given& g) { return words_of(g.text(1)); }},
    {"title", [](const Given& g) { return title_of(g.text(1)); }},
    {"list", [](const Given& g) { return list_words(g.texts(1)); }},
    // numbers
    {"counted", [](const Given& g) { return counted(static_cast<std::size_t>(g.count(1)), g.text(2)); }},
    {"rounded", [](const Given& g) { return rounded(g.number(1)); }},
    {"signed", [](const Given& g) { return signed_text(g.number(1)); }},
    {"short", [](const Given& g) { return short_text(g.number(1)); }},
    {"fixed", [](const Given& g) { return fixed_text(g.number(1), g.count(2)); }},
    {"percent", [](const Given& g) { return percent(g.number(1)); }},
    {"pounds", [](const Given& g) { return pounds(g.number(1)); }},
    {"signed pounds", [](const Given& g) { return signed_pounds(g.number(1)); }},
    {"column", column},
    {"squares", squares},
    {"is or are", [](const Given& g) { return std::string(is_or_are(g.text(1))); }},
    {"direction", direction},
    // dates
    {"years", [](const Given& g) { return years_text(g.number(1)); }},
    {"date", [](const Given& g) { return long_text_of(g.month(1) + g.count(2)); }},
    {"year", [](const Given& g) { return year_words(g.month(1), g.count(2)); }},
    // of parameters and of single partnerships or several
    {"influence", influence},
    {"cause", [](const Given& g) { return cause_words(g.count(1)); }},
    {"advantage", [](const Given& g) { return advantage_words(g.number(1), g.number(2)); }},
    {"advantage in short", [](const Given& g) { return advantage_short(g.number(1), g.number(2)); }},
    {"in short", [](const Given& g) { return arrives_words(g.number(1), g.number(2)); }},
    {"lost", [](const Given& g) { return std::string(lost_words(g.number(1), g.number(2))); }},
    {"leak", [](const Given& g) { return leak_words(g.numbers(1)); }},
    {"leaks", [](const Given& g) { return leaks_words(g.numbers(1)); }},
    {"term", [](const Given& g) { return std::string(meaning_of_term(g.text(1))); }},
    {"inertia", [](const Given& g) { return inertia_words(g.number(1)); }},
    {"holdback", [](const Given& g) { return holdback_sentence(g.causes(1), g.text(2), g.text(3), g.text(4)); }},
    {"stands out", stands_out},
    {"among", [](const Given& g) { return among_words(g.count(1), g.count(2)); }},
    {"work", [](const Given& g) { return work_words(g.number(1)); }},
    {"release", [](const Given& g) { return std::string(release_note({g.number(1), g.number(2), g.number(3)})); }},
    {"places", [](const Given& g) { return places_title(g.text(1), g.texts(2), g.numbers(3), g.count(4) != 0); }},
    // said once where something is drawn
    {"spread note", [](const Given&) { return std::string(spread_note); }},
    {"marks note", [](const Given&) { return std::string(marks_note); }},
    {"estimate note", [](const Given&) { return std::string(estimate_note); }},
    {"contract note", [](const Given&) { return std::string(contract_note); }},
});

}  // namespace

}  // namespace concord

using namespace concord;

/// What is said by one of the wordings: `json` is a list of its name and of what it is to be said of.
extern "C" EMSCRIPTEN_KEEPALIVE const void* concord_say(const char* json, int size)
{
    return guarded([&] {
        const Given given(text_from(json, size));
        const std::string name = given.name();
        for (const Wording& wording : wordings) {
            if (wording.name == name) return answer(unbroken(wording.text(given)));
        }
        throw std::invalid_argument("there is no wording '" + name + "'");
    });
}
