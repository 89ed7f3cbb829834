#!/usr/bin/env bash
# Members of a replica set with accounts know each other by a key file, which must be theirs alone.
set -euo pipefail
umask 077
printf '%s' "$MONGO_KEY" > /tmp/mongo.key
# An erasure is complete once the oplog has turned: in the twentieth of a disk, which it takes by itself, that is years.
exec docker-entrypoint.sh mongod --replSet rs0 --bind_ip_all --keyFile /tmp/mongo.key --oplogSize 128 --slowms 2000 --slowOpSampleRate 0
