import { AppError } from '@infos-droits/shared'
import { setTimeout as sleep } from 'node:timers/promises'
import { labelsLive as labels } from './labels.fr.ts'

const EVERY_MS = 20

/** What a reader gets at an address, asked anew each time. */
export const shown = (url: string) => {
  const get = () => fetch(url, { headers: { 'cache-control': 'no-cache' } })
  const text = async () => (await get()).text()
  return {
    text,
    has: (words: string) => async () => (await text()).includes(words),
    hasNot: (words: string) => async () => !(await text()).includes(words),
    isGone: () => async () => {
      const answer = await get()
      await answer.arrayBuffer()
      return answer.status === 410
    },
  }
}

/** Asks every 20 ms until it is so. @throws AppError `bench.late`. */
export const until = async (isSo: () => Promise<boolean>, latestMs: number): Promise<void> => {
  const end = performance.now() + latestMs
  while (!(await isSo())) {
    if (performance.now() > end) throw new AppError({ code: 'bench.late', message: labels.late })
    await sleep(EVERY_MS)
  }
}
