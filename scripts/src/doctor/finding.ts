/** What one look found. `id` is stable, the sentence is for a person. */
export type Finding = { id: string; level: 'ok' | 'warning' | 'problem'; sentence: string }

export const finding = (id: string, level: Finding['level'], sentence: string): Finding => ({
  id,
  level,
  sentence,
})

/** What is advised for keys that are the right ones would be wrong while they are not. */
export const withoutContradiction = (findings: Finding[]): Finding[] =>
  findings.some(({ id }) => id === 'health.vault')
    ? findings.filter(({ id }) => id !== 'recovery')
    : findings
