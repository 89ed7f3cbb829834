import { formatDateTime } from '@infos-droits/shared'
import type { UIFieldServerProps } from 'payload'
import { canBeTaken } from '../take-anyway.ts'
import { LiveFields } from '../../http/browser/index.ts'
import { TakeButton } from './TakeButton.tsx'

/** On the screen of a mail that came in: what can still be made of it. */
export const TakePanel = async ({ id, payload, user }: UIFieldServerProps) => {
  if (id === undefined) return null
  const { docs } = await payload.find({
    collection: 'mailEvents',
    where: { id: { equals: String(id) } },
    depth: 0,
    limit: 1,
    overrideAccess: false,
    user,
  })
  const [event] = docs
  return event !== undefined && canBeTaken(event) ? (
    <LiveFields>
      <TakeButton
        id={event.id}
        isDanger={event.danger === true}
        seenOn={event.seenAt ? formatDateTime(event.seenAt) : null}
      />
    </LiveFields>
  ) : null
}
