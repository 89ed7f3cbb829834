import { z } from 'zod'

const healthSchema = z.object({ vault: z.enum(['open', 'missing', 'wrong']).nullable() })

/**
 * Why the running CMS cannot read what citizens gave, by its own word; null when it can, or says nothing.
 *
 * @param cmsPort on this machine.
 */
export const closedVault = async (cmsPort: number): Promise<'missing' | 'wrong' | null> => {
  try {
    const answer = await fetch(`http://127.0.0.1:${String(cmsPort)}/healthz`)
    const { vault } = healthSchema.parse(await answer.json())
    return vault === 'open' ? null : vault
  } catch {
    // It does not answer, or not as ours: that is told by those who wait for it.
    return null
  }
}
