import {
  PICTURES_PATH,
  SITE_REPORT_PATH,
  questionOfLetter,
  signalContext,
  type Claim,
  type IntakeRequest,
  type IntakeResponse,
  type LetterIntake,
  type Renewal,
  type Report,
  type SentLetter,
  type Signal,
  type SignalIntake,
  type SiteReport,
} from '@infos-droits/shared'
import { open } from '@infos-droits/shared/crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'

type Outcome = IntakeResponse['results'][number]['outcome']

/** The endpoints of the CMS that the site calls, in memory. */
export const startStandInCms = async ({
  privateKey,
  port = 0,
}: {
  privateKey: string
  port?: number
}) => {
  const state = {
    /** What each ticket holds, by reference, in the order they came. */
    tickets: new Map<string, { codeHash: string | null; question: { text: string } }>(),
    /** Files by reference. */
    letters: new Map<string, SentLetter>(),
    /** References in the order in which they were sent, repeats included. */
    sent: [] as string[],
    /** Every signal that was taken, in the order they came. */
    signals: [] as Signal[],
    /** Deliveries of signals in the order in which they were sent, repeats included. */
    deliveries: [] as string[],
    /** Desks by code. */
    desks: new Map<string, string>(),
    reports: [] as Report[],
    siteReports: [] as SiteReport[],
    claims: [] as Claim[],
    renewals: [] as Renewal[],
    /** Body of `GET /api/snapshot`, and its status. */
    snapshot: '' as string,
    snapshotStatus: 200,
    /** Pictures by name. */
    pictures: new Map<string, Buffer>(),
    /** Names of pictures that were asked for. */
    picturesAsked: [] as string[],
    /** Status of every answer, when not the usual one. */
    failWith: null as number | null,
    /** What is said of a question instead of the truth. */
    outcome: null as ((reference: string) => Outcome) | null,
    reportStatus: 204,
    renewStatus: 204,
    /** 404: one of an older form. */
    siteReportStatus: 204,
    /** Time between doing what was asked and saying so. */
    answerAfterMs: 0,
  }

  const intake = (body: string) => {
    const { envelopes } = JSON.parse(body) as IntakeRequest
    const results = envelopes.map(({ reference, sealed }) => {
      state.sent.push(reference)
      const told = state.outcome?.(reference)
      if (told !== undefined) return { reference, outcome: told }
      const isKnown = state.tickets.has(reference)
      const context = `question:${reference}`
      const envelope = JSON.parse(open({ privateKey, sealed, context })) as {
        codeHash: string | null
        question: { text: string }
      }
      if (!isKnown) state.tickets.set(reference, envelope)
      return { reference, outcome: isKnown ? ('duplicate' as const) : ('created' as const) }
    })
    return { results }
  }

  const takeLetters = (body: string) => {
    const { letters } = JSON.parse(body) as LetterIntake
    const results = letters.flatMap(({ reference, sealed }) => {
      if (!state.tickets.has(questionOfLetter(reference))) return []
      const isKnown = state.letters.has(reference)
      const context = `letter:${reference}`
      if (!isKnown)
        state.letters.set(
          reference,
          JSON.parse(open({ privateKey, sealed, context })) as SentLetter,
        )
      return { reference, outcome: isKnown ? ('duplicate' as const) : ('created' as const) }
    })
    return { results }
  }

  const takeSignals = (body: string) => {
    const { signals } = JSON.parse(body) as SignalIntake
    const results = signals.map(({ reference, sealed }) => {
      const isKnown = state.deliveries.includes(reference)
      state.deliveries.push(reference)
      const context = signalContext(reference)
      if (!isKnown) state.signals.push(JSON.parse(open({ privateKey, sealed, context })) as Signal)
      return { reference, outcome: isKnown ? ('duplicate' as const) : ('created' as const) }
    })
    return { results }
  }

  const answers: Record<string, (body: string) => { status: number; body?: string }> = {
    '/api/intake': (body) => ({ status: 200, body: JSON.stringify(intake(body)) }),
    '/api/intake/kept': (body) => {
      const { reference } = JSON.parse(body) as { reference: string }
      return { status: 200, body: JSON.stringify({ isKept: state.tickets.has(reference) }) }
    },
    '/api/intake/letters': (body) => ({ status: 200, body: JSON.stringify(takeLetters(body)) }),
    '/api/signals/intake': (body) => ({ status: 200, body: JSON.stringify(takeSignals(body)) }),
    '/api/desks/check': (body) => {
      const { code } = JSON.parse(body) as { code: string }
      return { status: 200, body: JSON.stringify({ name: state.desks.get(code) ?? null }) }
    },
    '/api/snapshot': () => ({ status: state.snapshotStatus, body: state.snapshot }),
    '/api/publishing/claim': () => {
      const claim = state.claims.shift()
      return claim === undefined ? { status: 204 } : { status: 200, body: JSON.stringify(claim) }
    },
    '/api/publishing/renew': (body) => {
      state.renewals.push(JSON.parse(body) as Renewal)
      return { status: state.renewStatus }
    },
    '/api/publishing/report': (body) => {
      if (state.reportStatus === 204) state.reports.push(JSON.parse(body) as Report)
      return { status: state.reportStatus }
    },
    [SITE_REPORT_PATH]: (body) => {
      if (state.siteReportStatus === 204) state.siteReports.push(JSON.parse(body) as SiteReport)
      return { status: state.siteReportStatus }
    },
  }
  const picture = (url: string) => {
    const name = url.startsWith(`${PICTURES_PATH}/`) ? url.slice(PICTURES_PATH.length + 1) : null
    if (name === null) return { status: 404 }
    state.picturesAsked.push(name)
    const body = state.pictures.get(name)
    return body === undefined ? { status: 404 } : { status: 200, body }
  }
  const server = createServer((request, response) => {
    const answer = async () => {
      const body = await text(request)
      const isAllowed = request.headers.authorization === `Bearer ${STAND_IN_TOKEN}`
      const status = isAllowed ? state.failWith : 401
      const found =
        status === null
          ? (answers[request.url ?? '']?.(body) ?? picture(request.url ?? ''))
          : { status }
      if (state.answerAfterMs > 0) await sleep(state.answerAfterMs)
      response.writeHead(found.status, { 'content-type': 'application/json' })
      response.end('body' in found ? found.body : undefined)
    }
    answer().catch(() => response.destroy())
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const { port: actual } = server.address() as AddressInfo
  return {
    state,
    port: actual,
    cms: { cmsUrl: `http://127.0.0.1:${String(actual)}`, token: STAND_IN_TOKEN },
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

export const STAND_IN_TOKEN = 'a-token-for-tests-only-0123'

export type StandInCms = Awaited<ReturnType<typeof startStandInCms>>
