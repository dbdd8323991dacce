#!/usr/bin/env bash
# A Slurm array that sweeps a study, each task one part of it into a store of its own:
#
#     sbatch --array=1-16 sweep-array.sh study.yaml 16
#     concord merge results/study.sqlite results/study-*-of-16.sqlite        when all have ended
#
# A task that was ended, by its time limit or by a machine, goes on where it was when it is submitted again: the same line, or
# --array=3,7 for some. Parts of ten minutes to an hour are kind to the scheduler.
#SBATCH --job-name=concord
#SBATCH --cpus-per-task=2
#SBATCH --mem-per-cpu=500M
#SBATCH --time=01:00:00
set -euo pipefail

study="${1:?the study is missing: sbatch --array=1-16 sweep-array.sh study.yaml 16}"
parts="${2:?how many parts there are is missing: sbatch --array=1-16 sweep-array.sh study.yaml 16}"
part="${SLURM_ARRAY_TASK_ID:?submit it as an array: sbatch --array=1-$parts sweep-array.sh $study $parts}"

exec "${CONCORD:-concord}" sweep "$study" --shard "$part/$parts" --jobs "${SLURM_CPUS_PER_TASK:-1}" --quiet
