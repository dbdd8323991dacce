#include "experiment/threads.hpp"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <new>
#include <optional>
#include <system_error>
#include <thread>
#include <vector>

namespace concord {

int with_threads(int wanted, const std::function<void()>& work)
{
    std::mutex mutex;
    std::condition_variable begin;
    std::optional<int> used;  // not known before all are there
    std::vector<std::thread> threads;
    try {
        threads.reserve(static_cast<std::size_t>(wanted));
        while (static_cast<int>(threads.size()) + 1 < wanted) {
            threads.emplace_back([&, number = static_cast<int>(threads.size()) + 1] {
                std::unique_lock lock(mutex);
                begin.wait(lock, [&] { return used.has_value(); });
                const bool takes_part = number < *used;
                lock.unlock();
                if (takes_part) work();
            });
        }
    } catch (const std::system_error&) {  // no more threads
    } catch (const std::bad_alloc&) {     // nor the memory to ask for one
    }
    const int there = static_cast<int>(threads.size()) + 1;
    {
        const std::lock_guard lock(mutex);
        used = there == wanted ? wanted : (there + 1) / 2;
    }
    begin.notify_all();
    // The memory of a thread is free only when it is joined.
    for (; static_cast<int>(threads.size()) >= *used; threads.pop_back()) threads.back().join();
    work();
    for (std::thread& thread : threads) thread.join();
    return *used;
}

void for_each_of(int count, int jobs, const std::function<void(int)>& work)
{
    std::atomic<int> next{0};
    std::mutex mutex;
    std::exception_ptr failure;
    with_threads(std::clamp(jobs, 1, std::max(1, count)), [&] {
        for (int piece = next++; piece < count; piece = next++) {
            try {
                work(piece);
            } catch (...) {
                const std::lock_guard lock(mutex);
                if (!failure) failure = std::current_exception();
                next.store(count);
            }
        }
    });
    if (failure) std::rethrow_exception(failure);
}

}  // namespace concord
