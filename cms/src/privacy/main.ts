import { messageOf } from '@infos-droits/shared'
import { getPayload } from 'payload'
import { ACCESS_LOG as fr } from './labels.fr.ts'
import { verifyLog } from './verify.ts'

/** `node cms/src/privacy/main.ts verify`, for `npm run audit`: exit code 0 when the log is whole. */
const main = async (): Promise<number> => {
  const { default: config } = await import('../payload.config.ts')
  const payload = await getPayload({ config, disableOnInit: true })
  try {
    const { lines, broken } = await verifyLog(payload)
    process.stdout.write(`${broken === null ? fr.whole(lines) : fr.broken(broken)}\n`)
    return broken === null ? 0 : 1
  } finally {
    await payload.destroy()
  }
}

try {
  process.exit(await main())
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`)
  process.exit(1)
}
