#pragma once
/// A file that is written whole or not at all: every short write is an error, with the system's reason.
///
/// Files that are still being written, and folders, are locked for the process that works on them: the lock goes with the process,
/// however it ends.

#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

namespace concord {

/// Opens a file or folder for this process alone; `flags` as open(2) has them. −1 and `errno` where that cannot be done: EWOULDBLOCK
/// if another process has it. File systems without locks lock nothing.
[[nodiscard]] int open_alone(const std::filesystem::path& path, int flags);

/// A new file, or one that is there over again, for this process alone until the writer goes. Errors are std::system_error with the
/// system's reason.
class FileWriter {
public:
    explicit FileWriter(const std::filesystem::path& path);
    ~FileWriter();
    FileWriter(const FileWriter&) = delete;
    FileWriter& operator=(const FileWriter&) = delete;

    /// Writes all the bytes and waits until the disk has them.
    void write(std::string_view bytes);

private:
    int file_;
};

/// Waits until the disk has what is in a file, or what a folder names. Throws std::system_error.
void sync_to_disk(const std::filesystem::path& path);

/// The system's reason and what to do about it: `No space left on device; make room there`.
[[nodiscard]] std::string reason_in_words(const std::error_code& error);

}  // namespace concord
