#include "core/number_text.hpp"
#include "core/text.hpp"
#include "model/uncertainty.hpp"
#include "scenario/records.hpp"
#include "scenario/sections.hpp"

namespace concord {

namespace {

void check_ends_of_range(const Fields& fields, const ExhibitLever& lever, const SettableNumber& number)
{
    if (!lever.range || fields.find("range") == nullptr) return;
    if (number.valid.holds(lever.range->low) && number.valid.holds(lever.range->high)) return;
    fields.reading().refuse(fields.at("range"), "the lever goes to where " + in_quotes(number.name) + " has no meaning",
                            "stay within " + words_of(number.valid));
}

/// What is to be tried lies where the lever moves.
void check_values(const Fields& fields, const ExhibitLever& lever, const SettableNumber& number)
{
    const Range range = lever.range.value_or(number.plausible);
    const InputNode* list = fields.find("values");
    if (list == nullptr || list->items.size() != lever.values.all.size()) return;
    for (std::size_t at = 0; at < lever.values.all.size(); ++at) {
        if (range.holds(lever.values.all[at])) continue;
        fields.reading().refuse(list->items[at],
                                text_of_number(lever.values.all[at]) + " is beyond the ends of the lever",
                                "write a number from " + words_of(range) + ", or widen 'range'");
    }
}

void check_end_words(const Fields& fields, const ExhibitLever& lever)
{
    if (fields.find("ends") == nullptr || lever.ends.size() == 2) return;
    fields.reading().refuse(fields.at("ends"), "a lever has two ends, not " + std::to_string(lever.ends.size()),
                            "write [low end, high end] in words");
}

void read_lever(const Fields& fields, KnownNames& known, KnownNames& moved)
{
    Reading& reading = fields.reading();
    ExhibitLever lever;
    const WrongKeys wrong = read_record(fields, lever);
    if (!wrong.has("ends")) check_end_words(fields, lever);
    const InputNode* node = fields.find("parameter");
    if (node == nullptr || wrong.has("parameter")) return;
    if (!reading.check_known(*node, lever.parameter, known, "parameter")) return;
    if (!reading.add_name(*node, lever.parameter, moved, "lever")) return;
    const SettableNumber number = settable_number_named(reading.scenario, lever.parameter).value();
    check_ends_of_range(fields, lever, number);
    if (!wrong.has("values") && !wrong.has("range")) check_values(fields, lever, number);
    reading.scenario.show.levers.push_back(std::move(lever));
}

}  // namespace

void read_levers(Reading& reading, const InputNode& list)
{
    KnownNames known;
    known.where_listed = "'concord explain' lists all parameters";
    for (const SettableNumber& number : settable_numbers(reading.scenario)) known.add(number.name, {});
    KnownNames moved;
    read_list(reading, list, Section::lever, [&](const Fields& fields) { read_lever(fields, known, moved); });
}

}  // namespace concord
