import { readManifest } from '@infos-droits/shared/releases'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { ProcessName } from '../../system/index.ts'
import type { Field } from '../field.ts'
import { followPages, type FollowedPages } from '../followed-pages.ts'
import { labels } from '../labels.fr.ts'
import { releaseOf, withPublications } from '../releases.ts'
import type { Figures, Scenario, StormOptions } from '../scenario.ts'
import { until } from '../until.ts'
import { checkWholeRelease } from '../whole-release.ts'

const SHORT_KILLS = 3
const PAGES = 3
/** One kill in so many strikes the server of the site. */
const SITE_EVERY = 8
const BACK_MS = 120_000
/** The lease of the last one that was killed, 45 s, and then its work. */
const LIVE_MS = 180_000

/**
 * Killed at any moment while publications arrive: what the site shows is one whole release each time, no
 * page goes back to an earlier version, and the last change of each goes live in the end.
 */
const run = async (field: Field, { kills, seeds, isShort }: StormOptions): Promise<Figures> => {
  const { system, ledger } = field
  await system.ready()
  const pages = await followPages(field, PAGES)
  const reader = pages.read()
  const releases = new Set<string>()
  const strikes = isShort ? SHORT_KILLS : kills * seeds.length
  const struck = { publisher: 0, site: 0 }
  const midWork = { publications: 0 }
  for (let strike = 1; strike <= strikes; strike += 1) {
    const isLast = strike === strikes
    await pages.change()
    await moment(field, pages)
    const name = strike % SITE_EVERY === 0 ? 'site' : 'publisher'
    await strikeOne(field, name)
    struck[name] += 1
    ledger.kills += 1
    releases.add(await checkWholeRelease(field))
    // The last lease runs out by itself.
    if (!isLast) midWork.publications += await endLease(field)
    if (strike % 10 === 0) field.say(`${String(strike)} kills, ${String(releases.size)} releases`)
  }
  const begin = performance.now()
  await pages.allLive(LIVE_MS)
  const liveAfterMs = Math.round(performance.now() - begin)
  await searchToFollow(field)
  await reader.stop()
  releases.add(await checkWholeRelease(field))
  return {
    ...{ killedPublisher: struck.publisher, killedSite: struck.site },
    killedWhilePublishing: midWork.publications,
    releasesLookedAt: releases.size,
    lastChangeLiveAfterMs: liveAfterMs,
    ...pages.figures(),
  }
}

/** Half of the moments are within a release, a quarter anywhere, a quarter while what follows it is made. */
const moment = async (field: Field, pages: FollowedPages): Promise<void> => {
  const { random } = field
  const draw = random.next()
  if (draw < 0.5) {
    await withPublications(field, (rows) =>
      until({
        what: 'a publication to run',
        patienceMs: BACK_MS,
        pollMs: 5,
        attempt: () => rows.findOne({ state: 'running' }),
      }),
    )
    await delay(random.below(150))
  } else if (draw < 0.75) await delay(random.below(2_500))
  else {
    await pages.allLive(LIVE_MS)
    await delay(random.below(12_000))
  }
}

/** The search of the last pages, and their full text, which a killed publisher may have left. */
const searchToFollow = ({ system }: Field) =>
  until({
    what: 'the search of the last pages',
    patienceMs: LIVE_MS,
    pollMs: 500,
    attempt: async () => {
      const { isSearchBehind, isFullTextBehind } = await readManifest(
        join(system.dataDir, 'releases', await releaseOf(system)),
      )
      return isSearchBehind || isFullTextBehind ? null : true
    },
  })

/** Kills one that lives, and waits until the next one does. */
const strikeOne = async ({ system }: Field, name: ProcessName): Promise<void> => {
  const pid = await until({
    what: `${name} to live`,
    patienceMs: BACK_MS,
    pollMs: 20,
    attempt: () => system.pids[name] ?? null,
  })
  // Its deaths are counted from here, or the pause before it comes back would grow to 30 s.
  system.launch(name)
  system.kill(name, 'SIGKILL')
  await until({
    what: `${name} to live again`,
    patienceMs: BACK_MS,
    pollMs: 20,
    attempt: () => {
      const living = system.pids[name] ?? null
      return living === null || living === pid ? null : true
    },
  })
}

/**
 * Lets the lease of who was killed at work run out now: otherwise the next ones would be killed while they
 * wait for it, forty-five seconds each time.
 *
 * @returns how many there were.
 */
const endLease = (field: Field): Promise<number> =>
  withPublications(field, async (rows) => {
    const ended = await rows.updateMany({ state: 'running' }, { $set: { leaseUntil: new Date(0) } })
    return ended.modifiedCount
  })

export const publisher: Scenario = {
  name: 'publisher',
  promise: labels.promises.publisher,
  run,
}
