"""What moves a difference most: 64 points drawn by Python, run by Concord.

    python3 example.py scenarios/demo.yaml
"""

import os
import random
import sys
from statistics import mean

from concord import Concord

# As SALib and the EMA Workbench have it: names, and the range of each.
problem = {"names": ["trust_down", "prevention_return", "prevention_build"], "bounds": [[0.8, 3.0], [1.8, 4.0], [0.25, 0.7]]}


def points(count):
    draw = random.Random(1)
    for _ in range(count):
        yield {name: draw.uniform(*bounds) for name, bounds in zip(problem["names"], problem["bounds"])}


def correlation(xs, ys):
    mx, my = mean(xs), mean(ys)
    up = sum((x - mx) * (y - my) for x, y in zip(xs, ys))
    return up / (sum((x - mx) ** 2 for x in xs) * sum((y - my) ** 2 for y in ys)) ** 0.5


drawn = list(points(64))
questions = [{"set": point, "responses": ["upstream_prevention"], "outcomes": ["harm:end"]} for point in drawn]
with Concord(sys.argv[1], "--futures", 0, "--runs", 8, program=os.environ.get("CONCORD", "concord")) as concord:
    answers = [answer["outcomes"] for answer in concord.run_many(questions)]
difference = [mean(a["upstream_prevention"]["harm:end"]) - mean(a["hold"]["harm:end"]) for a in answers]
for name in problem["names"]:
    print(f"{name:20} {correlation([point[name] for point in drawn], difference):+.2f}")
