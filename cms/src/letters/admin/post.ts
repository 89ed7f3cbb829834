import { askServer } from '../../http/browser/index.ts'
import { LETTERS_PAGE as fr } from '../labels.fr.ts'

type Answer = { isWell: true; body: unknown } | { isWell: false; lines: string[] }

/** Asks the CMS something of a letter; what is wrong comes back in sentences. */
export const post = async (path: string, given: object): Promise<Answer> => {
  const answer = await askServer(`/api/letterTemplates/${path}`, given)
  if (answer.isDone) return { isWell: true, body: answer.body }
  return { isWell: false, lines: (answer.message ?? fr.network).split('\n') }
}
