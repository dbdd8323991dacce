#pragma once
/// Elements of HTML and SVG: every text and every attribute is escaped where it is put in, so that no name can become markup.

#include <string>
#include <string_view>

namespace concord {

/// The text with what means something to HTML made plain, and without control characters.
[[nodiscard]] std::string escaped(std::string_view text);

/// One element with its attributes and all that is in it.
class Element {
public:
    /// `name` is a literal of this program, never a user's text.
    explicit Element(std::string_view name)
        : name_(name)
    {}
    /// With a class and a text.
    Element(std::string_view name, std::string_view css_class, std::string_view content = "")
        : name_(name)
    {
        if (!css_class.empty()) set("class", css_class);
        if (!content.empty()) text(content);
    }

    Element& set(std::string_view attribute, std::string_view value);
    Element& set(std::string_view attribute, double value);
    Element& text(std::string_view content);
    Element& add(const Element& child);

    /// The element as markup.
    [[nodiscard]] std::string markup() const;

private:
    void write_to(std::string& out) const;

    std::string_view name_;
    std::string attributes_;
    std::string content_;
};

/// A style sheet of this program's own: the only content that is not escaped.
[[nodiscard]] std::string style_markup(std::string_view rules);

}  // namespace concord
