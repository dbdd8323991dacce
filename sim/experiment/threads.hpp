#pragma once
/// Work shared among threads. What each piece gives never hangs on how many there are.

#include <functional>

namespace concord {

/// Runs the work on so many threads, this one among them, and returns when all are through with it. Returns how many there were: where
/// the system has no more, half of those that could be started are let go again, so that there is room for what the others need.
int with_threads(int wanted, const std::function<void()>& work);

/// Calls `work` with 0, 1, … below `count`, on at most so many threads, each taking the next when it is free. Throws what a piece throws, the first
/// of them; the pieces not begun by then are left out.
void for_each_of(int count, int jobs, const std::function<void(int)>& work);

}  // namespace concord
