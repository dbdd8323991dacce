#pragma once
/// How responses, causes and kinds of organisation look wherever they are drawn: charts, map, report, workbook, lecture, pictures.
/// Colours that colour-blind readers tell apart (after Okabe and Ito), and never colour alone.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "model/scenario.hpp"
#include "model/tables/leaks.hpp"

namespace concord {

/// How the line of a response looks.
struct LineStyle {
    std::string_view light;   ///< colour on light paper
    std::string_view dark;    ///< colour on a dark screen
    std::string_view dashes;  ///< as in SVG; empty: an unbroken line
};

/// The first belong to the built-in responses, in their order, then one to what each chooses; custom ones take turns with the others.
inline constexpr auto line_styles = std::to_array<LineStyle>({{"#444444", "#c6ccd1", ""},
                                                              {"#c04f00", "#ff9a4d", "7 3"},
                                                              {"#a84a82", "#e39ac6", "2 3"},
                                                              {"#1f7fb5", "#7cc4ee", "10 3 2 3"},
                                                              {"#00579a", "#4f9be0", "4 2"},
                                                              {"#00734f", "#3fc79a", ""},
                                                              {"#000000", "#ffffff", "3 6"},
                                                              {"#8a6800", "#dcb43c", "12 4"},
                                                              {"#7a3fb0", "#bd93f0", "1 4"},
                                                              {"#8a4b2a", "#d19a78", "8 2 2 2 2 2"},
                                                              {"#5f6f00", "#c3d64a", "6 2 1 2"}});

/// Row of `line_styles` of each response, by their names: a built-in response looks the same in every comparison.
[[nodiscard]] std::vector<std::size_t> line_styles_of(const std::vector<Policy>& policies);

/// How a cause of lost working quality looks in a stacked bar, on light and dark alike.
struct CauseStyle {
    std::string_view colour;
    std::string_view ink;  ///< of the letter on it
    std::string_view letter;
};

/// In the order of the causes.
inline constexpr std::array<CauseStyle, cause_count> cause_styles{{{"#0072b2", "#ffffff", "T"},
                                                                   {"#b34700", "#ffffff", "G"},
                                                                   {"#00805c", "#ffffff", "D"},
                                                                   {"#e3a7c8", "#000000", "L"},
                                                                   {"#7cc4ee", "#000000", "C"},
                                                                   {"#e69f00", "#000000", "S"},
                                                                   {"#5a5a5a", "#ffffff", "O"},
                                                                   {"#6a3d9a", "#ffffff", "P"}}};

/// How the leaks look that are no causes.
inline constexpr std::array<CauseStyle, other_leaks.size()> other_leak_styles{
    {{"#00606b", "#ffffff", "H"}, {"#8c8c8c", "#000000", "K"}}};

/// The shapes of kinds of organisation. Default kinds come first, in the order of their table.
inline constexpr auto kind_shapes = std::to_array<std::string_view>(
    {"circle", "square", "cross", "diamond", "triangle", "star", "three-armed star", "hexagon"});

/// A kind and the row of its shape.
struct KindShape {
    std::string kind;
    std::size_t shape = 0;
};

/// Every default kind, and then the scenario's own in the order in which its organisations have them.
[[nodiscard]] std::vector<KindShape> shapes_of_kinds(const Scenario& scenario);

}  // namespace concord
