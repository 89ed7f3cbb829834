import { ACCESS_LOG as fr } from './labels.fr.ts'
import { verifyLog } from './verify.ts'
import { runCommand, withPayload } from '../run-command.ts'

/** `node cms/src/privacy/main.ts verify`, for `npm run audit`: exit code 0 when the log is whole. */
const main = async (): Promise<number> => {
  return withPayload({
    isQuiet: true,
    work: async (payload) => {
      const { lines, broken } = await verifyLog(payload)
      process.stdout.write(`${broken === null ? fr.whole(lines) : fr.broken(broken)}\n`)
      return broken === null ? 0 : 1
    },
  })
}

await runCommand(main)
