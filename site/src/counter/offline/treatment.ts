import { paths } from '@infos-droits/shared/paths'

/**
 * What the worker does with a request.
 * `page`: network first, then what is kept. `file`: what is kept first, for its name tells its content.
 * `fresh`: network first, for its name does not. `question`: network only, never kept; without a network
 * the telephone numbers. `none`: left to the browser.
 */
export type Treatment = 'page' | 'file' | 'fresh' | 'question' | 'none'

type Asked = { method: string; url: string; isNavigation: boolean; origin: string }

/** Names that hold a digest of their content. */
const HASHED = /^\/_astro\/|^\/recherche\/(index|mots)\.[0-9a-f]+\.(bin|json)$/
const FRESH = new Set(['/recherche/index.json', '/guichet/donnees.json'])

export const treatmentOf = ({ method, url, isNavigation, origin }: Asked): Treatment => {
  const target = new URL(url)
  if (target.origin !== origin) return 'none'
  const { pathname } = target
  if (isNavigation && isQuestion(pathname)) return 'question'
  if (method !== 'GET') return 'none'
  if (isNavigation) return 'page'
  if (HASHED.test(pathname)) return 'file'
  if (FRESH.has(pathname)) return 'fresh'
  // Pages that desk mode reads to print them.
  return pathname.endsWith('/') && !isQuestion(pathname) ? 'page' : 'none'
}

const isQuestion = (pathname: string) =>
  [paths.ask(), paths.feedback(), paths.report(), '/api/'].some((start) =>
    pathname.startsWith(start),
  )
