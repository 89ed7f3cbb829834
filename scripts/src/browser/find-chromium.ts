import { AppError } from '@infos-droits/shared'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { labels } from './labels.fr.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Flags for a Chromium without a screen that stays quiet on the network. */
export const CHROMIUM_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * The Chromium of this machine: CHROMIUM_PATH, else a known name on PATH.
 *
 * @throws AppError `browser.notFound`, which says how to get one.
 */
export const findChromium = (env: Record<string, string | undefined> = process.env): string => {
  const named = env['CHROMIUM_PATH']
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const candidates =
    named === undefined || named === ''
      ? NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
      : [named]
  const found = candidates.find((path) => existsSync(path))
  if (found !== undefined) return found
  throw new AppError({ code: 'browser.notFound', message: labels.notFound })
}
