#include "core/file_writer.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>

namespace concord {

namespace {

[[noreturn]] void fail(int error) { throw std::system_error(error, std::generic_category()); }

/// The error, or 0. Some file systems cannot be asked to wait for the disk, and that is no error.
int error_of_sync(int file)
{
    if (fsync(file) == 0 || errno == EINVAL || errno == ENOTSUP || errno == EROFS) return 0;
    return errno;
}

}  // namespace

int open_alone(const std::filesystem::path& path, int flags)
{
    for (;;) {
        const int file = open(path.c_str(), flags | O_CLOEXEC, 0666);
        if (file < 0) return -1;
        const bool is_taken = flock(file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
        struct stat ours {
        }, there{};
        const bool is_there = fstat(file, &ours) == 0 && stat(path.c_str(), &there) == 0 &&
                              ours.st_dev == there.st_dev && ours.st_ino == there.st_ino;
        if (is_there && !is_taken) return file;
        ::close(file);
        if (is_taken) {
            errno = EWOULDBLOCK;
            return -1;
        }
        // Whoever had it has moved it to its place, or removed it, since it was opened here.
    }
}

FileWriter::FileWriter(const std::filesystem::path& path)
    : file_(open_alone(path, O_WRONLY | O_CREAT))
{
    if (file_ < 0) fail(errno);
}

FileWriter::~FileWriter() { ::close(file_); }

void FileWriter::write(std::string_view bytes)
{
    if (ftruncate(file_, 0) != 0) fail(errno);
    while (!bytes.empty()) {
        const ssize_t written = ::write(file_, bytes.data(), bytes.size());
        if (written >= 0)
            bytes.remove_prefix(static_cast<std::size_t>(written));
        else if (errno != EINTR)
            fail(errno);
    }
    if (const int error = error_of_sync(file_); error != 0) fail(error);
}

void sync_to_disk(const std::filesystem::path& path)
{
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) fail(errno);
    const int error = error_of_sync(file);
    ::close(file);
    if (error != 0) fail(error);
}

std::string reason_in_words(const std::error_code& error)
{
    const auto remedy = [&]() -> const char* {
        switch (error.value()) {
        case ENOSPC:
        case EDQUOT: return "; make room there";
        case EFBIG: return "; raise the limit on the size of files";
        case EACCES:
        case EPERM:
        case EROFS: return "; name a place where you may write";
        case ENAMETOOLONG: return "; choose a shorter name";
        case ENOTDIR: return "; something on the way there is a file";
        case EWOULDBLOCK: return "; another process is writing it";
        default: return "";
        }
    };
    return error.message() + remedy();
}

}  // namespace concord
