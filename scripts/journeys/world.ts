import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { CHROMIUM_FLAGS, findChromium } from '../src/browser/index.ts'
import { startMailService, type MailService } from '../src/mail-stand-in/index.ts'
import { findFreePort } from '../src/processes/index.ts'
import {
  readDemoAccounts,
  startSystem,
  type DemoAccount,
  type System,
} from '../src/system/index.ts'

/** A system of its own, started for one journey file, with a browser and a mail service. */
export type World = {
  system: System
  mail: MailService
  accounts: DemoAccount[]
  /** A new visitor: own window, no memory. */
  visitor: (options?: BrowserContextOptions) => Promise<Page>
  end: () => Promise<void>
}

/** Starts everything on free ports in an empty data folder. */
export const startWorld = async (): Promise<World> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'infos-droits-journey-'))
  const mail = await startMailService()
  const env = { ...process.env, RESEND_API_KEY: 're_journey', RESEND_BASE_URL: mail.url }
  const [sitePort, cmsPort] = [await findFreePort(), await findFreePort()]
  const system = await startSystem({
    dataDir,
    sitePort,
    cmsPort,
    env: { ...env, DATABASE_URL: undefined, MONGO_PORT: String(await findFreePort()) },
  })
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS })
  return {
    system,
    mail,
    accounts: readDemoAccounts(dataDir),
    visitor: (options) => openPage(browser, options),
    end: async () => {
      await browser.close()
      await system.stop()
      await mail.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

const openPage = async (browser: Browser, options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext({ locale: 'fr-FR', ...options })
  context.setDefaultTimeout(30_000)
  return context.newPage()
}
