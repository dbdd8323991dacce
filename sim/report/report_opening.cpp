#include <fmt/core.h>

#include <algorithm>

#include "core/number_text.hpp"
#include "experiment/judging.hpp"
#include "report/report_chart.hpp"
#include "report/report_sections.hpp"
#include "report/sentences.hpp"
#include "report/styles.hpp"
#include "report/words.hpp"

namespace concord {

namespace {

Element term(std::string_view name, std::string_view meaning)
{
    Element pair("div");
    return pair.add(Element("dt", "", name)).add(Element("dd", "", unbroken(meaning)));
}

/// What differences are from.
std::string reference_meaning(const Scenario& scenario)
{
    const std::string reference = reference_words(scenario);
    return "Each response against “" + reference + "”, run by run: it is the reference." +
           (reference == reference_response ? " Hold spreads the cuts evenly and changes nothing else." : "");
}

Element words_list(const RunRecord& record)
{
    const FutureKind futures = record.scenario.futures;
    Element list("dl", "words");
    list.add(term("Run", what_a_run_is(futures)));
    list.add(term("Median, low and high",
                  "Over runs: the middle value, and in brackets the range from the 5th to the 95th "
                  "percentile, which nine in ten runs fall into."));
    list.add(term("Difference from " + reference_words(record.scenario), reference_meaning(record.scenario)));
    list.add(term("Harm", "Cases nobody has resolved, weighted by how much harm they do. A case is measured by the "
                          "effort it takes: cases of £1m "
                          "are what £1m of capable effort handles in a year. So the unit tells work left undone, not "
                          "money lost and not victims."));
    list.add(
        term("Public value",
             "The mean change since the start in the outcomes that the scenario weighs, harm first; a change for the "
             "worse counts against it. +0.05 is a twentieth better than at the start."));
    list.add(term("Ties", "Pairs of partners: how far one trusts the other, each way. Trust is the mean over them."));
    list.add(term("Advantage and inertia",
                  "Working together can achieve more than the same effort alone: the potential "
                  "advantage. Inertia is the share of it that is lost. Above 1, joint work is worse "
                  "than working alone."));
    if (futures != FutureKind::none)
        list.add(term("Robust",
                      "Said of what holds in at least " + percent(judging.robust) +
                          " of futures, with luck in drawing the futures of this run allowed for; so a share little "
                          "above that may not be called robust."));
    if (futures == FutureKind::credible)
        list.add(term("Facts, as B10",
                      "What studies and returns say and every future agrees with, or what somebody may "
                      "believe beside them; concord facts lists them."));
    list.add(
        term("Failure demand", "Demand caused by cases that come back because they were not resolved the first time."));
    return list;
}

Element responses_list(const RunRecord& record)
{
    const std::vector<Policy>& policies = record.scenario.policies;
    const std::vector<std::size_t> styles = line_styles_of(policies);
    Element list("ul", "key responses");
    for (std::size_t p = 0; p < policies.size(); ++p) {
        Element item("li");
        item.add(line_sample(line_styles[styles[p]])).add(Element("b", "", words_of(policies[p].name)));
        const std::string meaning = policy_meaning(record.scenario, policies[p]);
        list.add(item.text(meaning.empty() ? "" : ": " + meaning));
    }
    return list;
}

/// What the order of the built-in responses hangs on most.
std::string parameters_to_try(const RunRecord& record)
{
    const auto& policies = record.scenario.policies;
    const bool prevents = std::any_of(policies.begin(), policies.end(),
                                      [](const Policy& policy) { return policy.everyone == "upstream_prevention"; });
    if (!prevents) return " It holds for the parameters of this run; others may turn the order: try them with --set.";
    const ParameterRow& row = *parameter_named("prevention_return");
    return fmt::format(" It holds for the parameters of this run; others may turn the order. Begin with {}, which may "
                       "plausibly be from {} to {}: try --set {}={}.",
                       row.name, number_text(row.plausible.low), number_text(row.plausible.high), row.name,
                       number_text(row.plausible.low));
}

}  // namespace

std::string policy_meaning(const Scenario& scenario, const Policy& policy)
{
    std::string meaning(policy.everyone == adaptive_response ? adaptive_meaning : "");
    for (const Response& response : scenario.responses) {
        if (response.name == policy.everyone) meaning = response.meaning;
    }
    if (policy.name != policy.everyone) {
        const std::string base = words_of(policy.everyone);
        meaning = meaning.empty() ? "As " + base + "." : "As " + base + " (" + meaning + ")";
    }
    if (policy.exceptions.empty() && policy.dated.empty()) return meaning;
    constexpr std::size_t max_named = 6;
    std::string others;
    std::size_t count = 0;
    const auto add = [&](const std::string& organisation, const std::string& does) {
        if (++count <= max_named) others += (others.empty() ? "" : "; ") + organisation + ": " + does;
    };
    for (const auto& [organisation, response] : policy.exceptions) add(organisation, words_of(response));
    for (const auto& [organisation, turns] : policy.dated) {
        std::vector<std::string> does;
        for (const auto& [from, response] : turns) does.push_back(words_of(response) + " from " + long_text_of(from));
        add(organisation, list_words(does));
    }
    if (count > max_named) others += "; and " + std::to_string(count - max_named) + " more";
    return meaning + " Except " + others + ".";
}

Element section_of(std::string_view id, std::string_view heading)
{
    Element section("section");
    section.set("aria-labelledby", id);
    return section.add(Element("h2", "", heading).set("id", id));
}

Element paragraph(std::string_view text) { return Element("p", "", unbroken(text)); }

std::string response_words(const RunRecord& record, std::size_t policy)
{
    return response_words(record.scenario, policy);
}

Element opening_section(const RunRecord& record)
{
    const Scenario& scenario = record.scenario;
    Element header("header");
    header.add(Element("p", "kicker", scenario.title));
    header.add(Element("h1", "", scenario.question));
    const std::string runs = counted(scenario.policies.size(), "response") + ", " +
                             counted(static_cast<std::size_t>(record.replicates), "run") + " of each, " +
                             long_text_of(scenario.start) + " to " + long_text_of(scenario.start + scenario.months) +
                             ". " + counted(scenario.organisations.size(), "organisation") + ", " +
                             counted(scenario.areas.size(), "area") + ", " +
                             counted(scenario.partnerships.size(), "partnership") + ".";
    header.add(Element("p", "meta", unbroken(runs)));
    if (record.replicates < record.asked)
        header.add(Element("p", "warning",
                           "The run was stopped after " + std::to_string(record.replicates) + " of " +
                               std::to_string(record.asked) + " runs."));
    return header;
}

Element answer_section(const RunRecord& record)
{
    Element section = section_of("answer", "The answer");
    Element list("ol", "answer");
    for (const std::string& finding : findings_in_words(record.scenario, record.results))
        list.add(Element("li", "", unbroken(finding)));
    section.add(Element("div", "opening").add(list).add(harm_figure(record)));
    section.add(paragraph(std::string(what_shares_mean(record.scenario.futures)) +
                          " See “What it cannot tell”. This is a comparison of responses in a model, not a forecast." +
                          (record.scenario.futures == FutureKind::none ? parameters_to_try(record) : "")));
    if (!record.scenario.watch.empty())
        section.add(Element("p").add(Element("b", "", "What to look for: ")).text(record.scenario.watch));
    return section;
}

Element words_section(const RunRecord& record)
{
    Element section = section_of("words", "How to read this report");
    section.add(words_list(record));
    section.add(Element("h3", "", "The responses and their lines in the charts"));
    return section.add(responses_list(record));
}

}  // namespace concord
