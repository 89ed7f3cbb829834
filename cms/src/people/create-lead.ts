import { COMMAND as fr } from './labels.fr.ts'
import { createLead } from './lead-account.ts'
import { runCommand, withPayload } from '../run-command.ts'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** `node cms/src/people/create-lead.ts ADRESSE "NOM"`: the first lead, in production. */
const main = async (): Promise<number> => {
  const [email, name] = process.argv.slice(2)
  if (email === undefined || name === undefined || email.startsWith('-')) {
    say(fr.usage)
    return email === '--help' ? 0 : 2
  }
  return withPayload({
    work: async (payload) => {
      const account = await createLead({ payload, email, name })
      say(`${fr.created}\n  ${account.email}\n  ${account.password}`)
      return 0
    },
  })
}

await runCommand(main)
