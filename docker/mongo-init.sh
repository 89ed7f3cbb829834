#!/usr/bin/env bash
# Makes the replica set and the application’s account; run again, it changes nothing but the password.
set -euo pipefail
exec mongosh --quiet --host mongo --username root --password "$MONGO_ROOT_PASSWORD" \
  --authenticationDatabase admin --eval '
  try {
    rs.status()
  } catch (error) {
    if (error.codeName !== "NotYetInitialized") throw error
    rs.initiate({ _id: "rs0", members: [{ _id: 0, host: "mongo:27017" }] })
  }
  while (!db.hello().isWritablePrimary) sleep(500)
  const app = db.getSiblingDB("infos-droits")
  const account = {
    pwd: process.env.MONGO_PASSWORD,
    // The oplog (local) is read to tell when an erasure is complete. Untried in a container.
    roles: [
      { role: "readWrite", db: "infos-droits" },
      { role: "read", db: "local" },
    ],
  }
  if (app.getUser("infos-droits") === null) app.createUser({ user: "infos-droits", ...account })
  else app.updateUser("infos-droits", account)
'
