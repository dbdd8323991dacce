// What a store keeps: the same whoever sweeps it, in whatever order, however often.

#include <stdexcept>
#include <string>
#include <vector>

#include "catch.hpp"
#include "experiment/comparison.hpp"
#include "sweep/studies.hpp"

using namespace concord;
using namespace concord::test;

namespace {

std::string store_refusal(const std::function<void()>& work)
{
    try {
        work();
    } catch (const StoreRefused& refusal) {
        return refusal.what();
    }
    return "nothing was refused";
}

}  // namespace

TEST_CASE("a store has the digest of the ensemble, on any number of threads", "[sweep]")
{
    const Scratch scratch;
    write_study(scratch, 44);
    const StudyRecord study = study_in(scratch);
    const Ensemble ensemble = run_ensemble(study.scenario, network_of(study.scenario), {});
    for (const int jobs : {1, 3}) {
        SweepOptions options;
        options.jobs = jobs;
        Store store(scratch / ("by-" + std::to_string(jobs)), study);
        CHECK_FALSE(sweep(store, options).is_stopped);
        CHECK(digest_in(store) == hexadecimal(ensemble.digest));
    }
    Store one(scratch / "by-1");
    Store three(scratch / "by-3");
    CHECK(rows_in(one) == rows_in(three));
}

TEST_CASE("a store says what the ensemble says", "[sweep]")
{
    const Scratch scratch;
    write_study(scratch, 36);
    (void)swept(scratch, "store");
    Store store(scratch / "store");
    const Network network = network_of(store.study().scenario);
    EnsembleOptions options;
    options.series_bytes = 0;  // eight runs are worked out again
    const Ensemble stored = ensemble_of(store, network, options);
    const Ensemble ensemble = run_ensemble(store.study().scenario, network, options);
    CHECK(stored.digest == ensemble.digest);
    CHECK(stored.series_replicates == 8);
    CHECK(stored.mean_replicates == 8);
    for (std::size_t p = 0; p < ensemble.policies.size(); ++p) {
        const PolicyResults& is = stored.policies[p];
        const PolicyResults& was = ensemble.policies[p];
        CHECK(is.digest == was.digest);
        CHECK(is.series == was.series);
        for (const auto column :
             {&PolicyResults::statistic, &PolicyResults::break_even, &PolicyResults::draws_variance}) {
            REQUIRE((is.*column).size() == (was.*column).size());
            for (std::size_t i = 0; i < (was.*column).size(); ++i) {
                INFO("policy " << p << ", value " << i);
                CHECK(is_same_number((is.*column)[i], (was.*column)[i]));
            }
        }
    }
}

TEST_CASE("two shards merged are one sweep, and more runs extend it", "[sweep]")
{
    const Scratch scratch;
    write_study(scratch, 72);
    (void)swept(scratch, "whole");
    Store whole(scratch / "whole");
    const std::vector<std::string> rows = rows_in(whole);
    const std::string digest = digest_in(whole);

    for (const int number : {1, 2}) {
        SweepOptions options;
        options.shard = {number, 2};
        (void)swept(scratch, "shard-" + std::to_string(number), options);
    }
    SECTION("merged, twice over")
    {
        const auto joined = merged(scratch / "joined", {scratch / "shard-2", scratch / "shard-1", scratch / "whole"});
        CHECK(rows_in(*joined) == rows);
        CHECK(digest_in(*joined) == digest);
    }
    SECTION("one shard and what it lacks")
    {
        (void)swept(scratch, "shard-1");
        Store grown(scratch / "shard-1");
        CHECK(rows_in(grown) == rows);
    }
    SECTION("extended from runs that do not fill their last block")
    {
        write(scratch / "study.yaml", study_text(36));
        (void)swept(scratch, "grown");
        write(scratch / "study.yaml", study_text(72));
        (void)swept(scratch, "grown");
        Store grown(scratch / "grown");
        CHECK(rows_in(grown) == rows);
    }
}

TEST_CASE("stores that differ are not merged, and nothing is left behind", "[sweep]")
{
    const Scratch scratch;
    write_study(scratch, 32);
    (void)swept(scratch, "a");
    (void)swept(scratch, "b");
    const fs::path to = scratch / "joined";
    SECTION("a number")
    {
        Database(scratch / "b", Database::Missing::refused)
            .run("UPDATE runs SET \"harm:end\" = \"harm:end\" + 1e-12 WHERE run = 9 AND response = 'silo_retreat'");
        const std::string said = store_refusal([&] { (void)merged(to, {scratch / "a", scratch / "b"}); });
        CHECK(said.find("run 9 of silo_retreat: harm:end is ") != std::string::npos);
    }
    SECTION("a digest")
    {
        Database(scratch / "b", Database::Missing::refused).run("UPDATE repeated SET digest = '0' WHERE run = 33");
        const std::string said = store_refusal([&] { (void)merged(to, {scratch / "a", scratch / "b"}); });
        CHECK(said.find("run 33 of hold: digest is ") != std::string::npos);
    }
    SECTION("the study")
    {
        write(scratch / "study.yaml", study_text(32, "seed: 7\n"));
        (void)swept(scratch, "c");
        const std::string said = store_refusal([&] { (void)merged(to, {scratch / "a", scratch / "c"}); });
        CHECK(said.find("seed was 1, is 7") != std::string::npos);
    }
    SECTION("the number of runs")
    {
        write(scratch / "study.yaml", study_text(40));
        (void)swept(scratch, "c");
        const std::string said = store_refusal([&] { (void)merged(to, {scratch / "a", scratch / "c"}); });
        CHECK(said.find("runs was 32, is 40") != std::string::npos);
    }
    SECTION("the store itself")
    {
        CHECK(store_refusal([&] { (void)merged(scratch / "a", {scratch / "a"}); }).find("read and written") !=
              std::string::npos);
    }
    CHECK_FALSE(fs::exists(to));
}

TEST_CASE("a changed study is refused, and the difference is named", "[sweep]")
{
    const Scratch scratch;
    write_study(scratch, 16);
    (void)swept(scratch, "store");
    const auto refused = [&] { return store_refusal([&] { (void)swept(scratch, "store"); }); };
    SECTION("seed")
    {
        write(scratch / "study.yaml", study_text(16, "seed: 3\n"));
        CHECK(refused().find("holds another study: seed was 1, is 3") != std::string::npos);
    }
    SECTION("outcomes")
    {
        write(scratch / "study.yaml", study_text(16, "outcomes: [harm]\n"));
        CHECK(refused().find("outcomes was a list of ") != std::string::npos);
    }
    SECTION("the scenario")
    {
        std::string text = short_scenario();
        const std::size_t at = text.find("months: 36");
        write(scratch / "patch.yaml", text.replace(at, 10, "months: 37"));
        CHECK(refused().find("months was 36, is 37") != std::string::npos);
    }
    SECTION("fewer runs")
    {
        write(scratch / "study.yaml", study_text(8));
        CHECK(refused().find("is of 16 runs and the study asks for 8") != std::string::npos);
    }
    SECTION("nothing but comments")
    {
        write(scratch / "study.yaml", "# a comment\n" + study_text(16));
        CHECK(refused() == "nothing was refused");
    }
}

TEST_CASE("a block that fails stops no other, is named with its reason, and is tried again", "[sweep]")
{
    const Scratch scratch;
    write_study(scratch, 32);
    const StudyRecord study = study_in(scratch);
    const Network network = network_of(study.scenario);
    const Futures futures(study.scenario, study.scenario.futures);
    SweepOptions options;
    options.work = [&](int block) {
        if (block == 1) throw std::runtime_error("lightning");
        return run_block(study.scenario, network, futures, block, best_kernel(), Keep{});
    };
    Store store(scratch / "store", study);
    (void)sweep(store, options);
    REQUIRE(store.failed().size() == 1);
    CHECK(store.failed().front().first == 8);
    CHECK(store.failed().front().last == 15);
    CHECK(store.failed().front().reason == "lightning");
    const std::vector<bool> done = store.blocks_done();
    CHECK(std::count(done.begin(), done.end(), false) == 1);
    CHECK(whole_runs(store, done) == 8);

    (void)sweep(store, {});
    CHECK(store.failed().empty());
    CHECK(digest_in(store) == hexadecimal(run_ensemble(study.scenario, network, {}).digest));
}

TEST_CASE("what a store says is worked out again, and must come out the same", "[sweep]")
{
    const Scratch scratch;
    write_study(scratch, 16);
    (void)swept(scratch, "store");
    Database(scratch / "store", Database::Missing::refused)
        .run("UPDATE runs SET \"demand:mean\" = 1 WHERE run = 3 AND response = 'hold'");
    Store store(scratch / "store");
    const Network network = network_of(store.study().scenario);
    try {
        (void)ensemble_of(store, network, {});
        FAIL("it was believed");
    } catch (const StoreError& error) {
        CHECK(std::string(error.what()).find("run 3 of hold comes out otherwise") != std::string::npos);
    }
}

TEST_CASE("a store of some outcomes lacks what a comparison needs, and says so", "[sweep]")
{
    const Scratch scratch;
    write_study(scratch, 16, "outcomes: [harm, demand]\n");
    (void)swept(scratch, "store");
    Store store(scratch / "store");
    CHECK(store.columns().size() < 10);
    const Network network = network_of(store.study().scenario);
    const std::string said = store_refusal([&] { (void)ensemble_of(store, network, {}); });
    CHECK(said.find("does not keep public_value") != std::string::npos);
}
