#!/usr/bin/env bash
# What the service and the stream cost: processor time of a request against a fixed answer and the work alone, latency at 60 % load, throughput of
# lines against the work alone on as many threads, two workers against two processes, and memory by the number of lines.
# Usage: benchmarks/service.sh [million]     `million` takes a million lines for the memory. Needs bash, curl, python3 and the SDK; Linux.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
dotnet build "$root/src/Alis.Rules.Cli" -c Release -v q --nologo -m:1 >&2
dotnet build "$root/benchmarks/ServiceBaseline" -c Release -v q --nologo -m:1 >&2
python3 "$root/benchmarks/service.py" "$root" "$out" "${1:-}"
