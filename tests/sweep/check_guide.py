"""Runs what docs/guide/many-runs.md and docs/clients show, as a reader would.

    check_guide.py PROGRAM REPOSITORY sql|python|pandas|r|parallel|array

Exit code 77 where what a part needs is not installed (scripts/setup tests installs it).
"""

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

program, repository, part = sys.argv[1], Path(sys.argv[2]).resolve(), sys.argv[3]
clients = repository / "docs/clients"
guide = (repository / "docs/guide/many-runs.md").read_text(encoding="utf-8")
missing = 77
folder = Path(tempfile.mkdtemp(prefix="concord-guide-"))
tools = folder / "tools"


def blocks(language):
    found = re.findall(rf"^```{language}\n(.*?)^```$", guide, re.S | re.M)
    assert found, f"the guide has no block of {language}"
    return found


def need(tool):
    if shutil.which(tool) is None:
        print(f"skipped: there is no {tool}")
        sys.exit(missing)


def run(*words, **more):
    done = subprocess.run(list(map(str, words)), cwd=folder, capture_output=True, text=True, env=environment, **more)
    assert done.returncode == 0, f"{words}: exit code {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout


def make_study(runs=64):
    text = (repository / "scenarios/demo.yaml").read_text(encoding="utf-8")
    (folder / "patch.yaml").write_text(text.replace("months: 120", "months: 36"), encoding="utf-8")
    (folder / "study.yaml").write_text(f"concord: 1\nscenario: patch.yaml\nruns: {runs}\n", encoding="utf-8")


def make_store():
    make_study()
    run(program, "sweep", "study.yaml", "--out", "results/north-east.sqlite", "--quiet")


def digest(words):
    return re.search(r"digest ([0-9a-f]{16})", run(program, *words)).group(1)


def check_sql():
    make_store()
    store = sqlite3.connect(folder / "results/north-east.sqlite")
    best, by_return = [store.execute(text).fetchall() for text in blocks("sql")]
    assert sum(count for _, count in best) == 64, best
    assert sum(count for _, count, _ in by_return) == 64 and len(by_return) > 5, by_return
    assert all(isinstance(mean, float) for _, _, mean in by_return), by_return


def check_pandas():
    python = next((p for p in (sys.executable, "/usr/bin/python3")
                   if subprocess.run([p, "-c", "import pandas"], capture_output=True, check=False).returncode == 0), None)
    if python is None:
        print("skipped: there is no pandas")
        sys.exit(missing)
    make_store()
    said = run(python, "-W", "ignore", "-c", blocks("python")[0])
    assert len(said.splitlines()) >= 5, said


def check_r():
    need("Rscript")
    make_store()
    said = run("Rscript", "--vanilla", "-e", blocks("r")[0])
    assert "Median" in said, said
    for name in ("concord.R", "example.R"):
        shutil.copy(clients / name, folder)
    said = run("Rscript", "--vanilla", "example.R", "patch.yaml")
    assert len(said.splitlines()) == 7, said
    bad = 'source("concord.R"); concord_batch("patch.yaml", list(list(sets = 1)), program = Sys.getenv("CONCORD"))'
    failed = subprocess.run(["Rscript", "--vanilla", "-e", bad], cwd=folder, capture_output=True, text=True,
                            env=environment, check=False)
    assert failed.returncode != 0 and "unknown key 'sets'" in failed.stderr, failed.stderr


def check_python():
    make_study()
    for name in ("concord.py", "example.py"):
        shutil.copy(clients / name, folder)
    said = run(sys.executable, "example.py", "patch.yaml")
    assert len(said.splitlines()) == 3, said
    sys.path.insert(0, str(folder))
    sys.dont_write_bytecode = True
    from concord import Concord, ConcordError

    with Concord(folder / "patch.yaml", "--futures", 0, "--runs", 8, program=program) as concord:
        one = concord.run({"trust_down": 2}, responses=["upstream_prevention"], id="x")
        assert one["id"] == "x" and len(one["outcomes"]["hold"]["harm:end"]) == 8, one
        many = list(concord.run_many({"id": i, "responses": ["hold"], "seed": i} for i in range(200)))
        assert [answer["id"] for answer in many] == list(range(200))
        assert len({answer["digest"] for answer in many}) == 200
        try:
            concord.run({"trust_dwon": 2})
            raise AssertionError("a wrong name was taken")
        except ConcordError as error:
            assert "did you mean 'trust_down'" in str(error), error
    questions = [line for line in guide.splitlines() if line.startswith('    {"id": 7')]
    answer = json.loads(run(program, "batch", "patch.yaml", input=questions[0].strip() + "\n"))
    assert answer["id"] == 7 and answer["runs"] == 4, answer


def check_merged(parts):
    """The parts that somebody swept are one sweep."""
    words = ["merge", "all.sqlite", *sorted(map(str, folder.glob(f"results/study-*-of-{parts}.sqlite")))]
    assert len(words) == 2 + parts, words
    assert digest(words) == digest(["sweep", "study.yaml", "--out", "alone.sqlite"])


def check_parallel():
    need("parallel")
    make_study()
    run("bash", "-c", blocks("sh")[0])
    check_merged(4)


def check_array():
    need("parallel")
    make_study()
    script = clients / "sweep-array.sh"
    run("parallel", f"SLURM_ARRAY_TASK_ID={{}} bash {script} study.yaml 3", ":::", 1, 2, 3)
    check_merged(3)


try:
    tools.mkdir()
    (tools / "concord").symlink_to(Path(program).resolve())
    environment = {**os.environ, "PATH": f"{tools}:{os.environ['PATH']}", "CONCORD": program, "HOME": str(folder)}
    {"sql": check_sql, "pandas": check_pandas, "r": check_r, "python": check_python, "parallel": check_parallel,
     "array": check_array}[part]()
finally:
    shutil.rmtree(folder)
