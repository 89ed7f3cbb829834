import type { Problem } from '../parts.ts'

/** What the server answered; without a message, it was not reached. */
export type Answer = { isDone: boolean; message?: string; problems: Problem[] }

/** Posts JSON to an endpoint of this room. */
export const post = async (path: string, body: object): Promise<Answer> => {
  const headers = { 'Content-Type': 'application/json' }
  const request = { method: 'POST', headers, body: JSON.stringify(body) }
  const response = await fetch(path, request).catch(() => null)
  if (response?.ok === true) return { isDone: true, problems: [] }
  const said: unknown = await response?.json().catch(() => null)
  if (typeof said !== 'object' || said === null || !('message' in said))
    return { isDone: false, problems: [] }
  const problems = 'problems' in said && Array.isArray(said.problems) ? said.problems : []
  return { isDone: false, message: String(said.message), problems: problems as Problem[] }
}
