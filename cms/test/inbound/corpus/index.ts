import { AUTOMATIC } from './automatic.ts'
import { BOUNCES } from './bounces.ts'
import { BROKEN } from './broken.ts'
import { DOUBTFUL } from './doubtful.ts'
import { FILES } from './files.ts'
import { ODD } from './odd.ts'
import { QUESTIONS } from './questions.ts'
import { REPLIES } from './replies.ts'
import type { Sample } from './sample.ts'
import { TORN } from './torn.ts'

export { DOMAIN, PERSON, REPLY_TOKEN } from './build.ts'
export type { Sample } from './sample.ts'

/** Raw mails as they come to a desk, each with what has to become of it. */
export const CORPUS: Sample[] = [
  ...QUESTIONS,
  ...REPLIES,
  ...AUTOMATIC,
  ...BOUNCES,
  ...FILES,
  ...ODD,
  ...BROKEN,
  ...DOUBTFUL,
  ...TORN,
]
