import type { AttackState, AttackWatch } from './watch.ts'
import { issuePass, waitLeft } from './pass.ts'
import { isProof, makeChallenge } from './proof.ts'

/** What a question that is otherwise right still lacks; `sent` says what came with it and was not enough. */
export type Held = {
  /** An altcha challenge, as JSON. */
  challenge: string
  pass: string
  waitSeconds: number
  sent: 'nothing' | 'early' | 'crowded' | 'refused'
}

/** One question at the door. */
export type AtGate = {
  /** Id of the form’s nonce. */
  form: string
  address: string | null
  /** As posted: neither need be there. */
  proof: unknown
  pass: unknown
}

export type Gate = {
  /** Null when the question may pass: always, unless there is an attack. */
  holds: (question: AtGate) => Promise<Held | null>
  state: () => AttackState
}

/** Forms a minute that may pass by waiting alone, from one place and from everywhere. */
const PASSES_OF_PLACE = 2
const PASSES_OF_ALL = 10

/** Seconds to wait when there were too many of an address, else null. */
type Limit = (from: { address: string | null; perMinute: number }) => Promise<number | null>

/**
 * Lets every question through while all is calm. Under attack, those that bring a proof of work or have
 * waited. Both are bound to the form, which is taken once: what was used cannot be used again.
 */
export const createGate = ({
  watch,
  secret,
  limits,
  onAttack,
  now,
}: {
  watch: AttackWatch
  secret: string
  limits: { place: Limit; all: Limit }
  /** Called when an attack begins. */
  onAttack: (state: AttackState) => void
  now: () => number
}): Gate => {
  const isCrowded = async (address: string | null) =>
    (await limits.place({ address, perMinute: PASSES_OF_PLACE })) !== null ||
    (await limits.all({ address: null, perMinute: PASSES_OF_ALL })) !== null

  const hold = async ({
    form,
    pass,
    sent,
  }: {
    form: string
    /** One that is still good keeps its age. */
    pass: string | null
    sent: Held['sent']
  }): Promise<Held> => {
    const given = pass ?? issuePass({ secret, form, now: now() })
    const left = waitLeft({ secret, form, pass: given, now: now() }) ?? 0
    const challenge = await makeChallenge({ secret, form, now: now() })
    return { challenge, pass: given, waitSeconds: Math.ceil(left / 1000), sent }
  }

  return {
    state: watch.state,
    holds: async ({ form, address, proof, pass }) => {
      const hasProof = typeof proof === 'string' && proof !== ''
      const { underAttack } = watch.state()
      // Counted when it came for the first time.
      if (underAttack && hasProof && (await isProof({ secret, form, proof, now: now() })))
        return null
      const left = waitLeft({ secret, form, pass, now: now() })
      const isKnown = left !== null && typeof pass === 'string'
      if (!isKnown && watch.note()) onAttack(watch.state())
      if (!watch.state().underAttack) return null
      if (!isKnown) return hold({ form, pass: null, sent: hasProof ? 'refused' : 'nothing' })
      if (left > 0) return hold({ form, pass, sent: hasProof ? 'refused' : 'early' })
      if (await isCrowded(address)) return hold({ form, pass, sent: 'crowded' })
      return null
    },
  }
}
