import { vaultState } from '../vault/index.ts'
import { ACCESS_LOG as fr } from './labels.fr.ts'
import { sayVerdict } from './say-verdict.ts'
import { isSound, verifyLog } from './verify.ts'
import { runCommand, withPayload } from '../run-command.ts'

/** Nothing is wrong as far as can be seen, and the end cannot be: neither a success nor a loss. */
const UNSEEN = 2

/** Nothing can be said: the keys are not those of this database. No loss, and nobody’s doing. */
const CLOSED = 3

/**
 * `node cms/src/privacy/main.ts verify`, for `npm run audit`: exit code 0 when nothing is missing but what a
 * restoration took or the lead took note of, 1 when something is, 2 when no mark tells where the log ends, 3
 * without the keys of this database.
 */
const main = async (): Promise<number> => {
  return withPayload({
    isQuiet: true,
    work: async (payload) => {
      const state = await vaultState(payload)
      if (state !== 'open') {
        process.stdout.write(`${fr.closed[state]}\n`)
        return CLOSED
      }
      const verdict = await verifyLog(payload)
      process.stdout.write(`${sayVerdict(verdict)}\n`)
      if (!isSound(verdict)) return 1
      return verdict.mark === null ? UNSEEN : 0
    },
  })
}

await runCommand(main)
