import { escapeHtml } from '@infos-droits/shared/html'

/** HTML that may be put into a page as it is. */
export type Markup = { readonly html: string }

type Value = string | number | Markup | Markup[] | null

const written = (value: Value | undefined): string => {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map((item) => item.html).join('')
  return typeof value === 'object' ? value.html : escapeHtml(String(value))
}

/** A template whose values are escaped, unless they are markup already; null is nothing. */
export const markup = (strings: TemplateStringsArray, ...values: Value[]): Markup => ({
  html: strings.map((text, index) => text + written(values[index])).join(''),
})
