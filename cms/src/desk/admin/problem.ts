import { DESK as fr } from './labels.fr.ts'

/** What a person is told, and the code it came with; empty when nobody gave one. */
export type Problem = { code: string; message: string }

/** What an answer of the desk that is not well says. */
export const problemFrom = async (response: Response): Promise<Problem> => {
  const body: unknown = await response.json().catch(() => null)
  if (body === null || typeof body !== 'object' || !('message' in body))
    return { code: '', message: fr.networkProblem }
  return { code: 'code' in body ? String(body.code) : '', message: String(body.message) }
}
