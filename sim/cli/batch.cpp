#include "sweep/batch.hpp"

#include <fmt/core.h>

#include <condition_variable>
#include <exception>
#include <iostream>
#include <mutex>

#include "cli/commands.hpp"
#include "cli/logging.hpp"
#include "cli/preparation.hpp"
#include "cli/terminal.hpp"
#include "experiment/threads.hpp"

namespace concord {

namespace {

/// Hands lines to threads, and prints their answers in the order of the lines.
class Batch {
public:
    Batch(const Scenario& scenario, const Kernel& kernel)
        : scenario_(scenario)
        , kernel_(kernel)
    {}

    void work()
    {
        std::string line;
        while (const int number = next(line)) {
            try {
                tell(number, batch_answer(scenario_, line, number, kernel_));
            } catch (...) {
                const std::lock_guard lock(answers_);
                if (!failure_) failure_ = std::current_exception();
                turn_.notify_all();
                return;
            }
        }
    }

    /// Throws what ended it before the end of the lines.
    void check() const
    {
        if (failure_) std::rethrow_exception(failure_);
    }

    [[nodiscard]] int lines() const noexcept { return lines_; }
    [[nodiscard]] int errors() const noexcept { return errors_; }

private:
    /// The next line that is not empty, and its number; 0 after the last.
    int next(std::string& line)
    {
        const std::lock_guard lock(questions_);
        {
            const std::lock_guard other(answers_);
            if (failure_) return 0;
        }
        return std::getline(std::cin, line) ? ++lines_ : 0;
    }

    void tell(int number, const BatchAnswer& answer)
    {
        std::unique_lock lock(answers_);
        turn_.wait(lock, [&] { return told_ + 1 == number || failure_; });
        if (failure_) return;
        print(answer.line + "\n");
        errors_ += answer.is_error ? 1 : 0;
        ++told_;
        turn_.notify_all();
    }

    const Scenario& scenario_;
    const Kernel& kernel_;
    std::mutex questions_;
    int lines_ = 0;
    std::mutex answers_;  ///< of what follows
    std::condition_variable turn_;
    int told_ = 0;
    int errors_ = 0;
    std::exception_ptr failure_;
};

}  // namespace

int run_batch(const Options& options)
{
    const std::optional<Prepared> prepared = prepared_or_complaint(options);
    if (!prepared) return exit_wrong_input;
    Batch batch(prepared->scenario, kernel_for(options));
    with_threads(jobs_for(options), [&] { batch.work(); });
    batch.check();
    if (batch.errors() == 0) return exit_done;
    complain(fmt::format("{} of {} lines have errors, which their answers name", batch.errors(), batch.lines()));
    return exit_failed;
}

}  // namespace concord
