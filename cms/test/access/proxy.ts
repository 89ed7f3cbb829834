import { readFileSync } from 'node:fs'
import { glob, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const CADDYFILE = new URL('../../../docker/Caddyfile', import.meta.url)
const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url))

/**
 * Whether the proxy refuses a path from outside, by the `@inside` of one of its names. Of Caddy’s
 * matcher this knows `path` and `not path`: whole paths, or their beginnings before a `*`, however
 * they are written (https://caddyserver.com/docs/caddyfile/matchers#path).
 *
 * @throws Error when the file is written in a way that this does not read.
 */
export const proxyOf = (name: 'SITE_DOMAIN' | 'CMS_DOMAIN') => {
  const block = new RegExp(`^\\{\\$${name}\\} \\{\\n(.*?)^\\}`, 'ms').exec(
    readFileSync(CADDYFILE, 'utf8'),
  )?.[1]
  const inside = /^\t@inside (?:\{\n(?<many>.*?)^\t\}|(?<one>[^\n{]*)$)/ms.exec(block ?? '')?.groups
  if (inside === undefined || !/^\trespond @inside 404$/m.test(block ?? ''))
    throw new Error(`nothing is refused by ${name}`)
  const rules = (inside['many'] ?? inside['one'] ?? '').trim().split('\n').map(ruleOf)
  return {
    isRefused: (path: string) =>
      rules.every(
        ({ isNot, patterns }) => isNot !== patterns.some((pattern) => isLike(path, pattern)),
      ),
  }
}

const ruleOf = (line: string) => {
  const [, not, patterns] = /^(not )?path (.+)$/.exec(line.trim()) ?? []
  if (patterns === undefined) throw new Error(`not understood: ${line}`)
  return { isNot: not !== undefined, patterns: patterns.split(' ') }
}

const isLike = (path: string, pattern: string): boolean => {
  const [given, wanted] = [path.toLowerCase(), pattern.toLowerCase()]
  return wanted.endsWith('*') ? given.startsWith(wanted.slice(0, -1)) : given === wanted
}

/** Every path of the REST API that is written in what the browser runs, with `x` in each open place. */
export const askedByBrowsers = async (): Promise<string[]> => {
  const found = new Set<string>()
  for await (const file of glob('**/*.{ts,tsx}', { cwd: SOURCES })) {
    const text = await readFile(`${SOURCES}${file}`, 'utf8')
    const isOfBrowser = /(^|\/)(admin|browser)\//.test(file) || text.startsWith("'use client'")
    if (!isOfBrowser || file.endsWith('.test.ts')) continue
    for (const [, path = ''] of text.matchAll(/['"`](\/api\/.*?)['"`?]/g))
      found.add(path.replace(/\$\{[^}]*\}?/g, 'x'))
  }
  return [...found].toSorted()
}
