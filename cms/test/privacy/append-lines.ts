import { getPayload } from 'payload'
import config from '../../src/payload.config.ts'
import { recordApart } from '../../src/privacy/index.ts'

/** Run by a test as a process of its own: says that it is ready, waits for a word, writes lines at once. */
const [count = '0', name = ''] = process.argv.slice(2)
const payload = await getPayload({ config })
process.stdout.write('ready\n')
await new Promise((resolve) => process.stdin.once('data', resolve))
const note = (at: number) => ({
  event: 'settings_changed' as const,
  userId: null,
  subject: `${name} ${String(at)}`,
})
await Promise.all(Array.from({ length: Number(count) }, (_, at) => recordApart(payload, note(at))))
process.stdout.write('done\n')
await payload.destroy()
process.exit(0)
