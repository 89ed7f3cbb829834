/** What one look found. `id` is stable, the sentence is for a person. */
export type Finding = { id: string; level: 'ok' | 'warning' | 'problem'; sentence: string }

export const finding = (id: string, level: Finding['level'], sentence: string): Finding => ({
  id,
  level,
  sentence,
})
