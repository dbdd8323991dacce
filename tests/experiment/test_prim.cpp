/// Boxes at published values: planted ones, runs that others published, and noise, in which there is none.

#include <array>
#include <cmath>
#include <filesystem>
#include <string>
#include <vector>

#include "catch.hpp"
#include "core/csv_reader.hpp"
#include "core/digest.hpp"
#include "core/files.hpp"
#include "core/number_text.hpp"
#include "experiment/prim.hpp"
#include "experiment/regions.hpp"
#include "experiment/sobol.hpp"

using namespace concord;

namespace {

/// Columns by run, and which runs are cases.
struct Data {
    std::vector<std::vector<double>> columns;
    std::vector<std::uint8_t> is_case;

    [[nodiscard]] Dimensions dimensions() const
    {
        std::vector<std::span<const double>> spans(columns.begin(), columns.end());
        return Dimensions(std::move(spans));
    }
    [[nodiscard]] CaseRuns asked() const { return all_runs(is_case); }
};

/// 2048 Sobol' points in six dimensions, not scrambled and with the origin; the cases are those of which `is_case` says so.
template <class IsCase>
Data planted(IsCase is_case)
{
    Data data{std::vector<std::vector<double>>(6), {}};
    for (std::uint32_t i = 0; i < 2048; ++i) {
        std::array<double, 6> x{};
        for (int d = 0; d < 6; ++d) {
            x[static_cast<std::size_t>(d)] = sobol_point(i, d);
            data.columns[static_cast<std::size_t>(d)].push_back(x[static_cast<std::size_t>(d)]);
        }
        data.is_case.push_back(is_case(x) ? 1 : 0);
    }
    return data;
}

bool in_first_box(const std::array<double, 6>& x) { return x[0] >= 0.7 && x[1] <= 0.4 && x[2] >= 0.2; }
bool in_second_box(const std::array<double, 6>& x) { return x[3] <= 0.25 && x[4] >= 0.75; }

/// Independent numbers, and cases that hang on none of them.
Data noise_data(std::uint64_t seed, std::size_t runs, std::size_t columns, double rate)
{
    const auto uniform = [](std::uint64_t key) { return static_cast<double>(mixed(key) >> 11) * 0x1p-53; };
    Data data{std::vector<std::vector<double>>(columns), {}};
    std::uint64_t at = mixed(seed + 1);
    for (std::size_t i = 0; i < runs; ++i) {
        for (std::vector<double>& column : data.columns) column.push_back(uniform(++at));
        data.is_case.push_back(uniform(++at) < rate ? 1 : 0);
    }
    return data;
}

const Restriction* restriction_of(const Box& box, std::size_t dimension)
{
    for (const Restriction& one : box.restrictions) {
        if (one.dimension == dimension) return &one;
    }
    return nullptr;
}

}  // namespace

TEST_CASE("a planted box is found at its published limits", "[experiment]")
{
    const Data data = planted(in_first_box);
    const CaseRuns asked = data.asked();
    REQUIRE(asked.cases() == 197);
    const Dimensions dimensions = data.dimensions();
    const Box box = best_box(trajectory_of(dimensions, asked, {}), asked.cases());
    REQUIRE(box.restrictions.size() == 3);
    CHECK(box.restrictions[0].limits.low == Approx(0.6965).margin(5e-5));
    CHECK_FALSE(box.restrictions[0].has_high());
    CHECK(box.restrictions[1].limits.high == Approx(0.4058).margin(5e-5));
    CHECK_FALSE(box.restrictions[1].has_low());
    CHECK(box.restrictions[2].limits.low == Approx(0.1912).margin(5e-5));
    CHECK(box.coverage(asked.cases()) == 1.0);
    CHECK(box.density() == Approx(0.961).margin(5e-4));
    for (std::size_t place = 0; place < 3; ++place) CHECK(quasi_p(dimensions, asked, box, place) < 1e-9);
}

TEST_CASE("of two planted boxes one is found after the other", "[experiment]")
{
    const Data data = planted([](const auto& x) { return in_first_box(x) || in_second_box(x); });
    const CaseRuns asked = data.asked();
    REQUIRE(asked.cases() == 314);
    const Dimensions dimensions = data.dimensions();
    const Box first = best_box(trajectory_of(dimensions, asked, {}), asked.cases());
    CHECK(first.coverage(asked.cases()) == Approx(0.6306).margin(5e-5));
    CHECK(first.density() == Approx(0.9659).margin(5e-5));
    CaseRuns left = asked;
    left.runs.clear();
    for (const std::uint32_t run : asked.runs) {
        const bool is_in_first = std::all_of(first.restrictions.begin(), first.restrictions.end(), [&](const auto& one) {
            return one.limits.holds(dimensions.value(one.dimension, run));
        });
        if (!is_in_first) left.runs.push_back(run);
    }
    const Box second = best_box(trajectory_of(dimensions, left, {}), left.cases());
    REQUIRE(restriction_of(second, 3) != nullptr);
    REQUIRE(restriction_of(second, 4) != nullptr);
    CHECK(restriction_of(second, 3)->limits.high == Approx(0.2581).margin(5e-5));
    CHECK(restriction_of(second, 4)->limits.low == Approx(0.7495).margin(5e-5));
    CHECK(second.coverage(asked.cases()) == Approx(0.3694).margin(5e-5));
    CHECK(second.density() == Approx(0.9748).margin(5e-5));
}

TEST_CASE("a planted region is described, with limits that half samples find again", "[experiment]")
{
    const Data data = planted(in_first_box);
    const Region region = region_of(data.dimensions(), data.is_case);
    REQUIRE(region.verdict == Region::Verdict::described);
    REQUIRE(region.limits.size() == 3);
    for (std::size_t d = 0; d < 3; ++d) {
        INFO("dimension " << d);
        CHECK(region.limits[d].restriction.dimension == d);
        CHECK(region.limits[d].found_again == 1.0);
        CHECK(region.limits[d].quasi_p < 1e-9);
    }
    CHECK(region.density_unseen > 0.85);
}

TEST_CASE("no region is described of noise", "[experiment]")
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        for (const auto& [runs, columns, rate] : {std::tuple{256, 70, 0.15}, {256, 70, 0.45}, {2048, 6, 0.1}}) {
            INFO("seed " << seed << ", " << runs << " runs, " << columns << " columns, base rate " << rate);
            const Data data = noise_data(seed, static_cast<std::size_t>(runs), static_cast<std::size_t>(columns), rate);
            const Region region = region_of(data.dimensions(), data.is_case);
            CHECK(region.verdict == Region::Verdict::not_described);
            CHECK(region.limits.empty());
            CHECK(region.box.restrictions.empty());
            // Boxes there are all the same.
            const CaseRuns asked = data.asked();
            if (seed == 1) CHECK(trajectory_of(data.dimensions(), asked, {}).size() > 1);
        }
    }
}

TEST_CASE("few cases are not described, and neither are few others", "[experiment]")
{
    Data data = noise_data(7, 256, 3, 0.0);
    for (std::size_t i = 0; i < 256; ++i) data.is_case[i] = data.columns[0][i] < 0.07 ? 1 : 0;
    REQUIRE(data.asked().cases() < 20);
    CHECK(region_of(data.dimensions(), data.is_case).verdict == Region::Verdict::too_few);
    for (std::uint8_t& one : data.is_case) one ^= 1;
    CHECK(region_of(data.dimensions(), data.is_case).verdict == Region::Verdict::too_few);
    CHECK(region_of(data.dimensions(), std::vector<std::uint8_t>(256, 1)).verdict == Region::Verdict::too_few);
}

TEST_CASE("what is undefined somewhere or never differs restricts nothing", "[experiment]")
{
    Data data = planted(in_first_box);
    data.columns[0][17] = std::nan("");
    data.columns[1].assign(2048, 3.0);
    const CaseRuns asked = data.asked();
    for (const Box& box : trajectory_of(data.dimensions(), asked, {})) {
        CHECK(restriction_of(box, 0) == nullptr);
        CHECK(restriction_of(box, 1) == nullptr);
    }
}

TEST_CASE("boxes restrict four dimensions at most, hold what they say and grow denser", "[experiment]")
{
    const Data data = noise_data(3, 1024, 20, 0.3);
    const CaseRuns asked = data.asked();
    const Dimensions dimensions = data.dimensions();
    const std::vector<Box> trajectory = trajectory_of(dimensions, asked, {});
    for (std::size_t step = 0; step < trajectory.size(); ++step) {
        INFO("step " << step);
        const Box& box = trajectory[step];
        CHECK(box.restrictions.size() <= 4);
        const Box again = box_of(dimensions, asked, box.restrictions);
        CHECK(again.runs == box.runs);
        CHECK(again.cases == box.cases);
        if (step > 0) CHECK(box.density() > trajectory[step - 1].density());
    }
    CHECK(trajectory.back().runs >= 52);
}

TEST_CASE("pasting puts back what peeling took too much of", "[experiment]")
{
    // Cases from 0.505 to 0.985, but each seventh: peeling in large slices ends within, and pasting in small ones gives some back.
    Data data{std::vector<std::vector<double>>(1), {}};
    for (int i = 0; i < 1000; ++i) {
        data.columns[0].push_back(i / 1000.0);
        data.is_case.push_back(i >= 505 && i < 985 && i % 7 != 0 ? 1 : 0);
    }
    const CaseRuns asked = data.asked();
    const Dimensions dimensions = data.dimensions();
    constexpr double all_and_more = 2.0;
    const std::vector<Box> peeled = trajectory_of(dimensions, asked, {0.3, all_and_more, 0.05, 4});
    const std::vector<Box> pasted = trajectory_of(dimensions, asked, {0.3, 0.01, 0.05, 4});
    REQUIRE(pasted.size() > peeled.size());
    CHECK(pasted[peeled.size() - 1].runs == peeled.back().runs);
    CHECK(pasted.back().runs > peeled.back().runs);
    CHECK(pasted.back().density() > peeled.back().density());
}

TEST_CASE("the tail of a binomial distribution is summed exactly", "[experiment]")
{
    // Against the sum of whole fractions: 3 or more of 5 at 1/4 are (10·9 + 5·3 + 1)/1024.
    CHECK(chance_of(3, 5, 0.25) == Approx(106.0 / 1024.0).epsilon(1e-12));
    CHECK(chance_of(1, 5, 0.25) == Approx(781.0 / 1024.0).epsilon(1e-12));
    CHECK(chance_of(0, 5, 0.25) == 1.0);
    CHECK(chance_of(6, 5, 0.25) == 0.0);
    CHECK(chance_of(5, 5, 1.0) == 1.0);
    CHECK(chance_of(1, 5, 0.0) == 0.0);
    CHECK(chance_of(20, 20, 0.5) == Approx(0x1p-20).epsilon(1e-10));
    // Symmetric: half and half of one value in the middle.
    CHECK(chance_of(5001, 10001, 0.5) == Approx(0.5).epsilon(1e-9));
    CHECK(chance_of(16000, 16384, 0.01) < 1e-300);
}

TEST_CASE("the published box of Bryant and Lempert's runs is found", "[experiment]")
{
    // The authors shared the runs with others, not with everybody: they lie beside the repository or nowhere.
    const std::string file = std::string(CONCORD_SOURCE_DIR) + "/../shared/data/bryant-lempert-2010.csv";
    if (!std::filesystem::exists(file)) {
        WARN("skipped: " << file << " is not there");
        return;
    }
    const FileContent content = file_content(file);
    REQUIRE(content.text);
    Problems problems;
    CsvReader reader(*content.text, file, problems);
    std::vector<CsvCell> cells;
    REQUIRE(reader.next(cells));
    std::vector<std::string> names;
    for (const CsvCell& cell : cells) names.push_back(cell.text);
    const auto column_of = [&](const std::string& part) {
        for (std::size_t c = 0; c < names.size(); ++c) {
            if (names[c].find(part) != std::string::npos) return c;
        }
        FAIL("no column '" << part << "'");
        return names.size();
    };
    std::vector<std::vector<double>> columns(names.size());
    while (reader.next(cells)) {
        for (std::size_t c = 0; c < names.size(); ++c)
            columns[c].push_back(number_from(cells[c].text).value_or(std::nan("")));
    }
    const std::size_t first = 2;  // after the number of the scenario and the policy
    Data data;
    for (std::size_t c = first; c < first + 9; ++c) data.columns.push_back(columns[c]);
    for (const double x : columns[names.size() - 1]) data.is_case.push_back(x == 1.0 ? 1 : 0);
    const CaseRuns asked = data.asked();
    REQUIRE(asked.runs.size() == 882);
    REQUIRE(asked.cases() == 89);
    const Dimensions dimensions = data.dimensions();
    const std::vector<Box> trajectory = trajectory_of(dimensions, asked, {0.1, 0.05, 0.05, 9});
    const auto is_step = [&](std::size_t step, double coverage, double density) {
        INFO("step " << step);
        REQUIRE(step < trajectory.size());
        CHECK(trajectory[step].coverage(89) == Approx(coverage).margin(5e-5));
        CHECK(trajectory[step].density() == Approx(density).margin(5e-5));
    };
    is_step(10, 1.0, 0.3007);
    is_step(16, 0.9101, 0.5329);
    is_step(24, 0.6404, 0.9048);
    is_step(27, 0.5056, 1.0);
    is_step(21, 0.752809, 0.770115);
    const Box& box = trajectory[21];
    REQUIRE(box.restrictions.size() == 4);
    const std::size_t cellulosic = column_of("ellulosic") - first;
    const Box kept = without_idle_restrictions(dimensions, asked, box, 0.05);
    CHECK(kept.restrictions.size() == 3);
    CHECK(restriction_of(kept, cellulosic) == nullptr);
    CHECK(kept.coverage(89) == Approx(0.764045).margin(5e-6));
    CHECK(kept.density() == Approx(0.715789).margin(5e-6));
}
