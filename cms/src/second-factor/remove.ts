import type { Payload } from 'payload'
import { inLoggedTransaction, recordAccess } from '../privacy/index.ts'
import { dropFactor } from './factor.ts'
import { COMMAND as fr } from './labels.fr.ts'
import { endSessions } from './sessions.ts'
import { runCommand, withPayload } from '../run-command.ts'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** What is said at the end, and the exit code. */
const remove = async (payload: Payload, email: string): Promise<[string, number]> => {
  const where = { email: { equals: email.trim().toLowerCase() } }
  const { docs } = await payload.find({ collection: 'users', where, depth: 0, limit: 1 })
  const user = docs[0]?.id
  if (user === undefined) return [fr.unknown, 1]
  const isDone = await inLoggedTransaction({
    payload,
    work: async (req) => {
      if (!(await dropFactor({ req, user }))) return false
      await endSessions({ req, user })
      const subject = `users/${user}`
      await recordAccess({ req, userId: null, event: 'factor_removed', subject })
      return true
    },
  })
  return isDone ? [fr.removed, 0] : [fr.none, 1]
}

/** `node cms/src/second-factor/remove.ts ADRESSE`: for the only lead, who lost telephone and codes. */
const main = async (): Promise<number> => {
  const [email] = process.argv.slice(2)
  if (email === undefined || email.startsWith('-')) {
    say(fr.usage)
    return email === '--help' ? 0 : 2
  }
  return withPayload({
    work: async (payload) => {
      const [sentence, code] = await remove(payload, email)
      say(sentence)
      return code
    },
  })
}

await runCommand(main)
