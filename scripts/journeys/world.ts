import { rm } from 'node:fs/promises'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { CHROMIUM_FLAGS, findChromium } from '../src/browser/index.ts'
import { startMailService, type MailService } from '../src/mail-stand-in/index.ts'
import {
  readDemoAccounts,
  startSystem,
  type DemoAccount,
  type System,
} from '../src/system/index.ts'
import { seededDataDir, startOptions } from './seeded.ts'

/** A system of its own, started for one journey file, with a browser and a mail service. */
export type World = {
  system: System
  mail: MailService
  accounts: DemoAccount[]
  /** A new visitor: own window, no memory. */
  visitor: (options?: BrowserContextOptions) => Promise<Page>
  end: () => Promise<void>
}

/** Starts everything as a first start left it, in a data folder of its own. */
export const startWorld = async (): Promise<World> => {
  const { dataDir, ports } = await seededDataDir()
  const mail = await startMailService()
  const system = await startSystem(startOptions({ dataDir, ports, mailUrl: mail.url }))
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
  // Far from Paris: a date that is said in the zone of the browser is wrong by hours.
  const zone = { locale: 'fr-FR', timezoneId: 'America/Cayenne' }
  const context = await browser.newContext({ ...zone, ...options })
  context.setDefaultTimeout(30_000)
  return context.newPage()
}
