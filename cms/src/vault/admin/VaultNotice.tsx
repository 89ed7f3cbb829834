import type { ServerProps } from 'payload'
import { VAULT } from '../labels.fr.ts'
import { vaultState } from '../state.ts'

const fr = VAULT.notice

/** First on the first page, before and after signing in, while the keys are not those of this database. */
export const VaultNotice = async ({ payload }: ServerProps) => {
  const state = await vaultState(payload)
  if (state === 'open') return null
  return (
    <section className="banner banner--type-error" role="alert" style={{ display: 'block' }}>
      <h2>{fr.title}</h2>
      <p>{fr[state]}</p>
      <p>{fr.todo}</p>
    </section>
  )
}
