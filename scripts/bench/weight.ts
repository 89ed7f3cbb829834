import { unpackRelease } from '@infos-droits/shared/releases'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Bench } from './bench.ts'
import { comparedWith, type Figure } from './figure.ts'
import { labels } from './labels.fr.ts'

export type PageWeight = {
  /** Relative to the release. */
  path: string
  /** Bytes of the page alone, as it is. */
  html: number
  /** Bytes of the page with the styles, scripts and pictures that it names, as they travel. */
  travelled: number
}

const ASSET = /(?:href|src)="(\/[^"?#]+\.(?:css|js|mjs|svg|png|webp|avif|jpe?g|woff2?))"/g

/** Compressed where the release has it compressed. */
const travelling = (file: string): number =>
  statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size

/** Weighs one page of a release with what it names; an asset that several tags name counts once. */
export const weighPage = ({ release, file }: { release: string; file: string }): PageWeight => {
  const html = readFileSync(file, 'utf8')
  const assets = new Set([...html.matchAll(ASSET)].flatMap((match) => match[1] ?? []))
  const files = [file, ...[...assets].map((path) => join(release, path)).filter(existsSync)]
  return {
    path: `/${relative(release, file)}`,
    html: Buffer.byteLength(html),
    travelled: files.reduce((sum, each) => sum + travelling(each), 0),
  }
}

/** The heaviest page of the release that is published right now. */
export const benchWeight: Bench = async ({ system, folder }) => {
  const release = join(folder, 'weighed')
  const releasesDir = join((await system()).dataDir, 'releases')
  await unpackRelease({ releasesDir, to: release })
  const pages = readdirSync(release, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => weighPage({ release, file: join(release, path) }))
  const heaviest = pages.toSorted((a, b) => b.travelled - a.travelled)[0]
  if (heaviest === undefined) throw new Error('the release has no page')
  const html: Figure = {
    name: labels.figures.heaviest(heaviest.path),
    value: heaviest.html,
    unit: 'o',
  }
  const travelled: Figure = { name: labels.figures.travelled, value: heaviest.travelled, unit: 'o' }
  return [html, comparedWith(html, travelled)]
}
