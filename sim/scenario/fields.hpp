#pragma once
/// The keys of one record, checked against the table of its section, and read by name.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "scenario/keys.hpp"
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

    /// Each reads the value of a key by the form and range of its row. Without the key, or with a wrong value (which becomes a
    /// problem), `into` stays as it is.
    void read(std::string_view key, std::string& into) const;
    void read(std::string_view key, std::vector<std::string>& into) const;
    void read(std::string_view key, double& into) const;
    void read(std::string_view key, std::optional<double>& into) const;
    void read(std::string_view key, int& into) const;
    void read(std::string_view key, std::uint64_t& into) const;
    void read(std::string_view key, bool& into) const;
    void read(std::string_view key, std::optional<bool>& into) const;
    void read(std::string_view key, Month& into) const;
    void read(std::string_view key, std::optional<Month>& into) const;

    /// The ids behind a key; nothing without the key or with a wrong value.
    [[nodiscard]] std::optional<IdList> ids(std::string_view key) const;

private:
    [[nodiscard]] std::size_t index_of(std::string_view key) const;
    [[nodiscard]] Expected expected(std::size_t index) const;
    void sort_in(const InputNode& map, Others others);
    void refuse_unknown(const InputNode& key, const InputNode& value);
    void refuse_missing() const;
    [[nodiscard]] std::optional<std::string> choice_in(const InputNode& node, const KeyRow& row) const;

    Reading& reading_;
    const InputNode& node_;
    const SectionRow& section_;
    const std::vector<KeyRow>& keys_;
    std::vector<const InputNode*> values_;  ///< by key
    std::vector<Entry> others_;
    std::vector<std::string> meant_;  ///< for each unknown key the one that was most likely meant, or ""
};

/// True, with a problem, of a key without a value that came about by a slip: `2010-04:1.0` without the space, the digits after the
/// comma of 1,000, or what stands beside a ; too many in a cell.
bool refuse_slip(Reading& reading, const InputNode& key, const InputNode& value);

}  // namespace concord
