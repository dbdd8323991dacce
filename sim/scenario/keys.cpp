#include "scenario/keys.hpp"

#include <type_traits>

#include "core/number_text.hpp"
#include "core/text.hpp"
#include "scenario/key_tables.hpp"
#include "scenario/named_values.hpp"

namespace concord {

namespace {

/// The type that stands behind a key: `double` also of a member that may be left empty.
template <class Value>
struct Plain {
    using Type = Value;
};
template <class Value>
struct Plain<std::optional<Value>> {
    using Type = Value;
};

template <class Value>
constexpr KeyForm form_of()
{
    if constexpr (std::is_same_v<Value, std::string>) return KeyForm::text;
    if constexpr (std::is_same_v<Value, double>) return KeyForm::number;
    if constexpr (std::is_same_v<Value, int> || std::is_same_v<Value, std::uint64_t>) return KeyForm::whole;
    if constexpr (std::is_same_v<Value, bool>) return KeyForm::boolean;
    if constexpr (std::is_same_v<Value, Month>) return KeyForm::date;
    if constexpr (std::is_same_v<Value, std::vector<double>> || std::is_same_v<Value, Parameters> ||
                  std::is_same_v<Value, std::map<std::string, double>>)
        return KeyForm::shares;
    if constexpr (std::is_same_v<Value, std::map<std::string, Range>>) return KeyForm::ranges;
    if constexpr (std::is_same_v<Value, std::map<std::string, Limit>>) return KeyForm::limits;
    if constexpr (std::is_same_v<Value, std::map<std::string, std::map<Month, double>>>) return KeyForm::funding;
    if constexpr (std::is_same_v<Value, std::map<std::string, std::vector<Month>>>) return KeyForm::elections;
    if constexpr (std::is_same_v<Value, std::map<std::string, std::vector<std::string>>>) return KeyForm::lists;
    if constexpr (std::is_same_v<Value, Show> || std::is_same_v<Value, Bet>) return KeyForm::record;
    if constexpr (std::is_same_v<Value, std::vector<std::string>>) return KeyForm::texts;
    if constexpr (std::is_same_v<Value, Range>) return KeyForm::range;
    if constexpr (std::is_same_v<Value, Numbers>) return KeyForm::numbers;
    if constexpr (std::is_same_v<Value, std::vector<Policy>>) return KeyForm::responses;
    return is_named<Value> ? KeyForm::choice : KeyForm::records;
}

/// A member's initial value in words; nothing of what is empty then.
template <class Value>
std::string words_of_default(const Value& value)
{
    std::string words;
    if constexpr (std::is_same_v<Value, double>) words = text_of_number(value);
    if constexpr (std::is_same_v<Value, int> || std::is_same_v<Value, std::uint64_t>) words = std::to_string(value);
    if constexpr (is_named<Value>) words = name_in_table(value);
    if constexpr (std::is_same_v<Value, std::map<std::string, double>>)
        words = joined(value, ", ", [](const auto& named) { return named.first + " " + text_of_number(named.second); });
    return words;
}

template <class Record>
KeyRow row_of_key(const Key<Record>& key)
{
    KeyRow row{key.name, KeyForm::text, key.meaning, key.required, key.range, key.unit, std::string(key.default_value),
               {},       key.alias};
    const auto add_type = [&](const auto& member) {
        using MemberType = std::decay_t<decltype(member)>;
        if constexpr (std::is_same_v<MemberType, TargetMember<Record>>) {
            row.form = KeyForm::id;
        } else if constexpr (std::is_same_v<MemberType, LevelMember<Record>>) {
            row.form = KeyForm::choice;
            row.choices.assign(leadership_levels.begin(), leadership_levels.end());
            row.default_value = leadership_levels[Record{}.*member.level];
        } else if constexpr (is_ranged<MemberType>) {
            row.form = KeyForm::number_or_range;
            if (row.default_value.empty()) row.default_value = words_of_default(Record{}.*member.value);
        } else if constexpr (!std::is_same_v<MemberType, std::monostate>) {
            const Record empty;
            using Value = typename Plain<std::decay_t<decltype(empty.*member)>>::Type;
            row.form = form_of<Value>();
            if (row.default_value.empty() && !key.required) row.default_value = words_of_default(empty.*member);
            if constexpr (is_named<Value>) {
                for (const auto& named : named_values<Value>()) row.choices.emplace_back(named.name);
            }
        }
    };
    std::visit(add_type, key.member);
    if (key.form) row.form = *key.form;
    if (!key.parameter.empty()) {
        const ParameterRow& parameter = *parameter_named(key.parameter);
        if (!(key.range.low < key.range.high)) row.range = parameter.valid;
        row.unit = parameter.unit;
        if (row.default_value.empty()) row.default_value = parameter.name;
    }
    return row;
}

template <class Record>
std::vector<KeyRow> rows_for()
{
    std::vector<KeyRow> rows;
    for (const Key<Record>& key : keys_for<Record>) rows.push_back(row_of_key(key));
    return rows;
}

}  // namespace

const std::vector<KeyRow>& keys_of(Section section)
{
    // In the order of `Section`.
    static const std::vector<std::vector<KeyRow>> all{
        rows_for<Scenario>(), rows_for<Show>(),         rows_for<Bet>(),         rows_for<ExhibitLever>(),
        rows_for<Area>(),     rows_for<Organisation>(), rows_for<Partnership>(), rows_for<ProblemKind>(),
        rows_for<Kind>(),     rows_for<Policy>(),       rows_for<Response>(),    rows_for<Intervention>(),
        rows_for<Shock>(),    rows_for<Limit>(),        rows_for<NamedTable>(),  rows_for<Study>()};
    return all[static_cast<std::size_t>(section)];
}

const KeyRow* key_named(Section section, std::string_view name)
{
    for (const KeyRow& key : keys_of(section)) {
        if (key.is_called(name)) return &key;
    }
    return nullptr;
}

}  // namespace concord
