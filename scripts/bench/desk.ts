import { AppError } from '@infos-droits/shared'
import { signInToCms } from '../src/code/index.ts'
import { readEnv } from '../src/env.ts'
import {
  demoAccountOf,
  ensureSecrets,
  readDemoAccounts,
  runCmsCommand,
  toInstallation,
  type System,
} from '../src/system/index.ts'
import type { Bench } from './bench.ts'
import { DEEP_PAGE, deepPlace, LISTS, SEARCHES, stockOf, type Get } from './desk-requests.ts'
import { comparedWith, percentile, type Figure } from './figure.ts'
import { labels } from './labels.fr.ts'

const TICKETS = 100_000
const WARM_UP = 2
const ROUNDS = 25

/** Milliseconds from the request to the last byte of its answer. */
const timed = async (ask: () => Promise<Response>): Promise<number> => {
  const begin = performance.now()
  const answer = await ask()
  await answer.arrayBuffer()
  if (!answer.ok)
    throw new AppError({ code: 'bench.desk', message: labels.refusedPage(answer.url) })
  return performance.now() - begin
}

/** Each request several times, one after the other, in turn. */
const measure = async (requests: (() => Promise<Response>)[]): Promise<number[]> => {
  const milliseconds: number[] = []
  for (let round = -WARM_UP; round < ROUNDS; round += 1)
    for (const ask of requests) {
      const spent = await timed(ask)
      if (round >= 0) milliseconds.push(spent)
    }
  return milliseconds
}

/** The same program that seals what citizens give makes the tickets, on this system’s database. */
const fill = async (system: System): Promise<void> => {
  const env = readEnv({ DATA_DIR: system.dataDir })
  const { databaseUrl } = system
  const installation = toInstallation({ env, databaseUrl, secrets: ensureSecrets(env) })
  const program = '../test/queue/fill-tickets.ts'
  await runCmsCommand({ installation, program, args: [String(TICKETS)] })
}

/** The lead’s list, a page deep inside it, the search of texts; beside Payload’s own list of the same rows. */
export const benchDesk: Bench = async ({ system: start }) => {
  const system = await start()
  await fill(system)
  const { cmsUrl, dataDir } = system
  const account = demoAccountOf(readDemoAccounts(dataDir), 'lead')
  const headers = { cookie: await signInToCms({ cmsUrl, account }), origin: cmsUrl }
  const get: Get = (path) => fetch(`${cmsUrl}${path}`, { headers })
  const search = (text: string) =>
    fetch(`${cmsUrl}/api/queue/search`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
    })
  const p95 = async (name: string, requests: (() => Promise<Response>)[]): Promise<Figure> => ({
    name,
    value: percentile({ values: await measure(requests), share: 0.95 }),
    unit: 'ms',
  })
  const { figures } = labels
  const place = await deepPlace(get)
  const list = await p95(
    figures.list,
    LISTS.map((asked) => () => get(`/api/queue?${asked.ours}`)),
  )
  const stockList = await p95(
    figures.stockList,
    LISTS.map(
      ({ stock }) =>
        () =>
          get(stockOf(stock)),
    ),
  )
  const deep = await p95(figures.deep(DEEP_PAGE), [
    () => get(`/api/queue?vue=repondues&apres=${place}`),
  ])
  const stockDeep = await p95(figures.stockDeep(DEEP_PAGE), [
    () => get(stockOf('where[state][equals]=answered&sort=-dueAt', DEEP_PAGE)),
  ])
  const found = await p95(
    figures.textSearch,
    SEARCHES.map((text) => () => search(text)),
  )
  const whole = await p95(figures.adminPage, [
    () => get('/admin/collections/tickets?vue=a-valider'),
  ])
  return [
    stockList,
    comparedWith(stockList, list),
    stockDeep,
    comparedWith(stockDeep, deep),
    found,
    whole,
  ]
}
