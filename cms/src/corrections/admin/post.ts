import { askServer } from '../../http/browser/index.ts'
import type { Problem } from '../parts.ts'

/** What the server answered; without a message, it was not reached. */
export type Answer = { isDone: boolean; message?: string; problems: Problem[] }

/** Posts JSON to an endpoint of this room. */
export const post = async (path: string, given: object): Promise<Answer> => {
  const answer = await askServer(path, given)
  if (answer.isDone) return { isDone: true, problems: [] }
  const { message, body } = answer
  if (message === null) return { isDone: false, problems: [] }
  return { isDone: false, message, problems: problemsIn(body) }
}

const problemsIn = (body: unknown): Problem[] =>
  typeof body === 'object' && body !== null && 'problems' in body && Array.isArray(body.problems)
    ? (body.problems as Problem[])
    : []
