# How harm under upstream prevention moves with the return of prevention.
#
#   Rscript example.R scenarios/demo.yaml

source("concord.R")

scenario <- commandArgs(trailingOnly = TRUE)[1]
returns <- seq(1.8, 4, length.out = 6)
questions <- lapply(returns, function(value) {
  list(set = list(prevention_return = value), responses = list("upstream_prevention"), outcomes = list("harm:end"))
})
answers <- concord_batch(scenario, questions, c("--futures", "0", "--runs", "8"),
                         program = Sys.getenv("CONCORD", "concord"))
harm <- vapply(answers, function(answer) median(answer$outcomes$upstream_prevention$`harm:end`), 0)
print(data.frame(prevention_return = returns, harm = round(harm, 1)))
stopifnot(all(diff(harm) < 0))
