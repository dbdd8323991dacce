# Concord for R: many questions, one process. Needs jsonlite and the program `concord`.
#
#   source("concord.R")
#   answers <- concord_batch("scenarios/demo.yaml",
#                            list(list(id = 1, set = list(trust_down = 2), responses = list("upstream_prevention"))),
#                            options = c("--futures", "0", "--runs", "8"))
#   median(answers[[1]]$outcomes$upstream_prevention$`harm:end`)
#
# What can be asked: docs/guide/many-runs.md. Responses and outcomes are lists, even of one.

concord_batch <- function(scenario, questions, options = character(), program = "concord") {
  lines <- tempfile(fileext = ".jsonl")
  on.exit(unlink(lines))
  text <- vapply(questions, function(q) as.character(jsonlite::toJSON(q, auto_unbox = TRUE, digits = NA)), "")
  writeLines(enc2utf8(text), lines, useBytes = TRUE)
  words <- shQuote(c("batch", scenario, "--quiet", options))
  said <- suppressWarnings(system2(program, words, stdin = lines, stdout = TRUE))
  if (length(said) != length(questions)) stop("concord has ended before its last answer; it says above why")
  answers <- lapply(said, jsonlite::fromJSON)
  for (answer in answers) {
    if (!is.null(answer$errors)) stop("line ", answer$line, ": ", paste(answer$errors, collapse = "\n"))
  }
  answers
}
