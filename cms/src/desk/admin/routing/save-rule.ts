import { ROUTING as fr } from './labels.fr.ts'
import { storedRule, type RuleRow } from './view.ts'

/** What Payload says of a document that it did not take; its own sentence stands in the first error. */
const problemOf = (body: unknown): string => {
  const errors = (
    body as { errors?: { message?: string; data?: { errors?: { message?: string }[] } }[] } | null
  )?.errors
  return errors?.[0]?.data?.errors?.[0]?.message ?? errors?.[0]?.message ?? fr.problem
}

type Saved = { problem: string } | { id: string }

/** Saves one rule, a new one when it has no id. */
export const saveRule = async (row: RuleRow): Promise<Saved> => {
  try {
    const response = await fetch(`/api/routes${row.id === '' ? '' : `/${row.id}`}?depth=0`, {
      method: row.id === '' ? 'POST' : 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(storedRule(row)),
    })
    const body: unknown = await response.json()
    if (!response.ok) return { problem: problemOf(body) }
    return { id: (body as { doc: { id: string } }).doc.id }
  } catch {
    return { problem: fr.problem }
  }
}

/** Deletes one rule; what went wrong, or null. */
export const deleteRule = async (id: string): Promise<string | null> => {
  try {
    const response = await fetch(`/api/routes/${id}`, { method: 'DELETE' })
    return response.ok ? null : problemOf(await response.json())
  } catch {
    return fr.problem
  }
}
