import { plainOrNull } from './plain.ts'

type Stored = { label?: string | null; url?: string | null } | null | undefined

/** A link as the snapshot holds it, or null when there is none. */
export const makeLink = (stored: Stored): { label: string; url: string } | null => {
  const [label, url] = [plainOrNull(stored?.label), plainOrNull(stored?.url)]
  return label === null || url === null ? null : { label, url }
}
