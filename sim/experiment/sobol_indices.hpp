#pragma once
/// Shares of an output's variance that go with each of its inputs, from points in which one input at a time is exchanged.
///
///     S_i = V(E(f | x_i)) / V(f)          alone: what knowing the input would take away from the variance, on average
///     T_i = E(V(f | all but x_i)) / V(f)  with others: what would be left if all others were known
///
///     two independent tables of points, A and B; AB_i is A with the column of input i taken from B, BA_i the other way
///
///     S_i   Σ (f(B) − c)(f(AB_i) − f(A)) / ½ Σ [(f(A) − c)² + (f(B) − c)²]
///     T_i   ½ Σ (f(A) − f(AB_i))²        / the same
///
///   and with BA_i as well, where points are to be had
///
///     S_i   2 Σ (f(BA_i) − f(B))(f(A) − f(AB_i)) / Σ [(f(A) − f(B))² + (f(BA_i) − f(AB_i))²]
///     T_i   Σ [(f(B) − f(BA_i))² + (f(A) − f(AB_i))²] / the same
///
///     f    output, any unit                c   mean of f over A and B, which changes nothing but the noise
///     Σ    over the points of all scrambles
///
/// S: Saltelli et al. (2010); T: Jansen (1999). With BA_i: Azzini, Mara & Rosati (2021). An input may be several
/// numbers at once, and then S and T are those of the group. Of several outputs, such as the part that each response has in being best,
/// their sums are added (Gamboa, Janon, Klein & Lagnoux 2014).
///
/// Assumes that inputs vary independently. S_i adds up to no more than 1; T_i adds up to more where inputs act together; T_i − S_i is what
/// an input does together with others. Estimates may lie below 0 or above 1 and are never clipped: the interval says how far they are off.
///
/// Intervals: tables of one scramble of Sobol' points hang together, so that resampling them says too much; each scramble is an estimate of
/// its own (`ratio_with_interval`). A point at which an output is not finite is left out of all tables, and counted.

#include <cstddef>
#include <vector>

#include "experiment/estimates.hpp"

namespace concord {

/// An output at the points of one scramble.
struct PickFreeze {
    std::vector<double> a, b;             ///< [point]
    std::vector<std::vector<double>> ab;  ///< [input][point]
    std::vector<std::vector<double>> ba;  ///< the same; empty: not run
};

struct SobolIndices {
    Estimate first;  ///< S, alone
    Estimate total;  ///< T, with others
};

struct SobolResult {
    std::vector<SobolIndices> of_input;
    std::size_t points = 0;    ///< of all scrambles, left out or not
    std::size_t left_out = 0;  ///< of these
};

/// `outputs[scramble][output]`, all with as many inputs. Where more than half of the points are left out nothing is said, nor where the
/// output never differs: all NaN.
[[nodiscard]] SobolResult sobol_indices_of(const std::vector<std::vector<PickFreeze>>& outputs);

}  // namespace concord
