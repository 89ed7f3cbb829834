import { paths } from '@infos-droits/shared/paths'
import { HELD } from '../labels.fr.ts'
import type { FromCounterWorker, ToCounterWorker } from '../messages.ts'
import { momentOf } from '../offline/index.ts'

/** Between two looks at whether the site has changed, in milliseconds. */
const LOOK_MS = 10 * 60 * 1000
/** Prefix of the caches of desk mode. */
const CACHES = 'guichet-'

/** True while all that is known is that this page itself came from what is kept. */
let isKept = document.querySelector('.offline-note') !== null

const saying = (message: FromCounterWorker): string => {
  if (message.kind === 'updating') return HELD.updating(message)
  const { holdings } = message
  if (holdings === null) return HELD.nothing
  const moment = momentOf(holdings.asOf)
  if (message.kind === 'ready') {
    isKept = false
    return HELD.ready({ moment, pages: holdings.pages })
  }
  return navigator.onLine && !isKept ? HELD.content(moment) : HELD.offline(moment)
}

/** Keeps the site on this device and says of what age it is. */
export const keepSite = async (say: (text: string) => void): Promise<void> => {
  if (!('serviceWorker' in navigator)) {
    say(HELD.unable)
    return
  }
  const { serviceWorker } = navigator
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<FromCounterWorker>) =>
    say(saying(data)),
  )
  try {
    say(HELD.starting)
    await serviceWorker.register(paths.counterWorker(), { scope: '/', updateViaCache: 'none' })
  } catch {
    // Without a network the one that is there goes on.
    if (serviceWorker.controller === null) {
      say(HELD.unable)
      return
    }
  }
  const { active } = await serviceWorker.ready
  const look = () => active?.postMessage({ kind: 'update' } satisfies ToCounterWorker)
  look()
  setInterval(look, LOOK_MS)
  addEventListener('online', look)
  addEventListener('offline', look)
}

/** Takes all that was kept off this device, and the worker with it. */
export const dropSite = async (): Promise<void> => {
  for (const name of await caches.keys()) if (name.startsWith(CACHES)) await caches.delete(name)
  const registration = await navigator.serviceWorker.getRegistration('/')
  await registration?.unregister()
}
