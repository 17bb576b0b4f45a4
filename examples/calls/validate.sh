#!/usr/bin/env bash
# Asks the service about one file and prints the report: validate.sh FILE DAY [ADDRESS]
# A key is taken from ALIS_API_KEY, and never stands on a command line, which others can see.
# Ends with 0 where there is a report, and with 1 and what is wrong on the error stream where there is none.
set -euo pipefail

file=$1
day=$2
address=${3:-http://127.0.0.1:8080}
[ -r "$file" ] || { echo "cannot read $file" >&2; exit 1; }
answer=$(mktemp)
trap 'rm -f "$answer"' EXIT

headers=()
if [ -n "${ALIS_API_KEY:-}" ]; then
  exec 3< <(printf 'X-Api-Key: %s\n' "$ALIS_API_KEY")
  headers+=(--header @/dev/fd/3)
fi

status=$(curl --silent --show-error --max-time 60 --output "$answer" --write-out '%{http_code}' \
  --header 'Content-Type: application/json' --header 'Accept-Language: nb' ${headers[@]+"${headers[@]}"} \
  --data-binary "@$file" "$address/v1/validate?on=$day") || exit 1

if [ "$status" = 200 ]; then
  cat "$answer"
else
  cat "$answer" >&2
  exit 1
fi
