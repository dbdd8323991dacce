#include "scenario/yaml_document.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <unordered_map>
#include <utility>

#include "core/text.hpp"
#include "scenario/values.hpp"
#include "scenario/yaml_fault.hpp"

namespace concord {

namespace {

/// Thrown through the YAML library to stop it at the first thing that makes the rest meaningless.
struct Stop {
    Problem problem;
};

/// The library counts columns in bytes; people count characters.
class Columns {
public:
    explicit Columns(std::string_view text)
        : text_(text)
    {
        starts_.push_back(0);
        for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
            starts_.push_back(at + 1);
    }

    /// The byte that a mark is at, or the end of the text.
    [[nodiscard]] std::size_t offset_of(const YAML::Mark& mark) const
    {
        if (mark.line < 0 || static_cast<std::size_t>(mark.line) >= starts_.size() || mark.column < 0)
            return text_.size();
        return std::min(text_.size(),
                        starts_[static_cast<std::size_t>(mark.line)] + static_cast<std::size_t>(mark.column));
    }

    /// The text from a mark on.
    [[nodiscard]] std::string_view text_from(const YAML::Mark& mark) const { return text_.substr(offset_of(mark)); }

    /// True if a comment goes on in that line, counted from 1. (Called where nothing else follows a key.)
    [[nodiscard]] bool has_comment(int line) const
    {
        if (line < 1 || static_cast<std::size_t>(line) > starts_.size()) return false;
        const std::size_t start = starts_[static_cast<std::size_t>(line) - 1];
        return text_.substr(start, text_.find('\n', start) - start).find(" #") != std::string_view::npos;
    }

    /// Column in characters, from 1. Marks mostly come in order, so the count goes on from the last one.
    [[nodiscard]] int column_of(int line, int byte_column)
    {
        if (line < 0 || static_cast<std::size_t>(line) >= starts_.size() || byte_column < 0) return 0;
        if (line != line_ || byte_column < bytes_) {
            line_ = line;
            bytes_ = 0;
            characters_ = 0;
        }
        const std::size_t start = starts_[static_cast<std::size_t>(line)];
        for (; bytes_ < byte_column; ++bytes_) {
            const std::size_t at = start + static_cast<std::size_t>(bytes_);
            if (at < text_.size() && !is_continuation(text_[at])) ++characters_;
        }
        return characters_ + 1;
    }

private:
    std::string_view text_;
    std::vector<std::size_t> starts_;
    int line_ = -1;
    int bytes_ = 0;
    int characters_ = 0;
};

/// True of text that begins with a quotation mark which is closed somewhere. The library takes the end of the file for its end.
bool is_closed(std::string_view text)
{
    const char mark = text.front();
    for (std::size_t i = 1; i < text.size(); ++i) {
        const bool is_doubled = mark == '\'' && text[i] == mark && i + 1 < text.size() && text[i + 1] == mark;
        if ((mark == '"' && text[i] == '\\') || is_doubled)
            ++i;
        else if (text[i] == mark)
            return true;
    }
    return false;
}

class TreeBuilder : public YAML::EventHandler {
public:
    TreeBuilder(std::string_view text, const std::string& file, Problems& problems)
        : columns_(text)
        , file_(file)
        , problems_(problems)
    {}

    [[nodiscard]] std::optional<InputNode> root() { return std::move(root_); }
    [[nodiscard]] std::size_t offset_of(const YAML::Mark& mark) const { return columns_.offset_of(mark); }
    [[nodiscard]] Place place_of(const YAML::Mark& mark)
    {
        if (mark.is_null()) return {file_, 0, 0};
        return {file_, mark.line + 1, columns_.column_of(mark.line, mark.column)};
    }

    void OnDocumentStart(const YAML::Mark& mark) override
    {
        if (++documents_ == 1) return;
        stop(mark, "the document ends above and another begins here",
             "keep one document, and check the indentation and the brackets of the line before");
    }
    void OnDocumentEnd() override {}
    void OnAnchor(const YAML::Mark& mark, const std::string& name) override
    {
        stop(mark, "'&" + name + "' is an anchor",
             "write the content where it is needed, or put the text in quotation marks");
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override
    {
        stop(mark, "'*' starts an alias", "write the content where it is needed, or put the text in quotation marks");
    }
    void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { add(node_at(mark, InputNode::Kind::nothing)); }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t, const std::string& value) override
    {
        refuse_tag(mark, tag);
        InputNode node = node_at(mark, InputNode::Kind::scalar);
        if (!is_plain_text(value))
            stop(mark, "the text has a control character or a non-character", "delete the escape that stands for it");
        node.is_quoted = tag == "!";
        if (node.is_quoted) check_quotation(mark);
        node.text = value;
        add(std::move(node));
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                         YAML::EmitterStyle::value) override
    {
        refuse_tag(mark, tag);
        open(mark, InputNode::Kind::list);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t, YAML::EmitterStyle::value) override
    {
        refuse_tag(mark, tag);
        open(mark, InputNode::Kind::map);
    }
    void OnMapEnd() override
    {
        report_doubled_keys(open_.back());
        close();
    }

private:
    [[noreturn]] void stop(const YAML::Mark& mark, std::string what, std::string remedy)
    {
        throw Stop{{place_of(mark), std::move(what), std::move(remedy)}};
    }

    /// The library marks plain nodes "?" or "", quoted scalars "!".
    void refuse_tag(const YAML::Mark& mark, const std::string& tag)
    {
        if (!tag.empty() && tag != "?" && tag != "!")
            stop(mark, "the tag " + in_quotes(tag) + " has no meaning here",
                 "delete it, or put the text in quotation marks");
    }

    /// Quoted text and block text are both marked "!", and so is a tag that is a lone exclamation mark.
    void check_quotation(const YAML::Mark& mark)
    {
        const std::string_view text = columns_.text_from(mark);
        if (text.empty()) return;
        if (text.front() == '!')
            stop(mark, "the tag '!' has no meaning here", "delete it, or put the text in quotation marks");
        if ((text.front() == '"' || text.front() == '\'') && !is_closed(text))
            stop(mark, "the quotation mark that opens this text is never closed", "close it");
    }

    InputNode node_at(const YAML::Mark& mark, InputNode::Kind kind)
    {
        const Place place = place_of(mark);
        InputNode node;
        node.kind = kind;
        node.line = place.line;
        node.column = place.column;
        return node;
    }

    void open(const YAML::Mark& mark, InputNode::Kind kind)
    {
        if (open_.size() >= deepest_nesting) {
            stop(mark, "nested deeper than " + std::to_string(deepest_nesting) + " levels",
                 "check the indentation and the brackets");
        }
        open_.push_back(node_at(mark, kind));
    }

    void close()
    {
        InputNode node = std::move(open_.back());
        open_.pop_back();
        add(std::move(node));
    }

    void add(InputNode node)
    {
        if (open_.empty()) {
            root_ = std::move(node);
            return;
        }
        InputNode& parent = open_.back();
        const bool is_value = parent.is_map() && parent.keys.size() > parent.items.size();
        if (is_value && node.is_nothing()) {  // the library's mark of a missing value is that of whatever comes next
            node.line = parent.keys.back().line;
            node.column = parent.keys.back().column;
            node.is_commented = columns_.has_comment(node.line);
        }
        if (parent.is_map() && parent.keys.size() == parent.items.size()) {
            check_key(node);
            parent.keys.push_back(std::move(node));
        } else {
            parent.items.push_back(std::move(node));
        }
    }

    void check_key(const InputNode& key)
    {
        const Place place{file_, key.line, key.column};
        if (!key.is_scalar()) throw Stop{{place, "a key must be a word", "check the brackets and the colons"}};
        if (key.text == "<<" && !key.is_quoted)
            throw Stop{{place, "'<<' would merge another map", "write its keys here"}};
    }

    void report_doubled_keys(const InputNode& map)
    {
        std::unordered_map<std::string_view, int> first_line;
        for (const InputNode& key : map.keys) {
            const auto [first, is_new] = first_line.emplace(key.text, key.line);
            if (is_new || is_digits(key.text)) continue;  // digits: what commas cut off a number, a problem of its own
            problems_.add({file_, key.line, key.column},
                          in_quotes(key.text) + " is given twice, first in line " + std::to_string(first->second),
                          "keep one of them");
        }
    }

    Columns columns_;
    const std::string& file_;
    Problems& problems_;
    std::vector<InputNode> open_;
    std::optional<InputNode> root_;
    int documents_ = 0;
};

/// True of text with so many brackets open at once that the library would hold all of it in memory before the depth shows.
/// Brackets in prose count too, so the limit is far above what a person writes.
bool has_bracket_bomb(std::string_view text)
{
    constexpr int max_open = 10'000;
    int open = 0;
    for (const char c : text) {
        if (c == '[' || c == '{') ++open;
        if ((c == ']' || c == '}') && open > 0) --open;
        if (open > max_open) return true;
    }
    return false;
}

}  // namespace

std::optional<InputNode> yaml_document(const std::string& text, const std::string& file, Problems& problems)
{
    const std::string content(without_byte_order_mark(text));
    if (has_bracket_bomb(content)) {
        problems.add({file, 0, 0}, "nested deeper than " + std::to_string(deepest_nesting) + " levels",
                     "check the brackets");
        return std::nullopt;
    }
    TreeBuilder builder(content, file, problems);
    try {
        std::istringstream stream(content);
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {
        }
    } catch (const Stop& stop) {
        problems.add(stop.problem.place, stop.problem.what, stop.problem.remedy);
        return std::nullopt;
    } catch (const YAML::Exception& error) {
        const Problem fault = yaml_fault(content, builder.offset_of(error.mark), builder.place_of(error.mark), error.msg);
        problems.add(fault.place, fault.what, fault.remedy);
        return std::nullopt;
    }
    std::optional<InputNode> root = builder.root();
    if (!root || root->is_nothing()) {
        problems.add({file, 0, 0}, "the file has no content", "check that it is the right one");
        return std::nullopt;
    }
    return root;
}

}  // namespace concord
