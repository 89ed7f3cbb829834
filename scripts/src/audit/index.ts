import { AppError } from '@infos-droits/shared'
import type { Verb } from '../command/index.ts'
import { withCmsCommand } from '../system/index.ts'
import { labels } from './labels.fr.ts'

/** Nothing is missing as far as can be seen, and nothing tells where the log ends. */
const UNSEEN = 2

/** The keys are not those of this database: nothing can be said. */
const CLOSED = 3

/** `npm run audit verify`. */
export const auditVerb: Verb = {
  name: 'audit',
  summary: labels.summary,
  positionals: 'verify',
  options: {},
  details: labels.details,
  run: async ({ positionals: [action = 'verify'] }) => {
    if (action !== 'verify')
      throw new AppError({ code: 'audit.action', message: labels.unknownAction(action) })
    const order = { step: labels.step, program: 'privacy/main.ts', args: [action] }
    return withCmsCommand({ ...order, codes: [0, UNSEEN, CLOSED] })
  },
}
