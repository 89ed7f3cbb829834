import { messageOf } from '@infos-droits/shared'
import { watchArrivals } from './arrivals.ts'
import { env } from './env.ts'
import { assertReplicaSetNamed } from './transactions.ts'

/** Ends the process with a sentence when the environment can never work. */
export const refuseWithoutReplicaSet = (): void => {
  try {
    assertReplicaSetNamed(env().DATABASE_URL)
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`)
    process.exit(1)
  }
}

/** What holds for every request, whatever its address. */
export const standAtTheDoor = (): void => {
  const { TRUSTED_PROXIES, CMS_URL, CMS_HOSTS, READING_URL } = env()
  watchArrivals({
    trustedProxies: TRUSTED_PROXIES,
    cmsUrl: CMS_URL,
    otherHosts: CMS_HOSTS,
    readingUrl: READING_URL,
  })
}
