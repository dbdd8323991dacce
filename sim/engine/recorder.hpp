#pragma once
/// Collects a trajectory while a run goes on.

#include <vector>

#include "engine/trajectory.hpp"
#include "model/network.hpp"
#include "model/scenario.hpp"
#include "model/world.hpp"

namespace concord {

class Recorder {
public:
    Recorder(const Scenario& scenario, const Network& network, Keep keep);

    /// Outcomes at the end of some months, [month][outcome]; month 0 is the opening.
    void outcomes(int first_month, const std::vector<Lanes>& values);

    /// A part at the end of a year; year 0 is the opening.
    void year(int year, const Part& part, const World& world, const Flows& flows);

    /// A part after a month, counted from 0: adds to the diagnosis of its year, and keeps what there is at the year's end.
    void month(int month, const Part& part, const World& world, const Flows& flows);

    /// The trajectory, with its public value. Precondition: every month was recorded.
    [[nodiscard]] Trajectory take();

private:
    void organisations(int year, const Part& part, const World& world, const Flows& flows);
    void insolvency(int year, Rows rows, const Flows& flows);
    void areas(int year, Rows rows, const World& world, const Flows& flows);
    void choices(int year, Rows rows, const World& world);
    void partnerships(int year, Rows rows, const Flows& flows);
    void add_public_value();

    const Scenario& scenario_;
    const Network& network_;
    Keep keep_;
    Trajectory trajectory_;
};

}  // namespace concord
