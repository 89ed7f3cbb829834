import { PERSON as fr } from '../labels.fr.ts'

type Answer = { response: Response; problem: null } | { response: null; problem: string }

/** Asks the server something about one person; a refusal comes back as its sentence. */
export const ask = async (action: 'find' | 'copy' | 'erase', address: string): Promise<Answer> => {
  try {
    const response = await fetch(`/api/person/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ address }),
    })
    if (response.ok) return { response, problem: null }
    const { message } = (await response.json()) as { message?: string }
    return { response: null, problem: message ?? fr.network }
  } catch {
    return { response: null, problem: fr.network }
  }
}
