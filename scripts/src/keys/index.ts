import { AppError } from '@infos-droits/shared'
import type { Verb, VerbInput } from '../command/index.ts'
import { labels } from './labels.fr.ts'
import { confirmSheet, restoreKeys, writeSheet } from './paper.ts'
import { listKeys, retireKey, rotateKeys } from './ring.ts'

export { readRecovery, writeRecovery, type Recovery } from './recovery.ts'
export { makeSheet, readSheet, recoveryPrivateKey, ringOnSheet, type Copied } from './sheet.ts'

const ACTIONS: Record<string, (input: { word: string; input: VerbInput }) => Promise<number>> = {
  list: listKeys,
  rotate: rotateKeys,
  retire: ({ word, input }) => retireKey(word, input.flags),
  sheet: ({ input }) => Promise.resolve(writeSheet(input.values['out'])),
  confirm: ({ word }) => Promise.resolve(confirmSheet(word)),
  restore: ({ word }) => Promise.resolve(restoreKeys(word)),
}

/** `npm run keys`. */
export const keysVerb: Verb = {
  name: 'keys',
  summary: labels.summary,
  positionals: labels.positionals,
  options: {
    out: { type: 'string', value: 'FICHIER', description: labels.out },
    force: { type: 'boolean', description: labels.force },
    'lose-unseen-backups': { type: 'boolean', description: labels.loseUnseen },
  },
  details: labels.details,
  run: (input) => {
    const [name = 'list', word = ''] = input.positionals
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined
    if (action === undefined)
      throw new AppError({ code: 'keys.action', message: labels.unknownAction(name) })
    return action({ word, input })
  },
}
