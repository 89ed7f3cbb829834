import type { Room } from '../room.ts'
import { keyChecks } from './key-checks.ts'
import { sealOldDocuments } from './seal-old.ts'

export { blindIndexes, wordIndexes } from './blind-index.ts'
export { encryptedAdapter } from './encrypted-adapter.ts'
export { requireKeys } from './key-file.ts'
export { countByKey, rewrapAll, type Also } from './rewrap.ts'
export { sealDocument } from './seal-document.ts'
export { dataKeyField, SEALED } from './sealed-fields.ts'
export { requireOpenVault, vaultState, type VaultState } from './state.ts'

const NOTICE = './vault/admin/VaultNotice.tsx#VaultNotice'

/** What citizens give, encrypted at rest: a key for each document, wrapped by a master key. */
export const vault: Room = {
  collections: [keyChecks],
  // Without the keys nobody can sign in: a sign-in is a line of the log, which they seal.
  login: [NOTICE],
  dashboard: [NOTICE],
  onInit: async (payload) => {
    await sealOldDocuments(payload)
  },
}
