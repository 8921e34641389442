#!/bin/sh
# `npm start`, the image and the service of systemd start Stet by this. A process can be told how to deal with memory before it begins
# and not afterwards (docs/decisions/5-custom-server.md). NODE_FLAGS: further ones, to profile it.
cd "$(dirname "$0")/.." || exit
export MALLOC_ARENA_MAX=2 MALLOC_TRIM_THRESHOLD_=131072
# shellcheck disable=SC2086
exec node --max-semi-space-size=4 ${NODE_FLAGS-} scripts/start.mjs "$@"
