import { keyedHash } from '@infos-droits/shared/crypto'
import { createChallenge, randomInt, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { z } from 'zod'

/**
 * Proof of work by altcha (https://altcha.org/docs/v2/proof-of-work/): the browser looks for the counter
 * whose key begins as the challenge says. A second or two on a telephone, of which the longest is
 * known: the counter lies between these.
 */
const COUNTERS = { min: 150, max: 450 }
const ALGORITHM = 'PBKDF2/SHA-256'
const ITERATIONS = 4000
/** A telephone that goes to sleep meanwhile has until then. */
const VALID_SECONDS = 15 * 60

const proofSchema = z.object({
  challenge: z.object({
    parameters: z.looseObject({
      data: z.object({ form: z.string() }),
      expiresAt: z.number(),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
})

const secretsOf = (secret: string) => ({
  hmacSignatureSecret: keyedHash({ key: secret, purpose: 'challenge', text: 'signature' }),
  hmacKeySignatureSecret: keyedHash({ key: secret, purpose: 'challenge', text: 'key' }),
})

/** A challenge for one form, as JSON; nothing of it is stored. */
export const makeChallenge = async ({
  secret,
  form,
  now,
}: {
  secret: string
  /** Id of the form’s nonce. */
  form: string
  now: number
}): Promise<string> => {
  const challenge = await createChallenge({
    algorithm: ALGORITHM,
    cost: ITERATIONS,
    counter: randomInt(COUNTERS.max, COUNTERS.min),
    data: { form },
    deriveKey,
    expiresAt: Math.floor(now / 1000) + VALID_SECONDS,
    ...secretsOf(secret),
  })
  return JSON.stringify(challenge)
}

/**
 * Whether this is the solution of a challenge that we made for this very form, and not too long ago.
 * What it was solved for is used up with the form’s nonce: a form is taken once.
 */
export const isProof = async ({
  secret,
  form,
  proof,
  now,
}: {
  secret: string
  form: string
  proof: unknown
  now: number
}): Promise<boolean> => {
  const read = proofSchema.safeParse(typeof proof === 'string' ? parse(proof) : null)
  if (!read.success) return false
  const { challenge, solution } = read.data
  if (challenge.parameters.data.form !== form) return false
  if (challenge.parameters.expiresAt * 1000 < now) return false
  const { verified } = await verifySolution({
    // Its signature is over all that it holds, whatever that is.
    challenge: challenge as unknown as Parameters<typeof verifySolution>[0]['challenge'],
    solution,
    deriveKey,
    ...secretsOf(secret),
  })
  return verified
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
