/// Speed of the whole model over the shipped scenarios, beside the bare-loop floor.
///
///     build/release/concord_bench                        everything
///     build/release/concord_bench --benchmark_filter=step
///
/// Unit: a tie-month is one ordered pair of organisations in one replicate for one month, everything else included.
/// `ties/s` is tie-months per second of CPU time of one core. Before timing, each case checks that its digest is that of the baseline kernel.

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>

#include "experiment/comparison.hpp"
#include "experiment/ensemble.hpp"
#include "floor.hpp"
#include "scenario/reader.hpp"
#include "support/patch.hpp"

using namespace concord;

namespace floor_loop {

Ties make(int count, int ties_each)
{
    Ties ties;
    const auto n = static_cast<std::size_t>(count);
    ties.trust.assign(n * lanes, 0.45);
    ties.next.assign(n * lanes, 0.0);
    ties.experience.assign((n / static_cast<std::size_t>(ties_each) + 1) * lanes, 0.03);
    for (int t = 0; t < count; ++t) {
        ties.hash.push_back(static_cast<std::uint64_t>(t + 1) * 0x9e3779b97f4a7c15ULL);
        ties.partnership.push_back(t / ties_each);
    }
    return ties;
}

}  // namespace floor_loop

namespace {

Scenario load(const std::string& name)
{
    ReadResult read = read_scenario_file(std::string(CONCORD_SOURCE_DIR) + "/scenarios/" + name);
    for (const Problem& problem : read.problems.all()) std::fprintf(stderr, "%s\n", message_of(problem).c_str());
    if (!read.scenario) std::exit(2);
    return *read.scenario;
}

void count_ties(benchmark::State& state, double tie_months)
{
    state.counters["ties/s"] = benchmark::Counter(tie_months, benchmark::Counter::kIsIterationInvariantRate);
}

std::uint64_t digest_of(const Scenario& scenario, const Network& network, const Kernel& kernel)
{
    const Opening opening = spin_up(scenario, network, scenario.seed, 0, kernel);
    Run run(scenario, network, scenario.policies[0], opening, scenario.seed, kernel);
    while (run.month() < scenario.months) run.advance();
    Digest digest;
    run.world().add_to(digest);
    return digest.value();
}

/// One block of eight replicates through the whole run under `hold`: the step and what is observed of it.
void step(benchmark::State& state, const std::string& name, const Kernel& kernel)
{
    const Scenario scenario = load(name);
    const Network network = network_of(scenario);
    if (digest_of(scenario, network, kernel) != digest_of(scenario, network, available_kernels().front())) {
        state.SkipWithError("digest differs from the baseline kernel");
        return;
    }
    const Opening opening = spin_up(scenario, network, scenario.seed, 0, kernel);
    for (auto _ : state) {
        Run run(scenario, network, scenario.policies[0], opening, scenario.seed, kernel);
        while (run.month() < scenario.months) run.advance();
        benchmark::DoNotOptimize(run.outcomes().data());
    }
    count_ties(state, 8.0 * network.ties * scenario.months);
}

/// The main job without its files: six responses × 200 replicates, spin-up, diagnosis data and all, one thread.
void ensemble(benchmark::State& state, const std::string& name)
{
    const Scenario scenario = load(name);
    const Network network = network_of(scenario);
    EnsembleOptions options;
    options.keep = {true, true, true, true};
    for (auto _ : state) {
        const Ensemble e = run_ensemble(scenario, network, options);
        benchmark::DoNotOptimize(e.digest);
    }
    count_ties(state,
               static_cast<double>(scenario.policies.size()) * scenario.replicates * network.ties * scenario.months);
}

/// Reading, checking and making the network.
void loading(benchmark::State& state, const std::string& name)
{
    for (auto _ : state) {
        const Scenario scenario = load(name);
        benchmark::DoNotOptimize(network_of(scenario).ties);
    }
}

/// How the cost of a tie-month grows with the number of organisations: patches side by side, in parts or as if they hung together.
void scale(benchmark::State& state, bool in_parts)
{
    const auto organisations = static_cast<int>(state.range(0));
    Scenario scenario = test::patches_side_by_side(organisations);
    scenario.months = 1200;
    Network network = network_of(scenario);
    if (!in_parts) network.parts = parts_of(network, network.organisations);
    const int months = months_at_a_time(network);
    const Kernel& kernel = best_kernel();
    const Opening opening = spin_up(scenario, network, 1, 0, kernel);
    const auto begun = [&] {
        auto run = std::make_unique<Run>(scenario, network, scenario.policies[0], opening, 1, kernel);
        run->advance(months);  // the system hands out memory when it is first written
        return run;
    };
    auto run = begun();
    for (auto _ : state) {
        if (run->month() == scenario.months) {
            state.PauseTiming();
            run = begun();
            state.ResumeTiming();
        }
        run->advance(months);
        benchmark::DoNotOptimize(run->outcomes().data());
    }
    count_ties(state, 8.0 * network.ties * months);
    state.SetLabel(std::to_string(network.organisations) + " organisations, " + std::to_string(network.ties) + " ties");
}

/// The bare-loop floor, built for the same processor as a kernel.
void bare_loop(benchmark::State& state, std::string_view build)
{
    const auto ties = static_cast<int>(state.range(0));
    floor_loop::Ties columns = floor_loop::make(ties, 30);
    const auto month = build == "v4"   ? floor_loop::v4::month
                       : build == "v3" ? floor_loop::v3::month
                                       : floor_loop::v1::month;
    std::uint64_t key = 0;
    double sum = 0.0;
    for (auto _ : state) {
        sum += month(columns, ++key);
        benchmark::DoNotOptimize(sum);
    }
    count_ties(state, 8.0 * ties);
}

}  // namespace

int main(int argc, char** argv)
{
    for (const Kernel& kernel : available_kernels()) {
        for (const char* name : {"north-east.yaml", "demo.yaml"})
            benchmark::RegisterBenchmark(("step/" + std::string(name) + "/" + std::string(kernel.name)).c_str(),
                                         [name, &kernel](benchmark::State& state) { step(state, name, kernel); });
        benchmark::RegisterBenchmark(("floor/" + std::string(kernel.name)).c_str(), [&kernel](benchmark::State& state) {
            bare_loop(state, kernel.name);
        })->Arg(706);
    }
    benchmark::RegisterBenchmark("ensemble/north-east.yaml", [](benchmark::State& state) {
        ensemble(state, "north-east.yaml");
    })->Unit(benchmark::kMillisecond);
    for (const char* name : {"north-east.yaml", "demo.yaml"})
        benchmark::RegisterBenchmark(("load/" + std::string(name)).c_str(), [name](benchmark::State& state) {
            loading(state, name);
        })->Unit(benchmark::kMillisecond);
    for (const bool in_parts : {true, false}) {
        benchmark::RegisterBenchmark(in_parts ? "scale" : "scale/one_part",
                                     [in_parts](benchmark::State& state) { scale(state, in_parts); })
            ->RangeMultiplier(10)
            ->Range(in_parts ? 100 : 1000, 100000)
            ->Unit(benchmark::kMillisecond);
    }
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
