import type { UIFieldServerProps } from 'payload'
import { LiveFields } from '../../http/browser/index.ts'
import { ProofOfErasure } from '../browser/index.ts'
import { proofOf } from '../proof.ts'

/** On the screen of an erasure: its proof, to hand over again. */
export const ErasureProof = async ({ id, payload, user }: UIFieldServerProps) => {
  if (id === undefined) return null
  const { docs } = await payload.find({
    collection: 'erasures',
    where: { id: { equals: String(id) } },
    depth: 0,
    limit: 1,
    overrideAccess: false,
    user,
  })
  const [erasure] = docs
  if (erasure === undefined) return null
  return (
    <LiveFields>
      <ProofOfErasure proof={await proofOf({ payload, erasure })} />
    </LiveFields>
  )
}
