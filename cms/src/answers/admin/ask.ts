import { askServer } from '../../http/browser/index.ts'
import { PUBLIC_ANSWER as fr } from '../labels.fr.ts'

type Answer = { isWell: true; body: unknown } | { isWell: false; message: string }

/** Posts to the CMS; what is wrong comes back as a sentence. */
export const ask = async (path: string, given: object): Promise<Answer> => {
  const answer = await askServer(path, given)
  if (answer.isDone) return { isWell: true, body: answer.body }
  return { isWell: false, message: answer.message ?? fr.network }
}
