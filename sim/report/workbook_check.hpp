#pragma once
/// Whether a workbook can be opened: what its library wrote is read back.

#include <string>
#include <string_view>

namespace concord {

/// What is wrong with the bytes of a workbook, or "": a zip archive whose every part unpacks whole, and whose XML is well-formed.
[[nodiscard]] std::string workbook_fault(std::string_view bytes);

/// What is wrong with an XML text, or "": one root, every element closed, and only characters that XML allows.
[[nodiscard]] std::string_view xml_fault(std::string_view text);

}  // namespace concord
