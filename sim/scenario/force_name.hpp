#pragma once
/// Which force of England a person means by a name, a part of one, a place or a slip of the pen.

#include <string>
#include <vector>

#include "model/scenario.hpp"

namespace concord {

/// Names of the forces, in the order of the alphabet.
[[nodiscard]] std::vector<std::string> force_names(const Scenario& england);

/// How a text fits a force.
enum class ForceFit {
    name,      ///< it is called so, or a part of its name is
    served,    ///< it serves an area that is called so
    spelling,  ///< one letter in three at most is wrong in its name, or in a word of it
};

struct ForcesMeant {
    ForceFit fit = ForceFit::name;
    std::vector<const Organisation*> forces;  ///< those whose names begin so first; otherwise in the order of the alphabet
};

/// The forces that a text may mean. Case, `&`, and words such as Police or Constabulary do not matter; one that is called so to the letter
/// is alone. Places are looked at only where no name fits, spelling only where no place does. All forces for no text.
[[nodiscard]] ForcesMeant forces_meant(const Scenario& england, const std::string& text);

/// The force that a person calls so: the only one whose name fits. Null of other names.
[[nodiscard]] const Organisation* force_named(const Scenario& england, const std::string& name);

/// Why `force_named` knows none of that name, and which forces it might be. `where_listed`: what else to do.
[[nodiscard]] std::string fault_of_force_name(const Scenario& england, const std::string& name,
                                              const std::string& where_listed);

}  // namespace concord
