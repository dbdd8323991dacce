#pragma once
/// What public bodies in the patch of each English force spend for each of its residents. Written by scripts/make-data from the Revenue
/// Outturn of 2010-11 and 2017-18 (cash) and the population of mid-2010; do not edit.

#include <array>
#include <string_view>

namespace concord {

struct EnglishPatch {
    std::string_view force;
    double people;
    /// £ a year by year of the returns and kind: force, council, fire. Councils without education, public health, police and fire; 0 where
    /// fire has no return of its own.
    std::array<std::array<double, 3>, 2> per_resident;
};

// One force a line.
// clang-format off
inline constexpr auto english_patches = std::to_array<EnglishPatch>({
    {"Avon and Somerset Police", 1590358, {{{186, 707, 43}, {179, 750, 40}}}},
    {"Bedfordshire Police", 608578, {{{187, 740, 41}, {197, 757, 40}}}},
    {"Cambridgeshire Constabulary", 796661, {{{162, 699, 30}, {160, 681, 34}}}},
    {"Cheshire Constabulary", 1024715, {{{184, 711, 40}, {173, 699, 37}}}},
    {"City of London Police", 7338, {{{11445, 0, 0}, {13258, 0, 0}}}},
    {"Cleveland Police", 555725, {{{242, 926, 53}, {230, 820, 46}}}},
    {"Cumbria Constabulary", 500165, {{{212, 771, 0}, {197, 745, 0}}}},
    {"Derbyshire Constabulary", 1014983, {{{174, 766, 35}, {163, 697, 33}}}},
    {"Devon and Cornwall Police", 1661600, {{{178, 738, 30}, {175, 747, 28}}}},
    {"Dorset Police", 738077, {{{181, 742, 35}, {166, 739, 33}}}},
    {"Durham Constabulary", 615656, {{{208, 843, 48}, {180, 693, 46}}}},
    {"Essex Police", 1717620, {{{174, 727, 38}, {156, 724, 38}}}},
    {"Gloucestershire Constabulary", 594097, {{{187, 672, 0}, {188, 687, 0}}}},
    {"Greater Manchester Police", 2661841, {{{238, 782, 41}, {216, 639, 0}}}},
    {"Hampshire Constabulary", 1886496, {{{169, 663, 33}, {167, 668, 33}}}},
    {"Hertfordshire Constabulary", 1107641, {{{175, 707, 0}, {171, 707, 0}}}},
    {"Humberside Police", 915263, {{{210, 779, 57}, {192, 729, 44}}}},
    {"Kent Police", 1714643, {{{185, 698, 38}, {175, 694, 37}}}},
    {"Lancashire Constabulary", 1457298, {{{197, 809, 40}, {183, 774, 36}}}},
    {"Leicestershire Police", 1008874, {{{178, 642, 27}, {175, 655, 19}}}},
    {"Lincolnshire Police", 711805, {{{155, 681, 0}, {149, 617, 0}}}},
    {"Merseyside Police", 1375902, {{{257, 900, 46}, {222, 806, 39}}}},
    {"Metropolitan Police", 8054157, {{{393, 860, 0}, {368, 782, 0}}}},
    {"Norfolk Constabulary", 852926, {{{179, 746, 0}, {193, 759, 0}}}},
    {"North Yorkshire Police", 794098, {{{181, 642, 36}, {189, 612, 36}}}},
    {"Northamptonshire Police", 688011, {{{181, 649, 0}, {159, 690, 0}}}},
    {"Northumbria Police", 1415487, {{{232, 902, 40}, {182, 740, 34}}}},
    {"Nottinghamshire Police", 1083398, {{{193, 823, 38}, {171, 789, 38}}}},
    {"South Yorkshire Police", 1332871, {{{209, 781, 38}, {190, 728, 33}}}},
    {"Staffordshire Police", 1092653, {{{173, 688, 29}, {167, 663, 27}}}},
    {"Suffolk Constabulary", 723976, {{{161, 691, 0}, {164, 647, 0}}}},
    {"Surrey Police", 1125804, {{{188, 646, 0}, {190, 752, 0}}}},
    {"Sussex Police", 1596300, {{{175, 743, 23}, {175, 766, 23}}}},
    {"Thames Valley Police", 2254528, {{{193, 653, 25}, {183, 688, 23}}}},
    {"Warwickshire Police", 544166, {{{175, 614, 0}, {176, 633, 0}}}},
    {"West Mercia Police", 1217109, {{{183, 661, 36}, {175, 685, 38}}}},
    {"West Midlands Police", 2711938, {{{233, 803, 41}, {210, 750, 34}}}},
    {"West Yorkshire Police", 2212556, {{{216, 746, 39}, {208, 664, 34}}}},
    {"Wiltshire Police", 677138, {{{159, 632, 35}, {161, 707, 33}}}},
});
// clang-format on

}  // namespace concord
