#!/usr/bin/env bash
# The whole process of `validate` against the same program without rules, both compiled ahead of time, runs taking turns.
# Usage: benchmarks/process.sh [runs]        Needs bash, git, python3 and the SDK; Linux on x64.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

# Restoring for one kind of machine would write into the lock files, so a copy is published.
git -C "$root" ls-files -co --exclude-standard -z | (cd "$root" && xargs -0 cp --parents -t "$out")
publish() {
    dotnet publish "$out/$1" -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o "$out/published/$2" -v q --nologo -m:1 >&2
}
publish src/Alis.Rules.Cli tool
publish benchmarks/ProcessBaseline baseline
python3 - "$out" "$root/examples/training-file.json" "${1:-40}" <<'PYTHON'
import os, statistics, subprocess, sys, time

out, file, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
programs = {
    "without rules": [f"{out}/published/baseline/process-baseline"],
    "validate, JSON": [f"{out}/published/tool/alis-rules"],
    "validate, table": [f"{out}/published/tool/alis-rules"],
}
arguments = ["validate", file, "--on", "2025-09-30", "--format"]

def run(name):
    command = programs[name] + arguments + ["text" if name.endswith("table") else "json"]
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 2, 4):
        sys.exit(f"{' '.join(command)} ended with {process.returncode}: {process.stderr.read().decode()}")
    process.stderr.close()
    return time.perf_counter() - begin, usage.ru_utime + usage.ru_stime

measured = {name: [] for name in programs}
for turn in range(runs + 3):
    for name in programs:
        once = run(name)
        if turn >= 3:  # the first turns fill the caches of the disk
            measured[name].append(once)

base = measured["without rules"]
print("| program | elapsed / without rules | processor time / without rules | middle half of the turns |")
print("|---|---|---|---|")
for name, times in measured.items():
    wall = statistics.median(a[0] / b[0] for a, b in zip(times, base))
    cpu = sorted(a[1] / b[1] for a, b in zip(times, base))
    print(f"| {name} | {wall:.2f} | {statistics.median(cpu):.2f} | {cpu[len(cpu) // 4]:.2f}–{cpu[len(cpu) * 3 // 4]:.2f} |")
print(f"without rules: {statistics.median(a[0] for a in base) * 1000:.0f} ms elapsed, {statistics.median(a[1] for a in base) * 1000:.0f} ms of processor time here")
PYTHON
