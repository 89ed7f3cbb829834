import { signalContext, type Signal } from '@infos-droits/shared'
import { canonicalJson, seal, sha256 } from '@infos-droits/shared/crypto'
import type { SignalServices } from './services.ts'

const TOLD_APART = 12

/**
 * Seals a signal and writes it to disk, for the CMS. The same one again, with the same texts, is kept once.
 *
 * @throws AppError `spool.full`.
 */
export const keepSignal = async ({
  signal,
  services: { signalSpool, intakePublicKey, onSignal },
}: {
  signal: Signal
  services: Pick<SignalServices, 'signalSpool' | 'intakePublicKey' | 'onSignal'>
}): Promise<void> => {
  const text = canonicalJson(signal)
  const reference = `${signal.id}.${sha256(text).slice(0, TOLD_APART)}`
  const sealed = seal({ publicKey: intakePublicKey, text, context: signalContext(reference) })
  if ((await signalSpool.accept({ reference, sealed })) === 'created') onSignal()
}
