import { isUnkept, type Kept } from './kept.ts'
import { SignedOut } from './SignedOut.tsx'
import { VALIDATION as fr } from './validation.fr.ts'

/** The line under a text that is saved as it is typed. */
export const KeptLine = ({ kept, refusal }: { kept: Kept; refusal: string | null }) => (
  <p
    className={isUnkept(kept) ? 'ticket-desk__notice' : 'ticket-desk__small'}
    role={isUnkept(kept) ? 'alert' : undefined}
  >
    {kept === 'signedOut' ? (
      <SignedOut />
    ) : kept === 'refused' ? (
      (refusal ?? fr.kept.refused)
    ) : (
      fr.kept[kept]
    )}
  </p>
)
