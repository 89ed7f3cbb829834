/** What a key does in desk mode. */
export type CounterAction =
  'next' | 'previous' | 'first' | 'last' | 'field' | 'clear' | 'help' | 'notFound' | PageAction
/** What is done with the page that is chosen. */
export type PageAction = 'print' | 'mail' | 'text' | 'add' | 'oriented'

/** Where the focus is: only in the field and in the results do keys act. */
export type Place = 'field' | 'results' | 'elsewhere'

export type Key = { key: string; alt: boolean; ctrl: boolean; meta: boolean; isComposing: boolean }

const LETTERS: Record<string, CounterAction> = {
  p: 'print',
  m: 'mail',
  s: 'text',
  a: 'add',
  o: 'oriented',
  n: 'notFound',
  '+': 'add',
  '?': 'help',
}
const MOVES: Record<string, CounterAction> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  '/': 'field',
}

/**
 * Key → action, or null for what is typed or left to the browser. In the field letters are written: they
 * act with Alt only. In the results one letter is enough, for there the focus is on what it acts on
 * (WCAG 2.1.4, RGAA 12.10). Ctrl with Alt is AltGr, with which French keyboards type.
 */
export const actionOf = (place: Place, typed: Key): CounterAction | null => {
  const { key, alt, ctrl, meta, isComposing } = typed
  if (place === 'elsewhere' || isComposing || ctrl || meta) return null
  if (key === 'Escape') return 'clear'
  const letter = LETTERS[key.toLowerCase()] ?? null
  if (place === 'results') return letter ?? (alt ? null : (MOVES[key] ?? null))
  if (alt) return letter
  return key === 'ArrowDown' ? 'next' : null
}
