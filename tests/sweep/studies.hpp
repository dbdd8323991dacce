#pragma once
/// Small studies for tests: a patch through three years, so that a hundred runs take no time.

#include <string>
#include <vector>

#include "cli/program.hpp"
#include "core/digest.hpp"
#include "core/number_text.hpp"
#include "scenario/reader.hpp"
#include "scenario/study.hpp"
#include "sweep/analysis.hpp"
#include "sweep/merge.hpp"
#include "sweep/sweep.hpp"

namespace concord::test {

/// The demo for three years, with three responses.
inline std::string short_scenario()
{
    std::string text = content_of(demo);
    const std::string months = "months: 120";
    const std::size_t at = text.find(months);
    REQUIRE(at != std::string::npos);
    text.replace(at, months.size(), "months: 36");
    return text;
}

inline std::string study_text(int runs, const std::string& more = "")
{
    return "concord: 1\nscenario: patch.yaml\nresponses: [upstream_prevention, silo_retreat]\nruns: " +
           std::to_string(runs) + "\n" + more;
}

/// Puts a study and its scenario into a folder.
inline void write_study(const Scratch& scratch, int runs, const std::string& more = "")
{
    write(scratch / "patch.yaml", short_scenario());
    write(scratch / "study.yaml", study_text(runs, more));
}

/// The study of a folder, read by its rules.
inline StudyRecord study_in(const Scratch& scratch)
{
    ReadStudy study = read_study_file((scratch / "study.yaml").string());
    for (const Problem& problem : study.problems.all()) UNSCOPED_INFO(message_of(problem));
    REQUIRE(study.scenario.has_value());
    return record_of_study("study.yaml", std::move(study));
}

/// The digest of a whole store.
inline std::string digest_in(Store& store)
{
    const std::vector<bool> done = store.blocks_done();
    REQUIRE(whole_runs(store, done) == store.study().scenario.replicates);
    REQUIRE(std::find(done.begin(), done.end(), false) == done.end());
    return hexadecimal(digest_of(store, store.study().scenario.replicates));
}

/// All rows of a store, in words, for comparing two.
inline std::vector<std::string> rows_in(Store& store)
{
    std::vector<std::string> rows;
    for (const StoredTable table : {StoredTable::runs, StoredTable::repeated}) {
        store.for_each_row(table, [&](const StoredRun& row) {
            std::string text = std::to_string(row.run) + " " + std::to_string(row.future) + " " +
                               std::to_string(row.policy) + " " + row.digest;
            for (const double value : row.values) text += " " + text_of_number(value);
            rows.push_back(std::move(text));
        });
    }
    store.for_each_future([&](std::int64_t future, std::span<const double> values) {
        std::string text = "future " + std::to_string(future);
        for (const double value : values) text += " " + text_of_number(value);
        rows.push_back(std::move(text));
    });
    return rows;
}

/// Sweeps the study of a folder into a store of it.
inline SweepEnd swept(const Scratch& scratch, const std::string& store_name, SweepOptions options = {})
{
    Store store(scratch / store_name, study_in(scratch));
    return sweep(store, options);
}

}  // namespace concord::test
