#pragma once
/// The sections of a scenario, each a function that reads from the file's top level into `reading.scenario`.
///
/// They run in the order in which they stand here: later ones refer to names of earlier ones. Each reports all it finds wrong.

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "model/uncertainty.hpp"
#include "scenario/fields.hpp"

namespace concord {

/// Whether a file is a map of keys, and not of the other sort: a study where a scenario is wanted, or the reverse. If it is neither, that is
/// the one problem with it.
[[nodiscard]] bool is_file_of(Section section, const InputNode& root, Reading& reading);
/// Refuses another format version than this program reads.
void check_version(const Fields& top);
/// Version, texts, start, months, seed, replicates.
void read_settings(const Fields& top);
/// Capabilities, problems and their harm weights, kinds.
void read_vocabulary(const Fields& top);
/// Areas, and the organisations that serve them; areas that are not listed are made from the organisations.
void read_places(const Fields& top);
/// Which areas an organisation may serve: those listed, or a new one each where none are listed, or any new ones.
enum class AreaRule { listed, one_each, any };
/// One organisation of a list or table, into `scenario.organisations`.
void read_organisation(const Fields& fields, AreaRule rule);
void read_partnerships(const Fields& top);
void read_funding(const Fields& top);
void read_elections(const Fields& top);
/// Custom responses, those among which organisations choose, and the policies to compare.
void read_responses(const Fields& top);
/// Makes the policy of that name the reference: the first of those to compare. Refuses one that is not compared, or that nobody can pick.
void refer_to(Scenario& scenario, const std::string& name, const InputNode& node, Reading& reading);
/// What `responses: all` compares: each response for all, then as each organisation chooses.
[[nodiscard]] std::vector<Policy> every_policy(const std::vector<Response>& responses);
/// The one target of a record. Nothing if it is wrong or there are several, which become problems.
[[nodiscard]] std::optional<Target> target_in(const Fields& fields);
/// Interventions and shocks.
void read_events(const Fields& top);
/// What an exhibit shows first.
void read_show(const Fields& top);
/// The bet of an exhibit, into `scenario.show`, of which charts and contrast are read.
void read_bet(Reading& reading, const InputNode& node);
/// What an exhibit lets its reader move.
void read_levers(Reading& reading, const InputNode& list);
/// Up to where outcomes are acceptable.
void read_acceptable(const Fields& top);
/// Outcome weights and parameters.
void read_weights(const Fields& top);
/// Ranges that futures draw from.
void read_uncertainties(const Fields& top);
/// What can be seen only once everything is read: areas without a force, needs that nobody can meet, shares beyond the budget.
void check_whole(const Fields& top);

/// Adds a problem for each response that, with these parameters, would spend the whole budget on other things than daily work, and
/// for weights of working quality that are all 0.
void check_shares(const Scenario& scenario, const Place& place, Problems& problems);

/// A map from known names to numbers; other content becomes problems. `range_of` gives the range of each name.
[[nodiscard]] std::map<std::string, double> numbers_by_name(Reading& reading, const InputNode& node,
                                                            const std::string& key, const KnownNames& names,
                                                            const std::string& sort,
                                                            const std::function<Range(const std::string&)>& range_of);

/// What futures draw under that name, or null and a problem at the node that says why nothing is drawn.
[[nodiscard]] const UncertainNumber* uncertain_in(Reading& reading, const InputNode& node, const std::string& name);

/// Values by default capability, in the order of the scenario's capabilities; 0 for capabilities of its own.
[[nodiscard]] std::vector<double> in_order_of(const std::vector<std::string>& capabilities,
                                              const std::vector<double>& values);

/// False, with a problem, of a date that is not in [start, end], where end itself counts only if `may_be_end`.
bool check_in_run(Reading& reading, const InputNode& node, const std::string& key, Month date, bool may_be_end);

/// False, with a problem at `until`, of an end that does not come after the beginning.
bool check_order(Reading& reading, const InputNode& node, Month from, Month until);

}  // namespace concord
