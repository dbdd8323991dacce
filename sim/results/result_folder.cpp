#include "results/result_folder.hpp"

#include <system_error>
#include <utility>

#include "core/file_writer.hpp"

namespace concord {

namespace {

namespace fs = std::filesystem;

const fs::path& checked(const fs::path& place, const Claim& claim)
{
    check_place(place, claim);
    return place;
}

}  // namespace

ResultFolder::ResultFolder(const fs::path& place, Claim claim)
    : place_(place.has_filename() ? place : place.parent_path())
    , claim_(std::move(claim))
    , staging_(checked(place, claim_))
{}

Settled ResultFolder::settle(bool is_finished)
{
    claim_.is_finished = is_finished;
    Settled settled{place_, ""};
    // Beside the place itself, where it is named by a link.
    const bool is_link = whole_path(place_.parent_path() / ".") != staging_.place().parent_path();
    const fs::path beside = is_link ? staging_.place() : place_;
    for (int number = 1;; ++number) {
        try {
            check_place(settled.place, claim_);
            break;
        } catch (const FolderRefused& refusal) {
            if (settled.why.empty()) settled.why = refusal.what();
        }
        claim_.force = false;  // it was for the place itself
        settled.place = beside;
        settled.place += is_finished ? "-new" : "-unfinished";
        if (number > 1) settled.place += "-" + std::to_string(number);
    }
    try {
        sync_to_disk(staging_.folder());
        staging_.move_to(whole_path(settled.place));
    } catch (const std::system_error& error) {
        throw FolderError(path_in_quotes(settled.place) +
                          " cannot be written to the disk: " + reason_in_words(error.code()));
    }
    return settled;
}

}  // namespace concord
