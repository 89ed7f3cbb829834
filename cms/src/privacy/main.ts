import { sayVerdict } from './say-verdict.ts'
import { isSound, verifyLog } from './verify.ts'
import { runCommand, withPayload } from '../run-command.ts'

/** `node cms/src/privacy/main.ts verify`, for `npm run audit`: exit code 0 when nothing is missing but what a restoration took. */
const main = async (): Promise<number> => {
  return withPayload({
    isQuiet: true,
    work: async (payload) => {
      const verdict = await verifyLog(payload)
      process.stdout.write(`${sayVerdict(verdict)}\n`)
      return isSound(verdict) ? 0 : 1
    },
  })
}

await runCommand(main)
