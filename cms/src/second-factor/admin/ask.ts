import { SIGN_IN } from '../labels.fr.ts'

type Answer<Body> = { body: Body; problem: null } | { body: null; problem: string }

/** Asks the server something about accounts; a refusal comes back as its sentence. */
export const ask = async <Body>(path: string, given?: object): Promise<Answer<Body>> => {
  try {
    const response = await fetch(`/api/users${path}`, {
      method: given === undefined ? 'GET' : 'POST',
      ...(given === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(given) }),
    })
    const body = (await response.json()) as Body & { message?: string }
    if (response.ok) return { body, problem: null }
    return { body: null, problem: body.message ?? SIGN_IN.network }
  } catch {
    return { body: null, problem: SIGN_IN.network }
  }
}
