import { chromium, type Browser } from 'playwright-core'
import { execFileSync } from 'node:child_process'

/** Chromium of the machine: `CHROMIUM_PATH`, or the one on PATH. */
const chromiumPath = (): string =>
  process.env['CHROMIUM_PATH'] ??
  execFileSync(
    'sh',
    ['-c', 'command -v chromium || command -v chromium-browser || command -v google-chrome'],
    {
      encoding: 'utf8',
    },
  ).trim()

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A headless browser for tests; close it when done. */
export const launchBrowser = ({
  debuggingPort,
}: { debuggingPort?: number } = {}): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath(),
    headless: true,
    args:
      debuggingPort === undefined
        ? QUIET
        : [...QUIET, `--remote-debugging-port=${String(debuggingPort)}`],
  })
