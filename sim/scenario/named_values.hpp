#pragma once
/// Values that a scenario calls by a name of a table: how they are listed, read and written.

#include <string_view>
#include <vector>

#include "model/scenario.hpp"

namespace concord {

template <class Value>
struct NamedValue {
    std::string_view name;
    Value value;
};

/// All values of a type, in the order of its table. Declared for other types, it has no definition.
template <class Value>
[[nodiscard]] std::vector<NamedValue<Value>> named_values();

template <>
[[nodiscard]] inline std::vector<NamedValue<Form>> named_values<Form>()
{
    return {{"partnership", Form::partnership}, {"contract", Form::contract}};
}

template <>
[[nodiscard]] inline std::vector<NamedValue<FutureKind>> named_values<FutureKind>()
{
    return {{name_of(FutureKind::credible), FutureKind::credible},
            {name_of(FutureKind::prior), FutureKind::prior},
            {name_of(FutureKind::none), FutureKind::none}};
}

template <>
[[nodiscard]] inline std::vector<NamedValue<Yardstick>> named_values<Yardstick>()
{
    return {{name_of(Yardstick::unit), Yardstick::unit},
            {name_of(Yardstick::start), Yardstick::start},
            {name_of(Yardstick::reference), Yardstick::reference}};
}

template <>
[[nodiscard]] inline std::vector<NamedValue<BetKind>> named_values<BetKind>()
{
    return {{"line", BetKind::line}, {"date", BetKind::date}, {"number", BetKind::number}, {"choice", BetKind::choice}};
}

template <>
[[nodiscard]] inline std::vector<NamedValue<Among>> named_values<Among>()
{
    return {{"responses", Among::responses},
            {"areas", Among::areas},
            {"partnerships", Among::partnerships},
            {"organisations", Among::organisations}};
}

template <>
[[nodiscard]] inline std::vector<NamedValue<Pick>> named_values<Pick>()
{
    return {{"highest", Pick::highest}, {"lowest", Pick::lowest}};
}

template <>
[[nodiscard]] inline std::vector<NamedValue<const InterventionRow*>> named_values<const InterventionRow*>()
{
    std::vector<NamedValue<const InterventionRow*>> values;
    for (const InterventionRow& row : intervention_table) values.push_back({row.name, &row});
    return values;
}

template <>
[[nodiscard]] inline std::vector<NamedValue<const ShockRow*>> named_values<const ShockRow*>()
{
    std::vector<NamedValue<const ShockRow*>> values;
    for (const ShockRow& row : shock_table) values.push_back({row.name, &row});
    return values;
}

/// True of the types above.
template <class Value>
inline constexpr bool is_named = false;
template <>
inline constexpr bool is_named<Form> = true;
template <>
inline constexpr bool is_named<FutureKind> = true;
template <>
inline constexpr bool is_named<Yardstick> = true;
template <>
inline constexpr bool is_named<BetKind> = true;
template <>
inline constexpr bool is_named<Among> = true;
template <>
inline constexpr bool is_named<Pick> = true;
template <>
inline constexpr bool is_named<const InterventionRow*> = true;
template <>
inline constexpr bool is_named<const ShockRow*> = true;

/// The name of a value; empty if it has none, as a null row.
template <class Value>
[[nodiscard]] std::string_view name_in_table(const Value& value)
{
    for (const NamedValue<Value>& named : named_values<Value>()) {
        if (named.value == value) return named.name;
    }
    return "";
}

}  // namespace concord
