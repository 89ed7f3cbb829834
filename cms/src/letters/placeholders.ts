/** Something that is filled in when a letter leaves. */
export type Placeholder = {
  /** Shown to the lead beside its name. */
  means: string
  /** What stands there in a preview, of nobody. */
  sample: string
  /** `link`: at the end of a line of its own, after its words. `written`: alone, a text of several lines. */
  kind?: 'link' | 'written'
  /** A letter without it would be of no use: it cannot be left out. */
  isRequired?: true
  /** The paragraph that is added to words without it, when this letter has a value: it must be said. */
  added?: string
}

/** By name, as the lead writes it between braces: `référence` for `{référence}`. */
export type Placeholders = Record<string, Placeholder>

/** What stands in their place; null when this letter has none. */
export type Values = Record<string, string | null>

const NAME = /\{([^{}\r\n]*)\}/g

/** The names between braces in a text, in order. */
export const namesIn = (text: string): string[] =>
  [...text.matchAll(NAME)].map(([, name = '']) => name.trim())

/** A brace that opens or closes nothing. */
export const hasLooseBrace = (text: string): boolean => /[{}]/.test(text.replace(NAME, ''))

/** The text with its values; null when one of them is missing. */
export const fillIn = (text: string, values: Values): string | null => {
  if (namesIn(text).some((name) => !values[name])) return null
  return text.replace(NAME, (_, name: string) => values[name.trim()] ?? '')
}

/** The same, a missing value leaving nothing behind, nor the space before it: « Bonjour {prénom}, ». */
export const fillInOrLeaveOut = (text: string, values: Values): string =>
  text.replace(/\s*\{([^{}\r\n]*)\}/g, (whole, name: string) => {
    const value = values[name.trim()]
    return value ? whole.replace(/\{.*\}/, () => value) : ''
  })
