import type { SignalErrorCode } from '@infos-droits/shared'

const FIELDS: Partial<Record<string, 'about' | 'text'>> = {
  'signal.about.missing': 'about',
  'signal.text.missing': 'text',
  'signal.text.long': 'text',
} satisfies Partial<Record<SignalErrorCode, 'about' | 'text'>>

/** The field of « Une idée, un problème ? » that a refusal is about; null when it is about none. */
export const ideaFieldOf = (code: unknown): 'about' | 'text' | null =>
  typeof code === 'string' ? (FIELDS[code] ?? null) : null
