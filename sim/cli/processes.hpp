#pragma once
/// What each phase of the month does, in words, and where its equations stand. The order is the schedule's.

#include <array>
#include <string_view>

namespace concord {

struct ProcessRow {
    std::string_view phase;
    std::string_view meaning;
    std::string_view equations;  ///< header with the equations, under sim/model/processes
    std::string_view group;      ///< group of parameters that it uses most
};

inline constexpr auto process_table = std::to_array<ProcessRow>({
    {"leaders", "Leaders leave by chance, or by a shock; trust that was personal leaves with them.", "leaders.hpp",
     "trust"},
    {"funding", "Each organisation receives its budget for the month: its path, with a little noise.", "funding.hpp",
     "finance"},
    {"meeting", "Partners meet: willingness, effort, contact and the working quality of every partnership, with its seven causes of loss.",
     "joint_work.hpp", "partnership"},
    {"allocation",
     "Shares of budget and off-loading move to what the response asks for, as far as horizon and strain allow.",
     "allocation.hpp", "finance"},
    {"finance", "The workforce follows its plan, bills are paid, and reserves take what is left. Money is conserved.",
     "finance.hpp", "finance"},
    {"capability", "What a pound of workforce achieves: improvement raises it, change and hollowing cost it.",
     "capability.hpp", "capability"},
    {"demand",
     "New and returning cases are routed to those who can handle them; strained organisations pass some on; unclear "
     "responsibility costs effort.",
     "demand.hpp", "demand"},
    {"service", "Organisations serve what they can, lend effort to strained partners and close cases; strain follows.",
     "service.hpp", "demand"},
    {"joint work",
     "Partnerships close cases together; realised and potential advantage are measured against the same effort alone.",
     "joint_work.hpp", "partnership"},
    {"backlog", "What was not closed is carried over, returns, or ends by itself.", "service.hpp", "demand"},
    {"trust", "The trust loop: aims, experience against aims, trust gained slowly and lost fast.", "trust.hpp", "trust"},
    {"upkeep", "Governance, data sharing, language and interoperability are kept up or decay; failing partnerships end.",
     "upkeep.hpp", "partnership"},
    {"culture", "Openness moves through five levels of leadership, and closes under threat.", "culture.hpp", "culture"},
    {"prevention", "Prevention builds a stock, and need follows, late.", "prevention.hpp", "prevention"},
});

}  // namespace concord
