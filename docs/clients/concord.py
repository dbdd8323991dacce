"""Concord for Python programs: one process that answers many questions.

Needs nothing but Python 3.8 and the program `concord`. Copy this file beside your own.

    from concord import Concord

    with Concord("scenarios/demo.yaml", "--futures", "0", "--runs", "8") as concord:
        answer = concord.run({"trust_down": 2}, responses=["upstream_prevention"])
        print(answer["outcomes"]["upstream_prevention"]["harm:end"])  # a number for each run

What can be asked: docs/guide/many-runs.md.
"""

import json
import subprocess
import threading


class ConcordError(RuntimeError):
    """What is wrong with a question, as the program says it."""


class Concord:
    """A running `concord batch SCENARIO`; `options` are those of its command line. To be used by one thread at a time."""

    def __init__(self, scenario, *options, program="concord"):
        self._process = subprocess.Popen(
            [program, "batch", str(scenario), "--quiet", *map(str, options)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        """Ends the program. Its exit code says no more than the answers did."""
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait()

    def run(self, values=None, **more):
        """The answer to one question: `values` are numbers by name, `more` is responses, runs, seed, futures, outcomes or id."""
        return next(iter(self.run_many([dict(more, set=values or {})])))

    def run_many(self, questions):
        """The answers to many questions, in their order, as they come. The program works at several of them at once."""
        questions = list(questions)
        writer = threading.Thread(target=self._write, args=(questions,), daemon=True)
        writer.start()
        for _ in questions:
            line = self._process.stdout.readline()
            if not line:
                raise ConcordError("concord has ended; it says above why")
            answer = json.loads(line)
            if "errors" in answer:
                raise ConcordError("\n".join(answer["errors"]))
            yield answer
        writer.join()

    def _write(self, questions):
        try:
            for question in questions:
                self._process.stdin.write(json.dumps(question) + "\n")
                self._process.stdin.flush()
        except BrokenPipeError:
            pass  # whoever reads the answers notices
