import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import type { Challenge } from 'altcha-lib/types'

/** What the solver says: how far it is, the proof to post, or that it could not. */
export type FromSolver =
  { kind: 'progress'; share: number } | { kind: 'solved'; proof: string } | { kind: 'failed' }

/** The longest a challenge takes; see `server/attack/proof.ts`. */
const TRIES_MAX = 450
const TOLD_EVERY = 15

const tell = (message: FromSolver) => postMessage(message)

const solve = async (text: string): Promise<FromSolver> => {
  const challenge = JSON.parse(text) as Challenge
  let tries = 0
  const solution = await solveChallenge({
    challenge,
    deriveKey: (...given) => {
      tries += 1
      if (tries % TOLD_EVERY === 0) tell({ kind: 'progress', share: tries / TRIES_MAX })
      return deriveKey(...given)
    },
  })
  if (solution === null) return { kind: 'failed' }
  return { kind: 'solved', proof: JSON.stringify({ challenge, solution }) }
}

addEventListener('message', ({ data }: MessageEvent<string>) => {
  solve(data).then(tell, () => tell({ kind: 'failed' }))
})
