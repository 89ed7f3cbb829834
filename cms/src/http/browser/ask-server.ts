import { refusalIn } from '../refusal.ts'

/** What the server said; without a message, it was not reached or said nothing that can be told. */
export type Answered<Body> =
  | { isDone: true; body: Body }
  | { isDone: false; code: string; message: string | null; body: unknown }

/** Posts JSON (or nothing) to an endpoint of ours, from a screen of the admin. Never throws. */
export const askServer = async <Body = unknown>(
  path: string,
  given?: object,
  options: Pick<RequestInit, 'signal' | 'keepalive'> = {},
): Promise<Answered<Body>> => {
  const json = { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(given) }
  return answered(path, { ...(given === undefined ? {} : json), ...options })
}

/** Posts a form with its files, as `askServer` does. */
export const postForm = <Body = unknown>(path: string, body: FormData): Promise<Answered<Body>> =>
  answered(path, { body })

const answered = async <Body>(path: string, options: RequestInit): Promise<Answered<Body>> => {
  const request = { method: 'POST', ...options }
  const response = await fetch(path, request).catch(() => null)
  const body: unknown = await response?.json().catch(() => null)
  if (response?.ok === true) return { isDone: true, body: body as Body }
  const refusal = refusalIn(body)
  const { code, message } = refusal ?? { code: '', message: null }
  return { isDone: false, code, message, body }
}
