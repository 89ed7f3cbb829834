import type { Tag } from './html-tags.ts'

/** An address a page names: one it loads by itself, or one it leads to. */
export type Reference = { url: string; isLoaded: boolean }

const LOADED_LINKS = /\b(stylesheet|icon|preload|modulepreload|manifest|apple-touch-icon)\b/

/** Every address that a tag names. */
export const referencesOf = ({ name, attributes }: Tag): Reference[] => {
  const found: Reference[] = []
  const add = (attribute: string, isLoaded: boolean) => {
    const url = attributes.get(attribute)
    if (url !== undefined) found.push({ url: url.trim(), isLoaded })
  }
  if (name === 'link') add('href', LOADED_LINKS.test(attributes.get('rel') ?? ''))
  else add('href', name === 'use' || name === 'image')
  add('src', true)
  add('poster', true)
  add('data', name === 'object')
  add('action', false)
  add('formaction', false)
  for (const candidate of (attributes.get('srcset') ?? '').split(','))
    if (candidate.trim() !== '')
      found.push({ url: candidate.trim().split(/\s+/)[0] ?? '', isLoaded: true })
  return found
}

/** Every `url(…)` and `@import` of a style sheet that is not data written in place. */
export const referencesOfCss = (css: string): Reference[] =>
  [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']/g)]
    .map(([, url, imported]) => ({ url: url ?? imported ?? '', isLoaded: true }))
    .filter(({ url }) => !url.startsWith('data:'))
