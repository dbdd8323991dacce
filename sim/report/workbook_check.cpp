#include "report/workbook_check.hpp"

#include <zlib.h>

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <vector>

#include "core/text.hpp"

namespace concord {

namespace {

/// Numbers of a zip archive, least byte first. Throws std::out_of_range beyond its end.
class ZipBytes {
public:
    explicit ZipBytes(std::string_view bytes)
        : bytes_(bytes)
    {}
    [[nodiscard]] std::size_t number(std::size_t at, int size) const
    {
        std::size_t value = 0;
        for (int i = 0; i < size; ++i)
            value |= static_cast<std::size_t>(static_cast<unsigned char>(bytes_.at(at + static_cast<std::size_t>(i))))
                     << (8 * i);
        return value;
    }
    [[nodiscard]] std::string_view part(std::size_t at, std::size_t size) const
    {
        if (at > bytes_.size() || size > bytes_.size() - at) throw std::out_of_range("beyond the end");
        return bytes_.substr(at, size);
    }
    [[nodiscard]] std::size_t size() const noexcept { return bytes_.size(); }

private:
    std::string_view bytes_;
};

std::optional<std::string> unpacked(std::string_view packed, std::size_t size)
{
    std::string content(size, '\0');
    z_stream stream{};
    constexpr int without_header = -15;
    if (inflateInit2(&stream, without_header) != Z_OK) return std::nullopt;
    // zlib does not change what it reads.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(content.data());
    stream.avail_out = static_cast<uInt>(content.size());
    const int end = inflate(&stream, Z_FINISH);
    const bool whole = end == Z_STREAM_END && stream.avail_out == 0;
    inflateEnd(&stream);
    if (!whole) return std::nullopt;
    return content;
}

/// One part of the archive by its entry in the central directory; "" if nothing is wrong with it.
std::string fault_of_part(const ZipBytes& zip, std::size_t entry)
{
    constexpr std::size_t stored = 0;
    const std::size_t local = zip.number(entry + 42, 4);
    const std::string name(zip.part(entry + 46, zip.number(entry + 28, 2)));
    const std::size_t start = local + 30 + zip.number(local + 26, 2) + zip.number(local + 28, 2);
    const std::string_view packed = zip.part(start, zip.number(entry + 20, 4));
    const std::size_t size = zip.number(entry + 24, 4);
    const std::optional<std::string> content = zip.number(entry + 10, 2) == stored ? std::string(packed)
                                                                                   : unpacked(packed, size);
    if (!content || content->size() != size) return name + " cannot be unpacked";
    const uLong sum = crc32(0, reinterpret_cast<const Bytef*>(content->data()), static_cast<uInt>(content->size()));
    if (sum != zip.number(entry + 16, 4)) return name + " is not what was packed";
    const std::string_view fault = xml_fault(*content);
    return fault.empty() ? "" : name + ": " + std::string(fault);
}

/// The end of a tag that begins at `at`, beyond its `>`; what stands in quotation marks does not end it.
std::size_t end_of_tag(std::string_view text, std::size_t at)
{
    char quote = '\0';
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return at + 1;
        }
    }
    return std::string_view::npos;
}

}  // namespace

std::string workbook_fault(std::string_view bytes)
{
    constexpr std::size_t end_size = 22;
    constexpr std::size_t end_mark = 0x06054b50;
    constexpr std::size_t entry_mark = 0x02014b50;
    const ZipBytes zip(bytes);
    try {
        if (zip.size() < end_size || zip.number(zip.size() - end_size, 4) != end_mark) return "it has no end";
        const std::size_t end = zip.size() - end_size;
        std::size_t entry = zip.number(end + 16, 4);
        const std::size_t count = zip.number(end + 10, 2);
        if (count == 0) return "it is empty";
        for (std::size_t i = 0; i < count; ++i) {
            if (zip.number(entry, 4) != entry_mark) return "its list of parts is broken";
            if (std::string fault = fault_of_part(zip, entry); !fault.empty()) return fault;
            entry += 46 + zip.number(entry + 28, 2) + zip.number(entry + 30, 2) + zip.number(entry + 32, 2);
        }
        return "";
    } catch (const std::out_of_range&) {
        return "it is cut short";
    }
}

std::string_view xml_fault(std::string_view text)
{
    const bool has_non_characters = text.find("\uFFFE") != std::string_view::npos ||
                                    text.find("\uFFFF") != std::string_view::npos;
    if (has_non_characters || !is_plain_text(text)) return "it has characters that XML does not allow";
    std::vector<std::string_view> open;
    bool has_root = false;
    for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at)) {
        const std::size_t end = end_of_tag(text, at);
        if (end == std::string_view::npos) return "a tag is cut short";
        const std::string_view tag = text.substr(at + 1, end - at - 2);
        at = end;
        if (tag.starts_with('?') || tag.starts_with('!')) continue;
        if (tag.starts_with('/')) {
            if (open.empty() || open.back() != tag.substr(1)) return "an element is closed that is not open";
            open.pop_back();
            continue;
        }
        if (open.empty() && has_root) return "it has two roots";
        has_root = true;
        if (!tag.ends_with('/')) open.push_back(tag.substr(0, tag.find_first_of(" \t\r\n")));
    }
    if (!open.empty()) return "an element is not closed";
    return has_root ? "" : "it is empty";
}

}  // namespace concord
