import type { EmailFieldValidation } from 'payload'
import { z } from 'zod'
import { forbiddenWords, wordsInAddress } from '../letters/index.ts'
import type { Setting } from '../payload-types.ts'
import { SETTINGS as fr } from './labels.fr.ts'

/** Others may read where the mail arrives: its address must not say more than its words. */
export const checkNeutralAddress: EmailFieldValidation = async (value, { data, req }) => {
  if (!value) return true
  if (!z.email().safeParse(value).success) return fr.neutralSenderAddressShape
  const settings = data as Partial<Setting>
  const said = new Set(wordsInAddress(value, await forbiddenWords({ req, settings })))
  return said.size === 0 || fr.neutralSenderAddressTells([...said])
}
