import { labels } from './labels.fr.ts'
import type { Scenario } from './scenario.ts'
import { build } from './scenarios/build.ts'
import { clock } from './scenarios/clock.ts'
import { database } from './scenarios/database.ts'
import { disk } from './scenarios/disk.ts'
import { doubleClick } from './scenarios/double-click.ts'
import { inbound } from './scenarios/inbound.ts'
import { keys } from './scenarios/keys.ts'
import { killing } from './scenarios/killing.ts'
import { mailRefused } from './scenarios/mail-refused.ts'
import { mailTrouble } from './scenarios/mail-trouble.ts'
import { mailsIn } from './scenarios/mails-in.ts'
import { primary } from './scenarios/primary.ts'
import { publications } from './scenarios/publications.ts'
import { publisher } from './scenarios/publisher.ts'
import { sameAnswer } from './scenarios/same-answer.ts'
import { undo } from './scenarios/undo.ts'
import { webhooks } from './scenarios/webhooks.ts'
import { worker } from './scenarios/worker.ts'

const { promises } = labels

/** Every promise about faults, in the order in which they are tried; what comes later joins it. */
export const SCENARIOS: Scenario[] = [
  killing,
  database,
  primary,
  disk,
  mailTrouble,
  mailRefused,
  sameAnswer,
  doubleClick,
  undo,
  worker,
  keys,
  publications,
  build,
  publisher,
  clock,
  {
    name: 'backup',
    promise: promises.backup,
    triedBy: 'scripts/journeys/backup.test.ts',
    run: null,
  },
  webhooks,
  inbound,
  mailsIn,
]
