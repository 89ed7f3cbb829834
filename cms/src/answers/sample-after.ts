import { sealSnapshot } from '@infos-droits/shared/crypto'
import { sampleContent } from '@infos-droits/shared/sample'

export type SampleContent = ReturnType<typeof sampleContent>

/** The sample content once something in it has changed, for tests. */
export const sampleAfter = (change: (content: SampleContent) => void) => {
  const content = sampleContent()
  change(content)
  return sealSnapshot(content)
}
