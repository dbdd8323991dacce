#pragma once
/// The entries of the glossary, part by part.

#include <string_view>
#include <vector>

#include "report/glossary.hpp"
#include "report/words.hpp"

namespace concord {

/// What the model is made of: processes, parameters, outcomes, causes, responses, interventions, levers and kinds.
void add_model_entries(std::vector<GlossaryEntry>& entries);

/// What is written and read: keys, columns, and the terms that people meet there.
void add_text_entries(std::vector<GlossaryEntry>& entries);

/// What it rests on: facts, claims, patterns, evidence and ideas.
void add_evidence_entries(std::vector<GlossaryEntry>& entries);

/// With a capital letter and a full stop.
[[nodiscard]] inline std::string as_sentence(std::string_view text) { return capitalised(std::string(text)) + "."; }

}  // namespace concord
