#include "report/html.hpp"

#include <algorithm>
#include <array>

#include "report/svg.hpp"

namespace concord {

namespace {

bool is_void(std::string_view name)
{
    constexpr std::array<std::string_view, 5> names{"meta", "br", "hr", "col", "link"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// In these a line break after the element would be seen as a blank.
bool is_inline(std::string_view name)
{
    constexpr std::array<std::string_view, 4> names{"b", "span", "a", "code"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

std::string escaped(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        switch (c) {
        case '&': plain += "&amp;"; break;
        case '<': plain += "&lt;"; break;
        case '>': plain += "&gt;"; break;
        case '"': plain += "&quot;"; break;
        case '\'': plain += "&#39;"; break;
        default:
            if (code >= 0x20 && code != 0x7f)
                plain += c;
            else
                plain += ' ';
        }
    }
    return plain;
}

Element& Element::set(std::string_view attribute, std::string_view value)
{
    attributes_ += ' ';
    attributes_ += attribute;
    attributes_ += "=\"";
    attributes_ += escaped(value);
    attributes_ += '"';
    return *this;
}

Element& Element::set(std::string_view attribute, double value) { return set(attribute, coordinate(value)); }

Element& Element::text(std::string_view content)
{
    content_ += escaped(content);
    return *this;
}

Element& Element::add(const Element& child)
{
    child.write_to(content_);
    return *this;
}

void Element::write_to(std::string& out) const
{
    out += '<';
    out += name_;
    out += attributes_;
    out += '>';
    if (is_void(name_)) return;
    out += content_;
    out += "</";
    out += name_;
    out += is_inline(name_) ? ">" : ">\n";
}

std::string Element::markup() const
{
    std::string out;
    write_to(out);
    return out;
}

std::string style_markup(std::string_view rules) { return "<style>\n" + std::string(rules) + "</style>\n"; }

}  // namespace concord
