#pragma once
/// The keys of one record, checked against the table of its section, and read by name.

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "scenario/key_tables.hpp"
#include "scenario/named_values.hpp"
#include "scenario/reading.hpp"
#include "scenario/values.hpp"

namespace concord {

/// A key and its value as written.
struct Entry {
    const InputNode* key;
    const InputNode* value;
};

/// One record: a map whose keys are those of a section.
class Fields {
public:
    enum class Others { refused, kept };

    /// Checks the keys of `map`: unknown ones (unless kept) and missing required ones become problems. `map` must outlive this.
    Fields(Reading& reading, const InputNode& map, Section section, Others others = Others::refused);

    [[nodiscard]] Reading& reading() const noexcept { return reading_; }
    [[nodiscard]] const InputNode& node() const noexcept { return node_; }
    [[nodiscard]] std::string_view section_name() const noexcept { return section_.name; }
    [[nodiscard]] Place place() const { return reading_.place_of(node_); }
    /// The value of a key, or null.
    [[nodiscard]] const InputNode* find(std::string_view key) const;
    /// The value of a key, or the whole record, for messages.
    [[nodiscard]] const InputNode& at(std::string_view key) const;
    /// True if `key` is not there, and one that was refused as unknown may have been meant for it.
    [[nodiscard]] bool may_be_misspelt(std::string_view key) const;
    /// Entries whose key is none of the section's.
    [[nodiscard]] const std::vector<Entry>& others() const noexcept { return others_; }

    /// Reads the value of a key by the form and range of its row. Without the key `into` stays as it is, and with a wrong value,
    /// which becomes a problem and makes this false.
    template <class Value>
    bool read(std::string_view key, Value& into) const
    {
        const InputNode* node = find(key);
        return node == nullptr || take(*node, row_as_written(key), into);
    }

    /// The same of a number or a range; of a range the value is the middle.
    template <class Value>
    bool read(std::string_view key, Value& into, std::optional<Range>& range) const
    {
        const InputNode* node = find(key);
        if (node == nullptr || !node->is_list()) return read(key, into);
        range = range_of(*node, row_as_written(key));
        if (range) into = range->middle();
        return range.has_value();
    }

    /// The ids behind a key; nothing without the key or with a wrong value.
    [[nodiscard]] std::optional<IdList> ids(std::string_view key) const;

private:
    [[nodiscard]] std::size_t index_of(std::string_view key) const;
    /// The row of a key, called as the record calls it.
    [[nodiscard]] const KeyRow& row_as_written(std::string_view key) const;
    void sort_in(const InputNode& map, Others others);
    void refuse_unknown(const InputNode& key, const InputNode& value);
    void refuse_missing() const;

    [[nodiscard]] std::optional<Range> range_of(const InputNode& node, const KeyRow& row) const;
    [[nodiscard]] bool take(const InputNode& node, const KeyRow& row, std::string& into) const;
    [[nodiscard]] bool take(const InputNode& node, const KeyRow& row, std::vector<std::string>& into) const;
    [[nodiscard]] bool take(const InputNode& node, const KeyRow& row, double& into) const;
    [[nodiscard]] bool take(const InputNode& node, const KeyRow& row, int& into) const;
    [[nodiscard]] bool take(const InputNode& node, const KeyRow& row, std::uint64_t& into) const;
    [[nodiscard]] bool take(const InputNode& node, const KeyRow& row, bool& into) const;
    [[nodiscard]] bool take(const InputNode& node, const KeyRow& row, Month& into) const;
    [[nodiscard]] bool take(const InputNode& node, const KeyRow& row, Range& into) const;
    [[nodiscard]] bool take(const InputNode& node, const KeyRow& row, Numbers& into) const;
    [[nodiscard]] bool take(const InputNode& node, const KeyRow& row, std::map<std::string, double>& into) const;
    /// In the order of the scenario's capabilities; what is left out is 0.
    [[nodiscard]] bool take(const InputNode& node, const KeyRow& row, std::vector<double>& into) const;
    template <class Value>
    [[nodiscard]] bool take(const InputNode& node, const KeyRow& row, std::optional<Value>& into) const
    {
        Value value{};
        if (!take(node, row, value)) return false;
        into = std::move(value);
        return true;
    }
    /// A value that has a name in a table.
    template <class Value>
    [[nodiscard]] std::enable_if_t<is_named<Value>, bool> take(const InputNode& node, const KeyRow& row, Value& into) const
    {
        std::string name;
        if (!take(node, row, name)) return false;
        for (const NamedValue<Value>& named : named_values<Value>()) {
            if (named.name == name) into = named.value;
        }
        return true;
    }

    Reading& reading_;
    const InputNode& node_;
    const SectionRow& section_;
    const std::vector<KeyRow>& keys_;
    std::vector<const InputNode*> values_;  ///< by key
    std::optional<KeyRow> by_alias_;        ///< of the key that is written by its other name
    std::vector<Entry> others_;
    std::vector<std::string> meant_;  ///< for each unknown key the one that was most likely meant, or ""
};

/// True of members that `Fields::read` fills by themselves; what refers to other records is read by hand.
template <class Value>
inline constexpr bool is_plain = is_named<Value>;
template <class Value>
inline constexpr bool is_plain<std::optional<Value>> = true;
template <>
inline constexpr bool is_plain<std::string> = true;
template <>
inline constexpr bool is_plain<std::vector<std::string>> = true;
template <>
inline constexpr bool is_plain<std::vector<double>> = true;
template <>
inline constexpr bool is_plain<double> = true;
template <>
inline constexpr bool is_plain<int> = true;
template <>
inline constexpr bool is_plain<std::uint64_t> = true;
template <>
inline constexpr bool is_plain<bool> = true;
template <>
inline constexpr bool is_plain<Month> = true;
template <>
inline constexpr bool is_plain<Numbers> = true;
template <>
inline constexpr bool is_plain<std::optional<Bet>> = false;

/// Keys of a record that are there with a wrong value.
struct WrongKeys {
    std::vector<std::string_view> names;

    [[nodiscard]] bool has(std::string_view key) const
    {
        return std::find(names.begin(), names.end(), key) != names.end();
    }
};

/// Reads each key of a record's table into its member, but references: what an event aims at, and lists of ids.
template <class Record>
WrongKeys read_record(const Fields& fields, Record& record)
{
    WrongKeys wrong;
    const auto read = [&](const Key<Record>& key, const auto& member) {
        using MemberType = std::decay_t<decltype(member)>;
        if constexpr (std::is_same_v<MemberType, LevelMember<Record>>) {
            std::string name;
            if (!fields.read(key.name, name)) wrong.names.push_back(key.name);
            const auto level = std::find(leadership_levels.begin(), leadership_levels.end(), name);
            if (level != leadership_levels.end())
                record.*member.level = static_cast<std::size_t>(level - leadership_levels.begin());
        } else if constexpr (is_ranged<MemberType>) {
            if (!fields.read(key.name, record.*member.value, record.*member.range)) wrong.names.push_back(key.name);
        } else if constexpr (!std::is_same_v<MemberType, std::monostate> &&
                             !std::is_same_v<MemberType, TargetMember<Record>>) {
            if constexpr (is_plain<std::decay_t<decltype(record.*member)>>) {
                if (key.form != KeyForm::ids && !fields.read(key.name, record.*member)) wrong.names.push_back(key.name);
            }
        }
    };
    for (const Key<Record>& key : keys_for<Record>)
        std::visit([&](const auto& member) { read(key, member); }, key.member);
    return wrong;
}

/// True, with a problem, of a key without a value that came about by a slip: `2010-04:1.0` without the space, the digits after the
/// comma of 1,000, or what stands beside a ; too many in a cell.
bool refuse_slip(Reading& reading, const InputNode& key, const InputNode& value);

/// Calls `take(key, value)` for each entry of a map that is no slip. What is no map is refused: `must` says what it must be.
template <class Take>
void for_each_entry(Reading& reading, const InputNode& node, const std::string& must, const std::string& remedy,
                    Take take)
{
    if (!node.is_map()) return reading.refuse(node, must + ", not " + shown(node), remedy);
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        if (!refuse_slip(reading, node.keys[i], node.items[i])) take(node.keys[i], node.items[i]);
    }
}

}  // namespace concord
