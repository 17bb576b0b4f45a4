#!/usr/bin/env bash
# Sends one file on each line of standard input and prints one report on each line, while the rest is still being sent: stream.sh DAY [ADDRESS]
# A key is taken from ALIS_API_KEY. Ends with 0 once the service has answered every line.
set -euo pipefail

day=$1
address=${2:-http://127.0.0.1:8080}
headers=()
if [ -n "${ALIS_API_KEY:-}" ]; then
  exec 3< <(printf 'X-Api-Key: %s\n' "$ALIS_API_KEY")
  headers+=(--header @/dev/fd/3)
fi

# --upload-file sends what comes as it comes; --data-binary would first read all of it.
curl --silent --show-error --fail-with-body --no-buffer --request POST --upload-file - \
  --header 'Content-Type: application/x-ndjson' --header 'Accept-Language: nb' ${headers[@]+"${headers[@]}"} \
  "$address/v1/validate?on=$day"
